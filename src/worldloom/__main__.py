"""`python -m worldloom` is the `worldloom` command."""

import sys

from worldloom.cli import main

sys.exit(main())
