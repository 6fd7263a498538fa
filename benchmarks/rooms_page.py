"""All rooms of a bench on one page: `python benchmarks/rooms_page.py KEEP BENCH.csv FAILURES.tsv -o page.html [--sheet DIR]`.

KEEP and FAILURES are what `benchmarks/rooms.py --keep KEEP --failures FAILURES` left. Each room has its poster, a top view with what is at
fault in red, the text, and every clause in green or red. The page holds all its pictures and opens anywhere; posters that KEEP does not
have are drawn (4 s each) and left in KEEP as ID/poster.png. --sheet also writes contact sheets, six rooms by four a picture.
"""

from __future__ import annotations

import argparse
import base64
import csv
import html
import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from worldloom.evaluate.glb import read
from worldloom.evaluate.rooms import Specs, read_specs
from worldloom.evaluate.rooms.matching import matched
from worldloom.evaluate.rooms.picture import Fault, picture
from worldloom.evaluate.rooms.scene import room_of

WIDTH, TALL, TOP = 480, 270, 420
"""Pixels of a poster on the page, and of a side of the top view."""
QUALITY = 74
ROWS = 4
ASKED = ("object_count", "attribute", "style", "object_relation", "architecture_relation")
STYLE = """
body{margin:0;background:#f5f3ee;color:#23262b;font:14px/1.45 Georgia,serif}main{max-width:1240px;margin:auto;padding:28px}
article{background:#fff;border:1px solid #ddd8cd;margin:0 0 22px;padding:14px}img{margin:0 8px 8px 0;vertical-align:top}
h2{font-size:17px;margin:0 0 6px}p{margin:4px 0}.ok,.no{display:inline-block;margin:2px 4px 2px 0;padding:1px 6px;font:12px sans-serif}
.ok{background:#dcefdc;color:#145214}.no{background:#f7d9d5;color:#8c1d12}nav{display:flex;flex-wrap:wrap;gap:2px 8px;margin:8px 0 16px}
.bad{color:#8c1d12}
"""


@dataclass(frozen=True)
class Failure:
    """A line of FAILURES: which metric, the clause (empty for physics), why."""

    metric: str
    spec: str
    why: str


@dataclass(frozen=True)
class Shown:
    """A room of the page: what was asked, what failed, its pictures as JPEG."""

    specs: Specs
    failures: tuple[Failure, ...]
    poster: bytes
    top: bytes

    @property
    def clauses(self) -> list[tuple[str, str, str]]:
        """(metric, clause, why it failed or nothing) of everything that was asked, in the bench's order."""
        failed = {(f.metric.replace("style", "attribute"), f.spec): f.why for f in self.failures if f.metric in ASKED}
        return [(metric, spec, failed.get((metric, spec), "")) for metric, spec in asked(self.specs)]


def asked(specs: Specs) -> Iterable[tuple[str, str]]:
    """(metric, clause as FAILURES writes it) of all that a row asks for."""
    for metric, rows in (("object_count", specs.counts), ("attribute", specs.attributes), ("object_relation", specs.object_relations),
                         ("architecture_relation", specs.architecture_relations)):  # fmt: skip
        yield from ((metric, row.text) for row in rows)


def failures_of(file: Path) -> dict[str, list[Failure]]:
    """What failed, by the room's ID."""
    out: dict[str, list[Failure]] = defaultdict(list)
    with file.open(encoding="utf-8", newline="") as f:
        for id, metric, spec, why in csv.reader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            out[id].append(Failure(metric, spec, why))
    return out


