"""What a list shows of an assessment without opening it: whose it is, its state, and words to search by."""

from pathway.assessment import Assessment
from pathway.household import Child
from pathway.scales import SignOff

UNNAMED = "Child with no name yet"
UNBORN = "Unborn child"
COPY = "copy from a report"
STATES = {
    None: "draft",
    SignOff.SUBMITTED: "waiting for sign-off",
    SignOff.RETURNED: "returned",
    SignOff.SIGNED_OFF: "signed off",
    SignOff.REOPENED: "draft",
}


def called(child: Child) -> str:
    """What to call a child who may have no name yet."""
    return child.name.strip() or (UNBORN if child.unborn else UNNAMED)


def names(assessment: Assessment) -> str:
    """The children’s names as one line, in the order they were entered."""
    return in_a_row([called(child) for child in assessment.children]) or "No children entered yet"


def in_a_row(words: list[str]) -> str:
    """Words as people list them: “Ellie-May, Tyler and Noah”."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def state(assessment: Assessment) -> str:
    """The state in words, derived from the last sign-off event; a copy from somebody’s report says that it is one."""
    last = assessment.sign_offs[-1].kind if assessment.sign_offs else None
    return f"{COPY}, {STATES[last]}" if assessment.taken_in else STATES[last]


def search_words(assessment: Assessment) -> str:
    """The names a list may be searched by: children and adults."""
    return " ".join([child.name for child in assessment.children] + [adult.name for adult in assessment.adults])
