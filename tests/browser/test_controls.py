"""Each control by what it does: mouse, gamepad, touch, sliders, lamps, photo, settings; and what is said when something is missing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opened, luma

pytestmark = pytest.mark.browser
EYE = "worldloom.player.stage.camera.position.toArray()"
PAD = """(pad) => { navigator.getGamepads = () => [{ connected: true, mapping: 'standard', axes: pad.axes ?? [0, 0, 0, 0],
  buttons: Array.from({ length: 17 }, (_, i) => ({ pressed: (pad.down ?? []).includes(i) })) }] }"""
NO_PAD = "navigator.getGamepads = () => []"


@pytest.fixture(scope="module")
def own(browser: Browser, yard_page: Path) -> Iterator[Opened]:
    """A yard of this file's own, so that what is left lying about here disturbs nobody."""
    o = Opened(browser, yard_page)
    yield o
    o.context.close()


@pytest.fixture
def opened(own: Opened) -> Iterator[Opened]:
    """Walking at the made hour, nothing held, no dialog, before and after."""
    reset = "() => { const p = worldloom.player; p.hud.close(); document.body.classList.remove('photo'); p.hands.held = null; p.setMode('walk'); worldloom.walk(0); p.stage.detail.budget = 1500000; if (p.stage.weather !== 'as made') worldloom.setWeather('as made'); if (p.stage.hour !== 15.5) worldloom.setHour(15.5) }"
    own(reset)
    yield own
    own(reset)


@pytest.fixture
def pad(opened: Opened) -> Iterator[Callable[..., None]]:
    """A gamepad that holds these axes and buttons until told otherwise."""
    yield lambda **held: opened(PAD, held)
    opened(NO_PAD)
    opened("worldloom.advance(0.1)")



def test_the_mouse_turns_the_head_when_held(opened: Opened) -> None:
    """Headless browsers give no pointer lock, so the lock is feigned and the movement is a real event."""
    opened.stand((10, -14, 0.2), (10, 0, 1.6))
    move = "([x, y]) => { dispatchEvent(new MouseEvent('mousemove', { movementX: x, movementY: y })); worldloom.advance(0.1) }"
    before = opened.state()
    opened(move, [100, -40])
    assert opened.state()["yaw"] == before["yaw"], "a free mouse does not turn"
    asked = "(() => { const v = document.getElementById('view'); v.requestPointerLock = () => { window.asked = true }; window.matchMedia = () => ({ matches: true }); v.click(); return window.asked })()"
    assert opened(asked), "a click asks for the mouse"
    opened("Object.defineProperty(document, 'pointerLockElement', { value: document.getElementById('view'), configurable: true })")
    opened(move, [100, -40])
    opened("delete document.pointerLockElement")
    after = opened.state()
    assert after["yaw"] < before["yaw"] - 0.05, "to the right"
    assert after["pitch"] > before["pitch"] + 0.01, "and up"


def test_arrow_keys_turn_and_walk(opened: Opened) -> None:
    opened.stand((10, -14, 0.2), (10, 0, 1.6))
    before = opened.state()
    opened.page.keyboard.down("ArrowLeft")
    opened("worldloom.advance(0.5)")
    opened.page.keyboard.up("ArrowLeft")
    assert opened.state()["yaw"] > before["yaw"] + 0.5
    opened.stand((10, -14, 0.2), (10, 0, 1.6))
    opened.page.keyboard.down("ArrowUp")
    opened("worldloom.advance(1)")
    opened.page.keyboard.up("ArrowUp")
    assert opened.state()["player"][1] > -13


