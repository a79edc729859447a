"""What tests share: a browser, a server that many may use, and one that a test may kill."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import areas
from tests.browser import FLAGS, PATIENCE, Beacon, Server, chromium, named

# What takes longest begins first, so that no worker is left with it when the others are done.
LONGEST = (
    "test_marsh", "test_never_lost", "test_accessible", "test_five_minutes", "test_chosen", "test_haddad",
    "test_notebook", "test_writing", "test_hostile_text", "test_shell", "test_bad_input", "test_expired",
    "test_coming_back", "test_kai", "test_two_windows", "test_leave", "test_any_household", "test_portal_browser",
)  # fmt: skip

# The same examples each time, so that what passed here passes there; `--hypothesis-profile=search` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1_000, deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--area` has everybody in the tests work in another area whose pack is shipped."""
    parser.addoption("--area", default=areas.USUAL, help="the area that people in the tests work in")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the area before any test is read, because some read its pack as they are."""
    try:
        areas.choose(config.getoption("--area"))
    except ValueError as fault:
        raise pytest.UsageError(str(fault)) from None


def pytest_report_header() -> str:
    """Say for which area the run is, so that no run is taken for another."""
    return f"area: {areas.title()}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest before all others."""
    places = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path.stem, len(places)))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser without a window for the whole run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One browser of a person for the whole run: to read the framework’s scripts anew takes longer than most tests."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A new window, as in a browser that was never here: nothing of earlier tests is kept but fetched files."""
    page = context.new_page()
    yield page
    _forget(context)


def _forget(context: BrowserContext) -> None:
    last = context.new_page()
    for each in context.pages:
        if each is not last:
            each.close()
    told = context.new_cdp_session(last)
    for origin in context.storage_state()["origins"]:
        told.send("Storage.clearDataForOrigin", {"origin": origin["origin"], "storageTypes": "all"})
    context.clear_cookies()
    context.clear_permissions()
    last.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for the tests of one file that leave it as they find it; somebody is named."""
    made = Server(tmp_path_factory.mktemp("shared"))
    named(made.database)
    yield made.start()
    made.kill()


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on an empty database that a test may kill and start again; not started yet."""
    made = Server(tmp_path_factory.mktemp("own"))
    yield made
    made.kill()


@pytest.fixture
def beacon() -> Iterator[Beacon]:
    """Something that notes every request a page should never make."""
    made = Beacon()
    yield made
    made.close()
