"""Every command, option and default of the command line, and the sentences it refuses bad ones with."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn

from worldloom import __version__
from worldloom.cli import consent, edit, motions, present, voice
from worldloom.cli.learn import cluster, duration, material, own_sound
from worldloom.cli.speak import add_options

QUALITIES = ("draft", "standard", "film")
LEARNT = ("image", "material", "terrain", "music", "sfx", "render", "layout", "language")
FAMILIES = ("flow", "gan", "transformer")
EXPORTS = ("glb", "usdz", "mjcf", "html", "onnx", "diffusers")
PLANNED = {
    "detect": "a later version", "serve": "a later version",
}  # fmt: skip
"""Commands of the design that this version does not have yet: refused by name, so that nobody hunts for a typing error."""
CAST = ("new", "list", "show", "export", "portrait", "motion")
MAX_SEED = 2**63 - 1


class UsageError(Exception):
    """The command line cannot be understood. The message is one sentence: what, where, what would be right."""


class Parser(argparse.ArgumentParser):
    """Raises UsageError with one sentence instead of printing usage and leaving."""

    def error(self, message: str) -> NoReturn:
        """Called by argparse; `message` is its own wording."""
        raise UsageError(f"{self.prog}: {message}; run '{self.prog} --help' for what is right.")


def nearest(word: str, known: Iterable[str]) -> str:
    """', did you mean X?' for the nearest known word, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


def one_of(known: tuple[str, ...]) -> Callable[[str], str]:
    """An argument type that takes only these words."""

    def check(value: str) -> str:
        if value in known:
            return value
        raise argparse.ArgumentTypeError(f"{value[:80]!r} is not one of {', '.join(known)}{nearest(value, known)}")

    return check


def number(low: float, high: float, kind: type[int] | type[float] = int) -> Callable[[str], Any]:
    """An argument type for a number in [low, high]."""

    def check(value: str) -> Any:
        try:
            parsed = kind(value)
        except ValueError:
            parsed = None
        if parsed is None or not low <= parsed <= high:
            what = "a whole number" if kind is int else "a number"
            raise argparse.ArgumentTypeError(f"{value[:80]!r} is not {what} from {low} to {high}")
        return parsed

    return check


def planner(value: str) -> str:
    """`embedded` or `URL#MODEL`."""
    if value == "embedded":
        return value
    url, mark, model = value.partition("#")
    if url.startswith(("http://", "https://")) and mark and model:
        return value
    raise argparse.ArgumentTypeError(f"{value[:80]!r} is neither 'embedded' nor URL#MODEL, e.g. http://127.0.0.1:8080/v1#qwen3")


def path(value: str) -> Path:
    """A path without NUL."""
    if not value or "\0" in value:
        raise argparse.ArgumentTypeError("it is empty or holds a NUL character")
    return Path(value)


def what(value: str) -> str:
    """A path, a name or an address without NUL."""
    if "\0" in value or len(value) > 4096:
        raise argparse.ArgumentTypeError("it is too long or holds a NUL character")
    return value


def build_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = Parser(prog="worldloom", description="One sentence in, one world out.", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"worldloom {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)

    def add(name: str, help: str, **options: Any) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help, description=help, allow_abbrev=False, **options)

    _making(add)
    _data(add)
    _learning(add)
    _looking(add)
    for command in commands.choices.values():
        command.add_argument("--json", action="store_true", help="print one JSON document on standard output, and nothing else there")
    return parser


