"""The markup that is taken, and the sentences that the rest is refused with."""

from __future__ import annotations

import pytest

from worldloom.synth.voice.ipa import known
from worldloom.synth.voice.reading import scan
from worldloom.synth.voice.script import Script
from worldloom.synth.voice.sentences import sentences
from worldloom.synth.voice.ssml import is_ssml, parsed
from worldloom.world import InputError


def said(body: str) -> str:
    script = parsed(f"<speak>{body}</speak>")
    return " ".join(t.said for t in scan(script.text, script.fixed, script.ends) if t.kind != "end")


@pytest.mark.parametrize(("body", "spoken"), [
    ('<say-as interpret-as="cardinal">1984</say-as>', "one thousand nine hundred eighty four"),
    ('<say-as interpret-as="ordinal">3</say-as>', "third"),
    ('<say-as interpret-as="characters">AB-1</say-as>', "A B dash one"),
    ('<say-as interpret-as="digits">420</say-as>', "four two zero"),
    ('<say-as interpret-as="telephone">555-0142</say-as>', "five five five , oh one four two"),
    ('<say-as interpret-as="date" format="dmy">3/4/2020</say-as>', "April third , twenty twenty"),
    ('<say-as interpret-as="date" format="mdy">3/4/2020</say-as>', "March fourth , twenty twenty"),
    ('<say-as interpret-as="date" format="md">12-25</say-as>', "December twenty fifth"),
    ('<say-as interpret-as="time">7:30pm</say-as>', "seven thirty PM"),
    ('<say-as interpret-as="currency">€12.50</say-as>', "twelve euros and fifty cents"),
    ('<say-as interpret-as="unit">5 km/h</say-as>', "five kilometers per hour"),
    ('<say-as interpret-as="fraction">2 3/8</say-as>', "two and three eighths"),
    ('<say-as interpret-as="roman">xiv</say-as>', "fourteen"),
    ('<sub alias="World Wide Web Consortium">W3C</sub> rules', "World Wide Web Consortium rules"),
    ('a <phoneme ph="təˈmeɪtoʊ">tomato</phoneme>', "a təˈmAtO"),
    ("R&amp;D &lt; <![CDATA[5 > 4]]>", "R and D less than five greater than four"),
])  # fmt: skip
def test_what_is_marked_is_said_so(body: str, spoken: str) -> None:
    assert said(body) == spoken


def test_styles_pauses_and_marks_have_their_places() -> None:
    script = parsed('<speak>Go <prosody rate="50%" pitch="+2st" volume="-6dB" range="150%">slow'
                    '<emphasis level="strong">ly</emphasis></prosody>'
                    '<break time="1.5s"/> now<mark name="m"/>.<voice name="am_adam">Me</voice></speak>')  # fmt: skip
    slow, strong, now = (script.style(script.text.index(word)) for word in ("slow", "ly", "now"))
    assert (slow.rate, slow.pitch, slow.gain, slow.span, slow.emphasis) == (0.5, 2, -6, 1.5, 0)
    assert strong.emphasis == 2 and strong.rate == 0.5 and now.rate == 1
    assert script.pauses[0].seconds == 1.5 and script.text[: script.pauses[0].at] == "Go slowly"
    assert script.marks[0].name == "m" and script.style(len(script.text) - 1).voice == "am_adam"
    assert parsed('<speak><prosody rate="+20%" pitch="200%">x</prosody></speak>').style(0).rate == pytest.approx(1.2)


@pytest.mark.parametrize(("text", "why"), [
    ("<speak>a<b/></speak>", "<b> is not taken"), ("<speak>", "not well-formed at line 1"), ("<speak>a</speak><speak/>", "not well-formed"),
    ('<!DOCTYPE speak SYSTEM "file:///etc/passwd"><speak>a</speak>', "document types"),
    ('<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><speak>&c;</speak>', "document types"),
    ("<speak>&nbsp;</speak>", "undefined entity"),
    ('<speak><break time="99s"/></speak>', "0s to 10s"), ("<speak>" + "<p>" * 60, "nested more than"),
    ('<speak><prosody rate="fastest">a</prosody></speak>', "fastest"), ('<speak><prosody pitch="200Hz">a</prosody></speak>', "200Hz"),
    ('<speak><say-as interpret-as="money">a</say-as></speak>', "one of cardinal"), ("<speak><say-as>a</say-as></speak>", "interpret-as"),
    ('<speak><say-as interpret-as="cardinal">ten</say-as></speak>', "no cardinal"), ('<speak x="1">a</speak>', "does not take"),
    ('<speak><phoneme ph="ʘ">a</phoneme></speak>', "not one of English"),
    ('<speak><phoneme alphabet="x-sampa" ph="a">a</phoneme></speak>', "ipa"),
    ('<speak><sub alias="b"></sub></speak>', "empty"), ("<speak><break>a</break></speak>", "is empty"), ("<p>a</p>", "is not taken here"),
    ('<speak><say-as interpret-as="date" format="dmy">99/99/2020</say-as></speak>', "no date"),
    ('<speak><say-as interpret-as="roman">IIII</say-as></speak>', "no Roman"), ('<speak><say-as interpret-as="unit">km</say-as></speak>', "no unit"),
])  # fmt: skip
def test_anything_else_is_refused_by_name(text: str, why: str) -> None:
    with pytest.raises(InputError, match=r"SSML|IPA|phoneme") as error:
        parsed(text)
    assert why in str(error.value) and "\n" not in str(error.value)


def test_ssml_is_known_by_its_beginning() -> None:
    assert is_ssml(" <speak>") and is_ssml('<?xml version="1.0"?><speak version="1.1">') and is_ssml("<!DOCTYPE x>")
    assert not is_ssml("speak <up>") and not is_ssml("<3 you")


def test_ipa_is_written_in_the_voices_alphabet() -> None:
    assert known("/ˈtʃɛɹi/") == "ˈʧɛɹi" and known("ˈdʒoʊ") == "ˈʤO" and known("ˈgreɪt") == "ˈɡɹAt"


def groups(text: str) -> list[str]:
    return [" ".join(t.said for t in s.tokens) for s in sentences(Script(text))]


def test_a_text_falls_into_sentences() -> None:
    assert groups("One. Two? Three!\n\nFour") == ["One .", "Two ?", "Three !", "Four"]
    assert groups("“Really?” she said. He left.") == ["“ Really ? ” she said .", "He left ."]
    assert groups("Dr. Smith paid $3.50 at St. Paul.") == ["Doctor Smith paid three dollars and fifty cents at Saint Paul ."]
    assert groups("Wait... for me. ...") == ["Wait … for me . …"]
    long = " ".join(["word"] * 100) + ", " + " ".join(["more"] * 60)
    assert max(len(g.split()) for g in groups(long)) <= 46 and " ".join(groups(long)).split() == long.replace(",", " ,").split()


def test_pauses_of_the_markup_are_kept() -> None:
    parts = sentences(parsed('<speak>One.<break time="2s"/> Two <break time="300ms"/> three.<p>Four</p> Five</speak>'))
    assert [s.pause for s in parts[:2]] == [2.0, 0.75] and [seconds for _, seconds in parts[1].breaks] == [0.3]
    assert [" ".join(t.said for t in s.tokens) for s in parts] == ["One .", "Two , three .", "Four", "Five"]
