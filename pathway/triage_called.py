"""What a triage says of danger besides why a child is read first: what Act today said, and who was rung or not."""

from collections.abc import Iterator

from pathway import ages, steps, summary
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.change import ENGLAND
from pathway.household import Child
from pathway.safety import Call
from pathway.triage_facts import Line, calls_about, concerns

SECTION_47 = "s6-section-47"
NOT_ASKED = "Act today has no answer yet."
NOBODY = "Nobody is recorded as rung."
WITHOUT_CALL = {
    steps.FRONT_DOOR: "The front door was decided, and no call is recorded.",
    SECTION_47: "Section 47 was decided, and no call is recorded.",
}


def lines(record: Assessment, child: Child) -> Iterator[Line]:
    """Act today for this child in one line, then each step that needs a call and has none with an answer."""
    calls = calls_about(record, child)
    yield Line(f"{_answered(record, child)}{_rung(calls)}".strip())
    if any(call.answer.strip() for call in calls):
        return
    for step, says in WITHOUT_CALL.items():
        if record.step_decision(child, step).taken:
            yield Line(says)


def _answered(record: Assessment, child: Child) -> str:
    checks = [check for check in record.safety_checks if check.answers and concerns(child, check.child_ids)]
    if not checks:
        return NOT_ASKED
    yes = sorted({(one.at or check.at).astimezone(ENGLAND).date() for check in checks for one in check.yes})
    if yes:
        said = f"Act today was answered yes on {summary.in_a_row([ages.day(day) for day in yes])}."
        return said if calls_about(record, child) else f"{said} {NOBODY}"
    last = max(check.at for check in checks).astimezone(ENGLAND).date()
    return f"Act today: nothing answered yes, last asked on {ages.day(last)}."


def _rung(calls: tuple[Call, ...]) -> str:
    return f" Rung: {'; '.join(map(_call, calls))}." if calls else ""


def _call(call: Call) -> str:
    who = ", ".join(isolated(" ".join(part.split())) for part in (call.who, call.person) if part.strip())
    here = call.at.astimezone(ENGLAND) if call.at else None
    when = f"on {ages.day(here.date())} at {here:%H:%M}" if here else "on a day nobody wrote down"
    return f"{who or 'nobody named'}, {when}{'' if call.answer.strip() else ', without an answer'}"
