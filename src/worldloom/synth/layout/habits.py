"""Where things usually stand and how they gather. Data only; anything not listed follows its maker's card and size."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from worldloom.assets.kit import Card

Pattern = Literal["spread", "cluster", "line", "hero", "wall", "corner", "center", "rows", "mount", "window", "hang", "surface", "air", "underfoot", "seat", "aisle"]
Facing = Literal["view", "lane", "random", "line", "center", "wall", "water", "away", "across", "company", "corner", "aside"]


@dataclass(frozen=True)
class Habit:
    """Zones in order of preference, a pattern, which way the front turns, free metres round it, distance band from the eye."""

    zones: tuple[str, ...] = ("stage",)
    pattern: Pattern = "spread"
    facing: Facing = "view"
    gap: float = 0.25
    near: tuple[str, ...] = ()
    """Categories it gathers with."""
    depth: tuple[float, float] = (3.0, 60.0)
    line: str = ""
    step: float = 0.0
    height: float = 0.0
    """For wall and air things: metres above the floor of their bottom or centre."""
    off: float = 0.0
    """Metres between what lines a wall and that wall."""


def H(zones: str = "stage", pattern: Pattern = "spread", facing: Facing = "view", **more: object) -> Habit:
    """Short form for the table."""
    return replace(Habit(tuple(zones.split()), pattern, facing), **more)  # type: ignore[arg-type]


FITTED = ("stove", "sink", "kitchen_counter", "counter", "refrigerator", "kitchen_cabinet")
"""Kitchen pieces that stand side by side in a run."""
TABLE: dict[str, Habit] = {
    # water and shore
    "fishing_boat": H("water mooring open_water shore", "hero", "across", gap=2.2, depth=(11, 70)), "sailing_boat": H("water open_water", "hero", "across", gap=3, depth=(16, 90)),
    "rowing_boat": H("mooring water shore", "spread", "across", gap=0.8, depth=(6, 40)), "canoe": H("mooring shore water", "spread", "across", gap=0.5, depth=(7, 26)),
    "buoy": H("water mooring", "spread", "random", gap=3, depth=(9, 60)), "mooring_post": H("piles mooring", "cluster", "random", gap=0.25, depth=(4, 16)),
    "pier": H("mooring shore", "hero", "water", gap=0.0, depth=(6, 40)), "lighthouse": H("headland hilltop back", "hero", "view", gap=1, depth=(40, 160)),
    "bollard": H("quay", "line", "line", line="edge", step=7.0), "lobster_pot": H("clutter", "cluster", "random", gap=0.03, near=("lobster_pot", "rope_coil", "fishing_net")),
    "fishing_net": H("clutter", "cluster", "random", gap=0.1, near=("lobster_pot", "crate")), "rope_coil": H("clutter", "cluster", "random", gap=0.1, near=("bollard", "lobster_pot")),
    "shed": H("plot back", "line", "lane", gap=0.6), "boathouse": H("plot back", "line", "lane", gap=0.6), "anchor": H("clutter stage", "spread", "random"), "fish_box": H("clutter", "cluster", "random", gap=0.03, near=("fish_box", "crate")),
    "gull": H("air", "air", "random", gap=2.0, depth=(8, 50), height=7.0), "bird": H("air", "air", "random", gap=2.0, depth=(8, 50), height=8.0), "crow": H("air", "air", "random", gap=2, depth=(8, 40), height=6.0),
    # street furniture
    "lamp_post": H("quay sidewalk street clutter flank", "line", "lane", line="back kerb side", step=13.0), "street_lamp": H("sidewalk", "line", "lane", line="kerb", step=16.0),
    "crate": H("clutter shelf flank", "cluster", "random", gap=0.04, near=("crate", "barrel")), "barrel": H("clutter flank", "cluster", "random", gap=0.05, near=("crate", "barrel")),
    "bench": H("clutter sidewalk platform flank stage", "line", "lane", line="back kerb side"), "trash_can": H("clutter sidewalk platform", "spread", "lane"), "trash_bag": H("clutter", "cluster", "random", gap=0.02, near=("trash_bag", "trash_can")),
    "food_stall": H("clutter stage", "hero", "lane", gap=0.1, depth=(5, 12)), "motorcycle": H("stage", "hero", "across", gap=0.4, depth=(4.5, 9)), "bicycle": H("clutter stage", "spread", "across", gap=0.2),
    "neon_sign": H("", "mount", "wall", height=3.0, gap=0.3), "sign": H("", "mount", "wall", height=2.4), "air_conditioner": H("", "mount", "wall", height=3.4), "awning": H("", "mount", "wall", height=2.3),
    "paper_lantern": H("", "mount", "wall", height=2.4), "vending_machine": H("clutter platform stage", "line", "lane", line="side", gap=0.05), "sandwich_board": H("clutter stage", "spread", "view"),
    "mailbox": H("sidewalk stage", "hero", "corner", gap=0.2, depth=(3.6, 7)), "fire_hydrant": H("sidewalk", "line", "lane", line="kerb"), "fence": H("fence", "line", "lane", line="fence back", step=0.0), "hedge": H("lawn flank", "line", "lane", line="fence"),
    "house": H("plot back", "line", "lane", gap=1.6, depth=(9, 80)), "barn": H("plot back", "hero", "view", gap=2, depth=(24, 60)), "hangar": H("plot back apron", "hero", "view", gap=2, depth=(22, 60)), "silo": H("plot back", "spread", "view", gap=1, near=("barn",)),
    "car": H("street", "line", "line", gap=0.6, depth=(8, 40)), "utility_pole": H("sidewalk roadside clutter flank", "line", "lane", line="kerb side", step=22.0), "traffic_light": H("sidewalk", "line", "lane", line="kerb"), "road_sign": H("sidewalk", "line", "view", line="kerb"),
    "umbrella": H("stage", "spread", "random"), "planter": H("sidewalk clutter", "line", "lane", line="kerb back", step=6.0), "manhole": H("street stage", "underfoot", "random"), "puddle": H("street stage", "underfoot", "random"),
    # village
    "well": H("center stage", "center", "view", gap=1.4, depth=(9, 22)), "fountain": H("center stage", "center", "view", gap=1.4, depth=(10, 24)), "statue": H("center stage", "center", "view", gap=1.2, depth=(9, 22)),
    "market_stall": H("stage clutter", "spread", "center", gap=0.5, depth=(6, 24)), "anvil": H("front stage clutter", "spread", "view", gap=0.6, depth=(4, 9)), "forge": H("clutter stage", "spread", "lane", near=("anvil",), gap=0.3),
    "cart": H("clutter stage", "spread", "random", gap=0.4), "hay_bale": H("clutter plot flank stage", "cluster", "random", gap=0.1, near=("hay_bale", "cart")), "basket": H("clutter stage", "cluster", "random", gap=0.04, near=("market_stall", "crate")), "sack": H("clutter stage", "cluster", "random", gap=0.03, near=("sack", "crate")),
    "trough": H("clutter plot flank stage", "spread", "lane"), "signpost": H("flank stage", "spread", "view", depth=(5, 16)), "scarecrow": H("crop flank stage", "spread", "view", depth=(8, 26)), "wheelbarrow": H("clutter flank stage", "spread", "random"), "watering_can": H("clutter flank stage", "cluster", "random"),
    "gate": H("verge flank", "line", "lane", line="fence"), "plow": H("verge flank stage", "spread", "across"), "power_pole": H("sidewalk roadside clutter flank", "line", "lane", line="kerb side", step=22.0), "street_sign": H("sidewalk", "line", "view", line="kerb"), "dumpster": H("clutter stage", "spread", "lane"),
    "manhole_cover": H("street stage", "underfoot", "random"), "crosswalk": H("street", "underfoot", "line"), "parking_meter": H("sidewalk", "line", "lane", line="kerb", step=7.0), "phone_booth": H("sidewalk clutter", "line", "lane", line="back kerb side"), "pipe": H("", "mount", "wall", height=0.0), "flag": H("back flank stage", "spread", "view", depth=(9, 40)),
    "gravestone": H("stage flank", "rows", "view", gap=1.2), "cross": H("back flank", "spread", "view"), "apartment_building": H("plot back", "line", "lane", gap=1.0, depth=(14, 90)), "skyscraper": H("back", "spread", "view", gap=3, depth=(60, 160)), "storefront": H("plot back", "line", "lane", gap=0.4), "greenhouse": H("plot back", "hero", "view"), "tower": H("back hilltop", "hero", "view", depth=(30, 90)),
    "lantern": H("clutter stage flank", "cluster", "random", gap=0.05, near=("market_stall", "barrel", "crate", "bench", "tent", "well")), "cresset": H("clutter stage flank", "spread", "random", gap=0.6, depth=(5, 26)), "bus_stop": H("sidewalk roadside flank stage", "spread", "lane", depth=(6, 22)), "bucket": H("clutter stage", "cluster", "random", near=("well", "trough", "barrel")),
    "cart_wooden": H("clutter stage", "spread", "random", gap=0.4), "bag_of_flour": H("clutter stage", "cluster", "random", gap=0.03, near=("bag_of_flour", "market_stall", "crate", "cart_wooden")), "log_pile": H("clutter flank", "spread", "lane"), "church": H("back", "hero", "view", gap=2, depth=(40, 90)),
    "temple": H("hilltop stage", "hero", "view", gap=2, depth=(24, 70)), "amphora": H("stage flank", "cluster", "random", near=("amphora", "column")),
    # nature
    "volcano": H("back", "hero", "view"), "rock": H("flank shore stage", "cluster", "random", gap=0.1, near=("rock",)), "boulder": H("flank shore", "cluster", "random", gap=0.1), "log": H("stage flank shore", "spread", "random", gap=0.2),
    "tree": H("yard trees flank back", "spread", "random", gap=0.9, depth=(7, 80)), "bush": H("flank lawn", "cluster", "random", gap=0.2), "tent": H("stage", "hero", "center", gap=0.8, depth=(7, 16)), "campfire": H("stage", "center", "view", gap=1.0, depth=(5, 12)),
    "surfboard": H("front stage shore", "hero", "view", gap=0.5, depth=(4.5, 12)), "hammock": H("stage flank", "hero", "view", gap=0.2, depth=(6, 15)), "palm_tree": H("stage flank", "spread", "random", gap=0.8, depth=(6, 34)),
    "wheat": H("crop", "underfoot", "random"), "tractor": H("verge stage", "hero", "across", gap=0.8, depth=(7, 16)), "windmill": H("plot back", "hero", "view", depth=(28, 80)), "flower": H("flank lawn", "cluster", "random"),
    # air and space
    "airplane": H("stage apron", "hero", "across", gap=1.0, depth=(9, 24)), "windsock": H("roadside flank stage", "hero", "across", gap=1, depth=(20, 40)), "fuel_drum": H("stage apron", "cluster", "random", gap=0.06, near=("fuel_drum",)),
    "traffic_cone": H("apron roadside stage", "spread", "random"), "runway_light": H("roadside", "line", "random", step=6.0), "dome": H("stage back", "hero", "center", gap=4.5, depth=(14, 45)), "rover": H("front stage", "hero", "across", gap=1.0, depth=(6, 14)),
    "satellite_dish": H("stage flank", "hero", "view", gap=0.8, depth=(10, 30)), "solar_panel": H("flank stage", "rows", "view", gap=0.5), "antenna": H("back flank", "spread", "random"), "tunnel": H("stage", "spread", "random"),
    "train": H("track", "hero", "line", gap=0.0, depth=(4, 40)), "track": H("track", "underfoot", "line"), "rail": H("track", "underfoot", "line"),
    # rooms: against walls
    "bookshelf": H("floor", "wall", "wall", gap=0.0), "fireplace": H("floor", "wall", "wall", gap=0.0, depth=(2, 12)), "wardrobe": H("floor", "wall", "wall"), "dresser": H("floor", "wall", "wall"), "cabinet": H("floor", "wall", "wall"), "piano": H("floor", "wall", "wall"),
    "stove": H("floor", "wall", "wall", gap=0.0, near=FITTED), "refrigerator": H("floor", "wall", "wall", gap=0.0, near=FITTED), "kitchen_counter": H("floor", "wall", "wall", gap=0.0, near=FITTED), "sink": H("floor", "wall", "wall", gap=0.0, near=FITTED), "range_hood": H("", "mount", "wall", height=1.65, near=("stove",)),
    "kitchen_cabinet": H("", "mount", "wall", height=1.45, gap=0.02, near=FITTED), "grandfather_clock": H("floor", "wall", "wall"), "filing_cabinet": H("floor", "wall", "wall"), "shelf": H("", "mount", "wall", height=1.5), "shop_shelf": H("floor", "wall", "wall", gap=0.02), "medical_cabinet": H("floor", "wall", "wall"),
    "toilet": H("floor", "wall", "wall", gap=0.2), "bathtub": H("floor", "wall", "wall", gap=0.1), "bed": H("floor", "wall", "wall", gap=0.5, depth=(2, 9)), "nightstand": H("floor", "wall", "wall", near=("bed",), gap=0.03), "television": H("floor", "wall", "wall"), "pallet_rack": H("floor", "aisle", "view", gap=0.02, depth=(4, 30)),
    "painting": H("", "mount", "wall", height=1.4, gap=1.1), "mirror": H("", "mount", "wall", height=1.2, near=("sink", "dresser")), "wall_clock": H("", "mount", "wall", height=2.0), "blackboard": H("", "mount", "wall", height=0.85, gap=0.0), "whiteboard": H("", "mount", "wall", height=0.9), "poster": H("", "mount", "wall", height=1.3), "map": H("", "mount", "wall", height=1.2), "wall_sconce": H("", "mount", "wall", height=1.7), "wreath": H("", "mount", "wall", height=1.6), "string_lights": H("", "mount", "wall", height=2.2),
    "wall_lamp": H("", "mount", "wall", height=1.7), "surgical_light": H("", "hang", "view", near=("bed", "operating_table")), "bulletin_board": H("", "mount", "wall", height=1.1), "clock": H("", "mount", "wall", height=2.0),
    "picture_frame": H("", "mount", "wall", height=1.4, gap=0.1), "fire_extinguisher": H("", "mount", "wall", height=0.9), "departure_board": H("", "hang", "view"), "towel_rack": H("", "mount", "wall", height=0.75, near=("sink", "bathtub")), "acoustic_panel": H("", "mount", "wall", height=0.95, gap=0.05), "mixing_console": H("stage floor", "center", "view", gap=0.6, depth=(2.2, 5)), "guitar": H("floor", "wall", "wall", gap=0.1), "speaker": H("stage floor", "spread", "view", near=("mixing_console", "television"), gap=0.15), "microphone_stand": H("stage floor", "spread", "view", gap=0.3),
    "coat_rack": H("floor", "corner", "random"), "wastebasket": H("floor", "corner", "random"), "column": H("flank stage", "spread", "random", gap=0.6),
    "curtain": H("", "window", "wall", height=0.0), "blind": H("", "window", "wall", height=0.0), "chandelier": H("", "hang", "view"), "pendant_lamp": H("", "hang", "view"), "surgical_lamp": H("", "hang", "view", near=("bed", "operating_table")), "ceiling_lamp": H("", "hang", "view"), "ceiling_light": H("", "hang", "view"),
    "medicine_cabinet": H("", "mount", "wall", height=1.25, gap=0.02, near=("sink", "vanity")), "trolley": H("stage floor", "spread", "view", near=("bed", "operating_table", "kitchen_counter", "bar", "sofa"), gap=0.1), "cubby": H("floor", "wall", "wall", gap=0.0), "tool_chest": H("floor", "wall", "wall", gap=0.05), "locker": H("floor", "wall", "wall", gap=0.0), "hutch": H("floor", "wall", "wall", gap=0.05), "diner_booth": H("floor", "wall", "wall", gap=0.0), "storage_bin": H("floor", "corner", "random"),
    "vanity": H("floor", "wall", "wall", gap=0.08), "shower": H("floor", "wall", "wall", gap=0.05), "wine_cooler": H("floor", "wall", "wall", gap=0.0, near=FITTED), "wine_cabinet": H("floor", "wall", "wall"), "wine_rack": H("floor", "wall", "wall"), "plant_stand": H("floor", "corner", "random"),
    "console_table": H("floor", "wall", "wall"), "changing_table": H("floor", "wall", "wall", near=("crib",)), "clothes_rack": H("floor", "wall", "wall"), "shoe_rack": H("floor", "wall", "wall", near=("door", "coat_rack")), "room_divider": H("floor", "wall", "wall"), "laundry_basket": H("floor", "corner", "random"),
    "toilet_brush": H("floor", "wall", "wall", near=("toilet",), gap=0.05), "towel_ring": H("", "mount", "wall", height=1.1, near=("vanity", "sink")), "hammock_chair": H("floor stage", "corner", "center", gap=0.1), "chaise_longue": H("floor", "wall", "wall", gap=0.1), "crib": H("floor", "wall", "wall", gap=0.2), "bunk_bed": H("floor", "wall", "wall", gap=0.1),
    # rooms: free
    "bar_table": H("stage center", "center", "view", gap=0.5), "rocking_chair": H("stage floor", "spread", "center", gap=0.25, near=("crib", "fireplace"), depth=(2, 6)), "bamboo_mat": H("center stage", "underfoot", "view"),
    "armchair": H("stage floor", "spread", "center", gap=0.3, near=("fireplace",), depth=(2, 6)), "sofa": H("floor", "wall", "wall", gap=0.1), "chair": H("stage floor", "seat", "center", gap=0.04, near=("dining_table", "conference_table", "desk", "table", "play_table", "workbench", "mixing_console")), "office_chair": H("stage floor", "seat", "center", gap=0.04, near=("mixing_console", "desk", "control_panel", "conference_table", "table")),
    "stool": H("stage floor clutter", "seat", "center", near=("bar_table", "kitchen_island", "bar", "counter", "workbench", "drum_kit", "food_stall", "bed"), gap=0.04), "ottoman": H("stage", "spread", "random", near=("armchair",), gap=0.15),
    "rug": H("center stage", "underfoot", "view"), "coffee_table": H("center stage", "center", "view", near=("sofa",)), "side_table": H("stage floor", "spread", "view", near=("armchair", "sofa"), gap=0.08), "dining_table": H("center stage", "center", "view", gap=0.6), "conference_table": H("center stage", "center", "view", gap=0.7), "workbench": H("floor", "wall", "wall", gap=0.0), "pegboard": H("", "mount", "wall", height=1.1, near=("workbench",)), "display_steps": H("floor", "wall", "wall", gap=0.0), "tatami_mat": H("center stage", "underfoot", "line"), "floor_cushion": H("stage center", "seat", "center", near=("table", "coffee_table"), gap=0.02), "theater_seat": H("seats front stage floor", "rows", "away", gap=0.01), "spotlight": H("", "hang", "view"), "kitchen_island": H("center stage", "center", "view", gap=0.8),
    "desk": H("floor stage", "wall", "wall", gap=0.3), "lectern": H("stage", "spread", "view"), "floor_lamp": H("floor stage", "corner", "random", near=("armchair", "sofa"), gap=0.08), "globe": H("floor stage", "corner", "random"), "potted_plant": H("floor clutter", "corner", "random"), "christmas_tree": H("floor", "corner", "view", gap=0.2),
    "crash_cart": H("stage floor", "spread", "view", near=("bed",), gap=0.15), "medical_monitor": H("stage floor", "spread", "view", near=("bed",), gap=0.1), "iv_stand": H("stage floor", "spread", "view", near=("bed",), gap=0.06), "privacy_curtain": H("floor", "wall", "wall"), "wheelchair": H("floor", "corner", "random"),
    "forklift": H("stage floor", "hero", "across", gap=0.6, depth=(5, 12)), "pallet": H("stage floor", "cluster", "random", gap=0.1, near=("pallet_rack", "box")), "box": H("clutter floor stage", "corner", "random", gap=0.03, near=("pallet_rack",)), "rocking_horse": H("front stage", "hero", "across", gap=0.2, depth=(2, 4.5)), "toy_train": H("stage front", "hero", "view", gap=0.1, depth=(2.9, 4.6)), "teddy_bear": H("front stage", "cluster", "view", near=("gift_box",)), "gift_box": H("stage floor", "cluster", "random", gap=0.03, near=("christmas_tree", "gift_box")),
    "shop_counter": H("floor stage", "wall", "wall", gap=0.7), "book_stack": H("floor stage", "cluster", "random", near=("armchair", "bookshelf")), "display_window": H("floor", "wall", "wall"),
    # games, sport, music, craft
    "treadmill": H("floor stage", "wall", "wall", gap=0.25), "exercise_bike": H("stage floor", "spread", "view", gap=0.3), "weight_bench": H("stage floor", "spread", "view", gap=0.3), "dumbbell_rack": H("floor", "wall", "wall", gap=0.05), "dumbbell": H("stage floor", "spread", "random", near=("dumbbell_rack", "weight_bench", "yoga_mat"), gap=0.1), "yoga_mat": H("stage front floor", "spread", "view", gap=0.2), "punching_bag": H("floor stage", "corner", "view", gap=0.3),
    "dartboard": H("", "mount", "wall", height=1.73), "pool_table": H("center stage", "center", "view", gap=0.6), "foosball_table": H("center stage", "center", "view", gap=0.45), "ping_pong_table": H("center stage", "center", "view", gap=0.6), "poker_table": H("center stage", "center", "view", gap=0.7), "air_hockey_table": H("center stage", "center", "view", gap=0.6), "arcade_machine": H("floor", "wall", "wall", gap=0.02),
    "amplifier": H("floor", "wall", "wall", gap=0.05, near=("guitar", "drum_kit")), "drum_kit": H("stage floor", "spread", "view", gap=0.2), "guitar_stand": H("floor", "wall", "wall", gap=0.1), "projector_screen": H("", "mount", "wall", height=1.5),
    "trampoline": H("stage floor", "spread", "view", gap=0.3), "ball_pit": H("stage floor", "spread", "view", gap=0.2), "slide": H("stage floor", "spread", "view", gap=0.3), "climbing_blocks": H("stage floor", "spread", "view", gap=0.2), "play_tent": H("floor stage", "corner", "view", gap=0.1), "toy_animal": H("front stage", "cluster", "view", near=("toy_box", "rug", "bed"), gap=0.05), "stacking_rings": H("front stage", "cluster", "view", near=("rug", "toy_box"), gap=0.05),
    "easel": H("stage floor", "spread", "view", gap=0.3), "drafting_table": H("floor stage", "wall", "wall", gap=0.4), "canvas": H("floor", "wall", "wall", gap=0.05, near=("easel",)), "fabric_roll": H("floor", "wall", "wall", gap=0.05), "mannequin": H("floor stage", "corner", "view", gap=0.2), "pedestal": H("stage floor", "spread", "view", gap=0.3), "cat_tree": H("floor", "corner", "view", gap=0.1), "pet_bed": H("floor", "corner", "view", gap=0.1), "aquarium": H("floor", "wall", "wall", gap=0.1), "vr_treadmill": H("stage floor", "center", "view", gap=0.5), "wall_sensor": H("", "mount", "wall", height=2.2), "cable_tray": H("floor", "wall", "wall", gap=0.02, near=("desk", "tv_stand")),
    # leaning, hung and fitted things of homes, workshops and wards
    "broom": H("floor", "wall", "wall", gap=0.03), "mop": H("floor", "wall", "wall", gap=0.03), "squeegee": H("floor", "wall", "wall", gap=0.03), "garden_tool": H("floor flank", "wall", "wall", gap=0.03), "vacuum_cleaner": H("floor", "corner", "view", gap=0.05), "lawn_mower": H("floor flank stage", "corner", "view", gap=0.1), "hose_reel": H("floor flank stage", "corner", "view", gap=0.05), "ironing_board": H("floor stage", "spread", "view", gap=0.3), "washing_machine": H("floor", "wall", "wall", gap=0.02, near=("washing_machine", "sink", "kitchen_counter")),
    "garment": H("", "mount", "wall", height=0.75, gap=0.06), "crutch": H("floor", "wall", "wall", gap=0.05), "umbrella_stand": H("floor", "corner", "view", gap=0.05), "fan": H("floor stage", "corner", "view", gap=0.1), "ceiling_fan": H("", "hang", "view"), "space_heater": H("floor", "wall", "wall", gap=0.05), "radiator": H("floor", "wall", "wall", gap=0.0), "water_dispenser": H("floor", "wall", "wall", gap=0.05), "water_heater": H("floor", "wall", "wall", gap=0.05), "cooler": H("floor stage clutter", "corner", "view", gap=0.05),
    "examination_table": H("floor", "wall", "wall", gap=0.3), "walking_frame": H("floor stage", "spread", "view", gap=0.1, near=("bed", "armchair", "hospital_bed")), "skeleton": H("floor", "corner", "view", gap=0.1), "eye_chart": H("", "mount", "wall", height=1.05), "height_chart": H("", "mount", "wall", height=0.6), "x_ray_viewer": H("", "mount", "wall", height=1.2), "dental_chair": H("stage center", "center", "view", gap=0.5), "fume_hood": H("floor", "wall", "wall", gap=0.02), "eyewash_station": H("floor", "wall", "wall", gap=0.1),
    "lathe": H("floor", "wall", "wall", gap=0.2), "drill_press": H("floor", "wall", "wall", gap=0.1), "air_compressor": H("floor", "corner", "view", gap=0.1), "generator": H("floor stage clutter", "corner", "view", gap=0.15), "car_jack": H("floor stage", "spread", "view", gap=0.15), "tire": H("floor clutter flank", "corner", "random", gap=0.03, near=("tire", "car")), "jerry_can": H("floor clutter", "corner", "random", gap=0.03, near=("jerry_can", "generator")), "sawhorse": H("stage floor", "spread", "view", gap=0.2), "car_lift": H("center stage", "center", "view", gap=0.4), "engine": H("stage floor", "spread", "view", gap=0.3), "table_saw": H("stage floor", "spread", "view", gap=0.4),
    "conveyor_belt": H("stage center floor", "center", "view", gap=0.4), "barber_pole": H("", "mount", "wall", height=1.4), "salon_chair": H("stage center floor", "spread", "view", gap=0.4, near=("mirror",)), "massage_table": H("center stage", "center", "view", gap=0.5), "pottery_wheel": H("stage floor", "spread", "view", gap=0.4), "kiln": H("floor", "wall", "wall", gap=0.15), "loom": H("floor stage", "wall", "view", gap=0.3), "spinning_wheel": H("stage floor", "spread", "view", gap=0.2), "shopping_cart": H("stage floor", "spread", "view", gap=0.15, near=("shopping_cart",)),
    # halls, museums, studios, churches, play
    "jukebox": H("floor", "wall", "wall", gap=0.05), "organ": H("floor", "wall", "wall", gap=0.05), "slot_machine": H("floor", "wall", "wall", gap=0.05), "change_machine": H("floor", "wall", "wall", gap=0.05), "ticket_machine": H("floor", "wall", "wall", gap=0.05),
    "safe": H("floor", "wall", "wall", gap=0.05), "toy_kitchen": H("floor", "wall", "wall", gap=0.05), "suit_of_armor": H("floor", "wall", "wall", gap=0.1), "sarcophagus": H("floor", "wall", "wall", gap=0.05), "mummy": H("floor", "wall", "wall", gap=0.05),
    "cannon": H("floor", "wall", "wall", gap=0.3), "photo_backdrop": H("floor", "wall", "wall", gap=0.2), "control_panel": H("floor", "wall", "wall", gap=0.1), "wood_stove": H("floor", "wall", "wall", gap=0.05), "popcorn_machine": H("floor", "wall", "wall", gap=0.05),
    "cotton_candy_machine": H("floor", "wall", "wall", gap=0.05), "gumball_machine": H("floor", "wall", "wall", gap=0.05), "magazine_rack": H("floor", "wall", "wall", gap=0.05), "luggage_rack": H("floor", "wall", "wall", gap=0.05), "basketball_hoop": H("floor", "wall", "wall", gap=0.05),
    "shredder": H("floor", "wall", "wall", gap=0.05, near=("desk", "filing_cabinet")), "altar": H("floor", "wall", "wall", gap=0.4), "pew": H("stage center floor", "rows", "away", gap=0.45), "throne": H("floor", "wall", "wall", gap=0.4), "baptismal_font": H("stage floor", "spread", "view", gap=0.5),
    "stage": H("floor", "wall", "wall", gap=0.1), "dj_booth": H("floor stage", "spread", "view", gap=0.6), "ticket_booth": H("floor sidewalk", "wall", "wall", gap=0.2), "scooter": H("floor clutter sidewalk", "corner", "across", gap=0.08), "golf_bag": H("floor", "corner", "view", gap=0.05),
    "telescope": H("stage floor", "spread", "view", gap=0.3), "dinosaur_skeleton": H("center stage", "center", "across", gap=0.8), "totem_pole": H("floor stage", "corner", "view", gap=0.3), "stanchion": H("stage front", "spread", "view", gap=0.4), "information_panel": H("stage floor", "spread", "view", gap=0.3, near=("dinosaur_skeleton", "pedestal", "display_cabinet")),
    "rowing_machine": H("stage floor", "spread", "across", gap=0.3), "playpen": H("floor stage", "corner", "view", gap=0.1), "fire_irons": H("floor", "wall", "wall", gap=0.03, near=("fireplace", "wood_stove")), "cable": H("floor", "wall", "wall", gap=0.03, near=("desk", "tv_stand")), "harp": H("stage floor", "spread", "view", gap=0.3),
    "cello": H("stage floor", "spread", "view", gap=0.2), "softbox": H("floor stage", "corner", "center", gap=0.1), "music_stand": H("stage floor", "spread", "center", gap=0.2), "high_chair": H("stage floor", "seat", "center", gap=0.05, near=("dining_table", "table")), "power_outlet": H("", "mount", "wall", height=0.3),
    "security_camera": H("", "mount", "wall", height=2.15), "fuse_box": H("", "mount", "wall", height=1.2), "light_switch": H("", "mount", "wall", height=1.05), "mounted_deer_head": H("", "mount", "wall", height=1.5), "kite": H("", "mount", "wall", height=0.7),
    "mask": H("", "mount", "wall", height=1.35), "plaque": H("", "mount", "wall", height=1.35), "cue_rack": H("", "mount", "wall", height=0.35), "barometer": H("", "mount", "wall", height=1.15), "christmas_stocking": H("", "mount", "wall", height=1.0, gap=0.05, near=("fireplace", "wood_stove")),
    # beings
    "person": H("lane stage front", "spread", "company", gap=0.9, depth=(4.5, 22), near=("market_stall", "fountain", "food_stall", "campfire", "person")), "cat": H("stage front floor", "spread", "view", gap=0.1, depth=(2, 6), near=("rug", "armchair", "fireplace")), "dog": H("stage front lane", "spread", "view", depth=(3, 10)), "horse": H("stage flank", "spread", "across", gap=0.5), "cow": H("flank stage", "spread", "random", gap=0.8), "sheep": H("flank stage", "cluster", "random", gap=0.3), "duck": H("mooring water", "cluster", "random", depth=(4, 24)), "chicken": H("clutter stage", "cluster", "random"), "owl": H("stage", "spread", "view", depth=(4, 12)), "pigeon": H("stage clutter", "cluster", "random"), "deer": H("flank back stage", "spread", "across"),
}  # fmt: skip
OWN: dict[str, Habit] = {
    **{c: H("floor", "wall", "wall", gap=0.05) for c in ("bank_vault", "deposit_boxes", "prison_bars", "portcullis", "elevator", "card_catalog", "study_carrel", "drinking_fountain", "brochure_rack", "scroll_rack", "mainframe", "biosafety_cabinet", "isolator", "mortuary_drawers", "electron_microscope", "watchmakers_bench", "potting_bench", "nesting_boxes", "rabbit_hutch", "cockpit_console", "hydroponic_rack", "iron_maiden", "specimen_tank", "copper_still", "fermenter", "radar_console", "tire_changer", "hydraulic_press", "book_return", "toxic_barrel", "coffin", "cubicle", "bleachers", "jury_box", "jail_cell", "horse_stall", "teller_window", "train_seat", "bus_seat")},
    "judges_bench": H("floor", "wall", "wall", gap=0.1), "nurse_station": H("floor stage", "wall", "wall", gap=0.6), "witness_stand": H("stage floor", "spread", "center", gap=0.3), "court_dock": H("stage floor", "spread", "center", gap=0.3),
    **{c: H("center stage", "center", "view", gap=0.6) for c in ("holotable", "reactor_core", "magic_circle", "autopsy_table", "vet_table", "treatment_couch", "baggage_carousel", "particle_accelerator", "chart_table", "butcher_block", "captains_chair", "torture_rack")},
    **{c: H("floor", "corner", "view", gap=0.05) for c in ("nitrogen_tank", "work_light", "tire_stack", "coal_pile", "feed_sack", "soil_bag", "spittoon", "clinical_bin", "linen_hamper", "shop_vacuum", "escape_pod", "wool_bale", "chair_stack", "space_suit", "book_stand", "gargoyle", "obelisk", "kick_stool")},
    **{c: H("floor stage", "corner", "view", gap=0.05) for c in ("cauldron", "coal_scuttle", "treasure", "wizard_staff", "church_bell", "milk_churn", "butter_churn", "beer_keg", "hookah")},
    **{c: H("floor", "wall", "wall", gap=0.05) for c in ("kneeler", "votive_candles", "garment_steamer", "air_purifier", "draft_excluder", "guitar_case")}, "fire_screen": H("stage floor", "spread", "view", near=("fireplace",), gap=0.1),
    **{c: H("stage", "surface") for c in ("card_reader", "tip_jar", "suggestion_box", "menu_holder", "ship_in_a_bottle", "message_in_a_bottle", "tambourine", "maracas", "castanets", "kalimba", "harmonica", "singing_bowl", "bib", "play_dough",
                                       "shuttlecock", "medal", "baseball_glove", "kickboard", "tabletop_fountain", "zen_garden", "torah_scroll", "funeral_urn", "tabernacle", "triangle_instrument", "conductors_baton", "table_number")},
    **{c: H("floor", "wall", "wall", gap=0.05) for c in ("chest_freezer", "display_fridge", "flower_fridge", "candy_bins", "comic_rack", "shoe_display", "photo_booth", "skee_ball", "wok_range", "pizza_oven", "fitting_room", "climbing_wall", "mihrab", "minbar", "torah_ark", "confessional", "household_shrine", "murphy_bed", "loft_bed", "race_car_bed", "sauna_bench", "dollhouse", "tanning_bed", "karaoke_machine")},
}  # fmt: skip
"""Kinds that stand otherwise than the rest of their maker's: looked up by their own name only."""
SURFACES = {"glass", "teapot", "jug", "jar", "alarm_clock", "picture_frame", "candlestick", "herb", "cake", "orange", "cheese", "toy_car", "toy_block", "doll", "drum_toy", "teddy_bear", "pen_holder", "paper", "soap_dispenser", "camera", "microscope", "test_tube", "coffee_machine", "wine_glass", "pillow", "toilet_paper", "towel", "knife", "instrument_tray", "desk_lamp", "computer_mouse", "book", "open_book", "vase", "vase_flowers", "candle", "clock", "kettle", "pot", "pan", "bowl", "plate", "cup", "bottle", "glass_cup", "cutting_board", "knife_block",
            "toaster", "microwave", "table_lamp", "laptop", "keyboard", "computer", "radio", "telephone", "toy_blocks", "snow_globe", "cash_register", "apple", "bread",
            "lamp", "photo_frame", "printer", "cushion", "toy", "doll_house", "ball"}  # fmt: skip
