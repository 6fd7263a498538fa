"""Content Credentials: the only code that writes a finished file, and the code that checks one."""

from worldloom.trust.adopt import adopt
from worldloom.trust.facts import Facts, MakerUse, ModelUse, Source
from worldloom.trust.folder import LISTING, Folder, FolderError, check_replaceable, publish, write_file
from worldloom.trust.mark import Detected, DetectError, Marks, detect
from worldloom.trust.identity import Identity, IdentityError, home_dir, identity
from worldloom.trust.verify import State, Verdict, VerifyError, verify

__all__ = [
    "Facts", "MakerUse", "ModelUse", "Source", "LISTING", "Folder", "FolderError", "check_replaceable", "publish",
    "write_file", "adopt", "Identity", "IdentityError", "home_dir", "identity", "State", "Verdict", "VerifyError", "verify",
    "Detected", "DetectError", "Marks", "detect",
]  # fmt: skip
