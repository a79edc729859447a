"""A family in which every box holds text that would do harm if any screen or file took it for more than text."""

from datetime import UTC, date, datetime
from typing import Any, TypeVar

from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from pathway import people
from pathway.assessment import Assessment
from pathway.disability import Door, FactorJudgement, TestAnswer
from pathway.evidence import ChildSeen, Contact, Evidence, Note
from pathway.frozen import Frozen, storable
from pathway.given import FamilyTold, Given, SaidToFamily
from pathway.history import Appointment, Event
from pathway.household import Adult, Born, Child, Circumstances, Identity, NotDisclosed, YoungCarer
from pathway.judgement import Judgement, Need
from pathway.meaning import Meaning
from pathway.meetings import Attended, Decided, Meeting, View
from pathway.plan import Action, DecisionAnswer, Goal, MoverNoted, Plan, StepDecision
from pathway.review import Comment
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import (
    Answer,
    Attendance,
    Basis,
    Birth,
    Brought,
    DoorKind,
    Handling,
    Impairment,
    Kind,
    Leaning,
    Level,
    SignOff,
)
from pathway.topics import TopicNote
from pathway.voice import Aid, Communication, Letter, Voice

Made = TypeVar("Made", bound=Frozen)
ON = date(2026, 3, 3)
AT = datetime(2026, 3, 3, 16, 30, tzinfo=UTC)
KINDS = ((Kind.TOLD_BY_CHILD, Leaning.CONCERN), (Kind.SAW, Leaning.STRENGTH))
MARK = "**hostile**"  # stands in every text, so that a test can see that it is shown and that it is not bold


def hostile(beacon: str) -> str:
    """One line that tries every way out of being text; `beacon` is the address it would ring."""
    host = beacon.removeprefix("http://")
    return (
        f"{MARK} ![x]({beacon}/image) <img src='{beacon}/html'> [here]({beacon}/link) {beacon}/bare www.{host}/www "
        f"<a href='{beacon}/anchor'>a</a> a@b.example $x^2$ :red[red] :material/home: :smile: `code` # h -> <= "
        "<script>window.harmed = true</script> <svg onload='window.harmed = true'> {nb} =1+1 %s \u202edesrever\u202c"
    )


def family(beacon: str) -> Assessment:
    """One of everything, each text field filled with hostile text."""
    words = hostile(beacon)

    def filled(made: type[Made], **fixed: Any) -> Made:
        texts = {name: words for name, field in made.model_fields.items() if _is_text(field)}
        return made.model_validate(texts | fixed)

    child = filled(
        Child, id="c1", born=filled(Born, precision=Birth.APPROXIMATE, on=date(2018, 6, 14)),
        impairment=Impairment.THOUGHT_TO_BE, identity=filled(Identity),
    )  # fmt: skip
    about = {"child_id": "c1"}
    return filled(
        Assessment, id="f" * 32, family_id="e" * 32, started_at=AT, author=filled(people.Person),
        circumstances=filled(Circumstances), plan=filled(Plan), family_told=filled(FamilyTold),
        said_to_family=filled(SaidToFamily),
    ).keep(
        child,
        filled(Child, id="c2", born=filled(Born, precision=Birth.EXPECTED, on=date(2026, 7, 1))),
        filled(Adult, id="a1", cares_for=("c1",), identity=filled(Identity)),
        filled(Contact, id="k1", on=ON, children=(ChildSeen(child_id="c1", seen=True, minutes=20),)),
        filled(Note, id="n1", contact_id="k1", entered_at=AT),
        *(
            filled(
                Evidence, id=f"e{place}", on=ON, kind=kind, exact=kind is Kind.TOLD_BY_CHILD, child_ids=("c1", "c2"),
                area_ids=("food", "home"), leaning=leaning, handling=Handling.CHILD_ASKED_FOR_CARE, note_id="n1",
                start=0, end=40, contact_id="k1",
            )
            for place, (kind, leaning) in enumerate(KINDS)
        ),
        filled(Evidence, id="e9"),
        filled(Judgement, **about, area_id="food", level=Level.NOT_MET),
        filled(Judgement, **about, area_id="home", level=Level.NOT_KNOWN_YET),
        filled(Need, id="need", **about),
        *(filled(Door, **about, kind=kind) for kind in DoorKind),
        filled(FactorJudgement, **about, factor_id="f1"),
        filled(TestAnswer, id="test", **about),
        filled(Voice, id="v1", **about, on=ON),
        filled(Voice, id="v2", child_id="c2", not_yet=True),
        filled(Communication, **about),
        filled(Aid, id="aid", **about),
        filled(Letter, **about),
        filled(YoungCarer, **about),
        filled(TopicNote, **about, topic_id="singled-out", holds=Answer.YES),
        filled(Event, id="ev", on=ON, child_ids=("c1",)),
        filled(Appointment, id="ap", **about, on=ON, outcome=Brought.WAS_NOT_BROUGHT),
        SafetyCheck(
            id="s1", at=AT, contact_id="k1",
            answers=(filled(SafetyAnswer, question_id="significant-harm", answer=Answer.YES),),
        ),
        filled(Call, id="call", check_id="s1", at=AT, chase_on=ON),
        filled(Meaning, **about, words_first=("e0",)),
        filled(DecisionAnswer, question_id="dp1", child_id="c1", answer=Answer.YES),
        filled(StepDecision, **about, step_id="s1-consult", taken=True, on=ON),
        filled(Goal, id="g", child_ids=("c1",)),
        filled(Action, id="act", child_ids=("c1",), by=ON, by_friday=True),
        filled(people.AgencyAsked, id="ag"),
        filled(people.AdultServiceSaid, id="as", adult_id="a1"),
        filled(people.Supervision, id="su"),
        filled(people.PreviousWorker, id="pw"),
        filled(people.SignOffEvent, id="so", kind=SignOff.RETURNED, by=filled(people.Person), at=AT),
        filled(NotDisclosed, id="nd", words=f"nowhere else but here {words}"),
        filled(Given, id="gi", version="family", at=AT, by=filled(people.Person), basis=Basis.AGREED),
        filled(Comment, id="co", page="area", area_id="food", **about, by=filled(people.Person), at=AT),
        filled(View, id="vi", **about, area_id="food", level=Level.NOT_MET, by=filled(people.Person), at=AT),
        filled(Meeting, id="me", at=AT, by=filled(people.Person), on=ON),
        filled(Attended, id="at", meeting_id="me", how=Attendance.HERE),
        filled(Decided, id="de", meeting_id="me", child_ids=("c1",)),
    )  # fmt: skip


def with_movers(record: Assessment, mover_ids: list[str], beacon: str) -> Assessment:
    """The same with each of these movers noted in hostile words."""
    return record.keep(*(MoverNoted(child_id="c1", mover_id=id, words=hostile(beacon)) for id in mover_ids))


def _is_text(field: FieldInfo) -> bool:
    return any(isinstance(rule, AfterValidator) and rule.func is storable for rule in field.metadata)
