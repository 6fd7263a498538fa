"""What `worldloom assets` shows of the makers."""

from __future__ import annotations

from typing import Any

from worldloom.cli.parser import nearest


def listed(word: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Makers whose id, category, synonyms, tags or sentence hold `word`; all of them for an empty word."""
    from worldloom.assets import index

    rows = [_row(entry) for _, entry in sorted(index().items())]
    found = [row for row in rows if word.lower() in " ".join(map(str, row.values())).lower()]
    width = max((len(row["id"]) for row in found), default=0)
    return found, [f"{row['id']:{width}}  {row['sentence']}" for row in found] or [f"No maker has {word!r} in it."]


def shown(name: str) -> tuple[dict[str, Any], list[str]]:
    """One maker with its parameters. InputError for an unknown id."""
    import importlib

    from worldloom.assets import index
    from worldloom.world import InputError

    makers = index()
    if name not in makers:
        raise InputError(f"{name!r} is not a maker{nearest(name, makers) or '; run: worldloom assets list'}")
    entry = makers[name]
    schema = importlib.import_module(entry.module).Params.model_json_schema()
    row = _row(entry) | {"module": entry.module, "parameters": schema.get("properties", {})}
    lines = [name, f"  {entry.sentence}"]
    lines += [f"  {key}: {', '.join(map(str, value)) if isinstance(value, list) else value}" for key, value in row.items()
              if key not in ("id", "sentence", "parameters")]  # fmt: skip
    lines += [f"  {key}: {_range(spec)}" for key, spec in row["parameters"].items()]
    return row, lines


def _range(spec: dict[str, Any]) -> str:
    parts = [str(spec.get("type", spec.get("$ref", "")).rsplit("/", 1)[-1])]
    parts += [f"{word} {spec[key]}" for key, word in (("minimum", "from"), ("maximum", "to"), ("default", "default")) if key in spec]
    if "enum" in spec:
        parts.append("one of " + ", ".join(map(str, spec["enum"])))
    return " ".join(part for part in parts if part)


def _row(entry: Any) -> dict[str, Any]:
    from dataclasses import asdict

    card = {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(entry.card).items()}
    return {**card, "sentence": entry.sentence}


__all__ = ["listed", "shown"]
