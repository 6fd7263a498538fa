"""The player in a real Chromium, from disk: everything that a visitor can do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.browser.conftest import Opened, luma

pytestmark = pytest.mark.browser
CRATE = (0.0, 4.0, 0.3)


def test_boots_from_disk_without_errors_or_network(opened: Opened) -> None:
    assert opened("worldloom.errors") == []
    assert [c for c in opened.console if c.startswith(("error", "warning: THREE"))] == []
    assert len([u for u in opened.requests if u.startswith("file:")]) == 1
    assert [u for u in opened.requests if not u.startswith(("file:", "blob:", "data:"))] == []
    s = opened.state()
    assert s["physics"] and s["bodies"] > 70
    assert s["sound"]["state"] == "none", "browsers refuse sound before a gesture"
    assert s["drawn"]["calls"] <= 400 and 0 < s["drawn"]["triangles"] <= 1_500_000
    assert s["programs"] <= 50


def test_the_policy_forbids_the_network(opened: Opened) -> None:
    refused = opened("async () => { try { await fetch('https://example.org/x'); return false } catch { return true } }")
    assert refused and [u for u in opened.requests if u.startswith("http")] == []
    opened.console.clear()


def test_the_picture_is_a_picture(opened: Opened) -> None:
    opened("worldloom.setHour(15.5)")
    opened.stand((1, -6, 0.1), (3, 4, 1.6))
    day = luma(opened.picture())
    assert 0.18 < day.mean() < 0.75 and day.std() > 0.08
    assert (day < 0.01).mean() < 0.05 and (day > 0.995).mean() < 0.12
    opened("worldloom.setHour(21.5)")
    night = luma(opened.picture())
    assert night.mean() < 0.6 * day.mean() and night.std() > 0.02, "the hour changes the light"
    assert night.max() > 0.4, "lamps shine at night"
    opened("worldloom.setHour(15.5)")


def test_the_weather_changes_the_light(opened: Opened) -> None:
    opened.stand((1, -6, 0.1), (3, 4, 1.6))
    opened("worldloom.setWeather('clear')")
    clear = opened.picture()
    opened("worldloom.setWeather('fog')")
    fog = opened.picture()
    opened("worldloom.setWeather('as made')")
    assert np.abs(clear - fog).mean() > 0.04
    assert luma(fog).std() < luma(clear).std()


def test_keys_walk_and_run(opened: Opened) -> None:
    opened.stand((10, -14, 0.2), (10, 0, 1.6))
    start = opened.state()["player"]
    opened.page.keyboard.down("KeyW")
    opened("worldloom.advance(2)")
    walked = opened.state()["player"]
    opened.page.keyboard.down("ShiftLeft")
    opened("worldloom.advance(1)")
    opened.page.keyboard.up("ShiftLeft")
    opened.page.keyboard.up("KeyW")
    ran = opened.state()["player"]
    assert 3.0 < walked[1] - start[1] < 5.0 and abs(walked[0] - start[0]) < 0.3
    assert ran[1] - walked[1] > 3.0


def test_walls_stop(opened: Opened) -> None:
    opened.stand((-2, -11, 0.2), (-2, 0, 1.6))
    opened("worldloom.walk(1); worldloom.advance(3)")
    assert -8.6 < opened.state()["player"][1] < -8.35, "the wall's face is at -8.15, the body's radius 0.27"


def test_jumping(opened: Opened) -> None:
    opened.stand((10, -14, 0.2), (10, 0, 1.6))
    low = opened.state()["player"][2]
    opened("worldloom.jump()")
    top = max(opened("worldloom.advance(0.1); worldloom.state().player[2]") for _ in range(6))
    opened("worldloom.advance(1)")
    assert 0.6 < top - low < 1.3
    assert abs(opened.state()["player"][2] - low) < 0.05


def test_crates_are_pushed(opened: Opened) -> None:
    before = opened("worldloom.pose('crate.0')")
    opened.stand((0, 2, 0.2), CRATE)
    opened("worldloom.walk(1); worldloom.advance(2.5)")
    after = opened("worldloom.pose('crate.0')")
    assert after[1] - before[1] > 0.3


def test_stacks_rest(opened: Opened) -> None:
    before = [opened(f"worldloom.pose('crate.{k}')") for k in (1, 2, 3)]
    opened("worldloom.walk(0); worldloom.advance(4)")
    after = [opened(f"worldloom.pose('crate.{k}')") for k in (1, 2, 3)]
    assert np.abs(np.subtract(before, after)).max() < 0.03


def test_doors_open_and_let_through(opened: Opened) -> None:
    opened.stand((7, 1.6, 0.2), (7, 3.5, 1.2))
    assert opened("worldloom.inspect().id") == "door.1"
    assert "open" in opened("document.getElementById('prompt').textContent")
    opened.page.keyboard.press("KeyE")
    opened("worldloom.advance(2)")
    assert opened("worldloom.openness('door.1')") > 1.3
    opened("worldloom.walk(1); worldloom.advance(3); worldloom.walk(0)")
    assert opened.state()["player"][1] > 4.2, "through the doorway"


def test_drawers_slide(opened: Opened) -> None:
    opened.stand((-5.5, 2.2, 0.2), (-5.5, 4, 0.75))
    assert opened("worldloom.inspect()")["link"] == "drawer"
    opened("worldloom.act('use'); worldloom.advance(1.5)")
    assert opened("worldloom.openness('chest.1')") == pytest.approx(0.4, abs=0.01)


def test_lamps_switch(opened: Opened) -> None:
    opened.stand((3.6, 1.2, 0.2), (3.6, 2.6, 1.5))
    assert opened("worldloom.lampOn('lamp.1')")
    opened("worldloom.act('use')")
    assert not opened("worldloom.lampOn('lamp.1')") and opened.state()["lastUse"] == "off"
    opened("worldloom.act('use')")
    assert opened("worldloom.lampOn('lamp.1')")


def test_pick_up_and_throw(opened: Opened) -> None:
    opened.stand((-3, 1.7, 0.2), (-3, 3, 0.66))
    opened("worldloom.act('use'); worldloom.advance(0.6)")
    assert opened.state()["held"] == "cup.1"
    opened.stand((-6, -12, 0.2), (-6, -20, 2.2))
    opened("worldloom.advance(0.2)")
    opened.stand((-3, 1.7, 0.2), (-3, 9, 2.5))
    held = opened.state()["held"]
    if held is None:
        opened("worldloom.lookAt(worldloom.pose('cup.1')); worldloom.act('use'); worldloom.lookAt([-3, 9, 2.5])")
    opened("worldloom.advance(0.8)")
    start = opened("worldloom.pose('cup.1')")
    opened("worldloom.act('throw'); worldloom.advance(1.2)")
    end = opened("worldloom.pose('cup.1')")
    assert opened.state()["held"] is None
    assert np.hypot(end[0] - start[0], end[1] - start[1]) > 2


def test_the_inspector_names_and_explains(opened: Opened) -> None:
    opened("worldloom.act('inspect')")
    opened.stand((7, -2, 0.2), (5, 3.5, 1.4))
    card = opened("document.getElementById('card').innerText")
    assert "House" in card and "a brick house" in card and "test/house@1" in card
    opened.stand((0, -12, 0.2), (-2, -8, 0.6))
    card = opened("document.getElementById('card').innerText")
    assert "Wall" in card and "added because a yard needs it" in card
    opened("worldloom.act('inspect')")
    assert opened("document.getElementById('card').hidden")


def test_fly_orbit_and_tour(opened: Opened) -> None:
    opened.stand((10, -14, 0.2), (10, 0, 6))
    opened("worldloom.act('fly'); worldloom.walk(1); worldloom.advance(1); worldloom.walk(0)")
    assert opened.state()["mode"] == "fly" and opened.state()["player"][2] > 1
    opened("worldloom.act('fly'); worldloom.advance(2)")
    assert opened.state()["grounded"]
    opened("worldloom.act('orbit')")
    assert opened.state()["mode"] == "orbit"
    opened("worldloom.act('tour'); worldloom.advance(0.1)")
    here = opened("worldloom.player.stage.camera.position.toArray()")
    opened("worldloom.advance(2)")
    there = opened("worldloom.player.stage.camera.position.toArray()")
    assert np.linalg.norm(np.subtract(here, there)) > 2
    opened("worldloom.walk(1); worldloom.advance(0.1); worldloom.walk(0)")
    assert opened.state()["mode"] == "walk"


def test_what_moves_by_itself(opened: Opened) -> None:
    before = opened("worldloom.pose('boat.1')")
    opened("worldloom.advance(0.8)")
    assert 0.001 < abs(opened("worldloom.pose('boat.1')")[2] - before[2]) < 0.2


def test_a_gesture_starts_sound_and_captions_tell_it(opened: Opened) -> None:
    opened.stand((3, 0, 0.2), (3.6, 2.6, 2))
    opened.page.keyboard.press("KeyC")
    opened.wait("worldloom.state().sound.state === 'running' && worldloom.state().sound.beds > 0", 30)
    opened("async () => { for (let i = 0; i < 30; i++) { worldloom.hear(0.1); await new Promise(r => setTimeout(r, 30)) } }")
    sound = opened.state()["sound"]
    assert sound["played"]["wind"] == 1 and sound["played"]["hum"] == 1 and sound["failed"] == 0
    assert "something hums" in sound["captions"] and "wind blows" in sound["captions"]
    assert "hums" in opened("document.getElementById('captions').innerText")
    opened("worldloom.walk(1); worldloom.advance(1); worldloom.walk(0); worldloom.hear(0.1)")
    opened.wait("Object.keys(worldloom.state().sound.played).some(n => n.startsWith('step_'))", 10)
    opened.page.keyboard.press("KeyC")


def test_it_pauses_when_hidden(opened: Opened) -> None:
    opened("Object.defineProperty(document, 'hidden', { value: true, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))")
    assert opened.state()["paused"]
    opened.wait("worldloom.state().sound.state !== 'running'", 10)
    opened("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    assert not opened.state()["paused"]


def test_a_photo_is_saved(opened: Opened) -> None:
    with opened.page.expect_download() as d:
        opened.page.keyboard.press("KeyP")
    assert d.value.suggested_filename.endswith(".png")
    data = Path(d.value.path()).read_bytes()
    assert data.startswith(b"\x89PNG") and int.from_bytes(data[16:20], "big") == 640


def test_help_and_settings(opened: Opened) -> None:
    opened.page.keyboard.press("KeyH")
    assert "walk" in opened("document.querySelector('.sheet').innerText")
    opened.page.keyboard.press("Escape")
    assert opened("document.querySelector('.sheet') === null")


def test_touch(open_page: Callable[..., Opened]) -> None:
    o = open_page(has_touch=True)
    start = o.state()["player"]
    o("""() => { const c = document.getElementById('view'), send = (t, x, y) => c.dispatchEvent(new PointerEvent(t, { pointerId: 5, pointerType: 'touch', clientX: x, clientY: y, bubbles: true }));
      send('pointerdown', 60, 120); send('pointermove', 60, 70); worldloom.advance(1); }""")
    moved = o.state()["player"]
    assert np.hypot(moved[0] - start[0], moved[1] - start[1]) > 1
    assert o("getComputedStyle(document.getElementById('stick')).display") == "block"
    o("document.getElementById('view').dispatchEvent(new PointerEvent('pointerup', { pointerId: 5, pointerType: 'touch', bubbles: true })); worldloom.advance(1)")
    rest = o.state()["player"]
    o("worldloom.advance(1)")
    assert np.allclose(rest, o.state()["player"], atol=0.02)


def test_without_webgl_there_are_plain_words(open_page: Callable[..., Opened]) -> None:
    o = open_page(wait=False, init="HTMLCanvasElement.prototype.getContext = () => null")
    o.wait("window.worldloom && worldloom.failed")
    assert "WebGL 2" in o("document.getElementById('veil').innerText")
