"""A record says with which packs it was begun, worked on and printed, and what is still to be read of that."""

from pathway import made_with, standing
from pathway.assessment import Assessment
from pathway.content import Content, load
from pathway.given import Given
from pathway.review import Comment
from pathway.scales import Level
from tests.families import AUTHOR, NOW, ROWAN, empty, judged

CONTENT = load()
FIRST = CONTENT.pack.version


def begun() -> Assessment:
    return empty().keep(ROWAN).but(named=standing.named(CONTENT, NOW.date()), packs=standing.packs(CONTENT))


def at(version: str) -> Content:
    return CONTENT.model_copy(update={"pack": CONTENT.pack.model_copy(update={"version": version})})


def worked(record: Assessment, content: Content, level: Level = Level.MET) -> Assessment:
    """The record after a level was chosen with this content in force."""
    return made_with.remembered(record, record.keep(judged(level, area="play")), content)


def test_a_record_says_with_which_packs_it_was_worked_on_that_are_in_force_no_more() -> None:
    once = worked(begun(), at("9.1.0"))
    twice = worked(once, at("9.2.0"), Level.NOT_MET)

    assert made_with.says(once, CONTENT) == (
        f"Begun with England {FIRST}; worked on with England 9.1.0 as well; printed with England {FIRST}."
    )
    assert made_with.says(twice, at("9.2.0")) == (
        f"Begun with England {FIRST}; worked on with England 9.1.0 as well; printed with England 9.2.0."
    )
    assert "worked on with England 9.1.0 and with England 9.2.0 as well" in made_with.says(twice, CONTENT)
    assert made_with.says(once, at("9.1.0")) == f"Begun with England {FIRST}; printed with England 9.1.0."
    assert made_with.says(worked(begun(), CONTENT), CONTENT) == ""


def test_each_pack_is_remembered_once_and_only_when_something_was_written() -> None:
    levels = (Level.MET, Level.NOT_MET, Level.MET, Level.NOT_MET)
    record = begun()
    for version, level in zip(("9.1.0", "9.2.0", "9.1.0", "9.1.0"), levels, strict=True):
        record = worked(record, at(version), level)
    comment = Comment(id="say", page="area", area_id="play", words="Who played?", by=AUTHOR, at=NOW)
    asked = record.keep(comment)

    assert [one.packs[0].version for one in record.worked_with] == ["9.2.0", "9.1.0"]
    assert made_with.remembered(record, asked, at("9.3.0")) is asked


def test_what_it_was_worked_on_with_is_to_be_read_of_until_it_is_and_again_after_more_work() -> None:
    first, newer = standing.packs(CONTENT), standing.packs(at("9.1.0"))
    ahead = worked(begun(), at("9.1.0"))
    back = worked(ahead, CONTENT, Level.NOT_MET)

    assert made_with.unread(ahead, newer) == ()
    assert made_with.unread(ahead, first) == newer
    assert made_with.unread(back, first) == newer, "going on with the former pack reads nothing"

    read = made_with.read(back, first)
    assert (read.packs_told, made_with.unread(read, first), made_with.unread(read, newer)) == (first, (), ())
    again = worked(made_with.read(ahead, newer), CONTENT, Level.NOT_MET)
    assert made_with.unread(again, newer) == first, "what was written with the former pack reads differently again"


def test_a_record_that_does_not_say_what_it_was_begun_with_says_nothing_of_others() -> None:
    assert worked(begun().but(packs=()), at("9.1.0")).worked_with == ()


def test_writing_down_who_has_a_file_leaves_the_record_it_was_made_of_as_it_was() -> None:
    record = empty().keep(ROWAN, judged(Level.MET, area="play"))
    given = record.but(given=(Given(id="file", version="family", at=NOW, by=AUTHOR),))

    assert made_with.remembered(record, given, CONTENT) is given, "or the file would be called old as it is handed out"
    assert made_with.remembered(record, record.keep(judged(Level.NOT_MET, area="play")), CONTENT).named_since
