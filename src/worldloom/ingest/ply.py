"""PLY, text and binary: x, y, z of its vertices and its polygons. Counts are checked against the bytes before anything is read."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.limits import Limits
from worldloom.ingest.model3d import Triangles
from worldloom.ingest.refusal import Refused, require

HEADER = 64 * 1024
CORNERS = 1000
_TYPES = {"char": "i1", "int8": "i1", "uchar": "u1", "uint8": "u1", "short": "i2", "int16": "i2", "ushort": "u2", "uint16": "u2",
          "int": "i4", "int32": "i4", "uint": "u4", "uint32": "u4",
          "float": "f4", "float32": "f4", "double": "f8", "float64": "f8"}  # fmt: skip
_FORMS = {"ascii": "", "binary_little_endian": "<", "binary_big_endian": ">"}


class _Property(NamedTuple):
    name: str
    kind: str
    list_of: str = ""
    """Type of a list's length; '' for a single value."""


class _Element(NamedTuple):
    name: str
    size: int
    properties: list[_Property]


def read(data: bytes, limits: Limits) -> Triangles:
    """All polygons of the file."""
    try:
        order, elements, at = _header(data, limits)
        body = _Text(data[at:]) if not order else _Binary(data, at, order)
        vertices, faces = np.zeros((0, 3)), np.zeros((0, 3), np.int64)
        for element in elements:
            if element.name == "vertex":
                vertices = _vertices(body.table(element), element)
            elif element.name == "face":
                faces = _faces(body, element, limits)
            else:
                break  # what follows is not needed; what comes before vertices or faces would have to be
        return Triangles(vertices, faces, "")
    except (ValueError, KeyError, IndexError, TypeError, OverflowError, UnicodeDecodeError) as error:
        raise Refused("damaged", f"it is no sound PLY ({type(error).__name__}: {str(error)[:60]})") from None


def _header(data: bytes, limits: Limits) -> tuple[str, list[_Element], int]:
    require(data[:4] in (b"ply\n", b"ply\r"), "it does not begin with ply")
    end = data.find(b"end_header", 0, HEADER)
    require(end > 0, "its header has no end")
    at = data.index(b"\n", end) + 1
    order, elements = None, list[_Element]()
    for line in data[:end].decode("ascii").splitlines()[1:]:
        match line.split():
            case ["format", form, "1.0"]:
                order = _FORMS[form]
            case ["element", name, count]:
                most = max(limits.vertices, limits.faces)
                require(count.isdigit() and len(count) < 12 and int(count) <= most, f"it claims {count[:20]} of {name[:40]}", "too-large")
                elements.append(_Element(name, int(count), []))
            case ["property", "list", count, kind, name]:
                require(_TYPES[count][0] in "iu", "a list's length is no whole number")
                elements[-1].properties.append(_Property(name, _TYPES[kind], _TYPES[count]))
            case ["property", kind, name]:
                elements[-1].properties.append(_Property(name, _TYPES[kind]))
    require(order is not None, "its header names no format")
    return order or "", elements, at


def _vertices(table: dict[str, NDArray[np.float64]], element: _Element) -> NDArray[np.float64]:
    require(all(axis in table for axis in "xyz"), "its vertices have no x, y and z")
    return np.stack([table[axis] for axis in "xyz"], 1).reshape(element.size, 3)


def _faces(body: _Text | _Binary, element: _Element, limits: Limits) -> NDArray[np.int64]:
    place = next((i for i, p in enumerate(element.properties) if p.name in ("vertex_indices", "vertex_index") and p.list_of), -1)
    require(place >= 0, "its faces have no list of vertices")
    if isinstance(body, _Binary) and len(element.properties) == 1 and (quick := body.triangles(element)) is not None:
        return quick
    out: list[tuple[int, int, int]] = []
    for _ in range(element.size):
        for i, found in enumerate(element.properties):
            values = body.row(found)
            if i == place:
                require(len(values) > 2, f"a face has {len(values)} corners")
                corners = [int(v) for v in values]
                out += [(corners[0], b, c) for b, c in zip(corners[1:], corners[2:])]
        require(len(out) <= limits.faces, f"it has more than {limits.faces} faces", "too-large")
    return np.array(out, np.int64).reshape(-1, 3)


class _Binary:
    def __init__(self, data: bytes, at: int, order: str) -> None:
        self.data, self.at, self.order = data, at, order

    def table(self, element: _Element) -> dict[str, NDArray[np.float64]]:
        """Columns of an element without lists."""
        require(not any(p.list_of for p in element.properties), "its vertices hold lists")
        dtype = np.dtype([(p.name, self.order + p.kind) for p in element.properties])
        require(element.size * dtype.itemsize <= len(self.data) - self.at, f"it claims {element.size} vertices and ends before them")
        found = np.frombuffer(self.data, dtype, element.size, self.at)
        self.at += element.size * dtype.itemsize
        return {name: found[name].astype(float) for name in "xyz" if name in (dtype.names or ())}

    def triangles(self, element: _Element) -> NDArray[np.int64] | None:
        """All faces at once, where they are nothing but triangles."""
        (only,) = element.properties
        dtype = np.dtype([("count", self.order + only.list_of), ("corners", self.order + only.kind, (3,))])
        if element.size * dtype.itemsize > len(self.data) - self.at:
            return None
        found = np.frombuffer(self.data, dtype, element.size, self.at)
        return found["corners"].astype(np.int64) if bool((found["count"] == 3).all()) else None

    def row(self, prop: _Property) -> NDArray[np.generic]:
        """The value or list of one property."""
        count = 1
        if prop.list_of:
            count = int(self._take(prop.list_of, 1)[0])
            require(0 <= count <= CORNERS, f"a face claims {count} corners")
        return self._take(prop.kind, count)

    def _take(self, kind: str, count: int) -> NDArray[np.generic]:
        dtype = np.dtype(self.order + kind)
        require(count * dtype.itemsize <= len(self.data) - self.at, "it ends in the middle of its faces")
        found: NDArray[np.generic] = np.frombuffer(self.data, dtype, count, self.at)
        self.at += count * dtype.itemsize
        return found


class _Text:
    def __init__(self, data: bytes) -> None:
        self.words, self.at = data.split(), 0

    def table(self, element: _Element) -> dict[str, NDArray[np.float64]]:
        """As of the binary form."""
        require(not any(p.list_of for p in element.properties), "its vertices hold lists")
        width = len(element.properties)
        require(element.size * width <= len(self.words) - self.at, f"it claims {element.size} vertices and ends before them")
        values = np.array([float(w) for w in self._take(element.size * width)]).reshape(element.size, width)
        return {p.name: values[:, i] for i, p in enumerate(element.properties)}

    def row(self, prop: _Property) -> list[float]:
        """As of the binary form."""
        count = int(self._take(1)[0]) if prop.list_of else 1
        require(0 <= count <= CORNERS, f"a face claims {count} corners")
        return [float(w) for w in self._take(count)]

    def _take(self, count: int) -> list[bytes]:
        require(count <= len(self.words) - self.at, "it ends in the middle of its faces")
        self.at += count
        return self.words[self.at - count : self.at]


__all__ = ["read"]
