"""The World as a USDZ package: Z up, metres, one Xform an entity, UsdPreviewSurface materials, vertex colours."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from worldloom.assets.part import Surface
from worldloom.geometry import finish, join
from worldloom.synth.realise import detail_for, part_of, scatter_detail, scattered
from worldloom.synth.terrain import ground, water_mesh
from worldloom.world import Entity, Material, MissingError, World

EPOCH = (1980, 1, 1, 0, 0, 0)


def usdz(world: World, detail: float = 0.7) -> bytes:
    """USDZ bytes. MissingError, with the command that mends it, where usd-core is not installed."""
    try:
        from pxr import Usd  # noqa: F401
    except ImportError:
        raise MissingError("USD files need the package usd-core: pip install 'worldloom[usd]'") from None
    with tempfile.TemporaryDirectory(prefix="worldloom-") as scratch:
        path = Path(scratch) / "world.usdc"
        _write(world, str(path), detail)
        return package("world.usdc", path.read_bytes())


def package(name: str, data: bytes) -> bytes:
    """A stored ZIP with one file whose data begins at a multiple of 64 bytes, as the USDZ specification asks; no clock in it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as z:
        info = zipfile.ZipInfo(name, EPOCH)
        info.external_attr = 0o644 << 16
        gap = -(30 + len(name) + 4) % 64
        info.extra = b"\x86\x19" + gap.to_bytes(2, "little") + b"\0" * gap
        z.writestr(info, data)
    return out.getvalue()


def _write(world: World, path: str, detail: float) -> None:
    from pxr import Kind, Usd, UsdGeom

    stage = Usd.Stage.CreateNew(path)
    UsdGeom.SetStageUpAxis(stage, UsdGeom.Tokens.z)
    UsdGeom.SetStageMetersPerUnit(stage, 1.0)
    root = UsdGeom.Xform.Define(stage, "/World")
    Usd.ModelAPI(root).SetKind(Kind.Tokens.assembly)
    stage.SetDefaultPrim(root.GetPrim())
    stage.SetMetadata("comment", world.prompt)
    UsdGeom.Scope.Define(stage, "/World/Looks")
    book = _Book(stage)
    if world.terrain is not None:
        book.thing("terrain", ground(world.terrain, detail))
    for w in world.waters:
        mesh = water_mesh(world, w)
        if len(mesh):
            mesh = mesh.tinted(1 / np.maximum(mesh.color, 1e-3)) if mesh.color is not None else mesh
            book.thing(w.id, [Surface("water", mesh, Material(recipe="water", color=w.color, roughness=0.06))])
    for e in world.entities:
        book.thing(e.id, part_of(e, detail_for(world, e, detail)).surfaces, e)
    for s in world.scatters:
        book.thing(s.id, scattered(s, detail * scatter_detail(s) * 0.6))
    stage.GetRootLayer().Save()