CARRIERS = ("vanity", "console_table", "bar_table", "counter", "display_steps", "bed", "display_cabinet", "instrument_tray", "workbench", "tv_stand", "side_table", "coffee_table", "dining_table", "kitchen_counter", "kitchen_island", "desk", "shop_counter", "dresser", "cabinet", "nightstand", "fireplace", "shelf", "shop_shelf",
            "bench", "market_stall", "food_stall", "piano", "table", "display_window", "bookshelf")  # fmt: skip


RESTS: dict[str, tuple[str, ...]] = {
    "lamp": ("nightstand", "side_table", "desk", "dresser", "cabinet", "table"), "table_lamp": ("nightstand", "side_table", "desk", "dresser", "cabinet", "coffee_table", "table", "filing_cabinet"), "alarm_clock": ("nightstand", "dresser", "side_table", "desk", "shelf"), "desk_lamp": ("desk", "workbench", "table"),
    "pillow": ("bed", "sofa", "armchair"), "cushion": ("sofa", "armchair", "bed"), "blanket": ("bed", "sofa", "armchair"), "candlestick": ("fireplace", "dining_table", "piano", "side_table", "dresser", "cabinet", "table"),
    "keyboard": ("desk", "table"), "monitor": ("desk", "table", "counter"), "computer": ("desk", "table"), "computer_mouse": ("desk", "table"), "pen_holder": ("desk", "table", "shelf"), "laptop": ("desk", "table", "bed", "coffee_table"), "picture_frame": ("fireplace", "dresser", "nightstand", "cabinet", "piano", "shelf", "side_table"),
    "toothbrush": ("vanity", "sink", "shelf", "counter"), "toothbrush_holder": ("vanity", "sink", "shelf", "counter"), "toothpaste": ("vanity", "sink", "shelf", "counter"), "soap": ("vanity", "sink", "bathtub", "counter", "kitchen_counter"), "cosmetics": ("vanity", "dresser", "shelf", "sink"), "jewelry_box": ("vanity", "dresser", "nightstand", "shelf"),
    "cutlery": ("dining_table", "table", "kitchen_counter", "counter"), "fork": ("dining_table", "table", "kitchen_counter", "counter"), "spoon": ("dining_table", "table", "kitchen_counter", "counter"),
    "coffee_machine": ("kitchen_counter", "counter", "kitchen_island", "cabinet", "table"), "blender": ("kitchen_counter", "counter", "kitchen_island", "table", "bar_table", "cabinet"), "kitchen_scale": ("kitchen_counter", "counter", "kitchen_island", "table"), "utensil_holder": ("kitchen_counter", "counter", "kitchen_island"), "dish_rack": ("kitchen_counter", "counter", "sink"), "utensil": ("kitchen_counter", "counter", "kitchen_island", "table"),
    "napkin": ("dining_table", "table", "counter"), "placemat": ("dining_table", "table"), "table_runner": ("dining_table", "table", "console_table", "cabinet"), "salt_shaker": ("dining_table", "table", "kitchen_counter", "counter", "kitchen_island"), "butter_dish": ("dining_table", "table", "kitchen_counter", "counter"), "coaster": ("coffee_table", "side_table", "bar_table", "table", "desk", "nightstand"),
    "towel": ("cabinet", "stool", "shelf", "chair", "bed", "wardrobe"),
    "toaster": ("counter", "kitchen_counter"), "faucet": ("sink",), "microwave": ("counter", "kitchen_counter"), "pot": ("stove", "counter", "kitchen_counter", "kitchen_island"), "pan": ("stove", "counter", "kitchen_counter"), "knife": ("counter", "kitchen_counter", "kitchen_island"),
    "teddy_bear": ("display_steps", "bed", "armchair", "sofa", "shelf", "chest", "counter", "shop_shelf", "display_cabinet", "table"), "vase": ("fireplace", "dining_table", "side_table", "coffee_table", "dresser", "cabinet", "piano", "table", "nightstand", "counter"),
    "sewing_machine": ("desk", "table", "workbench", "side_table"), "vinyl_record": ("shelf", "cabinet", "side_table", "table", "desk"), "tape_roll": ("desk", "table", "workbench", "shelf", "drafting_table"), "paintbrush_holder": ("table", "desk", "workbench", "drafting_table", "shelf"), "desk_organizer": ("desk", "table", "shelf"), "crayons": ("table", "desk", "play_table"), "soundbar": ("tv_stand", "cabinet", "shelf", "table"), "game_console": ("tv_stand", "cabinet", "shelf", "desk", "table"), "game_controller": ("coffee_table", "tv_stand", "desk", "sofa", "table", "bed"), "remote_control": ("coffee_table", "tv_stand", "side_table", "sofa", "nightstand", "table"), "headphones": ("desk", "table", "shelf", "mixing_console"), "vr_headset": ("desk", "table", "shelf", "coffee_table", "cabinet"), "webcam": ("desk", "table", "shelf"), "midi_keyboard": ("desk", "table"), "record_player": ("cabinet", "tv_stand", "shelf", "side_table", "table", "desk"), "projector": ("coffee_table", "table", "desk", "shelf", "cabinet", "conference_table"),
}  # fmt: skip
"""What carries some things where it stands; without any of these, added ones stay away."""


