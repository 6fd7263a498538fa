"""THE PATH OF DATA: a source -> checked items -> a sealed dataset folder; with credentials read apart and worlds made on the way."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from worldloom import __version__, trust
from worldloom.ingest import Options, Summary
from worldloom.ingest import ingest as ingested
from worldloom.ingest.options import Progress
from worldloom.ingest.rights import Wish
from worldloom.ingest.wishes import wish_in
from worldloom.pipeline_language import tell
from worldloom.pipeline_layout import furnisher
from worldloom.pipeline_render import renderer
from worldloom.trust.reader import Reader
from worldloom.trust.seal import ANY, EMBEDDED, SETTINGS
from worldloom.trust.verify import NOT_FOUND

if TYPE_CHECKING:
    from worldloom.ingest import Shot
    from worldloom.ingest.own_scores import Scores
    from worldloom.ingest.own_sounds import Sounds

MEDIA = EMBEDDED | {
    ".jpeg": "image/jpeg", ".tif": "image/tiff", ".tiff": "image/tiff", ".m4v": "video/mp4", ".mov": "video/quicktime", ".avi": "video/avi",
    ".mp3": "audio/mpeg",
}  # fmt: skip
"""What the C2PA library reads credentials inside of: what worldloom writes, and what others do."""


def ingest(source: str | Path, out: Path, *, licence: str | None = None, consent: str = "", size: int | None = None, key: str = "worldloom",
           cell: float | None = None, range: float | None = None, workers: int | None = None, force: bool = False,
           progress: Progress | None = None) -> Summary:  # fmt: skip
    """Make the dataset folder `out` of a folder, archive, file or own source (`world://...`). InputError where that cannot be."""
    if out.exists() and not force and not (out.is_dir() and not any(out.iterdir())):
        raise trust.FolderError(f"{out} exists already; name another folder, or pass --force to replace a dataset of worldloom's.")
    options = Options(licence=licence, consent=" ".join(consent.split()), size=size, key=key, cell=cell, range=range)
    facts = trust.Facts(prompt=f"{source} {options.model_dump_json()}", seed=0, version=__version__, id=str(uuid.uuid4()),
                        time=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))  # fmt: skip
    count = min(os.cpu_count() or 1, 8) if workers is None else workers
    with Reader() as reader, trust.publish(out, facts) as folder:
        return ingested(str(source), Composite(folder), options, progress, credentials=Wishes(reader), worlds=own_worlds,
                        scores=composer(), sounds=rules(), renders=renderer(), rooms=furnisher(), texts=tell, workers=count)  # fmt: skip


class Composite:
    """The output folder, whose files are sealed as put together from other people's."""

    def __init__(self, folder: trust.Folder) -> None:
        self._folder = folder

    @property
    def scratch(self) -> Path:
        """A folder on the disk of the output."""
        return self._folder.scratch

    def write(self, name: str, data: bytes) -> None:
        """A whole file."""
        self._folder.write(name, data, source="composite")

    def stream(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A file that is too large for memory."""
        return self._folder.stream(name, source="composite")


class Wishes:
    """The wish in the Content Credentials of one file, read in a process of its own with bounded memory."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def __call__(self, file: BinaryIO, name: str, beside: bytes | None) -> Wish:
        """`beside`: the bytes of its sidecar. `broken` when there are credentials that do not hold."""
        kind = MEDIA.get(PurePosixPath(name).suffix.lower(), ANY)
        with tempfile.TemporaryDirectory() as place:
            copy, sidecar = Path(place) / "file", Path(place) / "file.c2pa"
            with copy.open("wb") as out:
                while piece := file.read(2**20):
                    out.write(piece)
            if beside is not None:
                sidecar.write_bytes(beside)
            elif kind == ANY:
                return "unstated"  # four bytes that look like a label, in a format that carries none
            own = beside is None
            answer = self._reader.ask(str(copy), kind if own else ANY, None if own else str(sidecar), SETTINGS)
        if "report" in answer:
            return wish_in(answer["report"])
        missing = any(word in str(answer.get("error", "")) for word in NOT_FOUND)
        return "unstated" if missing and beside is None else "broken"


def composer() -> Scores:
    """The rule composer as a source of music: its quarter note is a quarter of a chord."""
    from worldloom.ingest.own_scores import Scores
    from worldloom.synth.music import MOODS, compose_score
    from worldloom.synth.music.midi import midi

    def write(mood: str, seconds: float, seed: int) -> bytes:
        score = compose_score(mood, seconds, seed)
        return midi(score.notes, score.chord_seconds / 4, mood)

    return Scores(tuple(MOODS), write)


def rules() -> Sounds:
    """The rules of sound as a source."""
    from worldloom.ingest.own_sounds import Sounds
    from worldloom.synth.sound.recipe import names, sound

    return Sounds(names(), sound)


def own_worlds(prompt: str, views: int, seed: int, size: int) -> Iterator[Shot]:
    """Pictures of one world along its camera tour, drawn as in draft films, with the buffers that they were lit from."""
    from worldloom.ingest import Shot
    from worldloom.render.film.camera import camera_at
    from worldloom.render.raster import Renderer
    from worldloom.render.raster.gbuffer import gbuffer
    from worldloom.sim import settle
    from worldloom.synth.compose import compose
    from worldloom.synth.language import plan

    world, _ = settle(compose(plan(prompt), seed, "draft"))
    renderer = Renderer(world, size, size)
    for view in range(views):
        t = float(view)  # seconds of a tour that takes as many as there are views
        camera = camera_at(world, t, float(views))
        picture = renderer.frame(camera, t)
        facts = {"seed": seed, "position": list(camera.position), "target": list(camera.target), "fov": camera.fov}
        yield Shot(f"seed {seed} view {view:05d}", picture, gbuffer(renderer.stage), world.prompt, f"seed {seed}", facts)


__all__ = ["Wishes", "composer", "ingest", "own_worlds", "rules"]
