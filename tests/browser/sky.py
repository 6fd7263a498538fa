"""Numbers of the poster's sky and fog that the player's must equal: `python -m tests.browser.sky` writes tests/golden/sky.json."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np

from worldloom.render.path.clouds import kinds
from worldloom.render.path.sky import _gradient, direction, key_light
from worldloom.world import Sky

GOLDEN = Path(__file__).parents[1] / "golden" / "sky.json"
SKIES: list[dict[str, Any]] = [
    {"weather": "clear", "sun_elevation": 0.75, "cloud_cover": 0.3}, {"weather": "cloudy", "sun_elevation": 0.2, "cloud_cover": 0.6}, {"weather": "clear", "sun_elevation": 0.03, "cloud_cover": 0.2},
    {"weather": "fog", "sun_elevation": 0.08, "cloud_cover": 0.5}, {"weather": "storm", "sun_elevation": 0.6, "cloud_cover": 1.0}, {"weather": "snow", "sun_elevation": 0.3, "cloud_cover": 0.95},
    {"weather": "clear", "sun_elevation": -0.05, "cloud_cover": 0.3}, {"weather": "clear", "sun_elevation": -0.5, "cloud_cover": 0.2, "moon": True}, {"weather": "dust", "sun_elevation": 0.5, "cloud_cover": 0.1, "planet": "mars"},
]  # fmt: skip


def numbers() -> list[dict[str, Any]]:
    """For each sky: irradiance and elevation of the key light, radiance in three directions, kinds of clouds."""
    out = []
    for given in SKIES:
        sky = Sky(**given)
        at, irradiance = key_light(sky)
        views = np.array([direction(0.4, 0.05), direction(2.0, 0.6), direction(sky.sun_azimuth, 1.2)])[None]
        seen = _gradient(sky, views, at, irradiance)[0]
        k = kinds(sky)
        looks = [[float(d[2]), float(d @ at), [round(float(v), 7) for v in c]] for d, c in zip(views[0], seen, strict=True)]
        clouds = [round(v, 7) for v in (k.heaps, k.flocks, k.veils, k.ceiling, k.gloom)]
        out.append({"sky": given, "key": [round(float(math.asin(at[2])), 7), [round(float(v), 7) for v in irradiance]], "looks": looks, "clouds": clouds})
    return out


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(numbers(), indent=1) + "\n", encoding="utf-8")
