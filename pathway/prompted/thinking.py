"""Prompts about one’s own thinking: where a record looks as it does when a common error has crept in."""

from collections.abc import Iterator, Mapping
from functools import partial

from pathway import applies, gaps
from pathway.content.prompts import RaisedPrompt
from pathway.evidence import Evidence
from pathway.household import Adult, Child
from pathway.judgement import STRONG, WORRYING
from pathway.places import Place
from pathway.prompted.about import Found, Rule, names, sentence_with
from pathway.quality import copied
from pathway.quality.finding import Look
from pathway.scales import Answer, Kind, Leaning, Level, Result
from pathway.sentences import words
from pathway.steps import Reason

HOLDS = STRONG | WORRYING
ALL_ALIKE = 4  # areas; fewer may well be the same for children in one home
STEP_DOWN = "s10-step-down"
A_CHILD = ("child", "baby", "boy", "girl", "son", "daughter", "toddler", "infant")
A_NAME = 4  # letters of a word by which an impairment was named; “and” is none


def one_source(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.11, “single-source”: a level that rests on one person.

    A worry asks from its first piece on, what works from the second: one is a beginning.
    """
    for area, judgement in look.judged(child):
        pieces = [one for one in look.record.evidence_for(child, area.id) if one.kind is not None]
        enough = len(pieces) > (0 if judgement.worrying else 1)
        if judgement.level in HOLDS and enough and len({_source(one) for one in pieces}) == 1:
            source = "" if _source(pieces[0]) == Kind.SAW else pieces[0].source.strip()
            says = f"{area.title}: all of it is from one source."
            yield Found(Reason(says, source, Place("area", area.id, child.id)), area.id)


def _source(piece: Evidence) -> str:
    """Who it is from: by name, or where none is given, by how it came to be known."""
    if piece.kind in (Kind.SAW, Kind.MY_VIEW):
        return Kind.SAW
    return " ".join(piece.source.casefold().split()) or piece.speaker or str(piece.kind)


def same_for_all(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.11 and 8, Q1: the level of one child written down for all of them."""
    others = [one for one in look.born if one.id != child.id]
    if child.unborn or not others:
        return
    compared: list[str] = []
    for area in look.content.rated:
        if area.id == applies.EXTRA_NEEDS:
            continue
        own, theirs = _level(look, child, area.id), {_level(look, one, area.id) for one in others} & HOLDS
        if own in HOLDS and theirs:
            if theirs != {own}:
                return
            compared.append(area.title)
    if len(compared) >= ALL_ALIKE:
        says = "In every area that was looked at for more than one child, the level is the same."
        yield Found(Reason(says, "", Place("area", child_id=child.id)))


def _level(look: Look, child: Child, area_id: str) -> Level | None:
    return look.record.judgement(child, area_id).level


def only_one_day(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.11, “incident-only”: what worries is of one day, and the history holds nothing besides."""
    worries = [one for one in look.record.evidence_for(child) if one.leaning is Leaning.CONCERN]
    days = {one.on for one in worries}
    told = any(not one.child_ids or child.id in one.child_ids for one in look.record.events)
    if look.worrying(child) and len(worries) > 1 and len(days) == 1 and None not in days and not told:
        says = "All that worries us about this child is from one day, and the history holds nothing yet."
        yield Found(Reason(says, "", Place("history", child_id=child.id)))


def adults_fill_the_page(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.11, “parents’ needs eclipse”: a text about a child that names adults again and again, and no child."""
    adults = (*prompt.words, *(name for one in look.record.adults if (name := _first(one.name))))
    child_words = (*A_CHILD, *(name for name in (_first(child.name), child.name.strip()) if name))
    for text in copied.written(look.record, child):
        of_adults = len(names(text.text, adults)) > 1
        if text.place.page in ("area", "meaning") and of_adults and not names(text.text, child_words):
            says = "This speaks of the adults and does not name the child."
            yield Found(Reason(says, text.text, text.place), text.place.area_id)


def _first(name: str) -> str:
    return (name.split() or [""])[0]


def diagnosis_explains(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 2.4 F1: seen through the diagnosis; answered by the test question, which a second person sees too."""
    if not applies.disability_open(child):
        return
    called = (*prompt.words, *(word for word in words(child.impairment_words) if len(word) >= A_NAME))
    for area, judgement in look.worrying(child):
        if look.record.tests_of(child, area.id):
            continue
        texts = (judgement.other_explanations, judgement.meaning_now)
        if said := next((found for one in texts if (found := sentence_with(one, called))), ""):
            says = f"{area.title}: the impairment is given as a reason."
            yield Found(Reason(says, said, Place("area", area.id, child.id)), area.id)


def words_of_last_time(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.11, “confirmation bias”, and 11: a text carried on without looking again."""
    for finding in copied.same_as_last(look):
        if finding.child_id == child.id and finding.place.page in ("area", "meaning"):
            says = "These words stand in the assessment before as well."
            yield Found(Reason(says, finding.words, finding.place), finding.place.area_id)


def father_not_asked(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.11, “silent partner”: who is named and not asked. Whoever may harm a child is not sent to be asked."""
    if not look.judged(child):
        return
    for adult in look.record.adults:
        if _not_asked(look, prompt, child, adult):
            says = "Named here, and nobody has spoken to them."
            yield Found(Reason(says, adult.relation, Place("family", item_id=adult.id)))
    if look.worrying(child) and len(look.record.adults) == 1:
        says = "One adult is named, and no father, partner or other adult."
        yield Found(Reason(says, "", Place("family")))


def _not_asked(look: Look, prompt: RaisedPrompt, child: Child, adult: Adult) -> bool:
    of_this_child = not adult.cares_for or child.id in adult.cares_for
    return (
        of_this_child
        and adult.spoken_to is not Answer.YES
        and bool(names(adult.relation, prompt.words))
        and not gaps.named_in_harm(look.record, look.content, adult)
    )


def ended_after_sessions(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 1.6 and 3.11, the “rule of optimism”: stepping down on attendance, and not on a child’s better day."""
    decision = look.record.step_decision(child, STEP_DOWN)
    if not decision.taken:
        return
    said = partial(sentence_with, words=prompt.words)
    if reason := said(decision.reason):
        place = Place("pathway", child_id=child.id)
        yield Found(Reason("The reason for less help speaks of sessions or a course.", reason, place))
    for action in look.record.actions:
        whose = not action.child_ids or child.id in action.child_ids
        if action.result is Result.DONE and whose and (effect := said(action.effect)):
            says = "What an action changed for the child speaks of sessions or a course."
            yield Found(Reason(says, effect, Place("plan", item_id=action.id)))


RULES: Mapping[str, Rule] = {
    "one-source": one_source,
    "same-for-all": same_for_all,
    "only-one-day": only_one_day,
    "adults-fill-the-page": adults_fill_the_page,
    "diagnosis-explains": diagnosis_explains,
    "words-of-last-time": words_of_last_time,
    "father-not-asked": father_not_asked,
    "ended-after-sessions": ended_after_sessions,
}
