"""What a thing is called decides which of its maker's kinds is made, and the evaluator counts it as that."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.assets.registry import index, module_of
from worldloom.evaluate.glb import Node
from worldloom.evaluate.rooms.matching import NOT, rank
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.choose import choices, choose
from worldloom.world import Thing

ASKED = {
    "a wrench": ("tools/hand_tool", "wrench"), "a spanner": ("tools/hand_tool", "wrench"),
    "a tape measure": ("tools/hand_tool", "tape"), "a mop": ("cleaning/broom", "mop"),
    "a hard hat": ("sport/helmet", "hard_hat"), "a top hat": ("clothes/hat", "top"),
    "blue jeans": ("clothes/garment", "trousers"), "a lab coat": ("clothes/garment", "lab_coat"),
    "rain boots": ("clothes/shoes", "rain"), "a clothes dryer": ("laundry/washing_machine", "dryer"),
    "a desk fan": ("appliance/fan", "desk"), "a blood pressure monitor": ("medical/clinic_tool", "pressure"),
    "a test tube rack": ("lab/labware", "rack"), "a drill press": ("tools/machine_tool", "drill"),
    "a gas can": ("tools/garage_gear", "can"), "a welding machine": ("tools/power_unit", "welder"),
    "a sharps container": ("medical/clinic_ware", "sharps_container"), "a box of gloves": ("medical/clinic_ware", "glove_box"),
    "three spools of filament": ("tools/bench_electronics", "filament_spool"),
    "a director's chair": ("studio/stage_gear", "directors_chair"), "a Newton's cradle": ("school/physics_kit", "newtons_cradle"),
    "a hand plane": ("tools/joinery", "hand_plane"), "a roll of drawings": ("office/drawing_ware", "drawing_roll"),
    "a roll container": ("industry/post_gear", "roll_cage"), "a bike repair stand": ("tools/bicycle_gear", "repair_stand"),
    "a judge's bench": ("civic/court_fitting", "judges_bench"), "a gavel": ("civic/law_ware", "gavel"),
    "prison bars": ("civic/jail_fitting", "prison_bars"), "a stack of gold bars": ("civic/law_ware", "gold_stack"),
    "a vault door": ("civic/bank_fitting", "bank_vault"), "a card catalog": ("office/reading_fitting", "card_catalog"),
    "an airplane seat": ("travel/cabin_seat", "airplane_seat"), "a healing pod": ("travel/space_gear", "cryo_pod"),
    "a porthole": ("travel/ship_wall", "porthole"), "a hydroponic planter": ("travel/space_gear", "hydroponic_rack"),
    "a bearskin rug": ("fantasy/castle_fitting", "bearskin_rug"), "saloon doors": ("fantasy/castle_fitting", "saloon_doors"),
    "a mace": ("museum/arms", "mace"), "a steer skull": ("museum/relic", "cow_skull"),
    "a plasma ball": ("lab/lab_ware", "plasma_globe"), "a specimen tank": ("travel/space_gear", "specimen_tank"),
    "a clinical waste bin": ("medical/care_fitting", "clinical_bin"), "a doctor's bag": ("medical/clinic_model", "doctors_bag"),
    "a cobbler's bench": ("industry/trade_fitting", "cobblers_bench"), "a copper still": ("industry/trade_fitting", "copper_still"),
    "a set of drill bits": ("tools/trade_ware", "drill_bit_set"), "a tomato plant": ("plants/crop_pot", "tomato_plant"),
    "an orchid": ("plants/crop_pot", "potted_orchid"), "a potting bench": ("farm/farm_gear", "potting_bench"),
    "an elevator": ("civic/lobby_fitting", "elevator"), "a conference phone": ("office/office_ware", "conference_phone"),
    "a pincushion": ("craft/sewing_ware", "pincushion"),
    "a foam roller": ("sport/gym_ware", "foam_roller"), "an exit sign": ("industry/wall_safety", "exit_sign"),
}  # fmt: skip


def asked(words: str) -> Thing:
    """The one thing of a sentence."""
    return next(t for t in plan(f"A room with {words}.").things if t.origin == "asked")


@pytest.mark.parametrize("words", ASKED)
def test_a_name_decides_maker_and_kind(words: str) -> None:
    choice = choose(asked(words), plan("A room.").setting)
    assert (choice.maker, choice.params.get("kind")) == ASKED[words]


def test_other_names_lead_to_kinds_that_there_are() -> None:
    families = [m for m in map(module_of, index()) if hasattr(m, "CALLED")]
    assert len(families) > 15
    for m in families:
        assert set(m.CALLED.values()) <= set(choices(m.Params, "kind")), m.CARD.id


def test_a_color_that_was_asked_is_that_of_the_kind() -> None:
    assert choose(asked("a red wrench"), plan("A room.").setting).params == {"color": "red", "kind": "wrench"}


def test_kinds_of_one_maker_are_counted_each_by_its_name() -> None:
    extras = {"category": "wrench", "maker": "tools/hand_tool@1", "label": "wrench"}
    wrench = Node("n", extras, np.zeros((0, 3)), np.zeros((0, 3), np.int64))
    assert rank(wrench, "wrench") == 0 and rank(wrench, "spanner") < NOT
    assert rank(wrench, "hammer") == rank(wrench, "tape measure") == NOT
    assert 0 < rank(wrench, "tool") < NOT


def test_a_plan_hangs_on_a_wall_and_lies_on_a_table() -> None:
    sheet, setting = asked("a site plan"), plan("A room.").setting
    assert [choose(sheet, setting, stands).maker for stands in ("wall", "table")] == ["industry/wall_safety", "office/drawing_ware"]


def test_a_pair_is_one_thing() -> None:
    for words in ("a pair of boots", "keys", "sunglasses", "a pair of crutches"):
        assert asked(words).count.n == 1


def test_a_rectangular_table_of_a_playroom_is_not_round() -> None:
    """Tables of playrooms are round where nothing is said: a rectangular one was an oval, on which its things found no room."""
    made = {p: compose(plan(p), 0) for p in ("A playroom with a rectangular table.", "A playroom with a table.")}
    styles = [next(e for e in w.entities if e.thing == "table").params.get("style") for w in made.values()]
    assert styles == [None, "round"]
