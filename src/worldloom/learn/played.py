"""A model in an ONNX file, opened with suspicion and sampled by onnxruntime, without torch.

The samplers are those of families.py in numpy: the same chance, the same steps, and pictures that differ by rounding.
"""

from __future__ import annotations

import base64
import binascii
import itertools
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Timer

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from pydantic import ValidationError

from worldloom.learn.chance import Chance, Reals
from worldloom.learn.layouts.codes import CARRIERS
from worldloom.learn.onnx_facts import BOOKS, FACTS, Facts, Shape, inputs, outputs
from worldloom.learn.onnx_wire import UnfitError, read
from worldloom.learn.refusal import CheckpointError
from worldloom.learn.sampling import GUIDED, NEAR, chosen, shift, times
from worldloom.world import InputError

MOST = 2 << 30
"""Bytes of a model file."""
CACHE = 8 << 30
"""Bytes that the keys and values of a transformer may take."""
ROOM = 8 << 30
"""Bytes that onnxruntime may take for all models of this process together; a network that asks for more fails as it runs."""
LONGEST = 600.0
"""Seconds that one pass of a network may take; onnxruntime stops after the operator that it is at."""

Array = NDArray[np.float32] | NDArray[np.int64]
Labels = NDArray[np.int64]


@dataclass(frozen=True)
class Played:
    """A model ready to sample. `books` (levels, codes, channels * patch ** 2) are a transformer's codebooks, empty for others."""

    path: Path
    facts: Facts
    books: Reals
    session: onnxruntime.InferenceSession

    def sample(self, which: Labels | None, chance: Chance) -> Reals:
        """Pictures (n, c, h, w) in [-1, 1] of the classes `which` (n,), or of none in particular; n is that of `chance`.

        InputError for classes that the model does not have, CheckpointError for a model that fails or answers with no numbers.
        """
        label = self._labels(which, chance.items)
        if self.facts.recipe.tune:
            raise InputError(f"{self.path} is a model of music, not of pictures.")
        if self.facts.recipe.render:
            raise InputError(f"{self.path} cleans renders; it makes no pictures of its own.")
        if self.facts.recipe.language:
            raise InputError(f"{self.path} reads prompts; it makes no pictures.")
        if self.facts.recipe.layout:
            raise InputError(f"{self.path} furnishes rooms; it makes no pictures.")
        if self.facts.recipe.model == "flow":
            return self._flow(label, which is not None, chance)
        if self.facts.recipe.model == "gan":
            made: Reals = np.clip(self.run(label, latent=chance.normal(self.facts.latent))[0], -1, 1)
            return made
        return self._decoded(self._tokens(label, which is not None, chance))

    def run(self, label: Labels, **given: Array) -> list[Reals]:
        """What the network answers to its inputs by name; those for which there is nothing to say are filled in.

        CheckpointError where onnxruntime refuses, or an answer has another shape than it should or numbers that are not finite.
        """
        n = len(label)
        feeds: dict[str, Array] = {"label": label, "vector": np.zeros((n, self.facts.recipe.vector), np.float32), **given}
        return self._answers(feeds, {name: _whole(shape, n, given) for name, (_, shape) in outputs(self.facts).items()})

    def arranged(self, feeds: dict[str, Array]) -> list[Reals]:
        """What an arranger answers about a room: the outputs in their order. CheckpointError as in `run`."""
        open_size = {"carriers": CARRIERS + len(feeds["things"])}
        found = {name: tuple(open_size.get(name, len(feeds["chosen"])) if k is None else k for k in shape)
                 for name, (_, shape) in outputs(self.facts).items()}  # fmt: skip
        return self._answers(feeds, found)

    def read(self, words: Reals, heads: Labels, named: Labels) -> list[Reals]:
        """What a tagger says of n words (n, seen) and k of them: tags (n, 3), relations (k, k + 1, kinds + 1). Errors as in `run`."""
        sizes = {"tags": (len(words),), "relations": (len(named), len(named) + 1)}
        found = {name: (1, *sizes[name], shape[-1] or 0) for name, (_, shape) in outputs(self.facts).items()}
        return [a[0] for a in self._answers({"words": words[None], "heads": heads[None], "named": named[None]}, found)]

    def _answers(self, feeds: dict[str, Array], expected: dict[str, tuple[int, ...]]) -> list[Reals]:
        """The outputs, of the shapes that are expected."""
        try:
            with _limited() as options:
                out: list[Reals] = self.session.run(list(expected), {name: feeds[name] for name in self.facts.inputs}, options)
        except Exception as error:  # onnxruntime's errors share no other base
            raise CheckpointError(f"{self.path} cannot be run within {LONGEST:g} s ({_one_line(error)}).") from None
        for value, (name, shape) in zip(out, expected.items(), strict=True):
            if value.shape != shape or not np.isfinite(value).all():
                raise CheckpointError(f"{self.path} answers with a {name} that has a wrong shape or numbers that are not finite.")
        return out

    def _labels(self, which: Labels | None, n: int) -> Labels:
        none = self.facts.recipe.classes
        if "beside" in self.facts.inputs:
            raise InputError(f"{self.path} needs a picture beside each that it makes, which only torch can give it.")
        label = np.full(n, none, np.int64) if which is None else np.asarray(which, np.int64)
        if label.shape != (n,) or label.min(initial=0) < 0 or label.max(initial=0) > none:
            raise InputError(f"{self.path} was asked for classes of shape {label.shape}; {n} are needed, each from 0 to {none}.")
        return label

    def _flow(self, label: Labels, asked: bool, chance: Chance) -> Reals:
        """Heun's method, the last step Euler's (objectives/flow.py: sample)."""
        r, grid = self.facts.recipe, times(self.facts.steps)
        z = chance.normal(r.channels, r.size, r.size) * np.float32(self.facts.noise)
        for k, (now, then) in enumerate(itertools.pairwise(grid)):
            v = self._velocity(z, now, label, asked, 2 * k)
            ahead = z + (then - now) * v
            z = ahead if then == grid[-1] else z + (then - now) * (v + self._velocity(ahead, then, label, asked, 2 * k + 1)) / np.float32(2)
        pictures: Reals = np.clip(z, -1, 1)
        return pictures

    def _velocity(self, z: Reals, t: np.float32, label: Labels, asked: bool, look: int) -> Reals:
        """Of a tile, seen rolled; of another picture, as it is."""
        by = shift(look, z.shape[2]) if self.facts.recipe.tiles else (0, 0)
        back: Reals = np.roll(self._straight(np.roll(z, by, (2, 3)), t, label, asked), (-by[0], -by[1]), (2, 3))
        return back

    def _straight(self, z: Reals, t: np.float32, label: Labels, asked: bool) -> Reals:
        """Pushed from "nothing asked" to what is asked where guidance holds (objectives/flow.py: guided, within)."""
        if asked and self.facts.guidance != 1 and GUIDED[0] <= float(t) <= GUIDED[1]:
            both = np.concatenate([label, np.full_like(label, self.facts.recipe.classes)])
            clean, free = np.split(self.run(both, x=np.concatenate([z, z]), t=np.full(len(both), t, np.float32))[0], 2)
            clean = free + np.float32(self.facts.guidance) * (clean - free)
        else:
            clean = self.run(label, x=z, t=np.full(len(z), t, np.float32))[0]
        velocity: Reals = (np.clip(clean, -1, 1) - z) / np.maximum(np.float32(1) - t, np.float32(NEAR))
        return velocity

    def _tokens(self, label: Labels, asked: bool, chance: Chance) -> Labels:
        """Tokens (n, length), one after the other; what is asked and, for guidance, what is not are one batch."""
        guides = asked and self.facts.guidance != 1
        if guides:
            label = np.concatenate([label, np.full_like(label, self.facts.recipe.classes)])
        past = self.room(len(label))
        token, out = np.full(len(label), -1, np.int64), []
        for at in range(self.facts.length):
            logits, past[at : at + 1] = self.run(label, token=token, past=past[:at])
            if guides:
                clean, free = np.split(logits, 2)
                logits = free + np.float32(self.facts.guidance) * (clean - free)
            out.append(chosen(logits, chance.uniform(logits.shape[1]), nucleus=self.facts.nucleus))
            token = np.resize(out[-1], len(label))
        return np.stack(out, 1)

    def room(self, n: int) -> Reals:
        """Room for the keys and values of every position of `n` items."""
        shape = (self.facts.length, *(n if k is None else k for k in inputs(self.facts)["past"][1][1:]))
        if (size := 4 * math.prod(shape)) > CACHE:
            raise CheckpointError(f"{self.path} would need {size >> 30} GiB for {n} items; at most {CACHE >> 30} are given.")
        return np.empty(shape, np.float32)

    def _decoded(self, tokens: Labels) -> Reals:
        """Tokens (n, length) as pictures (codebook.py: decode)."""
        r, (levels, _, width) = self.facts.recipe, self.books.shape
        n, side, patch = len(tokens), r.size // r.patch_side, r.patch_side
        rows = self.books.reshape(-1, width)[tokens].reshape(n, side, side, levels, width).sum(3)
        grid = rows.reshape(n, side, side, r.channels, patch, patch).transpose(0, 3, 1, 4, 2, 5)
        pictures: Reals = np.clip(grid.reshape(n, r.channels, r.size, r.size), -1, 1)
        return pictures