def _making(add: Callable[..., argparse.ArgumentParser]) -> None:
    create = add("create", "Make a world from a sentence.")
    create.add_argument("prompt", metavar="PROMPT", help="what the world is; '-' reads it from standard input")
    create.add_argument("-o", "--output", type=path, metavar="DIR", help="the folder to write (default: worlds/WORDS-SEED)")
    create.add_argument("--seed", type=number(0, MAX_SEED), default=0, metavar="N", help="another seed, another world (default: 0)")
    _quality(create)
    create.add_argument("--planner", type=planner, default="embedded", metavar="embedded|URL#MODEL",
                        help="who reads the prompt: the embedded planner, or a model behind an OpenAI-compatible address")  # fmt: skip
    create.add_argument("--material", type=material, action="append", default=[], metavar="NAME=MODEL[@M]",
                        help="a texture of your own for brick, planks, plaster, ...: a trained model or a picture, its tile M metres "
                             "wide (default: 1); may be given several times")  # fmt: skip
    create.add_argument("--sound", type=own_sound, action="append", default=[], metavar="NAME=MODEL[@CLASS]",
                        help="sounds of your own for gull, rain_street, bell, ...: a trained model of sounds; may be given several "
                             "times")  # fmt: skip
    create.add_argument("--terrain", type=path, metavar="MODEL",
                        help="hills and mountains of your own: a trained model of terrain, or a heightmap")  # fmt: skip
    create.add_argument("--layout", type=path, metavar="MODEL",
                        help="a trained model of rooms, which furnishes what the words leave open")  # fmt: skip
    create.add_argument("--language", type=path, metavar="MODEL",
                        help="an exported run of train --kind language that reads the prompt beside the rules")  # fmt: skip
    create.add_argument("--cast", metavar="NAME[=FILE][,NAME...]",
                        help="characters of yours who are in it (worldloom cast new NAME): who bears the name in the prompt, else the "
                             "first person whom the words let them be")  # fmt: skip
    create.add_argument("--narrate", action="store_true", help="let a narrator speak a caption")
    create.add_argument("--strict", action="store_true", help="exit with 1 when anything asked for is not met")

    edit.add_options(add("edit", "Change a world by an instruction in English; what it does not name stays as it is."), path)

    still = add("still", "Path-trace a picture of a world.")
    still.add_argument("folder", type=path, metavar="DIR", help="a world folder")
    still.add_argument("--camera", metavar="NAME", help="one of the world's cameras (default: the poster's)")
    still.add_argument("--width", type=number(16, 7680), metavar="PX", help="picture width (default: by quality)")
    _quality(still)

    film = add("film", "Make a camera tour with soundtrack of a world.")
    film.add_argument("folder", type=path, metavar="DIR", help="a world folder")
    film.add_argument("--seconds", type=number(1, 600, float), default=8.0, metavar="S", help="length (default: 8)")
    film.add_argument("--denoiser", type=path, metavar="MODEL",
                      help="an exported run of train --kind render that cleans path-traced frames (default: by OIDN)")  # fmt: skip
    _quality(film)

    sound = add("sound", "Mix the sound of a world.")
    sound.add_argument("folder", type=path, metavar="DIR", help="a world folder")

    add_options(add("speak", "Read a text aloud, with captions and the times of words and visemes."), one_of, number, path)
    present.add_options(add("present", "Film a script: a presenter, or two people, who speak it on a set."), one_of, number, path)

    export = add("export", "Write a world, or a trained model, for another program.")
    export.add_argument("folder", type=path, metavar="DIR", help="a world folder; for onnx and diffusers a run or its model's folder")
    export.add_argument("--to", type=one_of(EXPORTS), required=True, metavar="FORMAT", help=f"one of {', '.join(EXPORTS)}")


