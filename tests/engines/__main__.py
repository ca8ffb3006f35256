"""Say which engines this machine has, and try what is promised in each: `python -m engines`, as `make engines` does."""

import sys

import pytest
from engines.drivers import look_for_engines

found = look_for_engines()
for engine in found:
    print(f"     {engine.name}: {engine.missing or engine.version}")
if all(engine.missing for engine in found):
    sys.exit("There is no engine here to try.")
sys.exit(pytest.main(["-m", "engines", "-n", "0", "-rs", "tests/engines", *sys.argv[1:]]))
