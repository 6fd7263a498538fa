"""Who is at a table sits on the seats that stand there, in their own size."""

from __future__ import annotations

from worldloom.synth.compose import compose
from worldloom.synth.language import plan


def test_children_keep_their_size_on_their_chairs() -> None:
    world = compose(plan("a classroom where three children sit at their desks"))
    children = [e for e in world.entities if e.maker.startswith("people/child")]
    chairs = {e.id for e in world.entities if e.category == "chair"}
    assert len(children) == 3
    assert all(e.pose.scale == 1.0 and e.kind == "person" and e.params["pose"] == "sitting" for e in children)
    assert len({e.support for e in children} & chairs) == 3


def test_customers_sit_on_the_stools_of_the_counter() -> None:
    world = compose(plan("a small ramen shop at night with three customers at the counter"))
    hosts = {e.id: e.category for e in world.entities}
    assert [hosts[e.support] for e in world.entities if e.maker.startswith("people/")] == ["stool"] * 3
