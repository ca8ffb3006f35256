"""Every test here runs once in each engine that this machine has; `make engines` says first which they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.conftest import context, scripts, workbook_site
from engines.drivers import Engine, Found, look_for_engines

__all__ = ["context", "scripts", "workbook_site"]


@pytest.fixture(scope="module")
def engines() -> dict[str, Found]:
    """What this machine has, by name."""
    return {found.name: found for found in look_for_engines()}


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def engine(
    request: pytest.FixtureRequest, engines: dict[str, Found], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """The engine with an empty profile, for all tests of a file."""
    found = engines[request.param]
    if found.missing:
        pytest.skip(f"{found.name} is not here: {found.missing}")
    engine = found.start(tmp_path_factory.mktemp(found.name))
    yield engine
    engine.quit()
