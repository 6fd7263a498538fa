"""A child of six to eight: shorter limbs and a larger head, standing, walking, running, sitting or lying, in bright everyday clothes."""

from __future__ import annotations

from worldloom.assets.catalog.people import person
from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, metres, number

CARD = Card("people/child", 1, "child", ("kid", "boy", "girl", "children", "schoolchild", "toddler"), ("person", "human"), ("people",), "ground", (0.3, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.95, 1.4)] = 1.2
    pose: Literal["standing", "walking", "running", "waving", "reading", "sitting", "cross_legged", "kneeling", "lying", "sleeping", "sitting_reading", "sitting_writing", "sitting_playing", "sitting_eating", "sitting_drinking", "cross_legged_reading", "lying_reading", "leaning",
                  "pointing", "working", "carrying", "holding", "lugging", "propping", "cradling", "fighting", "fishing", "sitting_typing", "strumming", "pushing", "boxing", "sitting_holding", "sitting_cradling", "sitting_strumming",
                  "fiddling", "fluting", "blowing", "bowing", "sitting_fiddling", "sitting_fluting", "sitting_blowing", "sitting_bowing"] = "standing"  # fmt: skip
    clothing: Color | None = None
    sex: Literal["any", "male", "female"] = "any"
    span: Annotated[float, metres(0.12, 0.8)] = 0.3
    """From palm to palm of one who carries something in both hands."""
    seat: Annotated[float, metres(0.0, 0.59)] = 0.0
    tuck: Annotated[float, metres(0.0, 0.5)] = 0.0
    """Of one who sits, as of a grown person."""
    way: Annotated[int, number(0, 11)] = 0
    """Which of the everyday clothes, and in which of their colours."""


VARIETY = {"way": tuple(range(12))}
PRESETS = {"running": Params(pose="running", sex="male"), "waving": Params(pose="waving", clothing="yellow"), "reading": Params(pose="cross_legged"), "sitting": Params(pose="sitting", seat=0.36), "carrying": Params(pose="carrying")}


def build(p: Params, kit: Kit) -> Part:
    """The person maker at a child's age."""
    return person.build(grown(p), kit)


def grown(p: Params) -> person.Params:
    """The dials of the person maker that make this child."""
    return person.Params(height=min(max(p.height / 0.69, 1.45), 2.0), pose=p.pose, clothing=p.clothing, sex=p.sex, age="child", span=p.span, seat=p.seat, tuck=p.tuck, way=p.way)
