"""What is written short is read in full, and every word knows what it stands for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom.synth.voice.reading import scan, unsayable
from worldloom.synth.voice.reading import numbers as n

TABLE = """
a $20 bill, another $3.5 million deal, $20 more | a twenty dollar bill , another three point five million dollar deal , twenty dollars more
a 50 mph wind, a 20 kg bag of 5 kg flour, one 60 W bulb | a fifty mile per hour wind , a twenty kilogram bag of five kilograms flour , one sixty watt bulb
a 10-km run on a 4-m wall, every 5 km we stop | a ten kilometer run on a four meter wall , every five kilometers we stop
Dial 911, call 112 now, call 311 people | Dial nine one one , call one one two now , call three hundred eleven people
in 1066, in 1050 ways | in ten sixty six , in one thousand fifty ways
Act III, Scene ii, part iv | Act three , Scene two , part four
n/a and a/c, $5/hour | n a and a c , five dollars per hour
100s of people, 1000s of stars | hundreds of people , thousands of stars
9 a.m.–5 p.m., Mon–Fri, Jan–Mar 2020, noon-1 p.m. | nine AM to five PM , Monday to Friday , January to March twenty twenty , noon to one PM
a 6 ft 2 in man, 12 in. wide | a six feet two inches man , twelve inches wide
5M users of the 3M company | five million users of the three M company
Boeing 747, Mr. and Mrs. Lee | Boeing seven forty seven , Mister and Missus Lee
x² + y³, 20 m² | x squared plus y cubed , twenty square meters
ISBN 978-3-16-148410-0 | isbn nine seven eight , three , one six , one four eight four one zero , zero
0 | zero
13 | thirteen
85 | eighty five
100 | one hundred
1,234,567 | one million two hundred thirty four thousand five hundred sixty seven
1000000 | one million
-5 degrees | minus five degrees
007 | zero zero seven
3.14 | three point one four
.5 | point five
0.75 | zero point seven five
12345678901234567890 | one two three four five six seven eight nine zero one two three four five six seven eight nine zero
1st, 2nd, 3rd, 12th, 21st, the 1,000th | first , second , third , twelfth , twenty first , the one thousandth
in 1984 | in nineteen eighty four
1905 and 1900 and 2007 and 2024 | nineteen oh five and nineteen hundred and two thousand seven and twenty twenty four
1984 people, 1500 tons | one thousand nine hundred eighty four people , one thousand five hundred tons
the 1980s, the '90s and 80s | the nineteen eighties , the nineties and eighties
10-20 | ten to twenty
1914–18 | nineteen fourteen to eighteen
pp. 10–12 | pages ten to twelve
1/2 and 3/4, 2 1/2, ½, 2½ | one half and three quarters , two and a half , one half , two and a half
7/100 | seven hundredths
9/10 | nine out of ten
24/7 | twenty four seven
$1, $3.50, $0.05, $1,000 | one dollar , three dollars and fifty cents , five cents , one thousand dollars
£5bn, €28, ¥500, 99¢, 20 USD | five billion pounds , twenty eight euros , five hundred yen , ninety nine cents , twenty dollars
$3.2 million | three point two million dollars
12.5% and 5–10% | twelve point five percent and five to ten percent
555-1234 | five five five , one two three four
(555) 123-4567 | five five five , one two three , four five six seven
1-800-555-0199 | one , eight hundred , five five five , oh one nine nine
ext. 42, code 1207 | extension four two , code one two zero seven
2024-03-05 | March fifth , twenty twenty four
3/5/2024 | March fifth , twenty twenty four
25/12/2023 | December twenty fifth , twenty twenty three
5.3.2024 | March fifth , twenty twenty four
Jan. 5th, 1999 | January fifth , nineteen ninety nine
5 March 2020 | the fifth of March , twenty twenty
the 5th of May | the fifth of May
March 2021 | March twenty twenty one
Mon. 9 a.m. | Monday nine AM
7:30 p.m. | seven thirty PM
12:00, 19:45, 9:05am | twelve o'clock , nineteen forty five , nine oh five AM
0:05:09 | five minutes and nine seconds
5 kg, 1 kg, 60 km/h, 9.8 m/s | five kilograms , one kilogram , sixty kilometers per hour , nine point eight meters per second
20°C, -5 °F, 45° | twenty degrees Celsius , minus five degrees Fahrenheit , forty five degrees
10°C-15°C | ten to fifteen degrees Celsius
5 m², 3 ft, 1 ft, 100 Hz | five square meters , three feet , one foot , one hundred hertz
5'11" | five feet eleven inches
51°30′N | fifty one degrees thirty minutes north
1920x1080, 4 x 4 | nineteen twenty by ten eighty , four by four
v1.2.3 | version one point two point three
3:1 | three to one
Dr. Smith, Mr. Jones, Prof. X | Doctor Smith , Mister Jones , Professor X
Main St. and St. Paul | Main Street and Saint Paul
Call Dr. Smith. Tell St. Peter. | Call Doctor Smith . Tell Saint Peter .
Main St. Cafe on Oak Dr. Smith | Main Street Cafe on Oak Drive Smith
We met at 7 p.m. Was it late? | We met at seven PM . Was it late ?
Open 9 a.m. Monday, 6 p.m. EST. Buy apples, etc. Come in. | Open nine AM Monday , six PM EST . Buy apples , et cetera . Come in .
42 Elm Dr. in Ohio | forty two Elm Drive in Ohio
e.g. this, i.e. that, etc. | for example this , that is that , et cetera .
No. 5 is best | number five is best
Acme Inc. and Jones Jr. agreed | Acme Incorporated and Jones Junior agreed
Red vs. blue, approx. ten | Red versus blue , approximately ten
FBI and NASA and USA | FBI and nasa and USA
the U.S. team | the US team
TVs, the CEO's | TV's , the CEO's
A380, H2O, mp3, 3D | A three eighty , H two O , MP three , three D
Room 101, flight 2471 | Room one oh one , flight twenty four seventy one
Henry VIII, Louis XIV's, Elizabeth II | Henry the eighth , Louis the fourteenth's , Elizabeth the second
World War II, Chapter IV, Act III | World War two , Chapter four , Act three
I am. It is I. | I am . It is I .
R&D @ 5 + 5 = 10 | R and D at five plus five equals ten
www.example.com | WWW dot example dot com
a@b.org | a at b dot org
well-known — and left... | well-known — and left …
He/she and/or | He she and or
"Yes" (no) | “ Yes ” ( no )
THE WHOLE SENTENCE IS SHOUTED AT ME | the whole sentence is shouted at me
"""
ROWS = [tuple(part.strip() for part in line.split(" | ")) for line in TABLE.strip().splitlines()]


def said(text: str) -> str:
    return " ".join(t.said for t in scan(text) if t.kind != "end")


@pytest.mark.parametrize(("written", "spoken"), ROWS, ids=[row[0] for row in ROWS])
def test_it_is_read_as_a_person_would(written: str, spoken: str) -> None:
    got = said(written)
    assert got == spoken or got == spoken + " ."


def test_every_word_stands_for_its_characters() -> None:
    text = "Dr. Smith paid $3.50 on 3/5/2024."
    places = {text[t.start : t.end] for t in scan(text)}
    assert places == {"Dr.", "Smith", "paid", "$3.50", "on", "3/5/2024", "."}


def test_an_abbreviation_ends_a_sentence_only_where_one_begins() -> None:
    assert said("Acme Inc. The end.") == "Acme Incorporated . The end ."
    assert said("At 7 p.m. we left.") == "At seven PM we left ."
    assert said("They left at 7 p.m. The bus came.") == "They left at seven PM . The bus came ."
    assert said("No. That is wrong.") == "No . That is wrong ."


def test_what_cannot_be_said_is_told() -> None:
    assert unsayable("日本 hello 😀") == ["日", "本", "😀"]
    assert unsayable("“Hello” — it costs 5 €; done…") == []


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("aZ 0139.,:;-–/%$€°'\"()&+=x²½ISTk\n"), max_size=60))
def test_any_text_is_read_in_order_and_within_itself(text: str) -> None:
    tokens = scan(text)
    assert all(0 <= t.start <= t.end <= len(text) for t in tokens)
    assert [t.start for t in tokens] == sorted(t.start for t in tokens)
    assert all(t.said and t.said.isprintable() for t in tokens if t.kind != "end")


@given(st.integers(0, 10**30))
def test_cardinals_are_words(value: int) -> None:
    words = n.cardinal(value)
    assert words and all(w.isalpha() for w in words)


@pytest.mark.parametrize(("text", "value"), [("IV", 4), ("XIV", 14), ("MCMXCIX", 1999), ("IIII", 0), ("", 0), ("VX", 0)])
def test_roman_numerals_are_canonical(text: str, value: int) -> None:
    assert n.roman(text) == value


def test_hostile_numbers_stay_bounded() -> None:
    assert len(scan("9" * 20_000)) == 20_000
    assert said("$" + "9" * 50).startswith("dollars") or "nine" in said("$" + "9" * 50)
    assert scan("1/" * 9_000) and scan("(" * 20_000) and scan("-" * 20_000) == []