def test_a_gamepad_walks_turns_jumps_runs_and_acts(opened: Opened, pad: Callable[..., None]) -> None:
    opened.stand((10, -14, 0.2), (10, 0, 1.6))
    pad(axes=[0, -1, 0, 0])
    opened("worldloom.advance(1)")
    walked = opened.state()["player"][1] + 14
    pad(axes=[0, -1, 0, 0], down=[10])
    opened("worldloom.advance(1)")
    ran = opened.state()["player"][1] + 14 - walked
    assert 1.2 < walked < 2.6 and ran > walked * 1.5
    pad(axes=[0, 0, 1, 0])
    before = opened.state()["yaw"]
    opened("worldloom.advance(0.5)")
    assert opened.state()["yaw"] < before - 0.8
    pad(axes=[0.1, -0.1, 0.1, 0.1])
    opened("worldloom.advance(0.5)")
    rest = opened.state()
    opened("worldloom.advance(0.5)")
    assert np.allclose(opened.state()["player"], rest["player"], atol=0.02), "a stick that does not quite rest does not drift"
    low = rest["player"][2]
    pad(down=[0])
    assert max(opened("worldloom.advance(0.1); worldloom.state().player[2]") for _ in range(5)) > low + 0.5
    pad(down=[12])
    opened("worldloom.advance(0.1)")
    assert opened.state()["mode"] == "fly"
    opened("worldloom.advance(0.3)")
    assert opened.state()["mode"] == "fly", "a held button acts once"
    opened("worldloom.act('fly'); worldloom.advance(2)")
    opened.stand((3.6, 1.2, 0.2), (3.6, 2.6, 1.5))
    lit = opened("worldloom.lampOn('lamp.1')")
    pad(down=[2])
    opened("worldloom.advance(0.1)")
    assert opened("worldloom.lampOn('lamp.1')") != lit
    pad(down=[])
    opened("worldloom.advance(0.1)")
    pad(down=[2])
    opened("worldloom.advance(0.1)")
    assert opened("worldloom.lampOn('lamp.1')") == lit


def test_flying_rises_and_sinks_by_keys(opened: Opened) -> None:
    opened.stand((10, -14, 0.2), (10, 0, 1.6))
    opened.page.keyboard.press("KeyF")
    opened.page.keyboard.down("KeyR")
    opened("worldloom.advance(1)")
    opened.page.keyboard.up("KeyR")
    high = opened.state()["player"][2]
    assert high > 2
    opened.page.keyboard.down("KeyQ")
    opened("worldloom.advance(0.4)")
    opened.page.keyboard.up("KeyQ")
    assert opened.state()["player"][2] < high - 0.4
    opened.page.keyboard.press("KeyF")
    opened("worldloom.advance(2)")
    assert opened.state()["mode"] == "walk" and opened.state()["grounded"]


def test_orbit_turns_about_and_comes_near(opened: Opened) -> None:
    opened.stand((10, -14, 0.2), (10, 0, 1.6))
    opened("worldloom.act('orbit'); worldloom.advance(0.1)")
    target = np.array(opened("worldloom.player.orbit.target.toArray()"))
    start = np.array(opened(EYE))
    opened.page.keyboard.press("KeyU")  # the bar covers much of so small a window
    opened.page.mouse.move(160, 90)
    opened.page.mouse.down()
    opened.page.mouse.move(240, 90, steps=4)
    opened.page.mouse.up()
    for _ in range(3):
        opened("worldloom.advance(0.1)")
    turned = np.array(opened(EYE))
    assert np.linalg.norm(turned - start) > 1
    assert abs(np.linalg.norm(turned - target) - np.linalg.norm(start - target)) < 0.3, "on a circle"
    opened.page.mouse.wheel(0, -400)
    for _ in range(3):
        opened("worldloom.advance(0.1)")
    assert np.linalg.norm(np.array(opened(EYE)) - target) < np.linalg.norm(turned - target) - 0.2
    opened.page.keyboard.press("KeyU")
    opened("worldloom.act('orbit'); worldloom.advance(0.1)")
    assert np.allclose(opened.state()["player"][:2], (10, -14), atol=0.3), "one comes back to where one stood"


