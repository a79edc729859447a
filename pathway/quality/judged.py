"""What was judged, child by child: the evidence under it, what it means, how long it has been so, and what works."""

from collections.abc import Iterator, Sequence

from pathway.applies import EXTRA_NEEDS
from pathway.content import Area
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.places import Place
from pathway.quality.finding import Finding, Look, of_area, titles
from pathway.scales import Kind, Leaning, Level

# Domain 8, Q10, “said / seen / checked”: who is in the family and who knows of it by their work are two kinds.
KINDS = {
    Kind.SAW: "seen",
    Kind.TOLD_BY_CHILD: "said",
    Kind.TOLD_BY_ADULT: "said",
    Kind.TOLD_BY_PROFESSIONAL: "checked",
    Kind.READ: "checked",
}
TOLD = (Kind.TOLD_BY_ADULT, Kind.TOLD_BY_PROFESSIONAL, Kind.READ)
FEWEST = 3  # pieces; two of one source are a beginning


def evidenced(look: Look) -> Iterator[Finding]:
    """Domain 8, Q9: “not met” rests on something seen, heard or read."""
    for child in look.born:
        areas = [
            area for area, one in look.worrying(child) if one.level is Level.NOT_MET and not _known(look, child, area)
        ]
        if areas:
            says = f"Not met, and nothing was seen, heard or read: {titles(areas)}"
            yield Finding("q09-evidenced", says, of_area(child, areas[0]), child.id, also_missing=True)


def sourced(look: Look) -> Iterator[Finding]:
    """Domain 8, Q9: of what “not met” rests on, some has both a source and a date."""
    for child in look.born:
        areas = [area for area, one in look.worrying(child) if one.level is Level.NOT_MET and _loose(look, child, area)]
        if areas:
            says = f"Not met, and no evidence has both a source and a date: {titles(areas)}"
            yield Finding("q09-evidenced", says, of_area(child, areas[0]), child.id)


def _loose(look: Look, child: Child, area: Area) -> bool:
    pieces = look.record.evidence_for(child, area.id)
    return bool(pieces) and not any(piece.on and _from_somebody(piece) for piece in pieces)


def _from_somebody(piece: Evidence) -> bool:
    """Whoever writes is the source of what they saw, and a child of what they said."""
    return bool(piece.source.strip()) or piece.kind is Kind.SAW or piece.speaker is not None


def _known(look: Look, child: Child, area: Area) -> bool:
    needs = area.id == EXTRA_NEEDS and look.record.needs_of(child)
    return bool(needs or look.record.evidence_for(child, area.id))


def one_source(look: Look) -> Iterator[Finding]:
    """Domain 8, Q10, and 3.11 “single-source”: everything about a child was seen or said by one and the same."""
    for child in look.worried_for:
        if _all_from_one(look, child):
            says = "All the evidence about this child comes from one source"
            yield Finding("q10-two-sources", says, Place("notebook", child_id=child.id), child.id)


def _all_from_one(look: Look, child: Child) -> bool:
    pieces = [piece for piece in look.record.evidence_for(child) if piece.kind is not None]
    return len(pieces) >= FEWEST and len({_source(piece) for piece in pieces}) == 1


def _source(piece: Evidence) -> str:
    """Who it is from: by name, or where none is given, by how it came to be known."""
    if piece.kind in (Kind.SAW, Kind.MY_VIEW):
        return Kind.SAW
    return " ".join(piece.source.casefold().split()) or piece.speaker or str(piece.kind)


def two_kinds(look: Look) -> Iterator[Finding]:
    """Domain 8, Q10: what worries most was asked about, seen and checked; two of the three at least."""
    for child in look.worried_for:
        if _all_from_one(look, child):
            continue  # said once, for all the areas together
        unmet = [area for area, one in look.worrying(child) if one.level is Level.NOT_MET]
        areas = [area for area in unmet if len(_kinds(look, child, area)) == 1]
        if areas:
            says = f"Not met, and known from one kind of source alone: {titles(areas)}"
            yield Finding("q10-two-sources", says, of_area(child, areas[0]), child.id)


def _kinds(look: Look, child: Child, area: Area) -> set[str]:
    return {KINDS[piece.kind] for piece in look.record.evidence_for(child, area.id) if piece.kind in KINDS}


