"""One OpenGL context without a window, on EGL (Mesa's llvmpipe where there is no graphics card)."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Any

from worldloom.world.errors import MissingError


@lru_cache(maxsize=1)
def context() -> Any:
    """The process's moderngl context; MissingError, with what to install, where there is no EGL."""
    try:
        import moderngl

        made = moderngl.create_context(standalone=True, backend="egl", require=410)  # type: ignore[arg-type]
    except Exception as e:
        advice = "install EGL and Mesa (Debian: libegl1 libgl1 mesa-vulkan-drivers) for quick pictures"
        raise MissingError(f"No OpenGL without a window here ({e}); {advice}") from None
    made.gc_mode = "context_gc"
    return made


def soft() -> bool:
    """Whether a processor draws, so that a second process draws as much again. MissingError where there is no EGL."""
    return any(name in str(context().info["GL_RENDERER"]).lower() for name in ("llvmpipe", "softpipe"))


@lru_cache(maxsize=32)
def program(vertex: str, fragment: str, *shared: str, define: tuple[str, ...] = ()) -> Any:
    """A shader program of two files in glsl/; `shared` files are put before the fragment shader, or where it says //shade.

    What is switched by `define` costs nothing when off; a uniform does not spare a processor that draws eight pixels abreast.
    """
    head = "#version 410\n" + "".join(f"#define {name}\n" for name in define)
    text = source(fragment)
    if "//shade" in text:
        text = text.replace("//shade", source("shade.glsl"))
    before = "".join(source(name) for name in shared)
    return context().program(vertex_shader=head + source(vertex), fragment_shader=head + before + text)


@lru_cache(maxsize=32)
def source(name: str) -> str:
    """The text of a file in glsl/."""
    return (resources.files("worldloom.render.raster") / "glsl" / name).read_text(encoding="utf-8")


def put(prog: Any, values: dict[str, Any]) -> None:
    """Set uniforms; bytes are written raw, lists cut to what the compiler kept; names that the compiler dropped are passed over."""
    for name, value in values.items():
        member = prog.get(name, None)
        if member is None:
            continue
        if isinstance(value, bytes):
            member.write(value)
        else:
            member.value = value[: member.array_length] if isinstance(value, list) else value


__all__ = ["context", "program", "put", "soft", "source"]