def _data(add: Callable[..., argparse.ArgumentParser]) -> None:
    ingest = add("ingest", "Make a typed dataset of your own pictures, films, sounds, 3D models, heightmaps, texts or MIDI.")
    ingest.add_argument("source", metavar="SRC",
                        help="a folder, .zip, .tar, WebDataset shard or file; world://PROMPT?views=N&worlds=K; "
                             "score://all?pieces=N; sound://all?items=N; render://all?views=N; or layout://all?rooms=N")  # fmt: skip
    ingest.add_argument("-o", "--output", type=path, required=True, metavar="DATASET", help="the folder to write")
    ingest.add_argument("--licence", metavar="SPDX",
                        help="of what states none itself, e.g. CC0-1.0 or LicenseRef-own-work; 'unknown' takes in the rest")  # fmt: skip
    ingest.add_argument("--consent", default="", metavar="TEXT",
                        help="who agreed to what; needed where credentials constrain training")  # fmt: skip
    ingest.add_argument("--size", type=number(4, 4096), metavar="S",
                        help="crop pictures and heightmaps to the middle square, S x S (default: as they are)")  # fmt: skip
    ingest.add_argument("--cell", type=number(0.001, 10_000, float), metavar="M", help="metres of a cell of the heightmaps (default: 10)")
    ingest.add_argument("--range", type=number(0.001, 20_000, float), metavar="M",
                        help="metres from black to white of the heightmaps (default: 500)")  # fmt: skip
    ingest.add_argument("--key", default="worldloom", metavar="WORD", help="another word, other splits (default: worldloom)")
    ingest.add_argument("--workers", type=number(0, 64), metavar="N", help="decoding processes; 0 decodes here (default: one a core)")
    ingest.add_argument("--force", action="store_true", help="replace DATASET if worldloom made it")


def _learning(add: Callable[..., argparse.ArgumentParser]) -> None:
    train = add("train", "Train a generator on a dataset, in the time you give it; goes on where a run stopped.")
    train.add_argument("dataset", type=path, metavar="DATASET", help="a folder that worldloom ingest wrote")
    train.add_argument("-o", "--output", type=path, required=True, metavar="RUN", help="the run's folder; its model lies in RUN/model")
    train.add_argument("--kind", type=one_of(LEARNT), default="image", metavar="|".join(LEARNT),
                       help="pictures, materials (their edges meet), terrain (heights), music (MIDI), short sounds, a denoiser of renders, "
                            "furnished rooms, or a reader of prompts (default: image)")  # fmt: skip
    train.add_argument("--model", type=one_of(FAMILIES), default="flow", metavar="|".join(FAMILIES), help="the family (default: flow)")
    train.add_argument("--network", type=one_of(("jit", "unet")), default="jit", metavar="jit|unet",
                       help="what denoises in a flow (default: jit)")  # fmt: skip
    train.add_argument("--budget", type=duration, default=1200.0, metavar="TIME", help="such as 90s, 20m or 2h (default: 20m)")
    train.add_argument("--steps", type=number(1, 10**9), metavar="N", help="so many steps instead of a time")
    train.add_argument("--depth", type=number(1, 64), metavar="N", help="the one dial of size (default: by the size of the pictures)")
    train.add_argument("--batch", type=number(1, 65536), metavar="N", help="pictures a step (default: by their number, at most 64)")
    train.add_argument("--rate", type=number(1e-7, 1, float), metavar="R", help="learning rate (default: the family's)")
    train.add_argument("--flips", action="store_true", help="a mirrored picture is as good as the picture")
    train.add_argument("--seed", type=number(0, MAX_SEED), default=0, metavar="N", help="default: 0")
    train.add_argument("--workers", type=number(1, 64), metavar="N",
                       help="processes that share each batch, on this machine or with --ray in the cluster (default: one; with --ray one a "
                            "GPU, or one a machine)")  # fmt: skip
    train.add_argument("--ray", type=cluster, metavar="ADDRESS",
                       help="train on a Ray cluster that shares this machine's storage: HOST:PORT, auto, or local for one of its "
                            "own")  # fmt: skip

    sample = add("sample", "Make pictures or music by a model that worldloom train made, sealed and marked as such.")
    sample.add_argument("model", type=path, metavar="MODEL",
                        help="a run, its model's folder, the .safetensors or .onnx file, or a folder of diffusers")  # fmt: skip
    sample.add_argument("-o", "--output", type=path, required=True, metavar="DIR", help="the folder to write")
    sample.add_argument("-n", "--count", type=number(1, 4096), default=16, metavar="N", help="how many (default: 16)")
    sample.add_argument("--class", dest="label", metavar="NAME", help="of this class alone (default: all in turn)")
    sample.add_argument("--seed", type=number(0, MAX_SEED), default=0, metavar="N", help="another seed, other pictures (default: 0)")
    sample.add_argument("--seconds", type=number(4, 120, float), metavar="S", help="how long a piece of music is (default: as its data)")

    judge = add("eval", "Judge a model's pictures against a dataset, every figure beside what real pictures score.")
    judge.add_argument("model", type=path, metavar="MODEL", help="a run, its model's folder, or the .safetensors or .onnx file")
    judge.add_argument("dataset", type=path, metavar="DATASET", help="what they should look like: a folder that worldloom ingest wrote")
    judge.add_argument("-o", "--output", type=path, metavar="DIR", help="a folder for the figures and the nearest pairs (default: none)")
    judge.add_argument("-n", "--count", type=number(8, 4096), default=256, metavar="N", help="how many pictures (default: 256)")
    judge.add_argument("--budget", type=duration, default=600.0, metavar="TIME", help="such as 90s, 20m or 2h (default: 10m)")
    judge.add_argument("--seed", type=number(0, MAX_SEED), default=0, metavar="N", help="other pictures (default: 0)")
    judge.add_argument("--inception", type=path, metavar="FILE", help="Inception weights of yours as ONNX, for a distance called FID")

    shelf = add("models", "List the models under a folder, show one, or fetch one: what it is, what it has seen, what was found.")
    shelf.add_argument("action", type=one_of(("list", "show", "pull")), metavar="list|show|pull",
                       help="all under a folder; the one at a path or of that name; or put one onto the shelf")  # fmt: skip
    shelf.add_argument("model", type=what, nargs="?", default="", metavar="MODEL",
                       help="a folder, a run, a model's file or folder (also of diffusers), a name of the catalogue; for pull also an "
                            "https address (default: here)")  # fmt: skip
    shelf.add_argument("-o", "--output", type=path, default=Path("models"), metavar="SHELF",
                       help="for pull: where models are kept, each as SHELF/NAME (default: models)")  # fmt: skip
    shelf.add_argument("--name", default="", metavar="NAME", help="for pull: what it is called there (default: as it is called)")
    shelf.add_argument("--sha256", default="", metavar="HEX", help="for pull: of the file that is meant; needed with an address")
    shelf.add_argument("--catalogue", action="store_true", help="for list: the models inside worldloom and those it knows a place of")


