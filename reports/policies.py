"""The rules of the versions: what each leaves out of the record, and the reason its author is told."""

from pathway.assessment import Assessment
from pathway.given import FamilyTold
from pathway.household import Adult, Circumstances
from pathway.plan import Plan
from pathway.scales import Answer, Handling, LooksAfter
from reports.sharing import Narrowed, Part, Policy


def _dropped(*names: str) -> Narrowed:
    """The record without these collections."""
    return lambda assessment: assessment.but(**{name: () for name in names})


def _of_this_home(assessment: Assessment) -> Assessment:
    return assessment.but(adults=tuple(adult for adult in assessment.adults if _lives_with_them(adult)))


def _lives_with_them(adult: Adult) -> bool:
    return adult.lives_here is Answer.YES or adult.looks_after is LooksAfter.MAIN


def _without_visits(assessment: Assessment) -> Assessment:
    """No visit and no history; what was seen, heard or read keeps the day it has from its visit."""
    days = {contact.id: contact.on for contact in assessment.contacts}
    evidence = tuple(
        one.but(on=one.on or days.get(one.contact_id or ""), contact_id=None) for one in assessment.evidence
    )
    voices = tuple(one.but(on=one.on or days.get(one.contact_id or ""), contact_id=None) for one in assessment.voices)
    return assessment.but(contacts=(), events=(), appointments=(), evidence=evidence, voices=voices)


def _without_our_thinking(assessment: Assessment) -> Assessment:
    """The situation as it was told, without what was thought of it."""
    return assessment.but(circumstances=assessment.circumstances.but(capacity_to_change=""))


def _not_handed_on(assessment: Assessment) -> Assessment:
    return assessment.but(given=(), family_told=FamilyTold())


def _only_of(child_id: str) -> Narrowed:
    """The record of one child, without what is said of or by their brothers and sisters."""

    def narrowed(assessment: Assessment) -> Assessment:
        theirs = {
            name: tuple(one for one in getattr(assessment, name) if one.child_id == child_id)
            for name in ("judgements", "voices", "communications", "aids", "young_carers", "meanings", "step_decisions")
        }
        for_them = {
            name: tuple(one for one in getattr(assessment, name) if not one.child_ids or child_id in one.child_ids)
            for name in ("goals", "actions")
        }
        return assessment.but(
            children=tuple(child for child in assessment.children if child.id == child_id),
            evidence=tuple(one for one in assessment.evidence if one.speaker == child_id),
            **theirs,
            **for_them,
        )

    return narrowed


def _without_adults_views(assessment: Assessment) -> Assessment:
    """The adults by name alone, and nothing of what they or others said, saw or think."""
    adults = (Adult(id=one.id, name=one.name, relation=one.relation) for one in _of_this_home(assessment).adults)
    bare = _dropped("judgements", "meanings", "agencies", "needs", "doors", "young_carers", "communications", "aids")
    return bare(assessment).but(adults=tuple(adults), circumstances=Circumstances())


def _of_plan_goodbye_alone(assessment: Assessment) -> Assessment:
    plan = assessment.plan
    return assessment.but(plan=Plan(review_on=plan.review_on, handover=plan.handover, goodbye=plan.goodbye))


NOTES = Part(
    "Whole notes", "A whole note holds everything at once; what matters of it stands as evidence.", _dropped("notes")
)
HARM = Part(
    "Who may be doing harm to a child",
    "Read by the wrong person it could put a child in danger.",
    _dropped("topic_notes"),
)
CALLS = Part(
    "Calls about danger", "Who was rung, and what they answered, is told in person.", _dropped("safety_checks", "calls")
)
ADULT_SERVICES = Part(
    "What an adult’s own service said",
    "It is about that adult’s health or life; only they decide who else reads it.",
    _dropped("adult_services"),
)
TALKS = Part(
    "Talks between worker and supervisor",
    "They are about the work; what was decided stands here.",
    _dropped("supervisions", "sign_offs", "previous_workers"),
)
HANDED_ON = Part(
    "Who was given a report",
    "It is kept for those who answer for the record; ask us who has read this.",
    _not_handed_on,
)
FAMILY_PARTS = (
    NOTES,
    Part(
        "Adults who live elsewhere",
        "What they said, and where they live, is theirs to share.",
        _of_this_home,
    ),
    Part("What other agencies said", "It is theirs to share; ask them first.", _dropped("agencies")),
    ADULT_SERVICES,
    HARM,
    CALLS,
    Part(
        "Questions about our own practice",
        "They are for us to answer; what follows from them stands in the plan.",
        _dropped("factors", "test_answers", "doors", "movers", "decision_answers"),
    ),
    TALKS,
    Part(
        "Visits and the history",
        "This version is short. Offer to read the history together.",
        _without_visits,
    ),
    Part(
        "What makes change likely or hard",
        "It is our thinking about the adults; say it to them, and write down what they say.",
        _without_our_thinking,
    ),
    HANDED_ON,
)


def letter(child_id: str) -> Policy:
    """What a letter to this child may hold: what they themselves said, wanted and were told, and what is planned."""
    return Policy(
        never=frozenset(Handling) - {Handling.MAY_SHARE},
        parts=(
            Part(
                "Brothers and sisters",
                "What they said, and what is known of them, is theirs.",
                _only_of(child_id),
            ),
            *FAMILY_PARTS,
            Part(
                "What adults said, saw or think",
                "A letter is between you and the child: what they told you, and what you did about it.",
                _without_adults_views,
            ),
            Part(
                "What we do if the plan does not work",
                "It may frighten a child who reads it alone; tell them in person.",
                _of_plan_goodbye_alone,
            ),
        ),
    )


PROFESSIONALS = Policy(asked=frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE}), parts=(NOTES,))
SUPERVISION = PROFESSIONALS
HANDOVER = PROFESSIONALS
VISIT = Policy(never=frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE}), parts=(NOTES,))
MEETING = Policy(
    never=frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE}),
    asked=frozenset({Handling.PROFESSIONALS_ONLY}),
    parts=(NOTES, HARM, CALLS, ADULT_SERVICES, TALKS, HANDED_ON),
)
FAMILY = Policy(never=frozenset(Handling) - {Handling.MAY_SHARE}, parts=FAMILY_PARTS)
