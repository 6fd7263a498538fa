"""What every test stands on: a signing identity of its own, and browser tests that are never skipped in CI."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples for everybody; `--hypothesis-profile default` draws new ones.
settings.register_profile("repeatable", derandomize=True)
settings.load_profile("repeatable")


def chromium() -> str | None:
    """The Chromium of this machine."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test signs with, or sees, the identity of whoever runs it. One identity a worker process."""
    home = tmp_path_factory.getbasetemp() / "worldloom-home"
    monkeypatch.setenv("WORLDLOOM_HOME", str(home))
    monkeypatch.setenv("WORLDLOOM_CACHE", str(tmp_path_factory.getbasetemp().parent / "worldloom-cache"))
    return home


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without Chromium browser tests are skipped, but under CI=true they run, and so fail."""
    if chromium() or os.environ.get("CI") == "true":
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="needs chromium (Debian: apt-get install chromium)"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under CI=true what a machine lacks is a failure: a test that skips itself there would never run."""
    report = yield
    if os.environ.get("CI") == "true" and sys.platform == "linux" and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", f"skipped under CI: {report.longrepr}"
    return report
