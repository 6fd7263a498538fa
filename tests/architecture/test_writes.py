"""Only trust writes finished files. Everybody else hands bytes on.

Allowed elsewhere: writing into an `io.BytesIO`, and scratch that dies with its block, that is anything inside a
`with tempfile.TemporaryDirectory()` (or NamedTemporaryFile). `EXEMPT` files are named with their reason.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "worldloom"
EXEMPT = {
    "compute/cache.py": "scratch that may vanish at any time and leaves with no one",
    "learn/state.py": "a training run's own checkpoints, which only the run reads; what is shipped goes through trust",
    "learn/curve.py": "the losses of a training run, likewise",
    "learn/forecast.py": "the promise of a training run, likewise",
    "learn/member.py": "why a worker gave up, for the command that started it, which reads it and takes it away",
    "learn/metrics/bake_features.py": "a developers' tool that bakes package data into the source tree",
    "synth/language/english/bake.py": "a developers' tool that bakes package data into the source tree",
    "synth/people/bake.py": "a developers' tool that bakes package data into the source tree",
    "synth/people/bystander/bake.py": "a developers' tool that bakes package data into the source tree",
    "synth/language/bake_wordnet.py": "a developers' tool that bakes package data into the source tree",
}
MODE = re.compile(r"[rwaxbt+]{1,4}")
WRITERS = {"write_text", "write_bytes", "touch", "mkdir", "makedirs", "symlink_to", "hardlink_to", "rmdir", "unlink", "rmtree", "copyfile",
           "copytree", "copy2", "tofile", "savez", "savez_compressed", "savetxt", "imwrite", "write_bitmap", "imsave", "mkstemp",
           "mkdtemp"}  # fmt: skip
OF_MODULE = {("os", "rename"), ("os", "replace"), ("os", "remove"), ("os", "open"), ("os", "mkdir"), ("os", "link"), ("os", "symlink"),
             ("shutil", "copy"), ("shutil", "move"), ("np", "save"), ("numpy", "save")}  # fmt: skip
TEMPORARY = {"TemporaryDirectory", "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile"}


def writes(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, call) of every call that may write to disk and is not allowed by the rules above."""
    buffers = _buffers(tree)

    def visit(node: ast.AST, scratch: bool) -> Iterator[tuple[int, str]]:
        if isinstance(node, ast.With):
            scratch = scratch or any(_name(c) in TEMPORARY for item in node.items for c in ast.walk(item) if isinstance(c, ast.Call))
        if isinstance(node, ast.Call) and not scratch and _writes(node) and not _into_memory(node, buffers):
            yield node.lineno, ast.unparse(node)[:100]
        for child in ast.iter_child_nodes(node):
            yield from visit(child, scratch)

    yield from visit(tree, False)


def _writes(call: ast.Call) -> bool:
    name = _name(call)
    if isinstance(call.func, ast.Attribute):
        owner = call.func.value.id if isinstance(call.func.value, ast.Name) else ""
        if name in WRITERS or (owner, name) in OF_MODULE:
            return True
        if name == "save":
            return True
    if name not in ("open", "ZipFile", "TarFile", "fdopen"):
        return False
    positional = call.args if isinstance(call.func, ast.Attribute) else call.args[1:]
    arguments = [*positional, *(k.value for k in call.keywords if k.arg == "mode")]
    modes = [a.value for a in arguments if isinstance(a, ast.Constant) and isinstance(a.value, str) and MODE.fullmatch(a.value)]
    return any(set(mode) & set("wax+") for mode in modes)


def _into_memory(call: ast.Call, buffers: set[str]) -> bool:
    if not call.args:
        return False
    first = call.args[0]
    if ast.unparse(first) == "os.devnull":
        return True
    return (isinstance(first, ast.Name) and first.id in buffers) or (isinstance(first, ast.Call) and _name(first) == "BytesIO")


def _buffers(tree: ast.Module) -> set[str]:
    """Names bound to an in-memory buffer, or annotated as one."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _name(node.value) == "BytesIO":
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        if isinstance(node, ast.withitem) and isinstance(node.context_expr, ast.Call) and _name(node.context_expr) == "BytesIO":
            found |= {node.optional_vars.id} if isinstance(node.optional_vars, ast.Name) else set()
        if isinstance(node, ast.arg) and node.annotation is not None and "BytesIO" in ast.unparse(node.annotation):
            found.add(node.arg)
    return found


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""


def modules() -> list[Path]:
    return [p for p in sorted(SOURCE.rglob("*.py")) if p.relative_to(SOURCE).parts[0] != "trust"]


def test_only_trust_writes_files() -> None:
    found = []
    for path in modules():
        where = path.relative_to(SOURCE).as_posix()
        if where not in EXEMPT:
            found += [f"{where}:{line}: {call}" for line, call in writes(ast.parse(path.read_text(encoding="utf-8")))]
    assert found == [], "hand bytes to worldloom.trust, or keep scratch in a `with tempfile.TemporaryDirectory()` block"


@pytest.mark.parametrize("code", [
    "open('x', 'w')", "open(p, mode='ab')", "p.open('wb')",
    "p.write_text('x')", "p.write_bytes(b)",
    "image.save('x.png')", "np.save('x', a)",
    "av.open(path, 'w')", "os.replace(a, b)", "shutil.copy(a, b)",
    "zipfile.ZipFile(p, 'w')", "image.save(path)", "open(p, 'r+')",
    "with open(p) as f:\n  p.mkdir()",
])  # fmt: skip
def test_the_scan_finds(code: str) -> None:
    assert list(writes(ast.parse(code)))


@pytest.mark.parametrize("code", [
    "open('x')", "open(p, 'rb')", "p.open('rb')", "b = io.BytesIO()\nimage.save(b, 'PNG')", "image.save(io.BytesIO(), 'PNG')",
    "with io.BytesIO() as b:\n  av.open(b, 'w', format='mp4')", "def f(b: io.BytesIO):\n  wave.open(b, 'wb')",
    "with tempfile.TemporaryDirectory() as d:\n  image.save(d)", "text.replace('a', 'b')", "print('w')",
])  # fmt: skip
def test_the_scan_lets_pass(code: str) -> None:
    assert not list(writes(ast.parse(code)))
