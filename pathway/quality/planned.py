"""What comes of it: the reason for each step, goals, actions somebody could see done, and what if they are not."""

from collections.abc import Iterator

from pathway import beginnings, clear
from pathway.content.prompts import Box
from pathway.places import Place
from pathway.plan import Goal
from pathway.quality.finding import Finding, Look, of_area
from pathway.sentences import words
from pathway.summary import in_a_row

FEW = 5  # words; a shorter reason is a label
UNFILLED = "A sentence was begun here, and “…” still stands in it"


def reasons(look: Look) -> Iterator[Finding]:
    """Domain 8, Q26: a step is decided for a reason that somebody else could weigh."""
    for child in look.record.children:
        decided = [one for one in look.record.step_decisions if one.child_id == child.id and one.taken is not None]
        place = Place("pathway", child_id=child.id)
        if any(not one.reason.strip() for one in decided):
            says = "A step is decided, and no reason stands beside it"
            yield Finding("q26-reason-for-step", says, place, child.id, also_missing=True)
        short = [one.reason for one in decided if one.reason.strip() and len(words(one.reason)) < FEW]
        if short:
            says = "The reason for a step is too short for somebody else to weigh"
            yield Finding("q26-reason-for-step", says, place, child.id, "\n".join(short))


def decided_by(look: Look) -> Iterator[Finding]:
    """Domain 8, Q46: a decision has a name and a day."""
    for child in look.record.children:
        decided = [one for one in look.record.step_decisions if one.child_id == child.id and one.taken is not None]
        if any(one.on is None or not one.by.strip() for one in decided):
            says = "A step is decided, and it is not said by whom or on which day"
            yield Finding("q46-who-and-when", says, Place("pathway", child_id=child.id), child.id)


def goal_for_each(look: Look) -> Iterator[Finding]:
    """Domain 8, Q27: a worry about a child has a goal beside it."""
    for child in look.worried_for:
        if not any(_whole(goal) and (not goal.child_ids or child.id in goal.child_ids) for goal in look.record.goals):
            says = "No worry in plain words with a goal beside it is about this child"
            yield Finding("q27-worry-and-goal", says, Place("plan"), child.id)


def paired(look: Look) -> Iterator[Finding]:
    """Domain 8, Q27, and 5.1: a worry says what may happen, and its goal what will be happening instead."""
    for goal in look.record.goals:
        if not _whole(goal) and (goal.worry.strip() or goal.goal.strip()):
            says = (
                "A worry stands here without what will be happening instead"
                if goal.worry.strip()
                else "A goal stands here without the worry it answers"
            )
            place = Place("plan", item_id=goal.id)
            yield Finding("q27-worry-and-goal", says, place, words=goal.worry.strip() or goal.goal.strip())


def begun(look: Look) -> Iterator[Finding]:
    """Domain 8, Q27 and Q11: a sentence that was begun for somebody is theirs once its gaps are filled."""
    record, content = look.record, look.content
    for goal in record.goals:
        for box, text in ((Box.WORRY, goal.worry), (Box.GOAL, goal.goal)):
            if beginnings.unfilled(record, content, box, goal.child_ids, text):
                yield Finding("q27-worry-and-goal", UNFILLED, Place("plan", item_id=goal.id), words=text)
    for child in record.children:
        argued = record.meaning(child).worried
        if beginnings.unfilled(record, content, Box.WORRIED, (child.id,), argued):
            yield Finding("q11-impact", UNFILLED, Place("meaning", child_id=child.id), child.id, argued)
        for area, one in look.worrying(child):
            if beginnings.unfilled(record, content, Box.MEANING_NOW, (child.id,), one.meaning_now):
                yield Finding("q11-impact", UNFILLED, of_area(child, area), child.id, one.meaning_now)


def _whole(goal: Goal) -> bool:
    return bool(goal.worry.strip() and goal.goal.strip())


def vague_action(look: Look) -> Iterator[Finding]:
    """Domain 8, Q28, with 5.2 and 12: who, when, and words from which somebody could see that it was done."""
    for action in look.record.actions:
        unseen = clear.unseen(action, look.content)
        nameless, dayless = not action.who.strip(), action.by is None and not action.by_friday
        lacks = [
            *(["nobody’s name"] if nameless else []),
            *(["no day"] if dayless else []),
            *(["no words that say what will be seen"] if unseen else []),
        ]
        if lacks and action.open_now:
            named = not unseen
            place = Place("plan", item_id=action.id)
            says = f"This action has {in_a_row(lacks)}"
            yield Finding("q28-plan", says, place, words=action.what, also_missing=named)


def if_not(look: Look) -> Iterator[Finding]:
    """Domain 8, Q29: what happens if the plan does not work, for the whole or with each action."""
    still = [action for action in look.record.actions if action.open_now]
    each = all(action.if_not_then.strip() for action in still)
    if look.worried_for and still and not look.record.plan.contingency.strip() and not each:
        says = "Nothing says what happens if the plan does not work"
        yield Finding("q29-if-not", says, Place("plan"))


def late_actions(look: Look) -> Iterator[Finding]:
    """Domain 8, Q31: the day of an action was kept, or it is said what came of it; each that is late is named."""
    late = [action for action in look.record.actions if action.late(look.today) and action.result is None]
    if late:
        says = (
            "The days of these actions have passed, and nothing says what came of them"
            if len(late) > 1
            else "The day of an action has passed, and nothing says what came of it"
        )
        named = (" ".join(action.what.split()) or "An action with no words yet" for action in late)
        yield Finding("q31-on-time", says, Place("plan", item_id=late[0].id), words="\n".join(named))


def late_review(look: Look) -> Iterator[Finding]:
    """Domain 8, Q31: the review was held on its day, or another was named."""
    on = look.record.plan.review_on
    held = any(meeting.on and on and meeting.on >= on for meeting in look.record.meetings)
    if on and on < look.today and not held:
        yield Finding("q31-on-time", "The day of the review has passed", Place("plan"))


RULES = (reasons, decided_by, goal_for_each, paired, begun, vague_action, if_not, late_actions, late_review)
