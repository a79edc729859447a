"""A report is made beside the app: it says how far it is, stops when asked, and is given only if shown to be right."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from pathway import carry, exchange
from pathway.errors import PathwayError
from reports import enclosed, html, locking, pdf, policies, proof, readback, readers, sharing, wire, word, worker
from reports.absent import Found, Secret
from reports.document import (
    Bullets,
    Column,
    Document,
    Fact,
    Facts,
    Mark,
    Note,
    Paragraph,
    ProfileChart,
    Quote,
    Run,
    Shape,
    Table,
    Tone,
)  # fmt: skip
from reports.forms import Form
from reports.worker import Finished, Job, Making, Progress
from tests import families
from tests.reports import hiding
from tests.reports.build import document, saying

SECRET = "Rowan sleeps on the floor"
STAGES = {
    "Starting", "Setting out the pages", "Drawing page 1 of 1", "Putting the file together", "Reading it back",
    "Looking through it for what is left out", "The PDF is ready",
}  # fmt: skip


def test_the_worker_makes_the_same_file_and_says_how_far_it_is() -> None:
    told: list[Progress] = []
    whole = saying(SECRET)

    finished = worker.make(Job(whole), told.append)

    assert finished == Finished(pdf.draw(whole), ())
    assert told[-1] == Progress("The PDF is ready", 1.0)
    assert [each.fraction for each in told] == sorted(each.fraction for each in told)
    assert {each.stage.split(",")[0] for each in told} <= STAGES
    assert not any(SECRET in each.stage for each in told)


def test_reading_back_says_which_page_it_is_on() -> None:
    told: list[tuple[str, float]] = []
    whole = saying(*[SECRET * 20] * 60)

    readback.compare(pdf.draw(whole), whole, lambda stage, fraction: told.append((stage, fraction)))

    assert told[1][0].startswith("Reading it back, once: page 2 of ")
    assert "and once more: page 1 of " in told[len(told) // 2][0]
    assert [fraction for _, fraction in told] == sorted(fraction for _, fraction in told)
    assert 0 <= told[0][1] <= told[-1][1] < 1


def test_every_kind_of_block_travels_to_the_worker_unchanged() -> None:
    whole = document(
        Quote("“x”", "y"),
        Facts((Fact("a", (Paragraph("b", Tone.STRONG), Bullets(("c", Run((Paragraph("d"),)))))),), panel=True),
        ProfileChart(("n",), (("area", (Mark(Shape.GAP, "Not known yet"),)),)),
        Note("half \ud83d a pair"),
    )

    job = Job(whole, Form.WORD, (Secret(("a b c",)), Secret(("Ré",), is_name=True)), "four words of mine")

    assert wire.from_json(wire.to_json(job), Job) == job


@pytest.mark.parametrize(
    "broken",
    [
        "1/0",
        "print('{')",
        "print('[]')",
        'print(\'{"size": 9, "differences": [], "found": []}\')',
        "print('{\"size\": 9}')",
        "import os; os.abort()",
    ],
)
def test_a_worker_that_breaks_is_one_plain_sentence_without_a_word_of_the_family(broken: str) -> None:
    making = Making(Job(saying(SECRET)), command=("-c", broken))

    with pytest.raises(PathwayError) as told:
        making.result()

    assert str(told.value).startswith("Try to make the PDF again")
    assert SECRET not in str(told.value)
    assert told.value.__cause__ is None


def test_a_report_that_is_stopped_leaves_nothing_running() -> None:
    making = Making(Job(saying(SECRET)), command=("-c", "import time; time.sleep(600)"))

    making.cancel()

    assert making.done()
    with pytest.raises(PathwayError):
        making.result()


def test_whatever_interrupts_the_waiting_stops_the_making_too() -> None:
    def leave(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        worker.make(Job(saying(SECRET)), leave)


# What is left out

HIDDEN = "the man next door gives him money"
SAID = Secret((HIDDEN[: HIDDEN.rindex(" ")], HIDDEN[HIDDEN.index(" ") + 1 :]))
ROSE = Secret(("Rose",), is_name=True)
PHRASE = "four long words here"
NOTHING = saying("Nothing to see.")


def _do(job: Job) -> Finished:
    """The way of a file, in this process so that its writer can be broken."""
    return worker.do(job, lambda stage, fraction: None)


def _printed(document: Document) -> Document:
    return replace(document, sections=(*document.sections, *saying(HIDDEN).sections))


def _in_a_cell(document: Document) -> Document:
    rows = tuple((f"Day {number}", "tea", "Rose" if number == 60 else "toast") for number in range(70))
    return replace(document, opening=(Table((Column("Day"), Column("Tea"), Column("Who")), rows),))


BREAKS: dict[str, Callable[[Document], Document]] = {
    "a page": _printed,
    "the foot of each page": lambda document: replace(document, author=f"{document.author}. {HIDDEN}"),
    "the heading": lambda document: replace(document, heading=HIDDEN),
    "a name in a cell of a long table": _in_a_cell,
}


def _refused(job: Job) -> None:
    with pytest.raises(PathwayError) as said:
        _do(job)
    assert str(said.value) == proof.LEAKED
    assert HIDDEN not in str(said.value)


@pytest.mark.parametrize("how", BREAKS)
@pytest.mark.parametrize("form", Form)
def test_no_file_is_given_out_when_its_writer_prints_what_is_left_out(
    how: str, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer, name = {Form.PDF: (pdf, "draw"), Form.HTML: (html, "write"), Form.WORD: (word, "write")}[form]
    right: Callable[..., bytes] = getattr(writer, name)
    monkeypatch.setattr(writer, name, lambda document, *more: right(BREAKS[how](document), *more))

    _refused(Job(NOTHING, form, (SAID, ROSE)))


@pytest.mark.parametrize("place", hiding.PLACES)
def test_no_file_is_given_out_when_what_is_left_out_is_hidden_in_it(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = pdf.draw
    monkeypatch.setattr(pdf, "draw", lambda document, tell: hiding.hidden(right(document, tell), HIDDEN, place))

    _refused(Job(NOTHING, Form.PDF, (SAID, ROSE), PHRASE))


def test_words_that_only_a_part_of_which_stands_elsewhere_are_no_excuse(monkeypatch: pytest.MonkeyPatch) -> None:
    right = pdf.draw
    monkeypatch.setattr(pdf, "draw", lambda document, tell: right(_printed(document), tell))

    _refused(Job(saying("I heard that the man next door gives him a lift."), Form.PDF, (SAID,)))


@pytest.mark.parametrize("form", Form)
def test_what_the_author_typed_elsewhere_as_well_is_asked_about(form: Form) -> None:
    whole = saying("Seen: The MAN next door gives him money, says Ada.", "Rose rang. She had picked a rose.")

    found = _do(Job(whole, form, (SAID, ROSE))).found

    assert [(one.words, one.where, one.sure) for one in found] == [
        ("The MAN next door gives him money", "What was typed", True),
        ("Rose", "What was typed", True),
        ("rose", "What was typed", False),
    ]


def test_what_stands_only_in_the_record_that_a_pdf_carries_is_asked_about_and_is_in_no_other_form() -> None:
    record = families.seen()
    record = record.but(circumstances=record.circumstances.but(capacity_to_change=f"We heard that {HIDDEN}."))
    whole = replace(NOTHING, record=exchange.to_json(record), version="professional")

    assert _do(Job(whole, Form.PDF, (SAID,))).found == (Found(HIDDEN, proof.RECORD, sure=True),)
    assert _do(Job(whole, Form.HTML, (SAID,))).found == ()


ODDLY = (
    "a\u202eRose", "Ro\u00adse", "🌹", "\u2068Rose\u2069", "RÓSE", "Rose\ud83d", "rose-tinted",
    "R" + "\u0301" * 6 + "ose",
)  # fmt: skip


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("words", ODDLY)
def test_what_a_person_typed_is_never_taken_for_a_fault_however_it_is_printed(words: str, form: Form) -> None:
    assert _do(Job(saying(words), form, (ROSE,))).file


def test_a_piece_of_a_word_that_a_reader_breaks_in_two_is_nobodys_name(monkeypatch: pytest.MonkeyPatch) -> None:
    right = readers.by_pypdf
    monkeypatch.setattr(readers, "by_pypdf", lambda file, tell: right(file, tell).replace("Rosehill", "Rose hill"))

    assert _do(Job(saying("They live at Rosehill."), secrets=(ROSE,))).found == ()


@pytest.mark.parametrize("form", Form)
def test_words_that_every_file_says_of_itself_are_nobody(form: Form) -> None:
    names = ("Page", "Li", "Alt", "Col", "May", "March", "Style", "Adobe", "Row", "Core", "Title", "Identity", "Web")

    finished = _do(Job(NOTHING, form, tuple(Secret((name,), is_name=True) for name in names)))

    assert [one for one in finished.found if one.words not in ("March", "Title")] == []


# Locked


def test_a_locked_file_is_made_by_the_process_and_opens_only_with_its_passphrase() -> None:
    told: list[Progress] = []
    record = exchange.to_json(sharing.visible(families.seen(), policies.PROFESSIONALS))
    whole = replace(saying(SECRET), record=record, version="professional")

    file = worker.make(Job(whole, passphrase=PHRASE), told.append).file

    assert enclosed.read(file, PHRASE).state is enclosed.State.AS_WRITTEN
    assert told[-1].stage == "The PDF is ready"
    assert PHRASE not in repr(told)
    for wrong in ("", "four long words"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(file), password=wrong)


@pytest.mark.parametrize(
    ("job", "says"),
    [
        (Job(NOTHING, passphrase="short"), carry.advise("short")),
        (Job(NOTHING, passphrase=f" {PHRASE}"), locking.PLAIN),
        (Job(NOTHING, passphrase=f"{PHRASE}\n!"), locking.PLAIN),
        (Job(NOTHING, passphrase="four long words " * 9), locking.PLAIN),
        (Job(NOTHING, passphrase="four long words here" * 9), locking.TOO_LONG),
        (Job(NOTHING, Form.WORD, passphrase=PHRASE), worker.NO_LOCK),
        (Job(NOTHING, Form.HTML, passphrase=PHRASE), worker.NO_LOCK),
    ],
)
def test_what_cannot_be_locked_is_said_before_anything_is_written(job: Job, says: str) -> None:
    with pytest.raises(PathwayError) as said:
        worker.make(job, lambda progress: None)

    assert str(said.value) == says


def test_the_passphrase_is_neither_in_the_command_nor_in_the_surroundings_of_the_process() -> None:
    making = Making(Job(NOTHING, passphrase=PHRASE), command=("-c", "import time; time.sleep(600)"))
    try:
        of = Path(f"/proc/{making._process.pid}")
        seen = [bytes(str(making._process.args), "utf-8"), json.dumps(dict(os.environ)).encode()]
        seen += [(of / name).read_bytes() for name in ("cmdline", "environ") if of.exists()]
    finally:
        making.cancel()

    assert not any(PHRASE.encode() in each for each in seen)
    assert PHRASE not in repr(Job(NOTHING, passphrase=PHRASE))


def test_two_long_reports_of_one_length_that_are_made_at_once_stay_apart() -> None:
    def long(letter: str) -> Document:
        return replace(saying(*[f"{letter * 6} was seen at {number} " * 20 for number in range(60)]), record="")

    jobs = {letter: Job(long(letter), Form.HTML) for letter in "abcdef"} | {"g": Job(long("g")), "h": Job(long("h"))}
    makings = {letter: Making(job) for letter, job in jobs.items()}

    for letter, making in makings.items():
        job = jobs[letter]
        assert making.result().file == job.form.write(job.document, lambda stage, fraction: None)
        assert making.result().differences == ()