STAFF, AISLE = 0.6, 0.95
"""Metres of clearance before and behind what somebody serves over, and what is left between it and the wall."""
STANDS_FREE = {"piano": 1.2}
"""Metres of depth beyond which what usually lines a wall stands free, its right side to the view: a grand with its lid up."""


def habit_for(category: str, card: Card, extent: tuple[float, float, float], interior: bool) -> Habit:
    """The habit of a category; from the maker's hypernyms, then from how it stands and how big it is."""
    if category in OWN:
        return OWN[category]
    if category in SURFACES and category not in TABLE and card.stands == "table":
        return Habit(("stage",), "surface", "view", near=RESTS.get(category, ()))
    if interior and category == "table" and extent[2] < 0.5:
        category = "coffee_table"  # people sit on the floor round it
    for name in (category, card.category, *(w.replace(" ", "_") for w in (*card.synonyms, *card.hypernyms))):
        if name in TABLE and not (name == "tree" and interior):
            h = TABLE[name]
            if h.pattern == "mount" and card.stands == "floor":
                h = H("floor", "wall", "wall", gap=0.0)  # shelving that stands
            if h.pattern == "wall" and min(card.clearance[:2]) >= STAFF:
                h = replace(h, off=AISLE)  # served over
            elif h.pattern == "wall" and card.clearance[1] > card.clearance[0]:
                h = replace(h, facing="away")  # used from behind
            if name in STANDS_FREE and extent[1] > STANDS_FREE[name]:
                h = H("center stage", "hero", "aside", gap=0.5, depth=(3, 7))
            if interior and "floor" not in h.zones and h.pattern in ("spread", "cluster", "hero", "line"):
                h = replace(h, zones=(*(z for z in h.zones if z != "lane"), "stage", "floor"), line="")  # a room's lane is its way in
            return h
    if card.stands == "wall":
        return Habit((), "mount", "wall", height=1.3)
    if card.stands == "ceiling":
        return Habit((), "hang", "view")
    if card.stands == "air":
        return Habit(("air",), "air", "random", gap=1.0, height=6.0)
    if card.stands == "water":
        return Habit(("water", "mooring"), "spread", "across", gap=1.0, depth=(8, 60))
    if card.stands == "table" or category in SURFACES:
        return Habit(("stage",), "surface", "view", near=RESTS.get(category, ()))
    big = max(extent[0], extent[1])
    if big > 5:
        return Habit(("plot", "back", "stage"), "hero", "view", gap=1.0, depth=(12, 80))
    if interior:
        return Habit(("stage", "floor"), "wall" if extent[2] > 1.2 and big > 0.7 else "spread", "view", gap=0.12)
    return Habit(("stage", "clutter", "flank"), "spread", "view", gap=0.25)


__all__ = ["Habit", "TABLE", "SURFACES", "CARRIERS", "RESTS", "habit_for"]
