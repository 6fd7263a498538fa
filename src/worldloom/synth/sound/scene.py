"""Which beds of sound lie under a place: from what was asked, the weather, the water, the hour and the kind of place."""
# ruff: noqa: E501  (tables)

from __future__ import annotations

import math

from worldloom.synth.sound.sources import source_for
from worldloom.world import Ambience, World

ASKED: dict[str, tuple[str, float]] = {
    "sea": ("sea", -16), "rain": ("rain_ground", -16), "thunder": ("thunder", -8), "wind": ("wind", -22), "fire": ("fire", -24),
    "birds": ("birds_day", -22), "bell": ("bell_far", -20), "music": ("music_far", -24), "crowd": ("crowd", -22), "traffic": ("traffic", -22),
    "water": ("water_stream", -22), "insects": ("insects_night", -26), "footsteps": ("footsteps_far", -24), "clock": ("clock_tick", -34),
    "machine": ("machine", -24), "beep": ("beep_far", -32), "hum": ("hum", -32), "foghorn": ("foghorn_far", -18), "gull": ("gull_far", -20),
    "owl": ("owl_far", -22), "dog": ("dog_far", -24), "wolf": ("wolf_far", -20), "whistle": ("whistle_far", -20), "silence": ("silence", -44),
    "crow": ("crow_far", -22), "chicken": ("chicken_far", -24), "purr": ("cat_purr", -32), "cow": ("cow_far", -24), "sheep": ("sheep_far", -26),
    "horse": ("horse_far", -24), "frog": ("frog_far", -26), "duck": ("duck_far", -26), "whale": ("whale_far", -18), "train": ("train_far", -22),
    "waterfall": ("waterfall", -16), "rumble": ("volcano_rumble", -16), "lava": ("lava", -22), "helicopter": ("helicopter", -20),
    "engine": ("engine_idle", -26), "underwater": ("underwater", -16),
}  # fmt: skip
"""The planner's names of sounds: recipe of the bed and its gain in dB."""

KEEPS = frozenset({"sea", "rain", "wind", "thunder", "crowd", "insects", "birds", "traffic"})
"""Heard as a bed even where a thing close by makes the same sound."""

INSIDE: dict[str, tuple[str, float]] = {
    "space_station": ("ventilation", -24), "outpost": ("ventilation", -26), "train_car": ("train_ride", -20), "operating_room": ("ventilation", -28),
    "hospital_room": ("ventilation", -32), "laboratory": ("ventilation", -28), "factory": ("ventilation", -26), "warehouse": ("hall_tone", -34),
    "museum": ("hall_tone", -36), "church_hall": ("hall_tone", -36), "castle_hall": ("hall_tone", -36), "temple_hall": ("hall_tone", -36),
    "cave": ("cave_drip", -26), "swimming_hall": ("hall_tone", -28), "theater": ("hall_tone", -34), "gym": ("hall_tone", -32), "shop": ("ventilation", -34),
}  # fmt: skip

BARREN = frozenset({"desert", "arctic", "moon", "mars", "volcano", "alley", "underwater", "sky", "space_station", "launch_site"})
BIRDS = {"dawn": "birds_dawn", "morning": "birds_dawn", "dusk": "birds_dusk", "sunset": "birds_dusk", "night": "birds_night"}


def score_ambience(world: World, asked: tuple[str, ...] = ()) -> tuple[Ambience, ...]:
    """Beds without a place, loudest claim first; `asked` are names of the plan's sounds, every one of which is heard."""
    beds: dict[str, float] = {}
    placed = _placed(world)
    for name in asked:
        bed = _answer(world, name)
        if bed and (name in KEEPS or not any(name[:4] in s for s in placed)):
            beds.setdefault(*bed)
    for bed in _inside(world) if world.interior else _outside(world):
        beds.setdefault(*bed)
    if "silence" in asked:
        beds = {k: g - (0 if k == "silence" else 8) for k, g in beds.items()}
    return tuple(Ambience(sound=k, gain=round(g, 1)) for k, g in beds.items())