def test_the_hour_slider_moves_sun_and_light(opened: Opened) -> None:
    opened.stand((1, -6, 0.1), (3, 4, 1.6))
    slide = "(h) => { const s = document.getElementById('hour'); s.value = h; s.dispatchEvent(new Event('input')); }"
    opened(slide, 9)
    assert opened("document.getElementById('clock').textContent") == "09:00"
    assert opened("document.getElementById('hour').getAttribute('aria-valuetext')") == "09:00"
    morning, sun = opened.picture(), opened("worldloom.player.stage.light.sun.toArray()")
    opened(slide, 17)
    assert opened.state()["hour"] == 17
    evening, later = opened.picture(), opened("worldloom.player.stage.light.sun.toArray()")
    assert np.dot(sun, later) < 0.6, "the sun has gone across the sky"
    assert np.abs(morning - evening).mean() > 0.02, "and the shadows with it"
    opened(slide, 23)
    assert luma(opened.picture()).mean() < 0.7 * luma(evening).mean()
    opened("worldloom.setHour(15.5)")


def test_the_weather_menu_makes_weather(opened: Opened) -> None:
    opened.stand((1, -6, 0.1), (3, 4, 1.6))
    choose = "(w) => { const s = document.getElementById('weather'); s.value = w; s.dispatchEvent(new Event('change')); }"
    pictures = {}
    for name in ("clear", "rain", "snow", "as made"):
        opened(choose, name)
        assert opened.state()["weather"] == name
        pictures[name] = opened.picture()
    assert np.abs(pictures["rain"] - pictures["clear"]).mean() > 0.04
    up = pictures["snow"][100:]
    assert luma(up).mean() > luma(pictures["rain"][100:]).mean() + 0.05, "snow whitens the ground"
    sky = pictures["clear"][:40]
    assert sky[..., 2].mean() > sky[..., 0].mean() + 0.05, "a clear sky is blue"
    grey = pictures["rain"][:40]
    assert abs(grey[..., 2].mean() - grey[..., 0].mean()) < 0.08, "a rainy one is grey"


def test_a_lamp_lights_the_ground_and_darkens_it(opened: Opened) -> None:
    opened("worldloom.setHour(22)")
    opened.stand((3.6, -1.5, 0.2), (3.6, 2.2, 0))
    if not opened("worldloom.lampOn('lamp.1')"):
        opened("worldloom.player.stage.lamps.toggle(worldloom.player.entities.get('lamp.1'))")
    settle = "() => { for (let i = 0; i < 4; i++) worldloom.player.draw(0.3); worldloom.player.stage.chain.finish.meter.due = 9 }"
    opened(settle)
    on = luma(opened.picture())[90:].mean()
    opened("worldloom.player.stage.lamps.toggle(worldloom.player.entities.get('lamp.1'))")
    off = luma(opened.picture())[90:].mean()
    opened("worldloom.player.stage.lamps.toggle(worldloom.player.entities.get('lamp.1')); worldloom.setHour(15.5)")
    assert off < on * 0.85


def test_a_drawer_carries_its_front_along(opened: Opened) -> None:
    opened.stand((-5.5, 2.2, 0.2), (-5.5, 4, 0.75))
    part = "worldloom.player.entities.get('chest.1').parts.get('drawer').offset.elements.slice(12, 15)"
    shut = opened("worldloom.openness('chest.1')") < 0.01
    opened("worldloom.act('use'); worldloom.advance(1.5)")
    moved = np.array(opened(part))
    assert (np.linalg.norm(moved) > 0.35) == shut
    opened("worldloom.act('use'); worldloom.advance(1.5)")
    assert (np.linalg.norm(np.array(opened(part))) > 0.35) != shut


def test_a_shut_door_stops_and_shuts_again(opened: Opened) -> None:
    if opened("worldloom.openness('door.1')") > 0.1:
        opened("worldloom.teleport([7, 1.2, 0.2]); worldloom.lookAt([7, 3.5, 1.2])")
        opened("worldloom.player.living.open(worldloom.player.entities.get('door.1'), 'leaf'); worldloom.advance(3)")
    assert opened("worldloom.openness('door.1')") < 0.05
    opened.stand((7, 1.6, 0.2), (7, 9, 1.6))
    opened("worldloom.walk(1); worldloom.advance(2); worldloom.walk(0)")
    assert opened.state()["player"][1] < 3.5, "a shut door is a wall"


