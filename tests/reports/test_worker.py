"""A report is made beside the app: it says how far it is, stops when asked, and fails in one plain sentence."""

import pytest

from pathway.errors import PathwayError
from reports import pdf, readback, wire, worker
from reports.document import Bullets, Fact, Facts, Mark, Note, Paragraph, ProfileChart, Quote, Run, Shape, Tone
from reports.worker import Making, Progress
from tests.reports.build import document, saying

SECRET = "Rowan sleeps on the floor"
STAGES = {
    "Starting", "Setting out the pages", "Drawing page 1 of 1", "Putting the file together", "Reading it back",
    "The PDF is ready",
}  # fmt: skip


def test_the_worker_makes_the_same_file_and_says_how_far_it_is() -> None:
    told: list[Progress] = []
    whole = saying(SECRET)

    finished = worker.make(whole, told.append)

    assert finished.pdf == pdf.draw(whole)
    assert finished.differences == ()
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

    assert wire.from_json(wire.to_json(whole)) == whole


@pytest.mark.parametrize(
    "broken", ["1/0", "print('{')", 'print(\'{"size": 9, "differences": []}\')', "import os; os.abort()"]
)
def test_a_worker_that_breaks_is_one_plain_sentence_without_a_word_of_the_family(broken: str) -> None:
    making = Making(saying(SECRET), command=("-c", broken))

    with pytest.raises(PathwayError) as told:
        making.result()

    assert str(told.value).startswith("Try to make the PDF again")
    assert SECRET not in str(told.value)
    assert told.value.__cause__ is None


def test_a_report_that_is_stopped_leaves_nothing_running() -> None:
    making = Making(saying(SECRET), command=("-c", "import time; time.sleep(600)"))

    making.cancel()

    assert making.done()
    with pytest.raises(PathwayError):
        making.result()


def test_whatever_interrupts_the_waiting_stops_the_making_too() -> None:
    def leave(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        worker.make(saying(SECRET), leave)
