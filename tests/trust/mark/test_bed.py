"""What the second process makes of a world's sound is the bed of the World with the mark of its run in it."""

from __future__ import annotations

import io
import wave

import numpy as np

from worldloom.compute.apart import task
from worldloom.render.audio import bed_wav
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.trust import Marks
from worldloom.trust.mark.bed import BED


def test_the_bed_comes_marked() -> None:
    asked = plan("a harbour at dawn with gulls")
    world = compose(asked, 0, "draft")
    marks = Marks.of(asked.prompt, 0)
    found = task(BED)(b"%d" % marks.code, world.model_dump_json().encode())
    assert found == {"sound.wav": marks.wav(bed_wav(world))}
    with wave.open(io.BytesIO(found["sound.wav"])) as file:
        assert np.frombuffer(file.readframes(48_000), "<i2").any()
