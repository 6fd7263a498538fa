"""What `layout://` says of its rooms: sentences that spell out who stands beside whom, by chance, from groups of things that belong together."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from worldloom.compute.seeds import rng


class Group(NamedTuple):
    """Things that are used together: the first clause, and what may follow it with what chance.

    A clause is `noun: words`, with the count among the words; one whose noun has been said, or that speaks of a noun that has not, is left out.
    """

    first: str
    more: tuple[tuple[float, str], ...]


def G(first: str, *more: str) -> Group:
    """Short form: each of `more` begins with its chance in percent."""
    return Group(first, tuple((int(one.split(" ", 1)[0]) / 100, one.split(" ", 1)[1]) for one in more))


GROUPS: dict[str, Group] = {
    "seats": G("sofa: a sofa against the wall", "90 coffee table: a coffee table in front of the sofa", "60 rug: a rug under the coffee table", "45 armchair: two armchairs beside the coffee table",
               "55 side table: a side table beside the sofa", "50 floor lamp: a floor lamp beside the sofa", "70 cushion: two cushions on the sofa", "60 table lamp: a table lamp on the side table",
               "50 vase: a vase on the coffee table", "50 book: two books on the coffee table", "30 painting: a painting above the sofa", "30 blanket: a blanket on the sofa"),
    "media": G("tv stand: a tv stand", "40 speaker: two speakers beside the tv stand", "40 potted plant: a potted plant beside the tv stand"),
    "dining": G("dining table: a dining table", "50 chair: four chairs around the dining table", "100 chair: six chairs around the dining table", "60 plate: four plates on the dining table",
                "50 glass: four glasses on the dining table", "50 candlestick: two candlesticks on the dining table", "40 bowl: a bowl on the dining table", "40 pendant lamp: a pendant lamp above the dining table"),
    "desk": G("desk: a desk against the wall", "60 office chair: an office chair at the desk", "70 laptop: a laptop on the desk", "70 desk lamp: a desk lamp on the desk", "50 pen holder: a pen holder on the desk",
              "50 wastebasket: a wastebasket beside the desk", "30 whiteboard: a whiteboard on the wall", "30 filing cabinet: a filing cabinet beside the desk"),
    "bed": G("bed: a bed against the wall", "80 nightstand: two nightstands beside the bed", "70 table lamp: a table lamp on the nightstand", "60 alarm clock: an alarm clock on the nightstand", "80 pillow: two pillows on the bed",
             "40 blanket: a blanket on the bed", "40 painting: a painting above the bed", "30 bench: a bench in front of the bed"),
    "clothes": G("wardrobe: a wardrobe against the wall", "60 dresser: a dresser against the wall", "50 mirror: a mirror above the dresser", "40 picture frame: a picture frame on the dresser", "40 vase: a vase on the dresser"),
    "reading": G("armchair: an armchair", "70 bookshelf: a bookshelf against the wall", "70 floor lamp: a floor lamp beside the armchair", "50 ottoman: an ottoman near the armchair", "60 side table: a side table beside the armchair",
                 "50 cup: a cup on the side table", "40 book: a book on the side table"),
    "shelves": G("bookshelf: three bookshelves against the wall", "50 ladder: a ladder beside the bookshelf", "40 book stack: two book stacks beside the bookshelf", "40 globe: a globe beside the bookshelf"),
    "cooking": G("stove: a stove against the wall", "80 refrigerator: a refrigerator beside the stove", "80 kitchen counter: two kitchen counters against the wall", "60 sink: a sink beside the stove", "70 kettle: a kettle on the stove",
                 "60 toaster: a toaster on the kitchen counter", "50 pan: a pan on the stove", "40 knife block: a knife block on the kitchen counter", "50 bread: bread on the kitchen counter", "40 range hood: a range hood above the stove"),
    "island": G("kitchen island: a kitchen island", "70 stool: three stools in front of the kitchen island", "60 bowl: a bowl on the kitchen island", "50 vase: a vase on the kitchen island", "40 cutting board: a cutting board on the kitchen island"),
    "bath": G("bathtub: a bathtub against the wall", "60 towel rack: a towel rack on the wall", "40 stool: a stool beside the bathtub", "40 candle: two candles on the stool", "30 towel: a towel on the stool"),
    "wash": G("sink: a sink against the wall", "80 mirror: a mirror above the sink", "80 toilet: a toilet against the wall", "60 soap dispenser: a soap dispenser on the sink", "50 wastebasket: a wastebasket beside the toilet",
              "50 cabinet: a cabinet beside the sink", "40 potted plant: a potted plant beside the cabinet"),
    "bench": G("workbench: two workbenches against the wall", "70 stool: a stool in front of the workbench", "60 toolbox: a toolbox on the workbench", "60 pegboard: a pegboard above the workbench", "50 desk lamp: a desk lamp on the workbench",
               "50 crate: three crates beside the workbench", "40 barrel: a barrel beside the workbench", "40 shelf: a shelf above the workbench", "40 wastebasket: a wastebasket beside the workbench"),
    "team": G("desk: four desks", "90 office chair: four office chairs at the desks", "80 computer: four computers on the desks", "50 wastebasket: a wastebasket beside the desk", "50 filing cabinet: two filing cabinets against the wall",
              "40 printer: a printer on the filing cabinet", "40 whiteboard: a whiteboard on the wall", "40 potted plant: two potted plants beside the filing cabinet"),
    "meeting": G("conference table: a conference table", "90 chair: six chairs around the conference table", "50 laptop: two laptops on the conference table", "50 cup: three cups on the conference table", "50 whiteboard: a whiteboard on the wall",
                 "40 television: a television against the wall"),
    "ward": G("bed: two beds against the wall", "80 nightstand: two nightstands beside the beds", "70 iv stand: two iv stands beside the beds", "70 monitor: a monitor beside the bed", "60 chair: two chairs beside the beds", "50 vase: a vase on the nightstand",
              "40 privacy curtain: a privacy curtain against the wall", "40 wheelchair: a wheelchair"),
    "coffee": G("table: four tables", "90 chair: eight chairs at the tables", "70 cup: four cups on the tables", "50 vase: two vases on the tables", "50 plate: four plates on the tables", "40 poster: two posters on the wall"),
    "selling": G("counter: a counter", "80 cash register: a cash register on the counter", "80 shop shelf: three shop shelves", "50 basket: two baskets beside the counter", "40 jar: three jars on the counter",
                 "40 bottle: four bottles on the counter", "40 stool: a stool behind the counter"),
    "piano": G("piano: a piano against the wall", "70 stool: a stool in front of the piano", "50 candlestick: two candlesticks on the piano", "50 picture frame: a picture frame on the piano"),
    "play": G("chest: a chest against the wall", "60 teddy bear: two teddy bears on the bed", "60 toy train: a toy train", "50 rocking horse: a rocking horse", "50 dollhouse: a dollhouse on the dresser", "40 ball: two balls"),
    "warmth": G("fireplace: a fireplace against the wall", "60 clock: a clock above the fireplace", "50 candlestick: two candlesticks on the fireplace", "40 basket: a basket beside the fireplace", "40 armchair: two armchairs facing the fireplace"),
    "entry": G("coat rack: a coat rack in the corner", "40 potted plant: a potted plant beside the door", "40 grandfather clock: a grandfather clock against the wall"),
}  # fmt: skip

ROOMS: dict[str, tuple[tuple[float, str], ...]] = {
    "living_room": ((1.0, "seats"), (0.6, "media"), (0.4, "reading"), (0.3, "dining"), (0.3, "warmth"), (0.25, "piano"), (0.3, "entry")),
    "dining_room": ((1.0, "dining"), (0.4, "warmth"), (0.3, "piano"), (0.3, "entry"), (0.3, "reading")),
    "bedroom": ((1.0, "bed"), (0.8, "clothes"), (0.4, "desk"), (0.4, "reading"), (0.2, "media")),
    "playroom": ((0.8, "bed"), (1.0, "play"), (0.5, "clothes"), (0.4, "desk"), (0.3, "shelves")),
    "library": ((1.0, "shelves"), (0.8, "reading"), (0.7, "desk"), (0.4, "warmth"), (0.2, "piano"), (0.2, "entry")),
    "kitchen": ((1.0, "cooking"), (0.6, "island"), (0.4, "dining"), (0.2, "entry")),
    "bathroom": ((1.0, "bath"), (0.9, "wash")),
    "office": ((0.8, "team"), (0.6, "desk"), (0.4, "meeting"), (0.3, "reading"), (0.3, "entry")),
    "workshop": ((1.0, "bench"), (0.4, "desk"), (0.2, "entry")),
    "hospital_room": ((1.0, "ward"), (0.4, "wash"), (0.3, "desk")),
    "cafe": ((1.0, "coffee"), (0.5, "selling"), (0.3, "seats"), (0.3, "entry")),
    "shop": ((1.0, "selling"), (0.3, "desk"), (0.3, "reading"), (0.2, "entry")),
}  # fmt: skip
"""Kinds of room, and with what chance they have a group."""
SIZES = (("", 0.6), ("small ", 0.15), ("large ", 0.15), ("spacious ", 0.1))


def sentence(kind: str, seed: int) -> str:
    """A prompt for a room of this kind, which follows from kind and seed."""
    draw, said, clauses = rng(seed, "room", kind), set[str](), list[str]()
    for chance, name in ROOMS[kind]:
        if draw.random() < chance:
            for words in _clauses(GROUPS[name], said, draw):
                clauses.append(words)
    size = str(draw.choice([word for word, _ in SIZES], p=[share for _, share in SIZES]))
    listed = " and ".join(part for part in (", ".join(clauses[:-1]), *clauses[-1:]) if part)
    article = "an" if not size and kind[0] in "aeiou" else "a"
    return f"{article} {size}{kind.replace('_', ' ')}" + (f" with {listed}" if listed else "")


def _clauses(group: Group, said: set[str], draw: np.random.Generator) -> list[str]:
    noun, words = group.first.split(": ")
    if noun in said:
        return []
    said.add(noun)
    out = [words]
    for chance, clause in group.more:
        noun, words = clause.split(": ")
        by_chance = draw.random() < chance
        about = words.split(" the ", 1)[1] if " the " in words else ""
        known = about in ("", "wall", "corner", "door") or any(about.rstrip("s") in (one, one.rstrip("s")) for one in said)
        if by_chance and known and noun not in said:
            said.add(noun)
            out.append(words)
    return out


__all__ = ["GROUPS", "ROOMS", "Group", "sentence"]
