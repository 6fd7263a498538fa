"""Generates what is made from the code: the documents of docs/reference and the index of makers.

`python -m tests.reference` writes them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from worldloom.cli.parser import build_parser, command_parsers

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
INDEX = Path(__file__).parents[1] / "src" / "worldloom" / "assets" / "index.json"
HEAD = """# Command line

Generated from the parser by `python -m tests.reference`; do not edit. Exit codes and error codes: [errors](errors.md).
"""


def cli_page() -> str:
    """docs/reference/cli.md."""
    parts = [HEAD]
    for name, command in command_parsers(build_parser()).items():
        rows = [_row(action) for action in command._actions if not isinstance(action, argparse._HelpAction)]
        positional = " ".join(row[0] for row in rows if not row[0].startswith("`-"))
        usage = f"worldloom {name} {positional}".replace("`", "").strip()
        parts.append(f"## {name}\n\n{command.description}\n\n```\n{usage} [options]\n```\n\n| argument | meaning |\n|---|---|")
        parts[-1] += "".join(f"\n| {argument} | {meaning} |" for argument, meaning in rows) + "\n"
    return "\n".join(parts)


def _row(action: argparse.Action) -> tuple[str, str]:
    metavar = str(action.metavar or "").replace("|", "\\|")
    words = ", ".join(action.option_strings) or metavar + ("..." if action.nargs == "+" else "")
    shown = f"`{words} {metavar}`" if action.option_strings and action.nargs != 0 else f"`{words}`"
    return shown, str(action.help or "").replace("|", "\\|")


def schema(name: str) -> str:
    """docs/reference/{plan,world}.schema.json."""
    from worldloom.world import Plan, World

    model = {"plan": Plan, "world": World}[name]
    return json.dumps(model.model_json_schema(), indent=1, sort_keys=True) + "\n"


def documents() -> dict[str, str]:
    """File name -> text of every generated document."""
    return {"cli.md": cli_page(), "plan.schema.json": schema("plan"), "world.schema.json": schema("world")}


if __name__ == "__main__":
    for name, text in documents().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
        print(REFERENCE / name)
    from worldloom.assets.registry import index_json

    INDEX.write_text(index_json(), encoding="utf-8")
    print(INDEX)