def _looking(add: Callable[..., argparse.ArgumentParser]) -> None:
    show = add("open", "Serve a world's player on this machine and open it in the browser.")
    show.add_argument("folder", type=path, metavar="DIR", help="a world folder")
    show.add_argument("--port", type=number(0, 65535), default=0, metavar="N", help="port on 127.0.0.1 (default: a free one)")
    show.add_argument("--no-browser", action="store_true", help="only serve; print the address")
    show.add_argument("--talk", default="", metavar="URL", help="an OpenAI-compatible endpoint that answers people's free talk, its key in "
                      "WORLDLOOM_TALK_KEY (default: only what the world knows of itself)")  # fmt: skip
    show.add_argument("--model", default="", metavar="NAME", help="with --talk: the model that is asked")

    evaluate = add("evaluate", "Measure how well worlds keep to their prompts, and how plausible they are.")
    evaluate.add_argument("folders", type=path, nargs="+", metavar="DIR", help="world folders")
    evaluate.add_argument("--specs", type=path, metavar="CSV", help="prompts annotated as SceneEval does; a folder's row has its prompt")
    evaluate.add_argument("--pictures", type=path, metavar="OUT", help="a new folder for a top view of the room per failed metric")

    verify = add("verify", "Say what the Content Credentials of files or folders prove.")
    verify.add_argument("paths", type=path, nargs="+", metavar="FILE", help="files, sidecars (NAME.c2pa) or world folders")
    verify.add_argument("--strict", action="store_true", help="exit with 1 unless everything is trusted")

    detect = add("detect", "Look for worldloom's mark in pictures, films and sounds, which copies without credentials keep.")
    detect.add_argument("paths", type=path, nargs="+", metavar="FILE", help="pictures, films or sounds: screenshots, copies, cuttings")
    detect.add_argument("--strict", action="store_true", help="exit with 1 unless all of them are marked")

    add("doctor", "Show what this machine has of what worldloom can use, and what to do about the rest.")

    cast = add("cast", "Keep a character in a file: from words, as a model, in portraits.")
    cast.add_argument("action", type=one_of(CAST), metavar="|".join(CAST),
                      help="make one, list or show those kept, export or portray one, or picture a motion")  # fmt: skip
    cast.add_argument("name", nargs="?", default="", metavar="NAME", help="a name, or the file of a character")
    cast.add_argument("--describe", metavar="TEXT", help="for new: the person in words; '-' reads them from standard input")
    cast.add_argument("-o", "--output", type=path, metavar="PATH",
                      help="for new, export and motion the file, for portrait the folder (default: where characters are kept)")  # fmt: skip
    cast.add_argument("--seed", type=number(0, MAX_SEED), default=0, metavar="N", help="for new: another seed, another person (default: 0)")
    cast.add_argument("--to", type=one_of(("glb", "vrm")), metavar="glb|vrm", help="for export: skinned glTF 2.0, or VRM 1.0")
    cast.add_argument("--level", type=number(0, 2), default=0, metavar="0|1|2", help="for export: level of detail (default: 0, the finest)")
    cast.add_argument("--voice", metavar="NAME", help="for new: a voice as in worldloom speak (default: what suits age and sex)")
    cast.add_argument("--rate", type=number(0.5, 2, float), metavar="R", help="for new: the voice's pace, 0.5 to 2 (default: what suits)")
    cast.add_argument("--pitch", type=number(-12, 12, float), metavar="ST", help="for new: semitones of the voice (default: what suits)")
    motions.add_options(cast, one_of, number)
    cast.add_argument("--size", type=number(32, 2048), default=512, metavar="PX", help="for portrait: the pictures' side (default: 512)")
    cast.add_argument("--samples", type=number(0.02, 8, float), default=1.0, metavar="K", help="for portrait: K times the usual samples")
    cast.add_argument("--force", action="store_true", help="replace files that exist")

    agreed = add("consent", "Ask a person to be copied, record that they agree, show it, and take it back.")
    consent.add_options(agreed, one_of, number, path)
    voice.add_options(add("voice", "Copy a person's voice, by their consent; list and remove copied voices."), one_of, path)

    assets = add("assets", "List the makers, or show one.")
    assets.add_argument("action", type=one_of(("list", "show")), metavar="list|show", help="list all makers, or show one")
    assets.add_argument("name", nargs="?", default="", metavar="NAME", help="for list: a word to filter by; for show: a maker's id")


