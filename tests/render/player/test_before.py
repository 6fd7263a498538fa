"""What the page of an edited world carries of the world before."""

from __future__ import annotations

from worldloom.render.player.before import MARK, ghosts
from worldloom.world import Collider, Entity, Pose, Sky, SoundSource, World


def thing(id: str, x: float = 0.0, **more: object) -> Entity:
    return Entity(id=id, category="vase", maker="decor/vase@1", pose=Pose(position=(x, 0, 0)), **more)  # type: ignore[arg-type]


def world(*entities: Entity, sky: Sky | None = None) -> World:
    return World(version="0", prompt="a room", seed=0, entities=entities, sky=sky or Sky())


def test_what_changed_stands_in_it_twice() -> None:
    loud = thing("moved", sounds=(SoundSource(sound="bell"),), colliders=(Collider(),), dynamic=True)
    before = world(loud, thing("same"), thing("gone"))
    now = world(loud.model_copy(update={"pose": Pose(position=(1, 0, 0))}), thing("same"), thing("new"))
    both, told = ghosts(now, before, "an edit")
    assert told == {"instruction": "an edit", "was": [f"{MARK}moved", f"{MARK}gone"], "now": ["moved", "new"]}
    assert both.entities[:3] == now.entities
    ghost = both.entity(f"{MARK}moved")
    assert ghost.pose == loud.pose
    assert not (ghost.sounds or ghost.colliders or ghost.dynamic)


def test_names_and_asking_do_not_show() -> None:
    one = thing("a")
    _, told = ghosts(world(one.model_copy(update={"thing": "vase.2", "mass": 3.0})), world(one), "x")
    assert told["was"] == told["now"] == []


def test_another_sky_is_told() -> None:
    _, told = ghosts(world(sky=Sky(time="night")), world(), "make it night")
    assert told["sky"]["time"] == "afternoon"
