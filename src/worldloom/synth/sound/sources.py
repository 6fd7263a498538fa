"""What a category of thing is heard as, when its maker gives it no sound of its own."""
# ruff: noqa: E501  (tables)

from __future__ import annotations

from worldloom.world import SoundSource

Row = tuple[str, float, float, float]
"""Recipe, gain in dB at 1 m, mean seconds between events (0: a loop), height of the source in metres."""

TABLE: dict[str, Row] = {
    # birds and animals
    "gull": ("gull", -4, 9, 0), "owl": ("owl", -10, 14, 0.2), "crow": ("crow", -6, 12, 0.1), "bird": ("songbird", -14, 6, 0.1),
    "sparrow": ("songbird", -16, 5, 0.1), "pigeon": ("pigeon", -18, 9, 0.1), "parrot": ("parrot", -8, 11, 0.1), "eagle": ("eagle", -6, 18, 0),
    "chicken": ("chicken", -14, 5, 0.3), "duck": ("duck", -10, 9, 0.2), "goose": ("duck", -6, 10, 0.3), "swan": ("duck", -14, 20, 0.3),
    "dog": ("dog", -6, 16, 0.5), "cat": ("cat_purr", -24, 0, 0.15), "cow": ("cow", -4, 22, 1.2), "sheep": ("sheep", -8, 14, 0.7),
    "goat": ("sheep", -8, 15, 0.7), "pig": ("pig", -10, 10, 0.4), "horse": ("horse", -6, 20, 1.6), "donkey": ("horse", -4, 26, 1.2),
    "wolf": ("wolf", -4, 24, 0.8), "frog": ("frog", -14, 6, 0.05), "bee": ("bee", -26, 0, 0.1), "whale": ("whale", 0, 16, 0),
    "lion": ("lion", 0, 24, 1.0), "elephant": ("elephant", 2, 26, 2.0), "seal": ("seal", -6, 14, 0.4), "dolphin": ("dolphin", -10, 10, 0),
    "monkey": ("monkey", -8, 12, 0.5), "penguin": ("seal", -14, 12, 0.4),
    # people
    "crowd": ("crowd", -12, 0, 1.5), "band": ("music", -10, 0, 1.2),
    # fire and water
    "campfire": ("fire", -6, 0, 0.2), "bonfire": ("fire", 0, 0, 0.5), "fireplace": ("fire", -8, 0, 0.3), "wood_stove": ("fire", -18, 0, 0.5),
    "forge": ("fire", -6, 0, 0.8), "torch": ("fire", -20, 0, 0.4), "flame": ("fire", -14, 0, 0.2), "barbecue": ("fire", -18, 0, 0.8),
    "fountain": ("water_splash", -8, 0, 0.8), "waterfall": ("waterfall", 4, 0, 1.0), "lava": ("lava", -4, 0, 0), "volcano": ("volcano_rumble", 9, 0, 100),
    "fishing_boat": ("water_lap", -14, 0, 0.1), "rowing_boat": ("water_lap", -18, 0, 0.1), "rowboat": ("water_lap", -18, 0, 0.1),
    "sailing_boat": ("rigging", -14, 0, 3.0), "sailboat": ("rigging", -14, 0, 3.0), "canoe": ("water_lap", -20, 0, 0.1), "buoy": ("bell_buoy", -12, 9, 1.5),
    "pier": ("water_lap", -14, 0, 0), "gondola": ("water_lap", -16, 0, 0.1), "ship": ("water_lap", -8, 0, 0.5), "ferry": ("engine_idle", -8, 0, 2.0),
    "tall_ship": ("rigging", -8, 0, 8.0), "hot_tub": ("water_splash", -14, 0, 0.6), "aquarium": ("bubbles", -24, 0, 0.6), "geyser": ("steam", 0, 0, 1.0),
    # streets
    "vending_machine": ("fridge_hum", -20, 0, 0.5), "neon_sign": ("neon_buzz", -20, 0, 0.2), "air_conditioner": ("fan_hum", -18, 0, 0.2),
    "food_stall": ("sizzle", -20, 0, 1.0), "street_lamp": ("lamp_hum", -38, 0, 4.0), "traffic_light": ("lamp_hum", -40, 0, 2.5),
    "lighthouse": ("foghorn", 6, 26, 12.0), "flag": ("flag_flap", -18, 0, 6.0), "flagpole": ("flag_flap", -18, 0, 6.0), "windsock": ("flag_flap", -20, 0, 5.0),
    "wind_turbine": ("turbine", -4, 0, 30.0), "windmill": ("creak", -10, 7, 6.0), "carousel": ("music_box", -14, 0, 1.5),
    # vehicles and machines
    "train": ("train_idle", -2, 0, 1.5), "locomotive": ("train_idle", 0, 0, 1.5), "tram": ("tram_hum", -10, 0, 1.0), "tractor": ("tractor_idle", -4, 0, 1.0),
    "bus": ("engine_idle", -10, 0, 0.8), "truck": ("engine_idle", -8, 0, 0.8), "helicopter": ("helicopter", 8, 0, 2.0), "airplane": ("engine_idle", -12, 0, 1.5),
    "forklift": ("motor_whirr", -12, 0, 0.6), "excavator": ("tractor_idle", -4, 0, 1.2), "bulldozer": ("tractor_idle", -2, 0, 1.2),
    "crane": ("motor_whirr", -8, 0, 8.0), "generator": ("machine_generator", -6, 0, 0.5), "machine": ("machine", -8, 0, 0.8),
    "conveyor_belt": ("machine_belt", -12, 0, 0.8), "robot_arm": ("motor_whirr", -18, 0, 1.0), "lathe": ("motor_whirr", -8, 0, 1.0),
    "anvil": ("anvil", 0, 6, 0.7), "rocket": ("steam", -6, 0, 4.0), "drone": ("drone_buzz", -10, 0, 0),
    # rooms
    "clock": ("clock_tick", -26, 0, 0.1), "grandfather_clock": ("clock_tick_deep", -20, 0, 1.5), "alarm_clock": ("clock_tick", -32, 0, 0.1),
    "kettle": ("kettle_boil", -16, 0, 0.2), "pot": ("pot_simmer", -24, 0, 0.2), "refrigerator": ("fridge_hum", -24, 0, 0.5), "mini_fridge": ("fridge_hum", -28, 0, 0.3),
    "oven": ("fan_hum", -30, 0, 0.4), "washing_machine": ("machine_wash", -16, 0, 0.5), "dryer": ("machine_wash", -16, 0, 0.5),
    "fan": ("fan_hum", -20, 0, 0.6), "ceiling_fan": ("fan_hum", -24, 0, 0), "server_rack": ("fan_hum", -14, 0, 1.0), "computer": ("fan_hum", -32, 0, 0.2),
    "radio": ("music", -18, 0, 0.2), "record_player": ("music", -16, 0, 0.2), "speaker": ("music", -16, 0, 0.8), "jukebox": ("music", -14, 0, 1.0),
    "piano": ("piano_far", -12, 0, 0.9), "music_box": ("music_box", -20, 0, 0.1), "arcade_machine": ("arcade", -18, 0, 1.2), "slot_machine": ("arcade", -20, 0, 1.2),
    "medical_monitor": ("heart_monitor", -16, 0, 0.2), "ventilator": ("ventilator", -18, 0, 0.8), "mri_scanner": ("machine", -6, 0, 1.0),
    "bell": ("bell", 0, 20, 0.5), "coffee_machine": ("steam_burst", -14, 14, 0.3), "telephone": ("phone_ring", -8, 40, 0.1), "faucet": ("water_drip", -24, 2.5, 0.1),
    "typewriter": ("typing", -18, 5, 0.1), "keyboard": ("typing", -28, 6, 0.02), "rocking_chair": ("creak", -26, 6, 0.1), "crystal_ball": ("shimmer", -24, 0, 0.2),
    "aurora": ("shimmer", -14, 0, 60.0), "spark": ("sparks", -16, 3, 0), "fireworks": ("firework", 6, 4, 60.0),
}  # fmt: skip


def source_for(category: str) -> SoundSource | None:
    """The sound that a thing of this category makes in its own frame; None for what is silent."""
    row = TABLE.get(category)
    if row is None:
        return None
    sound, gain, every, height = row
    return SoundSource(sound=sound, position=(0.0, 0.0, height), gain=gain, loop=every == 0, every=every)


__all__ = ["TABLE", "source_for"]