class _Book:
    """Names of prims and materials of one stage."""

    def __init__(self, stage: Any) -> None:
        self.stage = stage
        self.looks: dict[str, Any] = {}
        self.names: set[str] = set()

    def thing(self, name: str, surfaces: Sequence[Surface], entity: Entity | None = None) -> None:
        """An Xform with a mesh a finish; its entity's id, category and mass as custom data."""
        from pxr import Gf, Kind, Usd, UsdGeom

        live = [s for s in surfaces if len(s.mesh)]
        if not live:
            return
        x = UsdGeom.Xform.Define(self.stage, f"/World/{self._name(name)}")
        Usd.ModelAPI(x).SetKind(Kind.Tokens.component)
        data = {"entity": name}
        if entity is not None:
            p, (w, i, j, k) = entity.pose.position, entity.pose.rotation
            x.AddTranslateOp().Set(Gf.Vec3d(*p))
            x.AddOrientOp().Set(Gf.Quatf(w, i, j, k))
            x.AddScaleOp().Set(Gf.Vec3f(entity.pose.scale))
            data |= {"category": entity.category, "kind": entity.kind, "support": entity.support}
        x.GetPrim().SetCustomDataByKey("worldloom", data)
        groups: dict[tuple[str, str], list[Surface]] = {}
        for s in live:
            groups.setdefault((s.link, s.material.model_dump_json(exclude={"color"})), []).append(s)
        for n, (_, g) in enumerate(sorted(groups.items(), key=lambda item: item[0])):
            self._mesh(f"{x.GetPath()}/{_clean(g[0].role)}_{n}", g)

    def _mesh(self, path: str, surfaces: list[Surface]) -> None:
        from pxr import Gf, UsdGeom, UsdShade, Vt

        whole = join([finish(s.mesh).tinted(s.material.color) for s in surfaces])
        m = UsdGeom.Mesh.Define(self.stage, path)
        m.CreatePointsAttr(Vt.Vec3fArray.FromNumpy(_f4(whole.vertices)))
        m.CreateFaceVertexCountsAttr(Vt.IntArray.FromNumpy(np.full(len(whole), 3, np.int32)))
        m.CreateFaceVertexIndicesAttr(Vt.IntArray.FromNumpy(np.ascontiguousarray(whole.faces.ravel(), np.int32)))
        m.CreateSubdivisionSchemeAttr(UsdGeom.Tokens.none)
        m.CreateExtentAttr([Gf.Vec3f(*map(float, b)) for b in whole.bounds])
        m.CreateDoubleSidedAttr(surfaces[0].material.thin or surfaces[0].material.transmission > 0.5)
        api = UsdGeom.PrimvarsAPI(m)
        assert whole.color is not None
        color = np.clip(whole.color, 0, 1)
        kinds = (("normals", whole.normals, "Normal3f", Vt.Vec3fArray), ("displayColor", color, "Color3f", Vt.Vec3fArray),
                 ("st", whole.uv, "TexCoord2f", Vt.Vec2fArray))  # fmt: skip
        for name, values, kind, array in kinds:
            self._primvar(api, name, kind, array.FromNumpy(_f4(values)))
        UsdShade.MaterialBindingAPI.Apply(m.GetPrim()).Bind(self._look(surfaces[0].material))

    def _primvar(self, api: Any, name: str, kind: str, values: Any) -> None:
        from pxr import Sdf, UsdGeom

        api.CreatePrimvar(name, getattr(Sdf.ValueTypeNames, f"{kind}Array"), UsdGeom.Tokens.vertex).Set(values)

    def _look(self, m: Material) -> Any:
        from pxr import Gf, Sdf, UsdShade

        key = m.model_dump_json(exclude={"color"})
        if key in self.looks:
            return self.looks[key]
        path = f"/World/Looks/{_clean(m.recipe)}_{len(self.looks)}"
        look, types = UsdShade.Material.Define(self.stage, path), Sdf.ValueTypeNames
        reader = UsdShade.Shader.Define(self.stage, f"{path}/color")
        reader.CreateIdAttr("UsdPrimvarReader_float3")
        reader.CreateInput("varname", types.String).Set("displayColor")
        tint = reader.CreateOutput("result", types.Float3)
        s = UsdShade.Shader.Define(self.stage, f"{path}/surface")
        s.CreateIdAttr("UsdPreviewSurface")
        s.CreateInput("diffuseColor", types.Color3f).ConnectToSource(tint)
        s.CreateInput("roughness", types.Float).Set(m.roughness)
        s.CreateInput("metallic", types.Float).Set(m.metallic)
        s.CreateInput("emissiveColor", types.Color3f).Set(Gf.Vec3f(*m.emission))
        s.CreateInput("opacity", types.Float).Set(round(1 - 0.82 * m.transmission, 4))
        look.CreateSurfaceOutput().ConnectToSource(s.CreateOutput("surface", types.Token))
        self.looks[key] = look
        return look

    def _name(self, text: str) -> str:
        base, n = _clean(text), 1
        name = base
        while name in self.names:
            n += 1
            name = f"{base}_{n}"
        self.names.add(name)
        return name


def _f4(a: Any) -> Any:
    return np.ascontiguousarray(np.round(a, 4), np.float32)


def _clean(text: str) -> str:
    """A USD identifier."""
    out = re.sub(r"[^A-Za-z0-9_]", "_", text)
    return out if out and not out[0].isdigit() else f"_{out}"


__all__ = ["package", "usdz"]