def _placed(world: World) -> set[str]:
    """Recipes that things in the world make."""
    own = {s.sound for e in world.entities for s in e.sounds}
    given = [source_for(e.category) for e in world.entities if not e.sounds]
    return own | {s.sound for s in given if s}


def _answer(world: World, name: str) -> tuple[str, float] | None:
    """The bed for a sound that was asked, fitted to room, hour and weather."""
    sky = world.sky
    if name == "rain":
        return ("rain_window", -24) if world.interior else rain(world)
    if name == "wind":
        return ("wind_window", -30) if world.interior else wind(world)
    if name == "birds":
        return birds(world)
    if name == "sea":
        calm = sky.weather in ("fog", "mist") or sky.time == "dawn"
        return ("sea_far", -24) if world.interior else ("sea_calm" if calm else "sea", -16)
    if name == "insects" and sky.time not in ("night", "dusk"):
        return ("insects_day", -28)
    if name == "traffic" and world.interior:
        return ("traffic", -34)
    return ASKED.get(name)


def _outside(world: World) -> list[tuple[str, float]]:
    sky, out = world.sky, []
    if sky.planet == "mars":
        return [("wind_thin", -26)]
    if world.place == "moon":
        return [("silence", -44)]
    if world.place == "underwater":
        return [("underwater", -16)]
    if sky.rain > 0.02:
        out.append(rain(world))
    if sky.lightning:
        out.append(("thunder", -8))
    if any(w.kind == "sea" for w in world.waters):
        out.append(("sea_calm" if math.hypot(*sky.wind) < 4 else "sea", -20))
    if any(w.kind == "river" for w in world.waters):
        out.append(("water_stream", -22))
    elif any(w.kind in ("lake", "pond") for w in world.waters):
        out.append(("water_lap", -28))
    out.append(wind(world))
    if sum(e.kind == "person" for e in world.entities) >= 3:
        out.append(("crowd_small", -30))
    if _alive(world):
        out.append(("insects_night", -30) if sky.time == "night" else birds(world))
    return out


def _inside(world: World) -> list[tuple[str, float]]:
    out = [("rain_window", -26.0)] if world.sky.rain > 0.02 else []
    if math.hypot(*world.sky.wind) > 7 and world.sky.planet == "earth":
        out.append(("wind_window", -30))
    return [*out, INSIDE.get(world.place, ("room_tone", -42))]


def _alive(world: World) -> bool:
    """Whether small animals are heard: green places in fair weather, neither frozen nor barren."""
    sky = world.sky
    return world.place not in BARREN and sky.season != "winter" and sky.weather not in ("storm", "snow", "dust") and sky.rain < 0.4


def rain(world: World) -> tuple[str, float]:
    """Rain as it sounds on what lies below: leaves, paving or earth."""
    kind = "rain_leaves" if world.place in ("forest", "garden", "park", "valley") else "rain_street"
    soft = world.place in ("meadow", "field", "farm", "beach", "desert", "hill", "coast")
    return ("rain_ground" if soft else kind, -20 + 8 * max(world.sky.rain, 0.4))


def wind(world: World) -> tuple[str, float]:
    """Wind by speed and by what it blows through."""
    speed = math.hypot(*world.sky.wind)
    trees = world.place in ("forest", "park", "garden", "valley", "lake", "river") and world.sky.season != "winter"
    kind = "wind_leaves" if trees else "wind_howl" if speed > 9 else "wind"
    return (kind, max(-40.0, min(-14.0, -36 + 18 * math.log10(1 + speed))))


def birds(world: World) -> tuple[str, float]:
    """Birdsong by the hour: a chorus at dawn, few voices at dusk, none but owls at night."""
    return (BIRDS.get(world.sky.time, "birds_day"), -34 if world.interior else -24)


__all__ = ["score_ambience", "rain", "wind", "birds", "ASKED"]
