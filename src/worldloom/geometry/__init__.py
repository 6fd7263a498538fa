"""Meshes, shapes, curves, soft solids and noise: arrays in, arrays out."""

from worldloom.geometry.curves import arc, hang, helix, monotone, resample, rounded_rect, spline
from worldloom.geometry.mesh import (
    Floats, Ints, Mesh, area, box_uv, crease_normals, cross, extremes, face_normals, finish, join, lengths, place, smooth_normals,
    split_faces, unit, volume,
)  # fmt: skip
from worldloom.geometry.noise import fbm, flat, noise, smoothstep
from worldloom.geometry.rotation import align, apply, axis_angle, matrix_quat, quat_matrix, rot_x, rot_y, rot_z, yaw_of, yaw_quat
from worldloom.geometry.sdf import gradient, net, sd_box, sd_capsule, sd_ellipsoid, slope, smooth_min, smooth_union, solid
from worldloom.geometry.shapes import (
    beam, box, cylinder, lathe, prism, rock, rod, sheet, slab, sphere, stamp, sweep, torus, tube,
)  # fmt: skip
from worldloom.geometry.spread import spread

__all__ = [
    "Floats", "Ints", "Mesh", "align", "apply", "arc", "area", "axis_angle", "beam", "box", "box_uv", "crease_normals", "cross",
    "cylinder", "extremes", "face_normals", "fbm", "finish", "flat", "gradient", "hang", "helix", "join", "lathe", "lengths",
    "matrix_quat", "monotone", "net", "noise", "place", "prism", "quat_matrix", "resample", "rock", "rod", "rot_x", "rot_y", "rot_z",
    "rounded_rect", "sd_box", "sd_capsule", "sd_ellipsoid", "sheet", "slab", "slope", "smooth_min", "smooth_normals", "smooth_union",
    "smoothstep", "solid", "sphere", "spline", "split_faces", "spread",
    "stamp", "sweep", "torus", "tube", "unit", "volume", "yaw_of", "yaw_quat",
]  # fmt: skip