def test_what_is_held_can_be_put_down_and_heavy_things_cannot_be_held(opened: Opened) -> None:
    cup = opened("worldloom.pose('cup.1')")
    opened.stand((cup[0], cup[1] - 1.1, cup[2] - 0.6 if cup[2] > 0.7 else 0.2), (cup[0], cup[1], cup[2] + 0.05))
    assert opened("worldloom.inspect()?.id") == "cup.1"
    opened.page.keyboard.press("KeyE")
    assert opened.state()["held"] == "cup.1"
    opened("worldloom.lookAt([0, 8, 2.2]); worldloom.advance(0.6)")
    high = opened("worldloom.pose('cup.1')")[2]
    opened.page.keyboard.press("KeyG")
    assert opened.state()["held"] is None
    opened("worldloom.advance(1)")
    assert opened("worldloom.pose('cup.1')")[2] < high - 0.2, "it falls"
    opened.stand((3.6, 1.2, 0.2), (3.6, 2.6, 1.5))
    opened.page.keyboard.press("KeyE")
    assert opened.state()["held"] is None, "a lamp post is switched, not carried"
    opened.page.keyboard.press("KeyE")


def test_hiding_the_controls_and_bringing_them_back(opened: Opened) -> None:
    shown = "getComputedStyle(document.getElementById('bar')).display !== 'none'"
    assert opened(shown)
    opened.page.keyboard.press("KeyU")
    assert not opened(shown)
    opened.page.keyboard.press("KeyU")
    assert opened(shown)


def test_a_photo_is_the_picture_twice_as_fine(opened: Opened) -> None:
    opened.stand((1, -6, 0.1), (3, 4, 1.6))
    small = luma(opened.picture())
    with opened.page.expect_download() as d:
        opened.page.keyboard.press("KeyP")
    from PIL import Image

    large = Image.open(str(d.value.path())).convert("RGB")
    assert large.size == (640, 360)
    again = luma(np.asarray(large.resize((320, 180), Image.Resampling.BOX), float) / 255)
    assert np.abs(again - small).mean() < 0.06, "the same view"
    assert opened("worldloom.player.stage.renderer.domElement.width") == 320, "and then the screen's own fineness again"


def test_a_dialog_holds_the_focus_and_gives_it_back(opened: Opened) -> None:
    opened("document.getElementById('b-settings').focus()")
    opened.page.keyboard.press("Enter")
    assert opened("document.querySelector('.sheet').getAttribute('role')") == "dialog"
    for _ in range(12):
        opened.page.keyboard.press("Tab")
        assert opened("document.activeElement === document.body || !!document.activeElement.closest('.sheet')"), "nothing behind takes focus"
    before = opened.state()["player"]
    opened("worldloom.walk(0)")
    opened.page.keyboard.down("KeyW")
    opened("worldloom.advance(0.5)")
    opened.page.keyboard.up("KeyW")
    assert np.allclose(opened.state()["player"], before, atol=0.02), "no walking behind a dialog"
    opened.page.keyboard.press("Escape")
    assert opened("document.querySelector('.sheet') === null && document.activeElement.id") == "b-settings"
    opened("document.getElementById('view').focus()")


def test_settings_work_and_last(opened: Opened) -> None:
    opened("document.getElementById('b-settings').click()")
    change = """([i, v]) => { const e = document.querySelectorAll('.sheet input')[i]; if (e.type === 'checkbox') { e.checked = v; e.dispatchEvent(new Event('change')) } else { e.value = v; e.dispatchEvent(new Event('input')) } }"""
    opened(change, [0, 2])
    opened(change, [2, True])
    opened.page.keyboard.press("Escape")
    assert opened("worldloom.player.input.sensitivity") == 2
    assert opened("worldloom.player.sound.captions.shown")
    kept = json.loads(opened("localStorage.getItem('worldloom.settings')"))
    assert kept["sensitivity"] == 2 and kept["captions"] is True
    opened("worldloom.player.adopt({ ...worldloom.player.settings, sensitivity: 1, captions: false })")


def test_every_button_can_be_reached_and_has_a_name(opened: Opened) -> None:
    names = opened("[...document.querySelectorAll('#bar button, #bar input, #bar select')].map(e => e.tabIndex >= 0 && (e.getAttribute('aria-label') || e.textContent).trim())")
    assert len(names) >= 9 and all(names)