def own_view_alone(look: Look) -> Iterator[Finding]:
    """Domain 8, Q41: fact, opinion and hearsay are told apart, and a worry does not rest on opinion alone."""
    for child in look.worried_for:
        areas = [area for area, _ in look.worrying(child) if _only_views(look.record.evidence_for(child, area.id))]
        if areas:
            says = f"Rests on the writer’s own view alone: {titles(areas)}"
            yield Finding("q41-told-apart", says, of_area(child, areas[0]), child.id)


def _only_views(pieces: Sequence[Evidence]) -> bool:
    return bool(pieces) and all(piece.kind is Kind.MY_VIEW for piece in pieces)


def told_by_nobody(look: Look) -> Iterator[Finding]:
    """Domain 8, Q41: what was told or read is told by somebody, or stands somewhere."""
    loose = [one for one in look.record.evidence if one.kind in TOLD and one.child_ids and not one.source.strip()]
    if loose:
        says = "It is not said who told this, or where it was read"
        place = Place("notebook", item_id=loose[0].id)
        yield Finding("q41-told-apart", says, place, words="\n".join(piece.words for piece in loose))


def impact_now(look: Look) -> Iterator[Finding]:
    """Domain 8, Q11: what it is like for this child, and not only what adults do or leave."""
    for child in look.worried_for:
        areas = [area for area, one in look.worrying(child) if not one.meaning_now.strip()]
        if areas:
            says = f"What it means for this child now is not said: {titles(areas)}"
            yield Finding("q11-impact", says, of_area(child, areas[0]), child.id, also_missing=True)


def impact_later(look: Look) -> Iterator[Finding]:
    """Domain 8, Q11: what may come of it if nothing changes."""
    for child in look.worried_for:
        areas = [area for area, one in look.worrying(child) if not one.meaning_six_months.strip()]
        if areas:
            says = f"What it may mean in six months is not said: {titles(areas)}"
            yield Finding("q11-impact", says, of_area(child, areas[0]), child.id)


def how_long(look: Look) -> Iterator[Finding]:
    """Domain 8, Q12: duration, frequency and recency each say something else."""
    for child in look.worried_for:
        short = [(area, one) for area, one in look.worrying(child) if _left(one)]
        if short:
            says = f"How long, how often or how recently is not said: {titles([area for area, _ in short])}"
            named = all(not (one.how_long.strip() or one.how_often.strip()) for _, one in short)
            yield Finding("q12-how-long", says, of_area(child, short[0][0]), child.id, also_missing=named)


def _left(one: Judgement) -> bool:
    return not all((one.how_long.strip(), one.how_often.strip(), one.how_recent.strip()))


def strengths(look: Look) -> Iterator[Finding]:
    """Domain 8, Q14: what works weighs as much, and is shown by something seen or heard."""
    for child in look.worried_for:
        shown = any(piece.leaning is Leaning.STRENGTH for piece in look.record.evidence_for(child))
        working = look.record.meaning(child).working.strip()
        if shown and working:
            continue
        if working:
            says = "What works for this child is written, and no evidence is marked as showing it"
        elif shown:
            says = "Evidence shows something that works for this child, and the argument does not say so"
        else:
            says = "Only what worries is written about this child, and nothing that works"
        yield Finding("q14-strengths", says, Place("meaning", child_id=child.id), child.id, also_missing=not working)


def other_explanations(look: Look) -> Iterator[Finding]:
    """Domain 8, Q23, and 3.11: the first explanation is not the only one."""
    for child in look.worried_for:
        thought = [one.other_explanations for _, one in look.worrying(child)]
        if not any(text.strip() for text in (*thought, look.record.meaning(child).other_explanations)):
            says = "Nothing says what else could explain what was seen"
            yield Finding("q23-other-explanations", says, Place("meaning", child_id=child.id), child.id)


def not_known(look: Look) -> Iterator[Finding]:
    """Domain 8, Q24: what is not known yet is a question for somebody."""
    for child in look.born:
        open_ = [(area, one) for area, one in look.judged(child) if one.level is Level.NOT_KNOWN_YET]
        unasked = [(area, one) for area, one in open_ if not (one.to_find_out.strip() and one.ask_whom.strip())]
        if unasked:
            says = f"Not known yet, with nothing to find out or nobody to ask: {titles([area for area, _ in unasked])}"
            named = all(not one.to_find_out.strip() for _, one in unasked)
            yield Finding("q24-not-known", says, of_area(child, unasked[0][0]), child.id, also_missing=named)


RULES = (
    evidenced, sourced, one_source, two_kinds, own_view_alone, told_by_nobody, impact_now, impact_later, how_long,
    strengths, other_explanations, not_known,
)  # fmt: skip
