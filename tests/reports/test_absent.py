"""What is left out is looked for everywhere in a file, in every spelling; what may be a chance is told apart."""

import pytest

from pathway.evidence import Evidence, Note
from pathway.household import Adult, NotDisclosed
from pathway.meaning import Meaning
from pathway.scales import Answer, Handling, Kind
from reports import absent, pdf, policies, sharing
from reports.absent import Secret, found, secrets
from tests import families
from tests.reports import hiding
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


@pytest.mark.parametrize("place", ["a page", *hiding.PLACES])
def test_words_are_found_wherever_in_a_file_they_hide(place: str) -> None:
    seen = place == "a page"
    drawn = pdf.draw(saying(HIDDEN if seen else "Nothing to see."))
    file = drawn if seen else hiding.hidden(drawn, HIDDEN, place)

    assert found(secrets(RECORD, policies.PROFESSIONALS), absent.of_file(file)) != ()


def test_a_file_without_them_is_clean() -> None:
    assert found(secrets(RECORD, policies.PROFESSIONALS), absent.of_file(pdf.draw(saying("Nothing to see.")))) == ()


@pytest.mark.parametrize(
    "words", ["Ro\u00adse rings", "Rose\u0301 rings", "\u2068Rose\u2069", "Rose_1", "(Rose)", "R\u200bose"]
)
def test_a_name_is_found_though_signs_that_say_nothing_stand_in_it_or_beside_it(words: str) -> None:
    assert [one.sure for one in found([Secret(("Rose",), is_name=True)], [("here", words)])] == [True]


def test_a_name_in_a_script_whose_vowels_are_written_around_its_letters_is_one_word() -> None:
    name = Secret(("सिमरन",), is_name=True)

    assert [one.words for one in found([name], [("here", "कल सिमरन आई")])] == ["सिमरन"]
    assert found([name], [("here", "कल सि मरन आई")]) == ()


def test_what_is_found_is_said_once_and_as_it_stands_there() -> None:
    said = f"They say: {WORDS.replace('man next door', 'MAN next-door')}, they say."

    assert [words for words, _ in _where(said)] == [WORDS.replace("man next door", "MAN next-door")]


def test_hundreds_of_texts_are_each_found_where_they_stand_and_nowhere_else() -> None:
    texts = [f"on day {number} she saw {number + 1} cups and {number + 2} plates there" for number in range(600)]
    wanted = [Secret(tuple(absent._stretches(absent._folded(text)))) for text in texts[::2]]

    looked = found(wanted, [(str(number), f"It was {text}.") for number, text in enumerate(texts)])

    assert [(one.where, one.words) for one in looked] == [(str(n), texts[n]) for n in range(0, 600, 2)]


REFUGE = NotDisclosed(id="refuge", words="14 Elm Road\nOxford\nOX4 2AB")


def test_what_may_not_be_given_away_is_looked_for_in_every_part_and_nothing_that_may_stay_is() -> None:
    record = RECORD.keep(
        REFUGE, Meaning(child_id="rowan", life="They moved to 14 Elm Road and he sleeps there much better than before.")
    )
    secret = secrets(record, policies.SUPERVISION)

    assert found(secret, [("here", "14 elm road")]) != ()
    assert found(secret, [("here", "OX4 2AB")]) != ()
    assert {one.words for one in found(secret, [("here", "They went to Elm Road")])} == {"Elm", "Elm Road"}
    assert [one.words for one in found(secret, [("here", "a bus to Oxford")])] == ["Oxford"]
    shown = sharing.visible(record, policies.SUPERVISION)
    assert found(secret, absent.texts(shown.meanings)) == ()


def test_nobody_is_asked_about_words_of_a_part_that_also_stand_in_another() -> None:
    whole = RECORD.keep(Note(id="n", contact_id="visit", words="The kitchen was warm on a wet day.", entered_at=AT))

    by_words = {secret.words: secret.asked for secret in secrets(whole, policies.PROFESSIONALS) if not secret.is_name}

    assert [asked for words, asked in by_words.items() if "on a wet day" in " ".join(words)] == [False]
    assert [asked for words, asked in by_words.items() if "gives him money" in " ".join(words)] == [True]
