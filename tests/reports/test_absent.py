"""What is left out is looked for everywhere in a file, in every spelling; what may be a chance is told apart."""

from io import BytesIO

import pikepdf
import pytest

from pathway.evidence import Evidence, Note
from pathway.household import Adult
from pathway.meaning import Meaning
from pathway.scales import Answer, Handling, Kind
from reports import absent, pdf, policies, sharing
from reports.absent import Secret, found, secrets
from tests import families
from tests.reports.build import AT, saying

WORDS = "He said the man next door gives him money for errands"
LEFT_OUT = Evidence(id="s", kind=Kind.TOLD_BY_CHILD, words=WORDS, child_ids=("rowan",), handling=Handling.THIRD_PARTY)
RECORD = families.empty().keep(families.ROWAN, LEFT_OUT)


def _where(text: str, record: object = RECORD) -> list[tuple[str, bool]]:
    looked = found(secrets(record, policies.PROFESSIONALS), [("here", text)])  # type: ignore[arg-type]
    return [(one.words, one.sure) for one in looked]


@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        f"On Monday {WORDS.upper()}, and went.",
        "They think the MAN next-door gives him móney, he says",
        "the man next door gives him money",
    ],
)
def test_words_that_are_left_out_are_found_whole_or_in_part_however_they_are_written(text: str) -> None:
    assert [sure for _, sure in _where(text)] == [True]


def test_words_that_have_only_a_few_in_common_are_not_taken_for_them() -> None:
    assert _where("He said the man came, and gives him a lift") == []


def test_a_passage_that_is_shown_as_evidence_is_no_secret_though_its_note_is_left_out() -> None:
    note = Note(id="n", contact_id="c", words=f"Kitchen cold and dark all day. {WORDS}", entered_at=AT)
    picked = Evidence(id="p", kind=Kind.SAW, words="Kitchen cold and dark all day.", child_ids=("rowan",))
    record = RECORD.keep(note, picked)

    assert _where("Kitchen cold and dark all day.", record) == []
    assert _where(WORDS, record) != []


def test_what_the_author_wrote_elsewhere_is_found_in_the_record_itself() -> None:
    record = RECORD.keep(Meaning(child_id="rowan", worried=f"We worry: {WORDS}."))
    shown = sharing.visible(record, policies.PROFESSIONALS)

    (one,) = found(secrets(record, policies.PROFESSIONALS), absent.texts(shown))
    assert one.where == "meanings worried"
    assert one.sure


ROSE = Adult(id="r", name="Rose Ashcroft", relation="Gran", lives_here=Answer.NO)
HOME = families.empty().keep(families.ROWAN, ROSE)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Rose rings on Sundays.", [True]),
        ("She picked a rose.", [False]),
        ("ROSÉ came.", [True]),
        ("Rose’s house", [True]),
        ("Ashcrofts live there", [False]),
        ("Ashcraft was there", [False]),
        ("Rowan arose early.", []),
    ],
)
def test_a_name_is_found_in_other_spellings_and_one_that_may_be_a_word_is_only_asked_about(
    text: str, sure: list[bool]
) -> None:
    looked = found(secrets(HOME, policies.FAMILY), [("here", text)])

    assert [one.sure for one in looked if one.where == "here"] == sure


def test_a_sentence_without_spaces_is_found() -> None:
    words = "他说隔壁的男人给他钱"

    assert found([Secret(tuple(absent._stretches(absent._folded(words))))], [("here", f"我们担心{words}。")])


HIDDEN = "the man next door gives him money"


def _put(how: str) -> bytes:
    """A file in which the words stand where nobody sees them."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf.draw(saying(HIDDEN if how == "a page" else "Nothing to see.")))) as file:
        match how:
            case "an attachment":
                file.attachments["x.txt"] = pikepdf.AttachedFileSpec(file, HIDDEN.encode(), filename="x.txt")
            case "the outline":
                with file.open_outline() as outline:
                    outline.root.append(pikepdf.OutlineItem(HIDDEN, 0))
            case "the properties":
                file.docinfo["/Subject"] = HIDDEN
            case "the metadata":
                with file.open_metadata() as about:
                    about["dc:description"] = HIDDEN
            case "alternative text":
                file.Root.StructTreeRoot.K[0].Alt = pikepdf.String(HIDDEN)
            case "text in place of text":
                file.pages[0].contents_add(f"/Span <</ActualText ({HIDDEN})>> BDC EMC".encode())
        file.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "how",
    [
        "a page",
        "an attachment",
        "the outline",
        "the properties",
        "the metadata",
        "alternative text",
        "text in place of text",
    ],
)
def test_words_are_found_wherever_in_a_file_they_hide(how: str) -> None:
    assert found(secrets(RECORD, policies.PROFESSIONALS), absent.of_file(_put(how))) != ()


def test_a_file_without_them_is_clean() -> None:
    assert found(secrets(RECORD, policies.PROFESSIONALS), absent.of_file(_put("nowhere"))) == ()
