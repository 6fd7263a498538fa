"""A machine of its own, a person who agrees, and ears that hear what they are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from worldloom.synth.voice.cloned.recording import Recording, recording
from worldloom.trust.consent import ledger, taking
from worldloom.trust.consent.ears import Ears
from worldloom.trust.consent.record import Consent, Question
from worldloom.trust.consent.standins import Told, murmur, standins, wav

ANNA = (190.0, (650.0, 1500.0, 2600.0, 3600.0))
BEN = (105.0, (450.0, 900.0, 2100.0, 5200.0))


@dataclass
class Studio:
    """Where consent is taken."""

    home: Path
    now: datetime
    ears: Ears
    told: Told
    _seed: int = 0

    def voice(self, who: tuple[float, tuple[float, ...]] = ANNA, seconds: float = 7.0) -> Recording:
        """Somebody speaks; no two recordings are the same."""
        self._seed += 1
        return recording(wav(murmur(*who, seconds, self._seed)))

    def question(
        self, name: str = "Anna Berg", what: str = "voice", scopes: tuple[str, ...] = ("narration",), days: int = 30
    ) -> Question:
        """A question with a nonce of its own; the recogniser hears its sentence from now on."""
        self._seed += 1
        asked = taking.asked(name, what, scopes, days, self._seed.to_bytes(16, "big"), self.now)
        self.told.text = asked.sentence
        return asked

    def consent(self, **about: object) -> tuple[Consent, bytes]:
        """A record properly taken, and its file."""
        asked = self.question(**about)  # type: ignore[arg-type]
        made = taking.take(asked, self.voice(), self.ears, self.now, self.home)
        return made, taking.finish(made, self.now, self.home)

    def kept(self, path: Path, data: bytes) -> Path:
        """A file of it."""
        ledger.keep(path, data, self.now, self.home)
        return path


@pytest.fixture
def studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Studio:
    """A fresh one, which is also the home of commands."""
    home = tmp_path / "home"
    monkeypatch.setenv("WORLDLOOM_HOME", str(home))
    ears, told = standins()
    return Studio(home, datetime.now(UTC).replace(microsecond=0), ears, told)


@pytest.fixture
def ben() -> tuple[float, tuple[float, ...]]:
    """Another person's voice."""
    return BEN


Speaker = Callable[[], Recording]
