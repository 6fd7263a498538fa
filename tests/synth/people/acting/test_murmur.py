"""Lips of those who talk: as the player moves them, and in films too."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from tests.synth.people.acting.crowd import person
from worldloom.render.film.acting import Soft
from worldloom.render.gltf.lips import lips_of
from worldloom.render.raster.posed_crowd import hung
from worldloom.render.raster.scene import arrived, carried, scene_of
from worldloom.synth.people.acting import player_of, rigged_of
from worldloom.synth.people.acting.murmur import LETTERS, SENTENCE, SHAPES, mouth_at, murmured, says_of
from worldloom.world import Act, Entity, World

VIEWER = Path(__file__).parents[4] / "viewer/src/talk"


def talker() -> Entity:
    acts = (Act(clip="listen", seconds=5.5), Act(clip="talk", start=0.4, seconds=5.5))
    return person("anna", "talk").model_copy(update={"acts": acts})


def test_the_player_has_the_same_sentence_and_shapes() -> None:
    voice, talk = ((VIEWER / f"{n}.ts").read_text(encoding="utf-8") for n in ("voice", "talk"))
    assert f"guessed('{SENTENCE}')" in talk
    table = re.search(r"const LETTERS[^{]*\{([^}]*)\}", voice)
    shapes = re.search(r"const SHAPES[^{]*\{([^}]*)\}", voice)
    assert table and shapes
    assert dict(re.findall(r"(\w): '(\w+)'", table[1])) == LETTERS
    assert {k: (float(a), float(b)) for k, a, b in re.findall(r"(\w+): \[([\d.]+), ([\d.]+)\]", shapes[1])} == SHAPES
    assert "LETTER = 0.068" in voice and "SHUT = 0.15" in talk and "away / 0.032" in voice and "t - 0.12" in voice


def test_mouths_move_only_while_their_owner_talks() -> None:
    e = talker()
    player = player_of(e)
    assert player is not None and says_of(e, player) == [(5.5, 11.0)]
    opened = np.array([mouth_at(e, player, t)[0] for t in np.arange(0, 11, 1 / 30)])
    assert not opened[: int(5.5 * 30)].any() and opened[int(5.6 * 30) :].max() > 0.8
    assert np.abs(np.diff(opened)).max() < 0.75 and mouth_at(e, player, 6.0) == mouth_at(e, player, 17.0)
    assert murmured(0.0)[0] < 0.01 and murmured(0.14)[0] > 0.6, "shut, then an a"


@pytest.mark.parametrize("traced", [False, True])
def test_films_move_the_skin_about_the_mouth(traced: bool) -> None:
    e = talker()
    r = rigged_of(e, 1.0 if traced else 0.6)
    assert r is not None
    lips = lips_of(r)
    points = np.concatenate([s.mesh.vertices for s in r.part.surfaces])
    rows = np.flatnonzero(np.abs(lips).max((0, 2)) > 0)
    head = r.part.anchors["head"]
    assert 20 < len(rows) < 2000 and np.linalg.norm(points[rows] - head, axis=1).max() < 0.24, "chin and cheeks go along"
    assert 0.003 < np.linalg.norm(lips, axis=2).max() < 0.03
    if traced:
        n = np.concatenate([s.mesh.normals for s in r.part.surfaces if s.mesh.normals is not None])
        soft = Soft.of(e, np.eye(4), points.astype("f4"), n.astype("f4"))
        assert soft is not None
        silent, open_ = (soft.at(soft.moves(6.0), t)[0] for t in (1.0, 6.0))
        moved = np.linalg.norm(open_ - silent, axis=1)
        assert mouth_at(e, soft.player, 6.0)[0] > 0.1 and moved.max() > 0.0015 and set(np.flatnonzero(moved > 1e-6)) <= set(rows)
    else:
        w = World(version="0", prompt="x", seed=1, entities=(e, person("still", "keep")))
        scene = arrived(carried(scene_of(w, 0.6)))
        assert np.abs(scene.hung["anna"].lips).max() > 0.003 and scene.hung["still"].lips.shape == (2, 0, 3)
        assert np.array_equal(scene.hung["anna"].lips, hung(w, scene.pieces, 0.6)["anna"].lips)
