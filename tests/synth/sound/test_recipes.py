"""Every recipe, measured: what cannot be heard here must at least be of the right size."""
# ruff: noqa: E501  (tables)

from __future__ import annotations

import numpy as np
import pytest
from scipy import fft

from worldloom.synth.sound.loudness import blocks, momentary
from worldloom.synth.sound.recipe import CEILING, LEVEL, lookup, names, sound
from worldloom.world import InputError

NEAR = [n for n in names() if not n.endswith("_far") or n in ("gull_far", "thunder_clap_far", "music_far", "beep_far", "footsteps_far")]
CENTROID = {
    "sea": (300, 3000), "wind": (80, 700), "wind_howl": (100, 900), "rain_street": (2000, 9000), "rain_roof": (700, 4000), "thunder_clap": (60, 2500),
    "fire": (400, 6000), "volcano_rumble": (40, 300), "birds_day": (800, 6500), "gull": (900, 2800), "owl": (450, 1100), "crow": (600, 2200),
    "dog": (350, 1400), "cow": (120, 600), "cat_purr": (60, 900), "insects_night": (3500, 6000), "crowd": (150, 1200), "traffic": (100, 1500),
    "neon_buzz": (150, 2500), "tractor_idle": (60, 600), "helicopter": (80, 1200), "clock_tick": (1200, 6000), "heart_monitor": (800, 1600),
    "kettle_boil": (500, 5000), "waterfall": (300, 4000), "underwater": (40, 500), "step_gravel": (1200, 6000), "step_wood": (80, 900),
    "step_snow": (1200, 6000), "door_close": (60, 900), "anvil": (1500, 5500), "bell": (300, 1600), "foghorn": (120, 700), "bee": (150, 900),
    "impact_glass": (1800, 8000), "impact_wood": (150, 1800), "impact_metal": (400, 5000), "switch": (1500, 8000), "room_tone": (30, 600),
}  # fmt: skip
"""Hz between which the centre of a sound's power must lie."""


@pytest.mark.parametrize("name", NEAR)
def test_level_peak_offset_and_seam(name: str) -> None:
    r, x = lookup(name), sound(name, 3, 5.0)
    assert x.dtype == np.float32 and np.isfinite(x).all()
    assert x.ndim == 1 or x.shape[1] == 2
    assert len(x) == round((5.0 if r.loop else r.seconds) * 48000)
    assert LEVEL - 9 < momentary(x) < LEVEL + 0.6
    assert np.abs(x).max() <= CEILING + 1e-6
    assert np.abs(x.mean(0)).max() < 2e-3
    if r.loop:
        steps = np.abs(np.diff(x, axis=0))
        assert np.abs(x[0] - x[-1]).max() <= max(2.5 * np.percentile(steps, 99.5), 1e-3)
    else:
        assert np.abs(x[-1]).max() < 1e-3 and np.abs(x[0]).max() < 1e-3
        assert np.sqrt(np.mean(x[-480:] ** 2)) < 0.1 * np.abs(x).max()
    assert r.caption and r.caption[0].islower() and not r.caption.endswith(".")


@pytest.mark.parametrize("name", sorted(CENTROID))
def test_centre_of_the_spectrum(name: str) -> None:
    x = sound(name, 1, 6.0).astype(float)
    x = x if x.ndim == 1 else x.mean(1)
    power, f = np.abs(fft.rfft(x)) ** 2, fft.rfftfreq(len(x), 1 / 48000)
    assert CENTROID[name][0] < float((power * f).sum() / power.sum()) < CENTROID[name][1]


@pytest.mark.parametrize("name", ["sea", "wind", "birds_dawn", "crowd", "fire", "traffic"])
def test_beds_breathe(name: str) -> None:
    z = 10 * np.log10(blocks(sound(name, 2, 15.0)) + 1e-12)
    assert np.percentile(z, 95) - np.percentile(z, 5) > 3.0


@pytest.mark.parametrize("name", ["hum", "ventilation", "engine_idle", "rain_street"])
def test_steady_things_are_steady(name: str) -> None:
    z = 10 * np.log10(blocks(sound(name, 2, 6.0)) + 1e-12)
    assert np.percentile(z, 95) - np.percentile(z, 5) < 4.0


@pytest.mark.parametrize("name", ["sea", "fire", "wind_leaves", "water_stream", "cat_purr"])
def test_no_burst_at_the_seam(name: str) -> None:
    """The change of the spectrum across the seam is no larger than changes elsewhere."""
    x = sound(name, 4, 6.0).astype(float)
    x = np.tile(x if x.ndim == 1 else x[:, 0], 2)
    rows = np.log(np.abs(fft.rfft(np.lib.stride_tricks.sliding_window_view(x, 1024)[::512] * np.hanning(1024), axis=1)) + 1e-4)
    flux = np.abs(np.diff(rows, axis=0)).mean(1)
    seam = len(x) // 2 // 512
    assert flux[seam - 3 : seam + 3].max() <= np.percentile(flux, 99.9) * 1.05


@pytest.mark.parametrize("name", ["sea", "rain_street", "birds_dawn", "traffic", "crowd"])
def test_beds_are_wide_but_not_hollow(name: str) -> None:
    x = sound(name, 5, 8.0)
    assert -0.35 < np.corrcoef(x.T)[0, 1] < 0.95
    assert abs(20 * np.log10(x[:, 0].std() / x[:, 1].std())) < 6


def test_the_same_seed_gives_the_same_samples_and_another_others() -> None:
    for name in ("fire", "gull", "crowd_small"):
        assert np.array_equal(sound(name, 7, 3.0), sound(name, 7, 3.0))
        assert not np.array_equal(sound(name, 7, 3.0), sound(name, 8, 3.0))


def test_unknown_names_get_near_ones() -> None:
    with pytest.raises(InputError, match="thunder"):
        lookup("thundr")
