"""World -> glTF 2.0 binary. One node an entity, shared meshes, no required extensions."""

from worldloom.render.gltf.world import to_glb

__all__ = ["to_glb"]
