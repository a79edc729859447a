"""The people around the work: agencies, supervision, views that differ, and what is shared with whom in which words."""

from collections.abc import Iterator

from pathway import plain
from pathway.evidence import Evidence
from pathway.household import Adult
from pathway.places import Place
from pathway.quality.finding import Finding, Look
from pathway.scales import Answer, Handling, Leaning, Replied
from pathway.sentences import words

NO_ANSWER = (Replied.SILENT, Replied.DECLINED)
NOT_ASKED = (None, Replied.NOT_ASKED_YET)


def agencies(look: Look) -> Iterator[Finding]:
    """Domain 8, Q22: who was asked, who answered, and who is still silent."""
    asked = look.record.agencies
    if look.worried_for and not asked:
        yield Finding("q22-agencies", "No agency was asked what it knows", Place("family"))
    for replied, says in (
        (NO_ANSWER, "An agency that was asked has not said what it knows"),
        (NOT_ASKED, "An agency is named here and was not asked yet"),
    ):
        found = [one for one in asked if one.replied in replied and one.agency.strip()]
        if look.worried_for and found:
            place = Place("family", item_id=found[0].id)
            yield Finding("q22-agencies", says, place, words="\n".join(one.agency for one in found))


def supervision(look: Look) -> Iterator[Finding]:
    """Domain 8, Q38: it was thought through with somebody, who asked something hard, and something was decided."""
    if look.worried_for and not look.record.supervisions:
        yield Finding("q38-supervision", "No supervision discussion is noted", Place("family"))
    for one in look.record.supervisions:
        if not (one.challenge.strip() and one.decision.strip()):
            says = "A supervision discussion is noted without what was challenged, or without what was decided"
            yield Finding("q38-supervision", says, Place("family", item_id=one.id))


def taken_further(look: Look) -> Iterator[Finding]:
    """Domain 8, Q39, and 1.9: a view that differs is kept, and somebody is asked next."""
    for view in look.record.views:
        if view.different and not view.asked_next.strip():
            place = Place("area", view.area_id, view.child_id) if view.area_id else Place("meaning", "", view.child_id)
            says = "A view that differs is kept, and nothing says who is asked about it next"
            yield Finding("q39-disagreement", says, place, view.child_id, view.words)


def family_copy(look: Look) -> Iterator[Finding]:
    """Domain 8, Q30: before others read it the family have seen theirs, or it is said why not yet."""
    told = look.record.family_told
    decided = any(one.taken for one in look.record.step_decisions)
    if look.worried_for and decided and told.on is None and not told.not_yet.strip():
        says = "It is not said whether the family have seen this, or why not yet"
        yield Finding("q30-family-copy", says, Place("report"))


def handed_on(look: Look) -> Iterator[Finding]:
    """Domain 8, Q40, and 9.3: each report that was handed on says for whom and on what basis."""
    if any(one.basis is None or not one.for_whom.strip() for one in look.record.given):
        says = "A report was made, and it is not said for whom or on what basis"
        yield Finding("q40-sharing", says, Place("report"))


def plain_words(look: Look) -> Iterator[Finding]:
    """Domain 8, Q42, and 12: words that blame or blur, in what the author concludes and plans; once a child."""
    of_child: dict[str, list[plain.Passed]] = {}
    for one in plain.passed_on(look.record, look.content):
        of_child.setdefault(one.child_id, []).append(one)
    for child_id, found in of_child.items():
        more = len({one.place for one in found}) > 1
        says = "Words stand here and elsewhere that blame or blur" if more else "Words stand here that blame or blur"
        phrases = "\n".join(dict.fromkeys(one.phrase for one in found))
        yield Finding("q42-plain-words", says, found[0].place, child_id, phrases, also_missing=True)


def held_back(look: Look) -> Iterator[Finding]:
    """Domain 8, Q43: what is held back is held back for a reason."""
    kept = [
        one for one in look.record.evidence if one.handling is not Handling.MAY_SHARE and not one.handling_words.strip()
    ]
    if kept:
        says = "Some evidence is held back from the family, and it is not said why"
        place = Place("notebook", item_id=kept[0].id)
        yield Finding("q43-others", says, place, words="\n".join(piece.words for piece in kept))


def about_others(look: Look) -> Iterator[Finding]:
    """Domain 8, Q43, and 9.6: a worry that names somebody who lives elsewhere is looked at before it is shared."""
    for adult in look.record.adults:
        named = [piece for piece in look.record.evidence if adult.lives_here is Answer.NO and _shares(piece, adult)]
        if named:
            says = "A worry that names this adult, who lives elsewhere, is marked as may be shared with the family"
            said = "\n".join(piece.words for piece in named)
            place = Place("notebook", item_id=named[0].id)
            yield Finding("q43-others", says, place, words=said, adult_id=adult.id)


def _shares(piece: Evidence, adult: Adult) -> bool:
    """Whether this worry names the adult, is not their own account, and may be read by all of the family."""
    name = _first(adult.name)
    shared = piece.handling is Handling.MAY_SHARE and piece.leaning is Leaning.CONCERN
    return bool(name) and shared and name in _said(piece.words) and name not in _said(piece.source)


def _first(name: str) -> str:
    return next(iter(words(name.casefold())), "")


def _said(text: str) -> frozenset[str]:
    """The words of a text; “Carol’s” is Carol."""
    return frozenset(word.removesuffix("’s").removesuffix("'s") for word in words(text.casefold()))


RULES = (
    agencies, supervision, taken_further, family_copy, handed_on, plain_words, held_back, about_others,
)  # fmt: skip
