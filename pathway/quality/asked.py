"""Questions that only a person can judge, chosen by what the record lacks: a few at a time, and always with why."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from pathway import applies, drift, patterns, plain, raised
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.places import Place
from pathway.quality import days
from pathway.quality.finding import Look, Question, of_area, titles
from pathway.scales import Kind, Leaning, Stage
from pathway.steps import Reason

Asker = Callable[[Look], Iterator[Question]]
DONE = frozenset({raised.SAFE, "routines"})  # areas in which what an older child does is taken for the problem
BLAMES = frozenset(
    {"did-not", "no-choice", "used-by-others", "older-than-they-are", "not-yet-found-a-way", "behaviour-to-understand",
     "missing", "was-not-brought"}
)  # fmt: skip
SLEEP = re.compile(r"\b(?:sle(?:ep|eps|pt|eping)|cot|bed|nights?)\b", re.IGNORECASE)
_NAMES_LAW = r"section|children act|threshold|guidance|significant harm|reasonable cause|rights|right (?:to|as)"
OF_EACH_CHILD = frozenset({"q26-reason-for-step"})
LAW = re.compile(rf"\b(?:{_NAMES_LAW})\b|\bs\.? ?\d", re.IGNORECASE)


def questions(
    assessment: Assessment, content: Content, today: date, earlier: Sequence[Assessment] = (), most: int = 3
) -> tuple[Question, ...]:
    """At most this many, the one the record gives most reason for first, each about another criterion.

    What a step rests on is asked of each child whose step it is, together, and is one of so many.
    The same record gives the same questions; one in which nothing worries yet gives none.
    """
    look = Look(assessment, content, today, earlier)
    chosen: dict[str, list[Question]] = {}
    for asker in ASKERS:
        for question in asker(look):
            of_one = chosen.setdefault(question.criterion, [])
            if not of_one or question.criterion in OF_EACH_CHILD:
                of_one.append(question)
    return tuple(question for of_one in [*chosen.values()][:most] for question in of_one)


def only_from_adults(look: Look) -> Iterator[Question]:
    """Domain 8, Q3: a child’s view that comes through adults alone."""
    for child in look.worried_for:
        pieces = [one for one in look.record.evidence_for(child) if one.kind is not None]
        if pieces and not look.record.words_of(child) and not any(one.kind is Kind.TOLD_BY_CHILD for one in pieces):
            yield Question(
                "q03-voice", "What would this child say of this page, in their own way?",
                "Nothing here was said by this child: it was seen, read, or said by others.",
                Place("voice", child_id=child.id), child.id,
            )  # fmt: skip


def singled_out(look: Look) -> Iterator[Question]:
    """Domain 8, Q35, and 2.9: one child is treated otherwise than a brother or sister."""
    yield from _of_topic(
        look,
        raised.SINGLED_OUT,
        "q35-singled-out",
        "Is this child treated otherwise than a brother or sister, and why?",
    )


def older_child(look: Look) -> Iterator[Question]:
    """Domain 8, Q36, and 2.10: an older child is owed care, and is no “risk to themselves”.

    Only what an older child does, or is blamed for, is told otherwise of a younger one; hunger is not.
    """
    yield from _of_topic(
        look, raised.OLDER_CHILDREN, "q36-older-children",
        "Would we write this of a younger child, and what is this one still owed?",
        lambda reason: reason.place.area_id in DONE or _blamed(reason.words, look.content),
    )  # fmt: skip


def _blamed(text: str, content: Content) -> bool:
    return any(word.id in BLAMES for word in plain.found(text, content))


def _of_topic(
    look: Look, topic_id: str, criterion: str, says: str, counts: Callable[[Reason], bool] = lambda _: True
) -> Iterator[Question]:
    for child in look.worried_for:
        for found in raised.topics(look.record, look.content, child, look.today):
            because = [reason for reason in found.because if counts(reason)]
            if found.topic.id == topic_id and because and look.record.topic(child, topic_id).holds is None:
                place = Place("meaning", child_id=child.id, item_id=topic_id)
                yield Question(criterion, says, because[0].says, place, child.id)


def nights(look: Look) -> Iterator[Question]:
    """Domain 8, Q37: where a baby sleeps, and who is awake; before birth, where it will."""
    for child in look.record.children:
        baby = child.unborn or applies.stage_of(child, look.on) is Stage.BABY
        known = (one.words for one in look.record.evidence_for(child))
        if baby and look.worried_for and not any(SLEEP.search(words) for words in known):
            yield Question(
                "q37-babies", "Where does this baby sleep, every night of the week, and which adult is awake?",
                "Nothing that was seen, heard or read about this baby speaks of a night.",
                Place("meaning", child_id=child.id), child.id,
            )  # fmt: skip


def whose_strength(look: Look) -> Iterator[Question]:
    """Domain 8, Q14: where all strengths are of the household, what one good day is like for this child."""
    everybody = {child.id for child in look.born}
    for child in look.worried_for:
        shown = [one for one in look.record.evidence_for(child) if one.leaning is Leaning.STRENGTH]
        if len(everybody) > 1 and shown and all(everybody <= {*one.child_ids} for one in shown):
            yield Question(
                "q14-strengths", "What does a good day look like for this child, hour by hour?",
                "Each strength with evidence is one of all the children, and none is this child’s own.",
                Place("voice", child_id=child.id), child.id,
            )  # fmt: skip


def held(look: Look) -> Iterator[Question]:
    """Domain 8, Q45, and 1.6: less help follows change that has held, and not attendance or a promise."""
    if look.last is None:
        return
    order = drift.BEST_FIRST
    for child in look.born:
        better = []
        for area, now in look.judged(child):
            before = look.last.judgement(child, area.id).level
            if before in order and now.level in order and order.index(now.level) < order.index(before):
                better.append(area)
        if better:
            yield Question(
                "q45-held", "Has it held through a hard week, and would it with less help?",
                f"Better than last time: {titles(better)}.", of_area(child, better[0]), child.id,
            )  # fmt: skip


def what_repeats(look: Look) -> Iterator[Question]:
    """Domain 8, Q8, and 3.10: what came back each time help ended."""
    for child in look.worried_for:
        if any(course.after for course in patterns.courses(look.record, child)):
            yield Question(
                "q08-history-thought-through", "What will be different this time when help ends?",
                "The history says that help ended, and that something happened to this child afterwards.",
                Place("history", child_id=child.id), child.id,
            )  # fmt: skip


def weekend(look: Look) -> Iterator[Question]:
    """Domain 8, Q4, and its prompt for supervisors: Sunday at eight in the evening."""
    for child in look.worried_for:
        if not days.weekend(look, child):
            yield Question(
                "q04-day-in-my-life", "What is it like to be this child on a Sunday at eight in the evening?",
                "Nothing written about this child speaks of a weekend.",
                Place("voice", child_id=child.id), child.id,
            )  # fmt: skip


def what_in_law(look: Look) -> Iterator[Question]:
    """Domain 8, Q26: a reason that names what in law or in the local text it rests on."""
    for child in look.worried_for:
        taken = [one for one in look.record.step_decisions if one.child_id == child.id and one.taken]
        if taken and not any(LAW.search(one.reason) for one in taken):
            yield Question(
                "q26-reason-for-step", "Which words of the law or of the local threshold does this step rest on?",
                "No reason for a step names any.", Place("pathway", child_id=child.id), child.id,
            )  # fmt: skip


def read_together(look: Look) -> Iterator[Question]:
    """Domain 8, Q13: neglect is seen in what builds up over areas and time."""
    for child in look.worried_for:
        areas = [area for area, _ in look.worrying(child)]
        if len(areas) > 1:
            yield Question(
                "q13-read-together", "Read together, what do these areas say that none of them says by itself?",
                f"This child’s need is not well met in {titles(areas)}.", Place("meaning", child_id=child.id), child.id,
            )  # fmt: skip


def what_does_not_fit(look: Look) -> Iterator[Question]:
    """Domain 8, Q23: a view that nothing could change is not one."""
    for child in look.worried_for:
        if not look.record.meaning(child).change_our_mind.strip():
            yield Question(
                "q23-other-explanations", "What have we seen that does not fit what we think?",
                "Nothing is written under what would change our mind.", Place("meaning", child_id=child.id), child.id,
            )  # fmt: skip


def in_three_months(look: Look) -> Iterator[Question]:
    """Domain 8, Q11, and its prompt for supervisors: what waiting would do to this child."""
    for child in look.worried_for:
        unsaid = [area for area, one in look.worrying(child) if not one.meaning_six_months.strip()]
        if unsaid:
            yield Question(
                "q11-impact", "What would it be for this child if nothing were done for three months?",
                f"What it may mean later is not said: {titles(unsaid)}.", of_area(child, unsaid[0]), child.id,
            )  # fmt: skip


def by_friday(look: Look) -> Iterator[Question]:
    """Domain 8, Q28, and its prompt for supervisors: one thing, soon, that the child would notice."""
    still = [action for action in look.record.actions if action.open_now]
    if look.worried_for and not any(action.by_friday and action.child_notices.strip() for action in still):
        yield Question(
            "q28-plan", "What is the one thing a child in this family would notice by Friday?",
            "No open action is for this week and says how a child will notice it.", Place("plan"),
        )  # fmt: skip


def conclusion(look: Look) -> Iterator[Question]:
    """Domain 8, Q25: what, so what, now what."""
    for child in look.worried_for[:1]:
        yield Question(
            "q25-conclusion", "If somebody read only the argument, would they know what, so what and what now?",
            "Everything can be written and still not be concluded.", Place("meaning", child_id=child.id), child.id,
        )  # fmt: skip


# What one child may be overlooked in comes first, what is true of nearly every record last.
ASKERS: tuple[Asker, ...] = (
    only_from_adults, singled_out, older_child, nights, whose_strength, held, what_repeats, weekend, what_in_law,
    what_does_not_fit, in_three_months, by_friday, read_together, conclusion,
)  # fmt: skip
