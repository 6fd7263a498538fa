"""Stand-ins are gone when the import is done, and what they stood for still works."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

from worldloom.compute.lean import absent

CHECK = """
import sys
import worldloom.compute.signals as lean
assert "scipy.stats" not in sys.modules, "the statistics were imported"
import numpy as np
assert "numpy.f2py" not in sys.modules and "numpy.testing" not in sys.modules, "numpy's tools were imported"
import numpy.f2py, numpy.testing
assert numpy.f2py.get_include() and numpy.testing.assert_allclose
assert len(lean.signal.find_peaks_cwt(np.sin(np.linspace(0, 30, 300)), np.arange(1, 20))) == 5
import scipy.stats
assert scipy.stats.norm.cdf(0) == 0.5
"""


def test_stand_ins_leave_no_trace() -> None:
    done = subprocess.run([sys.executable, "-c", CHECK], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_what_is_absent_is_found_again_afterwards() -> None:
    sys.modules.pop("this", None)
    with absent("antigravity", "json"), pytest.raises(ImportError):
        importlib.import_module("antigravity")
    assert "antigravity" not in sys.modules and "json" in sys.modules
