"""What the journeys share: servers of the program and of copies that are spoilt on purpose."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests import areas
from tests.browser import PATIENCE, Server, named
from tests.journeys.losing import Houses, Patch, spoilt

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def houses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Houses]:
    """A started server of the program, or of a copy that is spoilt: one of each for all tests of a file."""
    made: dict[tuple[Patch, ...], Server] = {}

    def house(*patches: Patch) -> Server:
        if patches not in made:
            folder = tmp_path_factory.mktemp("house")
            made[patches] = Server(folder / "kept")
            if patches:
                made[patches].root = spoilt(folder / "program", *patches)
            named(made[patches].database, local=areas.here())
        server = made[patches]
        return server if server.process else server.start()

    yield house
    for server in made.values():
        server.kill()