def opened(path: Path, threads: int = 1) -> Played:
    """The model at `path`, run on `threads` cores. CheckpointError, one sentence, for anything but a whole export of worldloom's."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST:
        raise CheckpointError(f"{path} is no model: it is missing, a link, or larger than {MOST >> 30} GiB.")
    data = path.read_bytes()
    try:
        said = read(data).metadata
    except UnfitError as error:
        raise CheckpointError(f"{path} is no exported model: {error}.") from None
    facts = _facts(path, said.get(FACTS, ""))
    books, session = _books(path, facts, said.get(BOOKS, "")), _session(path, data, threads)
    _fits(path, "inputs", session.get_inputs(), inputs(facts))
    _fits(path, "outputs", session.get_outputs(), outputs(facts))
    return Played(path, facts, books, session)


def _whole(shape: Shape, n: int, given: dict[str, Array]) -> tuple[int, ...]:
    """A shape for `n` items, and pictures of the size of those that a denoiser was given."""
    pixels = given["seen"].shape if "seen" in given else ()
    return tuple(k if k is not None else pixels[i] if pixels else n for i, k in enumerate(shape))


def _facts(path: Path, said: str) -> Facts:
    try:
        return Facts.model_validate_json(said)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "facts"
        raise CheckpointError(f"{path} does not say how it is to be sampled ({_plain(where)}: {_plain(first['msg'])}).") from None


def _books(path: Path, facts: Facts, said: str) -> Reals:
    shape = facts.books if facts.recipe.model == "transformer" else (0, 0, 0)
    try:
        raw = base64.b64decode(said, validate=True)
    except (binascii.Error, ValueError):
        raise CheckpointError(f"{path}: its codebooks are damaged.") from None
    if len(raw) != 4 * math.prod(shape):
        raise CheckpointError(f"{path}: its codebooks hold {len(raw)} bytes, not {4 * math.prod(shape)}.")
    books = np.frombuffer(raw, "<f4").reshape(shape)
    if not np.isfinite(books).all():
        raise CheckpointError(f"{path}: its codebooks hold numbers that are not finite.")
    return books


def _session(path: Path, data: bytes, threads: int) -> onnxruntime.InferenceSession:
    """From bytes, so that nothing in the model can name another file, and within ROOM."""
    _share_room()
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.use_env_allocators", "1")
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"], disabled_optimizers=["ConstantFolding"])
    except Exception as error:  # onnxruntime's errors share no other base
        raise CheckpointError(f"{path} is refused by onnxruntime ({_one_line(error)}).") from None


@contextmanager
def _limited() -> Iterator[onnxruntime.RunOptions]:
    """Options of a pass that ends with an error once it has taken too long."""
    options = onnxruntime.RunOptions()
    watch = Timer(LONGEST, setattr, (options, "terminate", True))
    watch.daemon = True
    watch.start()
    try:
        yield options
    finally:
        watch.cancel()


@cache
def _share_room() -> None:
    """Say once how much memory there is for sessions that ask for it as these do; other sessions of the process have their own."""
    where = onnxruntime.OrtMemoryInfo("Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT)
    as_asked = 1  # the arena grows by what is asked for, not by doubling
    onnxruntime.create_and_register_allocator(where, onnxruntime.OrtArenaCfg({"max_mem": ROOM, "arena_extend_strategy": as_asked}))


def _fits(path: Path, what: str, found: list[onnxruntime.NodeArg], expected: dict[str, tuple[str, Shape]]) -> None:
    """Whether the file has the inputs or outputs that its facts mean, as far as it says; each answer is measured again (Played.run)."""
    told = {x.name: (x.type, tuple(k if isinstance(k, int) else None for k in x.shape)) for x in found}
    wrong = sorted(name for name in told | expected if not _agree(told.get(name), expected.get(name)))
    if wrong:
        raise CheckpointError(f"{path}: its {what} are not those of its recipe: {_plain(wrong[0])} does not fit.")


def _agree(told: tuple[str, Shape] | None, expected: tuple[str, Shape] | None) -> bool:
    """Whether types are equal, and sizes where the file says any."""
    if told is None or expected is None or told[0] != f"tensor({expected[0]})" or len(told[1]) != len(expected[1]):
        return False
    return all(a in (None, b) for a, b in zip(told[1], expected[1], strict=True))


def _one_line(error: Exception) -> str:
    return _plain(str(error)) or type(error).__name__


def _plain(text: str) -> str:
    """Text of a stranger's file as a short piece of a sentence."""
    return "".join(c if c.isprintable() else " " for c in text[:100])


__all__ = ["MOST", "Played", "opened"]
