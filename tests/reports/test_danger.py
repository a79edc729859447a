"""Danger comes first: a yes stands on the first page with who was rung, what they said and when to chase."""

from datetime import UTC, date, datetime

from pathway.content import Content
from pathway.people import Person, SignOffEvent
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import Answer, SignOff
from reports import pdf
from tests.reports.build import page_texts
from tests.reports.rowan import AT, argued, says, summary_of

YES = SafetyCheck(
    id="s",
    at=AT,
    child_ids=("rowan",),
    answers=(SafetyAnswer(question_id="danger-now", answer=Answer.YES, words="Nobody answered the door."),),
)


def first_page(content: Content, *kept: SafetyCheck | Call) -> str:
    return " ".join(page_texts(pdf.draw(summary_of(argued().keep(*kept), content)))[0].split())


def test_a_yes_and_its_call_stand_before_the_first_childs_words(content: Content) -> None:
    call = Call(
        id="c",
        check_id="s",
        who="999",
        person="Sergeant Hale",
        answer="On their way",
        at=AT,
        chase_on=date(2026, 3, 13),
    )

    first = first_page(content, YES, call)

    asked = next(one.question for one in content.act_today if one.id == "danger-now")
    order = ["Act today", asked, "Nobody answered the door.", "999, Sergeant Hale", "On their way", "13 March 2026"]
    places = [first.index(words) for words in (*order, "The best bit")]
    assert places == sorted(places)
    assert "not recorded yet" not in first.split("The best bit")[0]


def test_a_yes_names_its_visit_and_when_it_was_answered_not_when_the_questions_were_first_asked(
    content: Content,
) -> None:
    later = YES.answers[0].but(at=datetime(2026, 3, 13, 9, 30, tzinfo=UTC))

    first = first_page(content, YES.but(contact_id="visit", answers=(later,)))

    assert "Answered yes on 13 March 2026 at 09:30 · About the visit of 3 March 2026, home" in first
    assert "Answered yes on 12 March 2026 at 21:07 · About the visit" in first_page(
        content, YES.but(contact_id="visit")
    )


def test_a_yes_without_a_call_says_so_at_once(content: Content) -> None:
    assert "No call is recorded yet." in first_page(content, YES)


def test_a_call_that_was_only_begun_is_not_said_to_have_been_made(content: Content) -> None:
    begun = first_page(content, YES, Call(id="c", check_id="s", who="999"))

    assert "A call is begun and not written down: 999, nobody is written down who answered." in begun
    assert "Rung:" not in begun


def test_a_call_whose_answer_is_missing_says_so(content: Content) -> None:
    answered = Call(id="c", check_id="s", who="999", person="The operator")

    assert "The answer to this call is not recorded yet." in first_page(content, YES, answered)


def test_the_answers_of_no_and_not_known_yet_stay_further_on(content: Content) -> None:
    calm = YES.but(answers=(SafetyAnswer(question_id="danger-now", answer=Answer.NOT_KNOWN_YET),))

    assert "Act today" not in first_page(content, calm)
    assert "Not known yet does not mean no." in says(summary_of(argued().keep(calm), content))


def test_a_reason_for_no_stands_further_on_by_its_own_name_and_never_beside_the_yes_it_became(content: Content) -> None:
    given = SafetyAnswer(question_id="danger-now", answer=Answer.NO, words="Gran was there all day.")
    changed = YES.but(answers=(given.answered(Answer.YES, AT),))

    assert "Gran was there all day." not in first_page(content, changed)
    all_of_it = " ".join(says(summary_of(argued().keep(changed), content)).split())
    assert "Written when the answer was no: Gran was there all day." in all_of_it


def test_not_even_what_the_author_wants_known_first_stands_before_danger(content: Content) -> None:
    finished = SignOffEvent(
        id="f", kind=SignOff.SUBMITTED, by=Person(name="Sam Reed"), at=AT, words="Read the school part."
    )

    first = " ".join(page_texts(pdf.draw(summary_of(argued().keep(YES, finished), content)))[0].split())

    assert first.index("Nobody answered the door.") < first.index("Read the school part.")
