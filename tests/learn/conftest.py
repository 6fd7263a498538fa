"""One thread: the tests share two cores, and the numbers of a run are exact only for a fixed count."""

from __future__ import annotations

import pytest
import torch


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)
