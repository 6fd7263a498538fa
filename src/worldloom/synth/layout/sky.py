"""Light and weather from the words of a setting."""

from __future__ import annotations

import math

from worldloom.compute import rng
from worldloom.world import RGB, Setting, Sky, TimeOfDay

# elevation in degrees; azimuth offset from the view axis in degrees when backlit, and when side-lit
SUN: dict[TimeOfDay, tuple[float, float, float]] = {
    "dawn": (6.0, 13.0, 58.0), "morning": (24.0, 50.0, 72.0), "noon": (58.0, 60.0, 60.0), "afternoon": (27.0, 55.0, 78.0), "sunset": (5.5, 15.0, 52.0),
    "dusk": (-4.0, 16.0, 40.0), "night": (-25.0, 30.0, 40.0),
}  # fmt: skip
FOG: dict[str, tuple[float, float]] = {
    # extinction a metre at the ground, scale height in metres
    "clear": (0.00012, 60.0), "cloudy": (0.0002, 60.0), "overcast": (0.0004, 60.0), "fog": (0.0085, 11.0), "mist": (0.0036, 14.0), "rain": (0.0013, 60.0),
    "storm": (0.0009, 70.0), "snow": (0.0022, 60.0), "dust": (0.004, 60.0),
}  # fmt: skip
CLOUD = {"clear": 0.18, "cloudy": 0.55, "overcast": 0.95, "fog": 0.35, "mist": 0.3, "rain": 0.95, "storm": 0.98, "snow": 0.9, "dust": 0.4}
WIND = {"clear": 1.8, "cloudy": 3.0, "overcast": 3.5, "fog": 0.8, "mist": 0.9, "rain": 4.5, "storm": 11.0, "snow": 2.2, "dust": 9.0}


def sky_for(s: Setting, seed: int, sun_side: float, backlit: bool, mars: bool = False) -> Sky:
    """The Sky of a setting; `sun_side` -1 left or 1 right of the view axis (+Y)."""
    r = rng(seed, "sky")
    elevation, back, side = SUN[s.time]
    low = s.time in ("dawn", "sunset", "dusk")
    azimuth = sun_side * (back if backlit and low else side) + float(r.uniform(-4, 4))
    density, height = FOG[s.weather]
    fog_boost = 1.6 if low and s.weather == "clear" and not mars else 1.0
    speed, heading = WIND[s.weather] * float(r.uniform(0.8, 1.2)), float(r.uniform(0.3, 1.2))
    night = s.time == "night"
    cloud = 0.0 if s.place == "moon" else 0.05 if mars else 0.5 if night and s.weather == "snow" else CLOUD[s.weather]
    return Sky(
        time=s.time, season=s.season, weather=s.weather, sun_azimuth=round(math.radians(azimuth), 4), sun_elevation=round(math.radians(elevation), 4),
        turbidity={"clear": 2.8, "fog": 4.0, "mist": 3.6, "dust": 8.0}.get(s.weather, 3.4), cloud_cover=cloud,
        moon=night and s.weather in ("clear", "cloudy", "snow", "mist"), stars=_stars(s), fog_density=density * fog_boost * (1.5 if mars else 1.0), fog_height=height,
        fog_color=_fog_color(s, mars), rain={"rain": 0.6, "storm": 1.0}.get(s.weather, 0.0), snow=0.6 if s.weather == "snow" else 0.0,
        dust=0.6 if s.weather == "dust" else 0.15 if mars else 0.0, lightning=s.weather == "storm",
        wind=(round(speed * math.cos(heading), 3), round(speed * math.sin(heading), 3)), planet="mars" if mars else "earth",
    )  # fmt: skip


def _stars(s: Setting) -> float:
    if s.place == "moon":
        return 1.0
    if s.time == "night":
        return {"clear": 1.0, "cloudy": 0.5, "mist": 0.4, "snow": 0.7}.get(s.weather, 0.0)
    return 0.25 if s.time == "dusk" and s.weather == "clear" else 0.0


def _fog_color(s: Setting, mars: bool) -> RGB:
    if mars:
        return (0.62, 0.4, 0.25)
    return {"dawn": (0.86, 0.72, 0.56), "sunset": (0.9, 0.62, 0.45), "dusk": (0.34, 0.34, 0.46), "night": (0.03, 0.04, 0.07),
            "noon": (0.72, 0.78, 0.86)}.get(s.time, (0.7, 0.76, 0.84))


__all__ = ["SUN", "FOG", "sky_for"]
