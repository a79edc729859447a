"""The rules of the versions: what each leaves out of the record, and the reason its author is told."""

from pathway.scales import Handling
from reports import narrowing
from reports.sharing import Part, Policy

NOTES = Part(
    "Whole notes",
    "A whole note holds everything at once; what matters of it stands as evidence.",
    narrowing.dropped("notes"),
)
HARM = Part(
    "Who may be doing harm to a child",
    "Read by the wrong person it could put a child in danger.",
    narrowing.dropped("topic_notes"),
)
CALLS = Part(
    "Calls about danger",
    "Who was rung, and what they answered, is told in person.",
    narrowing.dropped("safety_checks", "calls"),
)
ADULT_SERVICES = Part(
    "What an adult’s own service said",
    "It is about that adult’s health or life; only they decide who else reads it.",
    narrowing.dropped("adult_services"),
)
TALKS = Part(
    "Talks between worker and supervisor",
    "They are about the work; what was decided stands here.",
    narrowing.dropped("supervisions", "sign_offs", "previous_workers"),
)
HANDED_ON = Part(
    "Who was given a report",
    "It is kept for those who answer for the record; ask us who has read this.",
    narrowing.not_handed_on,
)
REASONS = Part(
    "Why each step was decided",
    "Reasons are for those who decide with you, and may repeat what a child asked care for; say why in person.",
    narrowing.without_reasons,
    unless=Handling.PROFESSIONALS_ONLY,
)
PATHWAY_WORDS = Part(
    "What is written beside the questions of the pathway",
    "It is for those who work with the family; the questions themselves stand here.",
    narrowing.questions_alone,
    unless=Handling.PROFESSIONALS_ONLY,
)
BETWEEN_WORKERS = Part(
    "What workers do between themselves",
    "These actions are marked as in nothing that the family reads.",
    narrowing.without_workers_own,
    unless=Handling.PROFESSIONALS_ONLY,
)
SEEN = Part(
    "What was seen, heard and read that worries us",
    "It names who told us, a child too; what it means stands with each child. Read it together where they ask.",
    narrowing.strengths_and_own_words,
)
LETTERS = Part("The children’s letters", "They are each child’s own to share.", narrowing.dropped("letters"))
REVIEW = Part(
    "What a reviewer asked and was answered",
    "It is between a worker and who reviews the work; what follows from it stands here.",
    narrowing.without_review,
)
DECIDING = Part(
    "A decision that is still being written",
    "It is nobody’s to read until it is made.",
    narrowing.without_what_is_being_decided,
)
MEETINGS = Part(
    "Meetings without the family",
    "What was said there was for those who came.",
    narrowing.of_meetings_with_the_family,
    unless=Handling.PROFESSIONALS_ONLY,
)
FAMILY_PARTS = (
    NOTES,
    REVIEW,
    MEETINGS,
    Part(
        "What was said and decided in meetings",
        "It stands in the minutes, which the family can have.",
        narrowing.dropped("meetings", "attended", "views", "decided"),
    ),
    Part(
        "Adults who live elsewhere",
        "What they said, and where they live, is theirs to share.",
        narrowing.of_this_home,
    ),
    Part("What other agencies said", "It is theirs to share; ask them first.", narrowing.dropped("agencies")),
    ADULT_SERVICES,
    HARM,
    CALLS,
    Part(
        "Questions about our own practice",
        "They are for us to answer; what follows from them stands in the plan.",
        narrowing.dropped("factors", "test_answers", "doors", "movers", "decision_answers"),
    ),
    TALKS,
    Part(
        "Visits and the history",
        "This version is short. Offer to read the history together.",
        narrowing.without_visits,
    ),
    Part(
        "What makes change likely or hard",
        "It is our thinking about the adults; say it to them, and write down what they say.",
        narrowing.without_our_thinking,
    ),
    BETWEEN_WORKERS,
    HANDED_ON,
)


LETTER_PARTS = (
    Part(
        "What adults said, saw or think",
        "A letter is between you and the child: what they told you, and what you did about it.",
        narrowing.without_adults_views,
    ),
    Part(
        "What is written about the child",
        "A child knows where they live and how they are; the letter does not tell them.",
        narrowing.named_alone,
    ),
    Part(
        "What we make of their words",
        "What it may mean, who passed it on, and notes of what was done speak about the child and not to them.",
        narrowing.words_alone,
    ),
    Part(
        "Other times the child was watched",
        "Words come first; without any, one time is enough to say what they showed you.",
        narrowing.watched_once,
    ),
    Part(
        "Steps of the pathway",
        "They have names that only professionals use; say in person what was decided, and why.",
        narrowing.without_steps,
    ),
    Part(
        "What the adults do",
        "It may be about an adult’s health or money; the child reads what they will notice, from whom and by when.",
        narrowing.noticed_alone,
    ),
    Part(
        "Goals, and what holds the plan together",
        "They speak about the child and about adults; say in the letter, to the child, what comes next.",
        narrowing.of_plan_review_alone,
    ),
    Part(
        "What is written to the whole family",
        "The letter is between you and the child.",
        narrowing.not_said_to_family,
    ),
)


def letter(child_id: str) -> Policy:
    """What a letter to this child may hold: what they themselves said, wanted and were told, and what is planned."""
    return Policy(
        never=frozenset(Handling) - {Handling.MAY_SHARE},
        parts=(
            Part(
                "Brothers and sisters",
                "What they said, wherever it was written down, and what is known of them, is theirs.",
                narrowing.only_of(child_id),
            ),
            *FAMILY_PARTS,
            *LETTER_PARTS,
        ),
    )


PROFESSIONALS = Policy(asked=frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE}), parts=(NOTES, DECIDING))
SUPERVISION = PROFESSIONALS
HANDOVER = PROFESSIONALS
VISIT = Policy(never=frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE}), parts=(NOTES, REVIEW))
MEETING = Policy(
    never=frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE}),
    asked=frozenset({Handling.PROFESSIONALS_ONLY}),
    parts=(
        NOTES,
        HARM,
        CALLS,
        ADULT_SERVICES,
        TALKS,
        REVIEW,
        MEETINGS,
        REASONS,
        PATHWAY_WORDS,
        BETWEEN_WORKERS,
        LETTERS,
        HANDED_ON,
    ),
)
MINUTES = MEETING
FAMILY = Policy(never=frozenset(Handling) - {Handling.MAY_SHARE}, parts=(*FAMILY_PARTS, REASONS, SEEN, LETTERS))
