"""Clauses are answered by what is there: a thing moved away is no longer in the middle, standing about is not dancing."""

from __future__ import annotations

from dataclasses import replace

from worldloom.evaluate.adherence import answers
from worldloom.evaluate.glb import Node, read
from worldloom.render.gltf import to_glb
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.world import Plan, World


def made(prompt: str) -> tuple[Plan, World, list[Node]]:
    p = plan(prompt)
    w = compose(p, 0)
    return p, w, read(to_glb(w, textures=0))


def test_the_middle_is_measured() -> None:
    p, w, nodes = made("a village square with a stone well in the middle")
    middle = [a for a in answers(p, w, nodes) if "middle" in a.text]
    assert middle and all(a.met for a in middle)
    moved = [replace(n, vertices=n.vertices + [30.0, 0, 0]) if n.category == "well" else n for n in nodes]
    assert not any(a.met for a in answers(p, w, moved) if "middle" in a.text)


def test_clothes_and_deeds_that_nothing_shows_are_unmet() -> None:
    met = {a.text: a.met for a in answers(*made("a meadow with a man in a red hat dancing"))}
    assert met["dancing"] is False and met["in a red hat"] is False


def test_a_role_shows_at_work() -> None:
    p, w, nodes = made("a village square with a blacksmith at work")
    assert all(a.met for a in answers(p, w, nodes) if a.kind in ("activity", "attribute", "thing"))


def test_what_people_wear_is_read_off_them() -> None:
    p, w, nodes = made("a warehouse with two workers in high-visibility vests")
    vests = [a for a in answers(p, w, nodes) if a.text == "high-visibility"]
    assert vests and all(a.met for a in vests)
    plain = {"attributes": {"role": "worker", "wears": "jacket; trousers"}}
    bare = [replace(n, extras={**n.extras, **plain}) if n.category == "person" else n for n in nodes]
    assert not any(a.met for a in answers(p, w, bare) if a.text == "high-visibility")
