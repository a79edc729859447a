"""The packs an assessment was begun with are found again among those that were kept, and no others in their place."""

from datetime import timedelta

import pytest

from pathway.assessment import PackRef
from pathway.in_force import formerly
from pathway.store import PackEntry
from tests.families import NOW

CAME = {"england": "1"}
DAY = timedelta(days=1)


def act(number: int, version: str, days: int, *, came: bool = False) -> PackEntry:
    """One act that put England in force so many days after a record was begun."""
    digest = None if came else bytes([number])
    return PackEntry(number, "england", version, digest, "Why", "Jo", NOW + days * DAY)


OWN, SAME, LATER = act(1, "2", -9), act(2, "2", -5), act(3, "3", 4)


@pytest.mark.parametrize(
    ("version", "history", "found"),
    [
        ("1", (), ()),
        ("1", (LATER,), ()),
        ("2", (LATER, SAME, OWN), (SAME,)),  # of two with one version, the one that stood then
        ("3", (LATER, SAME), (LATER,)),  # from elsewhere
        ("1", (act(4, "1", 5), LATER), ()),  # what stood then had no act, though another says the same version later
        ("1", (act(4, "1", -2, came=True), SAME), (act(4, "1", -2, came=True),)),
        ("1", (SAME,), ()),
        ("0", (act(4, "0", -2, came=True),), None),  # Waymark came with it once, and has it no more
        ("7", (LATER, SAME), None),
    ],
)
def test_what_was_in_force_then_is_found_by_version_and_time(
    version: str, history: tuple[PackEntry, ...], found: tuple[PackEntry, ...] | None
) -> None:
    assert formerly((PackRef(id="england", version=version),), NOW, history, CAME) == found


def test_one_pack_that_is_not_to_be_had_is_enough_to_know_nothing() -> None:
    assert formerly((PackRef(id="england", version="1"), PackRef(id="gone", version="1")), NOW, (), CAME) is None
