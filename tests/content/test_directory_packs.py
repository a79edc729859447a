"""The directories that are shipped, and whose they are: one county’s people are shown in that county alone."""

import re
import shutil
from pathlib import Path

import pytest

from pathway.content import Content, Fault, check, load
from pathway.content.load import HOME
from pathway.errors import PathwayError

PRINTED = re.compile(r"^`data/millbrook/(pack\.toml|directory\.json)`\n\n```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def oxfordshire() -> Content:
    return load(local="oxfordshire")


def faults_in(data: Path, file: str) -> list[Fault]:
    return [fault for fault in check(data) if fault.file == file]


def test_with_no_local_pack_there_is_nobody_to_ring() -> None:
    assert load().directory == ()


def test_no_area_sees_the_people_of_another(data: Path) -> None:
    local = data / "millbrook"
    local.mkdir()
    pack = (data / "oxfordshire" / "pack.toml").read_text(encoding="utf-8")
    (local / "pack.toml").write_text(pack.replace('id = "oxfordshire"', 'id = "millbrook"'), encoding="utf-8")

    assert load(data, "millbrook").directory == ()
    assert load(data, "oxfordshire").directory != ()


def test_no_number_is_given_that_was_not_found(oxfordshire: Content) -> None:
    for service in oxfordshire.directory:
        assert (service.phones, service.email) == ((), None), service.name
        assert not service.reached, service.name
        assert service.how, f"{service.name} says whom to ask"


def test_every_entry_has_the_day_it_was_checked_and_a_fact_behind_it(oxfordshire: Content) -> None:
    for service in oxfordshire.directory:
        assert all((service.checked, service.checked_by, service.source)), service.name
        assert oxfordshire.facts_of(service.facts), service.name


def test_the_named_professionals_of_the_county_are_there(oxfordshire: Content) -> None:
    names = " ".join(service.name for service in oxfordshire.directory)

    assert all(who in names for who in ("learning disability", "mental health", "complex needs", "Disability Service"))


def test_a_kind_of_help_that_is_not_there_is_a_fault(data: Path) -> None:
    path = data / "oxfordshire" / "directory.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"mental-health"', '"metal-health"'), encoding="utf-8")

    assert {fault.says for fault in faults_in(data, "oxfordshire/directory.json")} == {
        "“metal-health” is not among the helps"
    }
    with pytest.raises(PathwayError, match="metal-health"):
        load(data, "oxfordshire")


def test_two_entries_with_one_id_are_a_fault(data: Path) -> None:
    path = data / "oxfordshire" / "directory.json"
    first, second = (service.id for service in load(data, "oxfordshire").directory[:2])
    path.write_text(path.read_text(encoding="utf-8").replace(second, first), encoding="utf-8")

    assert ["is used already" in fault.says for fault in faults_in(data, "oxfordshire/directory.json")] == [True]


def test_a_directory_for_everywhere_is_a_fault(data: Path) -> None:
    shutil.copy(HOME / "oxfordshire" / "directory.json", data / "england" / "directory.json")

    says = [fault.says for fault in faults_in(data, "england/directory.json")]
    assert "A pack that stands alone has no directory" in says


def test_the_directory_of_the_guide_is_read_exactly_as_it_is_printed(data: Path) -> None:
    guide = (HOME.parent / "docs" / "writing-content.md").read_text(encoding="utf-8")
    for name, text in PRINTED.findall(guide):
        (data / "millbrook").mkdir(exist_ok=True)
        (data / "millbrook" / name).write_text(text, encoding="utf-8")
    (service,) = load(data, "millbrook").directory

    assert check(data / "millbrook") == []
    assert (service.kinds, service.phones) == (("drugs-alcohol",), ("01632 960789",))
    assert service.hours == ("Monday to Friday 9am to 5pm",)
    assert service.not_known == ()
