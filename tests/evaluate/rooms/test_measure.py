"""A whole room: all figures of one GLB, its failures as pictures, and the command that makes both."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.evaluate.rooms.made import SIZE, Part, glb, nodes, shell, specs, thing
from worldloom.cli import main
from worldloom.evaluate.rooms import pictures, room_figures
from worldloom.pipeline_rooms import figures_of
from worldloom.world import InputError, Plan, Setting, World

SOUND = [
    thing("table.1", (1.2, 0.8, 0.75), (0, 0, 0)),
    thing("chair.1", (0.5, 0.5, 0.9), (0, -0.8, 0), functional_sides=["front"]),
]
UNSOUND = [*SOUND, thing("chair.2", (0.5, 0.5, 0.9), (0.2, -0.7, 0)), thing("lamp.1", (0.3, 0.3, 1.5), (SIZE / 2, 2, 0.4))]
ASKED = specs("eq,1,table; eq,1,chair", pairs="eq,1,next,0,table,chair")


def test_a_sound_room_has_no_failure() -> None:
    found = room_figures(nodes(*shell(), *SOUND), ASKED)
    assert all(v.met for v in found.verdicts) and len(found.verdicts) == 3 and found.objects == 2
    assert (found.colliding, found.unsupported, found.out_of_bounds, found.navigable) == ((), (), (), 1.0)
    assert pictures(nodes(*shell(), *SOUND), found, ASKED) == {}


def test_each_failed_metric_has_a_picture() -> None:
    seen = nodes(*shell(), *UNSOUND)
    found = room_figures(seen, ASKED)
    assert found.colliding == (("chair.1", "chair.2"),) and found.unsupported == found.out_of_bounds == ("lamp.1",)
    drawn = pictures(seen, found, ASKED)
    assert {"object_count.png", "object_relation.png", "collision.png", "support.png", "out_of_bounds.png"} <= set(drawn)
    pixels = np.asarray(Image.open(io.BytesIO(drawn["collision.png"])).convert("RGB"))
    red = int(((pixels[..., 0] > 200) & (pixels[..., 1] < 170)).sum())
    assert red > 100


def test_a_world_without_a_floor_is_no_room() -> None:
    assert figures_of(nodes(*SOUND), None) is None
    with pytest.raises(InputError, match="floor"):
        figures_of(nodes(*SOUND), ASKED)


def test_extras_of_another_shape_are_as_if_they_were_not_there() -> None:
    odd = {
        "attributes": [1],
        "functional_sides": [["front"], 3, "front"],
        "joints": "drawer",
        "lights": [4],
        "affordances": 7,
        "support": 5,
    }
    seen = nodes(*shell(), thing("chair.1", (0.5, 0.5, 0.9), (0, 0, 0), color=("a", None, {}), **odd))
    found = room_figures(seen, specs("eq,1,chair", "eq,0,chair,red; eq,0,chair,two_drawers; eq,0,chair,cozy"))
    assert all(v.met for v in found.verdicts) and found.accessible == {"chair.1": 1.0}
    with pytest.raises(InputError, match="colliders"):
        room_figures(nodes(*shell(), thing("chair.1", (0.5, 0.5, 0.9), (0, 0, 0), colliders=["box"])))


def folder(at: Path, *parts: Part) -> Path:
    at.mkdir()
    (at / "plan.json").write_text(Plan(prompt="a room", setting=Setting(place="room")).model_dump_json())
    (at / "world.json").write_text(World(version="0", prompt="a room", seed=0).model_dump_json())
    (at / "world.glb").write_bytes(glb(*parts))
    return at


def test_the_command_measures_against_the_row_of_the_prompt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = folder(tmp_path / "r", *shell(), *UNSOUND)
    table = tmp_path / "s.csv"
    table.write_text(
        'ID,Description,ObjCount,ObjAttr,OORel,OARel\n1,a flat,"eq,9,bed",,,\n2,a room,"eq,1,table; eq,1,chair",,,\n'
    )
    assert main(["evaluate", str(made), "--specs", str(table), "--pictures", str(tmp_path / "seen")]) == 0
    out = capsys.readouterr().out
    assert "1 of 2 specifications are met" in out and "eq,1,chair (2 there" in out
    assert (tmp_path / "seen" / "collision.png").is_file()
    table.write_text("ID,Description,ObjCount,ObjAttr,OORel,OARel\n1,a flat,,,,\n2,a hut,,,,\n")
    assert main(["evaluate", str(made), "--specs", str(table)]) == 2
