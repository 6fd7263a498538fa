"""The documents: Plan (what was asked) and World (what was made). Imports nothing else of worldloom."""

from worldloom.world import document as _document
from worldloom.world import plan as _plan
from worldloom.world.base import RGB, Frozen, Quat, Unit, Vec2, Vec3
from worldloom.world.document import *  # noqa: F403
from worldloom.world.errors import InputError, InternalError, MissingError, WorldloomError
from worldloom.world.heights import OwnHeights, heights_of
from worldloom.world.plan import *  # noqa: F403

__all__ = [  # noqa: PLE0604
    "RGB", "Frozen", "Quat", "Unit", "Vec2", "Vec3", "InputError", "InternalError", "MissingError", "WorldloomError",
    "OwnHeights", "heights_of", *_document.__all__, *_plan.__all__,
]  # fmt: skip
