"""Talks in the player, in a real browser: offered near a person, asked by keyboard, captioned, heard from the server, and ended by Escape."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opened
from tests.synth.people.acting.crowd import person
from worldloom.cli.player import make_server
from worldloom.render.gltf import to_glb
from worldloom.render.player import pack
from worldloom.render.player.info import player_info
from worldloom.serve.talk import Company
from worldloom.world import Plan, Setting, Sky, Terrain, World

pytestmark = pytest.mark.browser
NURSE = person("nurse", "keep", role="nurse", sex="female").model_copy(update={"label": "nurse", "attributes": {"wears": "scrubs"}})
FAR = person("far", "keep", at=(14.0, 0.0, 0.0)).model_copy(update={"label": "visitor"})
LOG = "document.getElementById('talk-log').innerText"
LIPS = """(() => { const b = worldloom.player.entities.get('nurse').body, p = b.levels[0].getAttribute('position').array;
  return Math.max(...Array.from(b.lips.index, (v, i) => Math.abs(p[3 * v + 1] - b.lips.home[3 * i + 1]))); })()"""


class Served(Opened):
    """A page of `worldloom open`."""

    def __init__(self, browser: Browser, address: str) -> None:
        class Address(type(Path())):  # type: ignore[misc]
            def as_uri(self) -> str:
                return address

        super().__init__(browser, Address("."), "&q=low")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    world = World(version="7.1", prompt="a nurse", seed=1, entities=(NURSE, FAR), terrain=Terrain(size=60), spawn=(0.0, -20.0, 0.0), sky=Sky(weather="fog"))
    plan, folder = Plan(prompt="a nurse", setting=Setting(place="park")), tmp_path_factory.mktemp("talk")
    (folder / "plan.json").write_text(plan.model_dump_json())
    (folder / "world.json").write_text(world.model_dump_json())
    (folder / "world.html").write_bytes(pack(to_glb(world, detail=1.0, textures=0), player_info(plan, world), {}))
    return folder


def near(o: Opened) -> None:
    o("([at, to]) => { worldloom.player.setMode('walk'); worldloom.teleport(at); worldloom.lookAt(to); worldloom.player.draw(0); worldloom.player.draw(0); }", [[-1.0, -1.2, 0.0], [0.0, 0.0, 1.5]])


def ask(o: Opened, question: str) -> str:
    """By keyboard; what came."""
    o.page.keyboard.type(question)
    o.page.keyboard.press("Enter")
    return str(o(LOG)).strip().split("\n")[-1]


def test_a_talk_by_keyboard_on_a_page_from_disk(browser: Browser, folder: Path) -> None:
    o = Opened(browser, folder / "world.html", "&q=low")
    o("worldloom.player.draw(0)")
    assert o("document.getElementById('talk-hint').hidden"), "nobody is near"
    o.page.keyboard.press("t")
    assert o.state()["mode"] == "tour", "far from everybody the key still starts the tour"
    near(o)
    assert o("document.getElementById('talk-hint').innerText").startswith("Talk to the nurse")
    o.page.keyboard.press("t")
    assert o.state()["mode"] == "walk" and o("document.activeElement.id + document.activeElement.value") == "talk-field", "no t is typed"
    assert o("document.getElementById('talk-log').getAttribute('aria-live')") == "polite" and "AI character" in o(LOG)
    before = o.state()["player"]
    assert "The visitor is about 15 metres away" in ask(o, "wd where is the visitor?"), "letters that walk are words here"
    o("worldloom.advance(0.5)")
    assert np.allclose(before[:2], o.state()["player"][:2], atol=0.02)
    assert "foggy" in ask(o, "how is the weather?") and "worldloom 7.1" in ask(o, "who made this world?")
    assert o("document.querySelectorAll('#talk-log p b').length") == 0 and "<b>x</b>" in (ask(o, "<b>x</b>") and o(LOG)), "text is no markup"
    o("worldloom.advance(0.6); worldloom.player.talk.say('aaaa aaaa'); worldloom.advance(0.4); worldloom.player.draw(0)")
    assert o(LIPS) > 0.005
    assert all(o("(q) => worldloom.ask('nurse', q).ms", q) < 50 for q in ("who are you", "where is the visitor", "x" * 300))
    o.page.keyboard.press("Escape")
    assert o("document.getElementById('talk').hidden && document.activeElement.id === 'view'") and o("worldloom.player.draw(0) ?? true")
    assert o(LIPS) < 1e-6, "the mouth is shut again"
    o.page.click("#talk-hint")
    o("worldloom.teleport([0, -15, 0]); worldloom.player.draw(0); worldloom.player.draw(0)")
    assert o("document.getElementById('talk').hidden"), "whoever goes away has ended the talk"
    assert not [r for r in o.requests if not r.startswith(("file:", "blob:", "data:"))] and o("worldloom.errors") == []
    o.context.close()


def test_a_served_page_speaks_and_asks_the_language_model(browser: Browser, folder: Path) -> None:
    company = Company(folder, "http://127.0.0.1:9", "m", "", lambda *_: b'{"choices": [{"message": {"content": "I do, every day."}}]}')
    with make_server(folder, company=company) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            o = Served(browser, f"http://127.0.0.1:{server.server_address[1]}/")
            near(o)
            o.page.click("#talk-hint")
            o.wait("worldloom.state().sound.played.speech && worldloom.player.talk.speaking", 20)
            assert o("worldloom.player.talk.speaking.what.seconds") > 2
            assert "foggy" in ask(o, "how is the weather?"), "what the world knows is not asked of the model"
            ask(o, "Do you like to dance?")
            o.wait(f"{LOG}.includes('I do, every day.')", 10)
            assert o("document.querySelector('#talk-log p:last-child small').textContent") == "AI"
            assert o("worldloom.errors") == [] and not [c for c in o.console if c.startswith("error")]
            o.context.close()
        finally:
            server.shutdown()
            thread.join()