def test_the_budget_of_triangles_holds_and_the_picture_with_it(opened: Opened) -> None:
    opened("worldloom.setHour(15.5)")
    opened.stand((1, -9, 0.1), (3, 12, 1.6))
    whole = opened.picture()
    drawn = opened.state()["drawn"]["triangles"]
    opened("(n) => { worldloom.player.stage.detail.budget = n }", drawn * 0.7)
    less = opened.picture()
    assert opened.state()["drawn"]["triangles"] <= drawn * 0.7, "in the very next picture"
    assert np.abs(whole - less).mean() < 0.05
    opened("worldloom.player.stage.detail.budget = 1500000")
    opened("() => { for (let i = 0; i < 40; i++) { worldloom.player.stage.plan() } }")
    opened.picture()
    assert opened.state()["drawn"]["triangles"] > drawn * 0.9, "and it comes back"


def test_touch_looks_taps_and_jumps(open_page: Callable[..., Opened]) -> None:
    o = open_page(has_touch=True)
    send = """(list) => { const c = document.getElementById('view'); for (const [t, x, y] of list) c.dispatchEvent(new PointerEvent(t, { pointerId: 7, pointerType: 'touch', clientX: x, clientY: y, bubbles: true })); worldloom.advance(0.1); }"""
    before = o.state()["yaw"]
    o(send, [["pointerdown", 250, 90], ["pointermove", 210, 90], ["pointerup", 210, 90]])
    assert o.state()["yaw"] > before + 0.1
    assert o("getComputedStyle(document.getElementById('touch')).display") == "flex"
    o.stand((3.6, 1.2, 0.2), (3.6, 2.6, 1.5))
    lit = o("worldloom.lampOn('lamp.1')")
    o(send, [["pointerdown", 250, 90], ["pointerup", 250, 90]])
    assert o("worldloom.lampOn('lamp.1')") != lit, "a tap uses what is looked at"
    o("document.getElementById('t-use').click()")
    assert o("worldloom.lampOn('lamp.1')") == lit
    low = o.state()["player"][2]
    o("document.getElementById('t-jump').click()")
    assert max(o("worldloom.advance(0.1); worldloom.state().player[2]") for _ in range(5)) > low + 0.5


def test_less_motion_where_it_is_wished(open_page: Callable[..., Opened]) -> None:
    o = open_page(reduced_motion="reduce")
    assert o("worldloom.player.settings.motion") is False
    o("worldloom.setWeather('storm')")
    strikes = "() => { let most = 0; for (let i = 0; i < 200; i++) { worldloom.player.stage.storm(0.2, () => 0, worldloom.player.settings.motion); most = Math.max(most, worldloom.player.stage.dome.uniforms.uFlash.value) } return most }"
    assert o(strikes) == 0, "no flashes"
    o.stand((10, -14, 0.2), (10, 0, 1.6))
    o("worldloom.walk(1, 0, true); worldloom.advance(1)")
    heights = [o("worldloom.advance(0.05); worldloom.player.stage.camera.position.y - worldloom.state().player[2]") for _ in range(12)]
    o("worldloom.walk(0)")
    assert np.ptp(heights) < 0.03, "the head does not bob"


def test_without_sound_there_are_captions(open_page: Callable[..., Opened]) -> None:
    o = open_page(init="delete window.AudioContext; window.AudioContext = function () { throw new Error('no device') }")
    o.page.keyboard.press("KeyW")
    o.wait("!document.getElementById('notice').hidden", 10)
    assert "no sound" in o("document.getElementById('notice').innerText")
    assert o("worldloom.player.sound.captions.shown")
    assert o("worldloom.errors") == []


def test_a_lost_picture_is_said_in_plain_words(open_page: Callable[..., Opened]) -> None:
    o = open_page()
    o("worldloom.player.stage.renderer.getContext().getExtension('WEBGL_lose_context').loseContext()")
    o.wait("!document.getElementById('veil').classList.contains('gone')", 20)
    assert "Reload" in o("document.getElementById('veil').innerText")


