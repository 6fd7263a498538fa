"""What `worldloom consent` takes, does and prints."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

Told = tuple[Any, list[str]]
ACTIONS = ("ask", "record", "show", "revoke")
WHATS = ("voice", "face")
SCOPES = ("narration", "dialogue", "advertising", "training")


def add_options(
    consent: argparse.ArgumentParser, one_of: Callable[..., Any], number: Callable[..., Any], path: Callable[[str], Path]
) -> None:
    """The options of `worldloom consent`."""
    consent.add_argument("action", type=one_of(ACTIONS), metavar="|".join(ACTIONS),
                         help="print a sentence to read aloud; make the record of the recording; show one; take one back")  # fmt: skip
    consent.add_argument("what", metavar="NAME|WAV|RECORD",
                         help="for ask the person's name, for record the recording, for show and revoke the record's file "
                              "(for revoke also its id)")  # fmt: skip
    consent.add_argument("--name", default="", metavar="NAME", help="for record: the name that was asked")
    consent.add_argument("--scope", type=one_of(SCOPES), action="append", default=[], metavar="|".join(SCOPES),
                         help="for ask: a purpose; may be given several times (default: narration)")  # fmt: skip
    consent.add_argument(
        "--what", dest="part", type=one_of(WHATS), default="voice", metavar="voice|face", help="for ask (default: voice)"
    )
    consent.add_argument(
        "--days", type=number(1, 1825), default=365, metavar="N", help="for ask: how long it lasts (default: 365)"
    )
    consent.add_argument("--question", type=path, metavar="FILE", help="for record: the file that ask wrote with -o")
    consent.add_argument("-o", "--output", type=path, metavar="FILE",
                         help="for ask the question's file, for record the record's, e.g. anna.consent.json "
                              "(default: where consent is kept)")  # fmt: skip
    consent.add_argument("--force", action="store_true", help="replace a file that exists")


def ran(options: Namespace, progress: Callable[[str, float], None] | None = None) -> Told:
    """Data and lines of one `worldloom consent` command."""
    import secrets
    from datetime import UTC, datetime

    from worldloom import pipeline_consent

    now = datetime.now(UTC)
    if options.action == "ask":
        made = pipeline_consent.ask(
            options.what, what=options.part, scopes=options.scope or ["narration"], days=options.days,
            nonce=secrets.token_bytes(16), now=now, out=options.output, force=options.force,
        )  # fmt: skip
        return made, _asked(made, options.output)
    if options.action == "record":
        made = pipeline_consent.record(
            Path(options.what), name=options.name, question=options.question, out=options.output, now=now, force=options.force,
            progress=progress,
        )  # fmt: skip
        return made, [made["file"], *_shown(made)]
    if options.action == "show":
        found = pipeline_consent.show(Path(options.what), now)
        state = ["  valid"] if found["valid"] else [f"  refused: {r['sentence']}" for r in found["reasons"]]
        return found, [found["file"], *_shown(found), *state]
    gone = pipeline_consent.revoke(options.what, now)
    return gone, [f"{gone['id']} was taken back on {gone['revoked'][:10]}; nothing is made by it on this machine any more."]


def _asked(made: dict[str, Any], out: Path | None) -> list[str]:
    answer = f"--question {out}" if out else f'--name "{made["name"]}"'
    return [
        f"{made['name']} reads this aloud within 15 minutes, in one go, in a quiet room, and saves it as WAV:",
        "",
        f"  {made['sentence']}",
        "",
        f"  worldloom consent record RECORDING.wav {answer}",
    ]


def _shown(made: dict[str, Any]) -> list[str]:
    return [
        f"  {made['name']}: {made['what']}, for {', '.join(made['scopes'])}, from {made['issued'][:10]} to {made['expires'][:10]}",
        f"  heard: {made['heard']} ({made['of'] - made['wrong']} of {made['of']} words as asked)",
        f"  id {made['id']}, SHA-256 {made['sha256']}",
    ]


__all__ = ["add_options", "ran"]
