"""The record made narrower, one part at a time: what a version has no place for is taken out and never drawn over."""

from typing import TypeVar

from pathway import undisclosed
from pathway.assessment import Assessment
from pathway.frozen import Frozen
from pathway.given import FamilyTold, SaidToFamily
from pathway.household import Adult, Circumstances
from pathway.plan import Plan
from pathway.review import Deciding
from pathway.scales import Answer, Leaning, LooksAfter
from pathway.voice import Voice
from reports.sharing import Narrowed

Kept = TypeVar("Kept", bound=Frozen)
OF_A_CHILD = (
    "judgements", "voices", "letters", "communications", "aids", "young_carers", "meanings", "step_decisions",
)  # fmt: skip
QUOTED = 3  # words; fewer stand elsewhere by chance
TOLD = ("voices", "actions")  # where an adult may write down what a child said


def dropped(*names: str) -> Narrowed:
    """The record without these collections."""
    return lambda assessment: assessment.but(**{name: () for name in names})


def of_this_home(assessment: Assessment) -> Assessment:
    """The adults who live with the children or look after them for the most part."""
    return assessment.but(adults=tuple(adult for adult in assessment.adults if _lives_with_them(adult)))


def _lives_with_them(adult: Adult) -> bool:
    return adult.lives_here is Answer.YES or adult.looks_after is LooksAfter.MAIN


def without_visits(assessment: Assessment) -> Assessment:
    """No visit and no history; what was seen, heard or read keeps the day it has from its visit."""
    days = {contact.id: contact.on for contact in assessment.contacts}
    evidence = tuple(
        one.but(on=one.on or days.get(one.contact_id or ""), contact_id=None) for one in assessment.evidence
    )
    voices = tuple(one.but(on=one.on or days.get(one.contact_id or ""), contact_id=None) for one in assessment.voices)
    return assessment.but(contacts=(), events=(), appointments=(), evidence=evidence, voices=voices)


def without_our_thinking(assessment: Assessment) -> Assessment:
    """The situation as it was told, without what was thought of it."""
    return assessment.but(circumstances=assessment.circumstances.but(capacity_to_change=""))


def without_reasons(assessment: Assessment) -> Assessment:
    """What was decided, without why."""
    return assessment.but(step_decisions=tuple(one.but(reason="") for one in assessment.step_decisions))


def questions_alone(assessment: Assessment) -> Assessment:
    """The answers of the pathway without what is written beside them, and what was noted that moves a child."""
    answers = tuple(one.but(words="") for one in assessment.decision_answers)
    return assessment.but(decision_answers=answers, movers=())


def not_handed_on(assessment: Assessment) -> Assessment:
    """Without who was given what."""
    return assessment.but(given=(), family_told=FamilyTold())


def without_review(assessment: Assessment) -> Assessment:
    """Without what a reviewer said, what was answered, and how a supervisor sees a judgement."""
    of_meetings = tuple(view for view in assessment.views if view.meeting_id is not None)
    return assessment.but(comments=(), deciding=Deciding(), views=of_meetings)


def without_what_is_being_decided(assessment: Assessment) -> Assessment:
    """Without a decision that is still being written."""
    return assessment.but(deciding=Deciding())


def of_meetings_with_the_family(assessment: Assessment) -> Assessment:
    """Without the meetings at which the family was not there, and what was said and decided in them."""
    apart = {meeting.id for meeting in assessment.meetings if not meeting.family_here}
    return assessment.but(
        meetings=tuple(one for one in assessment.meetings if one.id not in apart),
        attended=tuple(one for one in assessment.attended if one.meeting_id not in apart),
        views=tuple(one for one in assessment.views if one.meeting_id not in apart),
        decided=tuple(one for one in assessment.decided if one.meeting_id not in apart),
        actions=tuple(one for one in assessment.actions if one.meeting_id not in apart),
    )