def jpeg(png: bytes, width: int = WIDTH, height: int = TALL) -> bytes:
    """A PNG as a light JPEG that fits so many pixels."""
    from PIL import Image

    image = Image.open(io.BytesIO(png)).convert("RGB")
    image.thumbnail((width, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def poster_of(folder: Path) -> bytes:
    """The poster's PNG; drawn where there is none."""
    file = folder / "poster.png"
    if not file.is_file():
        from worldloom.render.pictures import poster
        from worldloom.world import World

        file.write_bytes(poster(World.model_validate_json((folder / "world.json").read_bytes()), "draft", None, WIDTH))
    return file.read_bytes()


def top_of(folder: Path, specs: Specs, failures: Sequence[Failure]) -> bytes:
    """The top view's PNG: in red what an unmet clause speaks of, and what is physically at fault."""
    room = room_of(read((folder / "world.glb").read_bytes()))
    words = {w.strip().partition(":")[0] for f in failures if f.metric in ASKED and f.metric != "style" for w in f.spec.split(",")}
    red = {s.name for c, found in matched(room, specs.categories).items() if c in words for s in found}
    named = {w.rstrip(":") for f in failures if f.metric not in ASKED for w in f.why.split()}
    return picture(room, Fault(specs.id, frozenset(red | {s.name for s in room.objects if s.name in named}), ()))


def shown(keep: Path, specs: Specs, failures: Sequence[Failure]) -> Shown:
    """One room of the page; without pictures where nothing was made."""
    folder = keep / specs.id
    if not (folder / "world.glb").is_file():
        return Shown(specs, tuple(failures), b"", b"")
    return Shown(specs, tuple(failures), jpeg(poster_of(folder)), jpeg(top_of(folder, specs, failures), TOP, TOP))


def article(room: Shown) -> str:
    """A room as HTML."""
    clauses = room.clauses
    marks = "".join(
        f"<span class='{'no' if why else 'ok'}' title='{html.escape(why or 'met', True)}'>{html.escape(spec)}</span>"
        for _, spec, why in clauses
    )
    physics = "".join(f"<p class='bad'>{html.escape(f'{f.metric}: {f.why}')}</p>" for f in room.failures if f.metric not in ASKED)
    images = "".join(
        f"<img alt='{what} of room {html.escape(room.specs.id, True)}' src='data:image/jpeg;base64,{base64.b64encode(data).decode()}'>"
        for what, data in (("poster", room.poster), ("top view", room.top)) if data
    )  # fmt: skip
    id, met = html.escape(room.specs.id, True), sum(not why for *_, why in clauses)
    title = f"<h2>{id}: {met} of {len(clauses)} clauses</h2>"
    return f"<article id='r{id}'>{title}{images}<p>{html.escape(room.specs.prompt)}</p><div>{marks}</div>{physics}</article>"


def page(rooms: Sequence[Shown]) -> str:
    """The whole page; nothing in it leads out."""
    clauses = [why for r in rooms for *_, why in r.clauses]
    links = "".join(f"<a href='#r{html.escape(r.specs.id, True)}'>{html.escape(r.specs.id)}</a>" for r in rooms)
    head = f"<!doctype html><html lang='en'><meta charset='utf-8'><title>Rooms</title><style>{STYLE}</style>"
    told = f"<p>{len(rooms)} rooms; {sum(not why for why in clauses)} of {len(clauses)} clauses met.</p>"
    return f"{head}<main><h1>Rooms</h1>{told}<nav>{links}</nav>{''.join(map(article, rooms))}</main></html>\n"


def sheets(rooms: Sequence[Shown], columns: int = 6) -> list[bytes]:
    """Contact sheets of posters as PNG, with the IDs."""
    from PIL import Image, ImageDraw, ImageFont

    out, wide, high = [], WIDTH * 2 // 3, TALL * 2 // 3
    for first in range(0, len(rooms), columns * ROWS):
        seen = [r for r in rooms[first : first + columns * ROWS] if r.poster]
        sheet = Image.new("RGB", (columns * wide, max(1, -(-len(seen) // columns)) * high))
        pen = ImageDraw.Draw(sheet)
        for k, room in enumerate(seen):
            at, font = (k % columns * wide, k // columns * high), ImageFont.load_default(16)
            sheet.paste(Image.open(io.BytesIO(room.poster)).resize((wide, high)), at)
            pen.text((at[0] + 5, at[1] + 3), room.specs.id, fill="white", font=font, stroke_width=2, stroke_fill="black")
        data = io.BytesIO()
        sheet.save(data, "PNG", optimize=False)
        out.append(data.getvalue())
    return out


def main() -> None:
    """The page, and the sheets."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("keep", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("failures", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("rooms.html"))
    parser.add_argument("--sheet", type=Path, help="a folder for contact sheets")
    a = parser.parse_args()
    failures = failures_of(a.failures)
    rooms = [shown(a.keep, s, failures.get(s.id, [])) for s in read_specs(a.bench)]
    a.output.write_text(page(rooms), encoding="utf-8")
    if a.sheet:
        a.sheet.mkdir(parents=True, exist_ok=True)
        for k, data in enumerate(sheets(rooms)):
            (a.sheet / f"rooms-{k:02}.png").write_bytes(data)
    print(a.output)


if __name__ == "__main__":
    main()
