"""What a photographer would see to: nothing asked is lost, boards and people show their faces, water and foam lie where words put them."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
import pytest

from worldloom.assets.registry import build
from worldloom.compute import rng
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.arrange import arrange
from worldloom.synth.layout.hosted import TURNED as TURN
from worldloom.synth.layout.hosted import looking
from worldloom.synth.layout.cameras import SEEN, _astray, _corners, _edge_on, _frame
from worldloom.synth.layout.sites.nature import beach, coast, field, river
from worldloom.synth.layout.sites.town import suburb
from worldloom.synth.layout.spots import TURNED, _attended, _company, _toward
from worldloom.synth.layout.stage import Spot
from worldloom.world import World


def framed(w: World, category: str) -> np.ndarray:
    """(8, 3) corners of the first thing of a category in the poster."""
    e = next(e for e in w.entities if e.category == category)
    c = w.cameras[0]
    return _frame(np.array(c.position), np.array(c.target), c.fov, _corners(e))


def test_what_sits_on_a_branch_is_in_the_picture_and_not_a_speck() -> None:
    p = framed(compose(plan("a forest clearing with a campfire and an owl on a branch"), 0), "owl")
    assert np.abs(p[:, 0]).max() < 1 and np.abs(p[:, 1]).max() < 0.5625
    assert max(np.ptp(p[:, 0]), np.ptp(p[:, 1])) > 0.7 * SEEN


def test_whoever_sits_beside_something_is_turned_towards_it() -> None:
    pose = SimpleNamespace(position=(0.0, 0.0, 0.0), rotation=(1.0, 0.0, 0.0, 0.0), scale=1.0)
    host = SimpleNamespace(pose=pose, extent=(16.0, 15.0, 7.0), thing="hangar")
    asks = SimpleNamespace(relations=[SimpleNamespace(kind="right", objects=("hangar",))])
    bounds = np.array([[-5.5, -4.0, 0.0], [5.5, 4.0, 2.8]])
    beside = [Spot(x, 1.0, 0.0, 0.0) for x in (14.0, -14.0, 0.0)]
    found = looking(asks, beside, host, bounds)  # type: ignore[arg-type]
    assert [s.x > 0 for s in found] == [True]  # on the side where the words put something else
    assert -TURN <= found[0].yaw < 0  # its nose, -Y, swings to -X
    assert found[0].x >= 14.0


def test_nobody_turns_the_back_to_the_eye() -> None:
    eye = (0.0, -9.0, 1.7)
    stall = SimpleNamespace(category="market_stall", pose=SimpleNamespace(position=(0.0, 9.0, 0.0)))
    site, outdoors = SimpleNamespace(view=SimpleNamespace(eye=eye)), SimpleNamespace(setting=SimpleNamespace(interior=False))
    stage = SimpleNamespace(site=site, entities=[stall], plan=outdoors)
    company = _attended(stage, SimpleNamespace(facing="company"))  # type: ignore[arg-type]
    assert company == [(0.0, 9.0, 0.0)] and _attended(stage, SimpleNamespace(facing="view")) == []  # type: ignore[arg-type]
    yaw = _company(stage, 0.2, 6.5, rng(1, "t"), company)  # type: ignore[arg-type]
    away = abs((yaw - _toward(0.2, 6.5, eye[0], eye[1]) + math.pi) % (2 * math.pi) - math.pi)
    assert away == pytest.approx(TURNED)


def test_a_board_seen_from_its_edge_costs_and_from_its_face_does_not() -> None:
    faces = np.array([[0.0, 0.0, 0.0]])  # front to -Y
    assert _edge_on(np.array([0.0, -5.0, 1.0]), faces) == 0
    assert _edge_on(np.array([5.0, 0.0, 1.0]), faces) > 1


def test_a_camera_that_starts_on_a_pavement_stays_on_it() -> None:
    site = suburb(plan("a quiet suburban street with four houses"), 0)
    assert not _astray(site, site.view.eye, np.array([site.view.eye[0], 4.0, 1.6]))
    assert _astray(site, site.view.eye, np.array([site.view.eye[0] + 6, 4.0, 1.6]))


def test_street_trees_stand_in_a_row_behind_the_pavement() -> None:
    p = plan("a quiet suburban street in autumn with two houses")
    site = suburb(p, 0)
    rows = {abs(ln.points[0][0]) for ln in site.lines if ln.kind == "avenue"}
    trees = [e for e in arrange(p, site, 0).entities if e.category == "tree"]
    assert len(trees) >= 4
    assert all(min(abs(abs(e.pose.position[0]) - x) for x in rows) < 0.01 for e in trees)


def test_a_river_runs_before_the_eye() -> None:
    for seed in range(3):
        site = river(plan("a river with a canoe"), seed)
        mooring = np.asarray(next(z for z in site.zones if z.kind == "mooring").polygon)
        assert float(site.ground(mooring.mean(0)[None])[0]) < site.waters[0].level - 0.2
        assert float(site.ground(np.array([site.view.eye[:2]]))[0]) > site.waters[0].level


def test_the_eye_on_a_coast_stands_above_the_sea_and_on_the_ground() -> None:
    site = coast(plan("a temple on a hill above the sea"), 0)
    assert site.view.eye[2] - float(site.ground(np.array([site.view.eye[:2]]))[0]) == pytest.approx(1.7, abs=0.05)
    assert site.view.eye[2] > 8


def test_foam_lies_along_the_edge_of_the_water() -> None:
    site = beach(plan("a beach"), 0)
    surf = next(e for e in site.fixed if e.category == "surf")
    line = np.asarray(surf.params["points"])
    assert np.abs(site.ground(line)).max() < 0.2
    for s in build(surf.maker, surf.params, surf.seed).surfaces:
        v = s.mesh.vertices[s.mesh.faces]
        assert (np.cross(v[:, 1] - v[:, 0], v[:, 2] - v[:, 0])[:, 2] >= 0).all()


@pytest.mark.parametrize(
    ("words", "maker"), [("a wheat field with a barn", "plants/wheat"), ("a field of sunflowers", "plants/sunflower"), ("a meadow", None)]
)
def test_a_field_grows_what_the_words_say(words: str, maker: str | None) -> None:
    sown = {m for m, _, _, zone in field(plan(words), 0).scatter if zone == "crop"}
    assert sown == ({maker} if maker else set())
