"""A reader sees after the arguments what nobody has asked or decided yet."""

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Contact
from pathway.plan import DecisionAnswer, StepDecision
from pathway.safety import SafetyCheck
from pathway.scales import Answer
from pathway.steps import suggestions
from reports import expected
from tests import families
from tests.reports.rowan import AT, ON, argued, summary_of


def still_open(record: Assessment, content: Content) -> str:
    found = [one for one in summary_of(record, content).sections if one.title == "Still open"]
    return "\n".join(text for one in found for block in one.blocks for text in expected.of_block(block))


def test_a_visit_nobody_asked_about_is_named(content: Content) -> None:
    asked = SafetyCheck(id="s", at=AT, contact_id="visit")
    second = Contact(id="second", on=ON, place="school")

    said = still_open(argued().keep(asked, second), content)

    assert "Act today was not asked about this visit:\n12 March 2026, school" in said
    assert "3 March 2026" not in said
    assert "Act today has not been asked yet." in still_open(argued(), content)


def test_a_step_suggested_stays_open_until_it_is_decided_either_way(content: Content) -> None:
    record = argued().but(step_decisions=())
    child = record.child(families.ROWAN.id)
    first = suggestions(record, content, child, ON)[0].step
    decided = record.keep(StepDecision(child_id="rowan", step_id=first.id, taken=False))

    assert first.title in still_open(record, content)
    assert first.title not in still_open(decided, content)


def test_nothing_open_leaves_no_list(content: Content) -> None:
    asked = SafetyCheck(id="s", at=AT, contact_id="visit")
    record = families.empty().keep(Contact(id="visit", on=ON), asked)

    assert still_open(record, content) == ""


def test_what_is_not_known_on_the_pathway_is_open_until_somebody_is_named(content: Content) -> None:
    unknown = DecisionAnswer(question_id="dp1", child_id="rowan", answer=Answer.NOT_KNOWN_YET)
    record = families.seen().keep(unknown)

    assert "nobody is named yet to find out" in still_open(record, content)
    named = still_open(record.keep(unknown.but(words="The school nurse, by Friday.")), content)
    assert "The school nurse, by Friday." in named
    assert "nobody is named" not in named