def _quality(command: argparse.ArgumentParser) -> None:
    command.add_argument("--quality", type=one_of(QUALITIES), default="standard", metavar="|".join(QUALITIES),
                         help="the one dial: samples, texture sizes, detail, film length (default: standard)")  # fmt: skip


def command_parsers(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Command name -> its parser."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def parse(arguments: list[str]) -> argparse.Namespace:
    """The parsed command line; UsageError for anything that is not right."""
    parser = build_parser()
    commands = command_parsers(parser)
    word = next((a for a in arguments if not a.startswith("-")), None)
    if word in PLANNED and word not in commands:
        raise UsageError(f"'worldloom {word}' comes with {PLANNED[word]}; this is {__version__}, which has {', '.join(commands)}.")
    if word is not None and word not in commands and arguments[0] == word:
        raise UsageError(f"{word[:80]!r} is not a command{nearest(word, commands)} (known: {', '.join(commands)})")
    parsed, rest = parser.parse_known_args(arguments)
    if rest:
        known = [option for action in commands[parsed.command]._actions for option in action.option_strings]
        hint = nearest(rest[0].split("=")[0], known) or "; quote the whole prompt" * (not rest[0].startswith("-"))
        raise UsageError(f"worldloom {parsed.command} does not take {rest[0][:80]!r}{hint}")
    return parsed


__all__ = ["UsageError", "build_parser", "command_parsers", "nearest", "parse"]
