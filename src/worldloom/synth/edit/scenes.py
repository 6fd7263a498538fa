"""Time, season, weather, mood, style and sounds: the sky, the ground's state, beds of sound, and things that follow the hour or snow."""

from __future__ import annotations

from worldloom.assets.registry import module_of
from worldloom.synth.edit.document import Operation
from worldloom.synth.edit.looking import remade
from worldloom.synth.edit.carrying import refit
from worldloom.synth.edit.planned import clause, set_to
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.choose import choices, match
from worldloom.synth.layout.sites import site_for
from worldloom.synth.layout.sky import sky_for
from worldloom.synth.sound import score_ambience
from worldloom.world import Entity, Sound

DARK = ("dawn", "sunset", "dusk", "night")
SNOW, FROST = 0.75, 0.3
"""Dials of snow in falling snow and in winter."""
WHITE, WET = 0.9, 0.85


def scene(work: Work, op: Operation) -> None:
    """Another time, season, weather, mood or style of the whole."""
    fields = list(op.scene)
    said = dict(fields)
    seasoned = "season" in said or "season" in work.plan.setting.asked
    if said.get("weather") == "snow" and not seasoned:
        fields.append(("season", "winter"))
    before = work.plan.setting
    work.plan = set_to(work.plan, op.scene, op.text)
    work.plan = work.plan.model_copy(update={"setting": work.plan.setting.model_copy(update=dict(fields))})
    now = work.plan.setting
    site = site_for(work.plan, work.seed)
    side = _side(work)
    sky = sky_for(now, work.seed, side if side else site.sun_side, site.backlit, now.place == "mars")
    update: dict[str, object] = {"mood": now.mood}
    if any((getattr(before, f) != getattr(now, f)) for f in ("time", "season", "weather")):
        update["sky"] = sky
    if work.world.terrain is not None and before.weather != now.weather:
        terrain = work.world.terrain
        snow = {"snow": WHITE}.get(now.weather, 0.0 if before.weather == "snow" else terrain.snow)
        wet = WET if now.weather in ("rain", "storm") else 0.0 if before.weather in ("rain", "storm") else terrain.wetness
        update["terrain"] = terrain.model_copy(update={"snow": snow, "wetness": wet})
    work.world = work.world.model_copy(update=update)
    for field, value in op.scene:
        work.scene.append(f"{field}: {value.replace('_', ' ')}")
    _follow(work, op, said)
    sounding(work)


def _side(work: Work) -> float:
    """The side of the view that the sun stood on: kept."""
    azimuth = work.world.sky.sun_azimuth
    return 1.0 if azimuth > 0 else -1.0


def _follow(work: Work, op: Operation, said: dict[str, str]) -> None:
    """Lamps and windows by the hour outdoors, snow and leaves by weather and season, forms by a style."""
    for e in work.world.entities:
        new = e
        if not work.world.interior and "time" in said:
            new = _by_hour(new, said["time"])
        if not work.world.interior and ("weather" in said or "season" in said):
            new = _by_weather(new, work.plan.setting.weather, work.plan.setting.season)
        if "style" in said and e.kind == "object":
            new = _by_style(new, said["style"])
        if new is not e:
            work.put(refit(work, op, e, new), ", ".join(said.values()).replace("_", " "))


def _by_hour(e: Entity, time: str) -> Entity:
    fields = module_of(e.maker.split("@")[0]).Params.model_fields
    if "lit" not in fields:
        return e
    dark = time in DARK
    flag = fields["lit"].annotation is bool
    was = e.params.get("lit", fields["lit"].default)
    value = dark if flag else (max(float(was), 0.5) if dark else min(float(was), 0.05))
    return e if value == was else remade(e, {**e.params, "lit": value})


def _by_weather(e: Entity, weather: str, season: str) -> Entity:
    maker = e.maker.split("@")[0]
    model = module_of(maker).Params
    params = dict(e.params)
    if "snow" in model.model_fields:
        snow = SNOW if weather == "snow" else FROST if season == "winter" else 0.0
        if snow or "snow" in params:
            params["snow"] = snow
    if "season" in model.model_fields and (s := match(season, choices(model, "season"))) is not None:
        params["season"] = s
    if params == e.params:
        return e
    try:
        model.model_validate(params)
    except ValueError:
        return e
    return remade(e, params)


def _by_style(e: Entity, style: str) -> Entity:
    model = module_of(e.maker.split("@")[0]).Params
    for name in ("style", "era"):
        if name in model.model_fields and (v := match(style, choices(model, name))) is not None and e.params.get(name) != v:
            new = remade(e, {**e.params, name: v})
            return new.model_copy(update={"attributes": {**new.attributes, "style": v}})
    return e


def sound(work: Work, op: Operation) -> None:
    """Sounds that are to be heard, or no more."""
    for sign, name in op.scene:
        kept = tuple(s for s in work.plan.sounds if s.name != name)
        clauses = tuple(c for c in work.plan.clauses if not (c.kind == "sound" and c.value == name))
        work.plan = work.plan.model_copy(update={"sounds": kept, "clauses": clauses})
        if sign == "+":
            work.plan = work.plan.model_copy(update={"sounds": (*kept, Sound(name=name))[:40]})
            work.plan = clause(work.plan, "sound", op.text, value=name)
        else:
            _hush(work, name)
        work.scene.append(f"{'with' if sign == '+' else 'without'} the sound of {name}")
    sounding(work)


def _hush(work: Work, name: str) -> None:
    """What makes a sound of this name falls silent."""
    for e in work.world.entities:
        kept = tuple(s for s in e.sounds if not s.sound.startswith(name[:4]))
        if kept != e.sounds:
            work.put(e.model_copy(update={"sounds": kept}), "silent")


def sounding(work: Work) -> None:
    """The beds of sound that suit the world as it is now; what was taken away stays away."""
    names = tuple(s.name for s in work.plan.sounds)
    beds = score_ambience(work.world, names)
    work.world = work.world.model_copy(update={"ambience": beds})


__all__ = ["scene", "sound", "sounding"]