def only_of(child_id: str) -> Narrowed:
    """The record of one child, without what is said of or by their brothers and sisters."""

    def narrowed(assessment: Assessment) -> Assessment:
        theirs = {
            name: tuple(one for one in getattr(assessment, name) if one.child_id == child_id) for name in OF_A_CHILD
        }
        one_child = assessment.but(
            children=tuple(child for child in assessment.children if child.id == child_id),
            evidence=tuple(one for one in assessment.evidence if one.speaker == child_id),
            actions=tuple(one for one in assessment.actions if child_id in one.child_ids),
            **theirs,
        )
        said = [one.words for one in assessment.evidence if one.speaker not in (None, child_id)]
        others = [words for words in said if words.count(" ") >= QUOTED - 1]
        return one_child.but(
            **{name: tuple(_unsaid(one, others) for one in getattr(one_child, name)) for name in TOLD},
        )

    return narrowed


def _unsaid(part: Kept, words: list[str]) -> Kept:
    """The same without any text in which these words of somebody else stand, however they are spelled and spaced."""
    blank = {
        name: ""
        for name in type(part).model_fields
        if isinstance(text := getattr(part, name), str)
        and not name.endswith("id")
        and any(next(undisclosed.places(text, said), None) for said in words)
    }
    return part.but(**blank) if blank else part


def without_adults_views(assessment: Assessment) -> Assessment:
    """The adults by name alone, and nothing of what they or others said, saw or think."""
    adults = (Adult(id=one.id, name=one.name) for one in of_this_home(assessment).adults)
    bare = dropped("judgements", "meanings", "agencies", "needs", "doors", "young_carers", "communications", "aids")
    return bare(assessment).but(adults=tuple(adults), circumstances=Circumstances())


def named_alone(assessment: Assessment) -> Assessment:
    """The children by name and age, and how they wish to be spoken of."""
    return assessment.but(children=tuple(_only(child, "name", "born", "pronouns") for child in assessment.children))


def words_alone(assessment: Assessment) -> Assessment:
    """What was said by a child as it was said, without who passed it on, where it was placed and what it may mean."""
    said = ("words", "kind", "on", "exact", "child_ids", "said_by", "own_prompt", "handling")
    heard = ("child_id", "not_yet", "on", "observed", "handling")
    pieces = (piece.but(child_ids=(piece.speaker,)) if piece.speaker else piece for piece in assessment.evidence)
    return assessment.but(
        evidence=tuple(_only(piece, *said) for piece in pieces),
        voices=tuple(_only(voice, *heard) for voice in assessment.voices),
    )


def _only(part: Kept, *fields: str) -> Kept:
    """The same with nothing but its id and these fields."""
    return type(part).model_validate({name: getattr(part, name) for name in ("id", *fields)})


def watched_once(assessment: Assessment) -> Assessment:
    """One time each child without words of their own was watched, the first that was written down."""
    spoke = {piece.speaker for piece in assessment.evidence}
    watched: set[str] = set()
    voices: list[Voice] = []
    for voice in assessment.voices:
        kept = voice.observed.strip() and voice.child_id not in spoke | watched
        voices.append(voice if kept else voice.but(observed=""))
        watched |= {voice.child_id} if kept else set()
    return assessment.but(voices=tuple(voices))


def without_steps(assessment: Assessment) -> Assessment:
    """Without what was decided about the steps of the pathway."""
    return assessment.but(step_decisions=())


def noticed_alone(assessment: Assessment) -> Assessment:
    """What a child will notice, from whom and by when; what no child would notice is not there."""
    theirs = ("child_ids", "who", "by", "by_friday", "child_notices", "service_owes", "result")
    noticed = (one for one in assessment.actions if one.child_notices.strip())
    return assessment.but(actions=tuple(_only(one, *theirs) for one in noticed))


def of_plan_review_alone(assessment: Assessment) -> Assessment:
    """Of the plan the day it is looked at again, and what the child will notice."""
    return assessment.but(goals=(), plan=Plan(review_on=assessment.plan.review_on))


def not_said_to_family(assessment: Assessment) -> Assessment:
    """Without what the family’s version opens with."""
    return assessment.but(said_to_family=SaidToFamily())


def without_workers_own(assessment: Assessment) -> Assessment:
    """The plan without what workers do between themselves."""
    return assessment.but(actions=tuple(action for action in assessment.actions if not action.between_workers))


def strengths_and_own_words(assessment: Assessment) -> Assessment:
    """The evidence as far as it shows what works, and the children’s own exact words."""
    return assessment.but(
        evidence=tuple(
            piece
            for piece in assessment.evidence
            if piece.leaning is Leaning.STRENGTH or (piece.exact and piece.speaker)
        )
    )
