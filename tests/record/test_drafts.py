"""What becomes of the words a window sends: stored, kept aside, or said not to be; never lost or written over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.content import load
from pathway.drafts import LARGEST, Became, Drafts, Part, Sent, put_in, stamp
from pathway.store import Store
from tests.families import NOW, seen

FIRST = seen()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(str(tmp_path / "waymark.db"))
    opened.create(FIRST.id, exchange.to_json(FIRST), keeping.summarised(FIRST), by="Pat", at=NOW)
    yield opened
    opened.close()


def part(by: str = "Pat", id: str = "warm") -> Part:
    def read(record: Assessment) -> str:
        return next(piece.words for piece in record.evidence if piece.id == id)

    def keep(record: Assessment, words: str) -> Assessment:
        return record.keep(next(piece for piece in record.evidence if piece.id == id).but(words=words))

    return Part(FIRST.id, f"evidence.{id}", "Wrote evidence", by, read, keep)


class Window:
    """A window with one text open, as the script in it behaves."""

    def __init__(self, store: Store, drafts: Drafts, one: Part) -> None:
        self.store, self.drafts, self.part = store, drafts, one
        self.token, self.turn = "", 0
        self.draw()

    def draw(self) -> None:
        """The page is drawn: the window is given what is stored, under the token it has."""
        self.words = words(self.store, self.part)
        self.token, self.stamp = self.drafts.offer(self.part, self.words, self.token)

    def message(self, words: str, *, whole: bool = False) -> Sent:
        self.turn += 1
        return Sent(self.turn, self.stamp, 0, 0 if whole else units(self.words), words, whole)

    def send(self, said: str, *, whole: bool = False, heard: bool = True) -> Became:
        """Send a text; one whose answer is not `heard` leaves the window believing what it believed."""
        answer = self.drafts.take(self.store, self.token, self.message(said, whole=whole), NOW)
        if heard and answer.became in (Became.SAVED, Became.ASIDE):
            self.words, self.stamp = said, answer.stamp
        return answer.became


def units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def record(store: Store) -> Assessment:
    found = keeping.newest(store, FIRST.id)
    assert found is not None
    return found.assessment


def words(store: Store, one: Part) -> str:
    return one.read(record(store))


def aside(store: Store) -> list[str]:
    return [one.words for one in store.kept_aside(FIRST.id)]


def test_what_is_typed_is_stored_change_after_change(store: Store) -> None:
    window = Window(store, Drafts(), part())

    assert [window.send("The hall"), window.send("The hall was cold.")] == [Became.SAVED, Became.SAVED]
    assert words(store, part()) == "The hall was cold."


def test_words_whose_answer_was_lost_on_the_way_are_no_reason_to_doubt_the_next(store: Store) -> None:
    window = Window(store, Drafts(), part())
    window.send("The hall", heard=False)

    assert window.send("The hall was cold.") is Became.SAVED
    assert words(store, part()) == "The hall was cold."


def test_words_that_come_late_never_take_the_place_of_later_ones(store: Store) -> None:
    window = Window(store, Drafts(), part())
    early = window.message("The hall")
    window.send("The hall was cold.")

    assert window.drafts.take(store, window.token, early, NOW).became is Became.SAVED
    assert words(store, part()) == "The hall was cold."


def test_the_same_text_changed_in_another_window_is_not_written_over_and_both_are_kept(store: Store) -> None:
    drafts = Drafts()
    one, other = Window(store, drafts, part("Pat")), Window(store, drafts, part("Sam"))
    one.send("Warm and dry.")

    assert other.send("Cold and wet.") is Became.ASIDE
    assert other.send("Cold and wet, and dark.") is Became.ASIDE
    assert words(store, part()) == "Warm and dry."
    (kept,) = store.kept_aside(FIRST.id)
    assert (kept.words, kept.by, kept.what) == ("Cold and wet, and dark.", "Sam", "Wrote evidence")


def test_what_two_windows_keep_aside_does_not_make_room_for_each_other(store: Store) -> None:
    drafts = Drafts()
    one, two, three = (Window(store, drafts, part()) for _ in range(3))
    one.send("One")
    two.send("Two")
    three.send("Three")

    assert aside(store) == ["Two", "Three"]


def test_different_texts_changed_in_two_windows_are_put_together(store: Store) -> None:
    drafts = Drafts()
    one, other = Window(store, drafts, part()), Window(store, drafts, part(id="tea"))
    assert [one.send("Warm and dry."), other.send("I do the tea and the toast")] == [Became.SAVED, Became.SAVED]
    assert [one.send("Warm."), other.send("I do the tea")] == [Became.SAVED, Became.SAVED]

    assert [piece.words for piece in record(store).evidence] == ["Warm.", "I do the tea"]


def test_a_text_another_window_put_back_as_it_was_is_not_taken_for_ones_own(store: Store) -> None:
    drafts = Drafts()
    one = Window(store, drafts, part())
    one.send("First")
    one.send("Second")
    Window(store, drafts, part()).send("First")

    assert one.send("Third") is Became.ASIDE
    assert words(store, part()) == "First"


def test_after_a_restart_the_window_is_asked_for_the_page_and_then_for_all_of_its_words(store: Store) -> None:
    before = Window(store, Drafts(), part())
    before.send("The hall", heard=False)
    after = Drafts()
    before.drafts = after
    assert before.send("The hall was") is Became.NOT_OPEN

    # The page is drawn anew. Its text is one this window had sent, so it goes on from there.
    before.draw()
    assert before.send("The hall was cold.") is Became.SAVED
    assert words(store, part()) == "The hall was cold."


def test_a_window_that_counts_from_a_text_nobody_knows_any_more_sends_all_of_it(store: Store) -> None:
    drafts = Drafts()
    window = Window(store, drafts, part())
    window.stamp = stamp("a text of long ago")

    assert window.send("Mine") is Became.SEND_WHOLE
    assert window.send("Mine", whole=True) is Became.ASIDE
    assert aside(store) == ["Mine"]
    assert words(store, part()) == FIRST.evidence[0].words


def test_words_for_what_was_removed_in_another_window_are_kept_aside(store: Store) -> None:
    def read(record: Assessment) -> str:
        return {piece.id: piece.words for piece in record.evidence}["warm"]

    window = Window(store, Drafts(), replace(part(), read=read))
    keeping.change(store, FIRST.id, lambda now: now.remove(now.evidence[0]), by="Sam", at=NOW, what="Removed")

    assert window.send("Still here") is Became.ASIDE
    assert aside(store) == ["Still here"]


def test_an_assessment_that_is_gone_is_said_and_nothing_is_kept_of_it(store: Store) -> None:
    window = Window(store, Drafts(), part())
    store.erase_family(FIRST.family_id, reason="Time is over", by="Pat", at=NOW)

    answer = window.drafts.take(store, window.token, window.message("Lost?"), NOW)

    assert answer.became is Became.NOT_SAVED
    assert answer.says.startswith("Open the assessment again")
    assert aside(store) == []


def test_one_minute_of_typing_leaves_one_version_and_a_pause_begins_another(store: Store) -> None:
    window = Window(store, Drafts(), part())
    for turn in range(40):
        said = window.message(f"Word {turn}")
        answer = window.drafts.take(store, window.token, said, NOW + timedelta(seconds=turn))
        window.words, window.stamp = f"Word {turn}", answer.stamp
    later = window.drafts.take(store, window.token, window.message("Later"), NOW + timedelta(seconds=61))

    made = store.revisions(FIRST.id)
    assert [one.what for one in made] == ["Started", "Wrote evidence", "Wrote evidence"]
    assert made[-1].number == later.revision
    texts = [exchange.from_json(store.document_at(FIRST.id, one.number)).evidence[0].words for one in made]
    assert texts == [FIRST.evidence[0].words, "Word 39", "Later"]


def test_a_change_in_between_is_never_swallowed_by_a_stretch_of_typing(store: Store) -> None:
    drafts = Drafts()
    window, other = Window(store, drafts, part()), Window(store, drafts, part(id="tea"))
    window.send("One")
    other.send("Other")
    window.send("Two")

    assert [one.what for one in store.revisions(FIRST.id)] == ["Started", *["Wrote evidence"] * 3]


def test_more_than_a_box_holds_is_cut_where_it_is_said_to_be(store: Store) -> None:
    window = Window(store, Drafts(), part())

    assert window.send("x" * (LARGEST + 5)) is Became.SAVED
    assert len(words(store, part())) == LARGEST


@given(old=st.text(max_size=60), new=st.text(max_size=60), data=st.data())
@settings(max_examples=200)
def test_a_change_put_in_its_place_makes_the_text_that_was_meant(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, units(old)))
    end = data.draw(st.integers(start, units(old)))
    raw = old.encode("utf-16-le", "surrogatepass")
    meant = raw[: 2 * start] + new.encode("utf-16-le", "surrogatepass") + raw[2 * end :]

    assert put_in(old, Sent(1, "", start, end, new)) == meant.decode("utf-16-le", "replace")


def test_words_are_stored_with_the_name_of_what_they_speak_of(store: Store) -> None:
    window = Window(store, Drafts(), replace(part(), content=load()))

    assert window.send("The kitchen was cold.") is Became.SAVED
    assert {one.id for one in record(store).named_since} == {"food", "home"}
