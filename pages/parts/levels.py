"""A level chosen by the sentence nearest to this child’s life, and what it asks for once it is chosen."""

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from pages.parts import fields, session, text
from pages.parts.fields import Keep
from pathway import ages, applies
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.drafts import Read
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.scales import Level, Stage, Sureness
from pathway.wording import choices

SURE = choices(Sureness)
THEN = "When you chose “{level}”, it said: “{then}”"


def choose(record: Assessment, content: Content, area: Area, child: Child, name: str, on: date) -> None:
    """The anchors as one choice, then the fields of what was chosen: below it, so that nothing above moves."""
    judgement = record.judgement(child, area.id)
    said = partial(applies.chosen, content, area, child, on=on)
    fields.choice(
        f"The sentence nearest to {text.plain_label(name)}’s life", applies.levels(child, area), judgement.level,
        _judged(child, area, session.today(), said), key=f"level_{area.id}_{child.id}",
        words=_sentences(content, area, ages.stage(child, on)), what=f"Chose a level: {area.title}",
        captions=_with_needs(area, child),
    )  # fmt: skip
    if then := worded_then(judgement, content, area, child, on):
        level = content.level(judgement.level) if judgement.level else ""
        text.show(THEN.format(level=f"{level[:1].upper()}{level[1:]}", then=isolated(then)), css="wm-quiet")
        st.button(f"Choose for {text.plain_label(name)} what it says now", key=f"anew_{area.id}_{child.id}",
                  on_click=_anew, args=(child, area, said))  # fmt: skip
    st.button("Leave blank", key=f"clear_{area.id}_{child.id}", type="tertiary",
              on_click=_clear, args=(child, area))  # fmt: skip
    if judgement.worrying:
        _worrying(judgement, area, name)
    elif judgement.level is Level.NOT_KNOWN_YET:
        _unknown(judgement, area, content)
    elif judgement.level is Level.NOT_APPLICABLE:
        _long("Why this does not apply", judgement, "meaning_now", area, rows=2)


def worded_then(judgement: Judgement, content: Content, area: Area, child: Child, on: date) -> str:
    """The sentence as it stood when it was chosen, where it says something else today; otherwise nothing."""
    then, level = judgement.chosen.strip(), judgement.level
    if not then or level is None:
        return ""
    return "" if applies.still_says(then, content, area, level, ages.stage(child, on)) else then


def _with_needs(area: Area, child: Child) -> list[str] | None:
    """What each level looks like where an impairment is part of the care; None for a child who is not disabled."""
    if not (applies.extra_needs(child) and area.disabled):
        return None
    return [text.plain_label(area.disabled.get(level, "")) for level in applies.levels(child, area)]


def _sentences(content: Content, area: Area, stage: Stage | None) -> Callable[[Level], str]:
    def words(level: Level) -> str:
        title = text.plain_label(content.level(level))
        return f"**{title[:1].upper()}{title[1:]}.** {text.plain_label(applies.sentence(content, area, level, stage))}"

    return words


def _judged(child: Child, area: Area, today: date, said: Callable[[Level | None], str]) -> Keep:
    """A level with its sentence as it is said now, so that no later pack makes anybody say something else."""

    def keep(record: Assessment, level: Level | None) -> Assessment:
        now = record.judgement(child, area.id)
        held = now.still_true_on if level == now.level else None  # another level is not what was still true
        on = today if level else None
        return record.keep(
            now.but(level=level, chosen=said(level), judged_on=on, not_looked_at=False, still_true_on=held)
        )

    return keep


def _clear(child: Child, area: Area) -> None:
    blank = _judged(child, area, session.today(), lambda level: "")
    session.press(f"Left blank again: {area.title}", lambda record: blank(record, None))


def _anew(child: Child, area: Area, said: Callable[[Level | None], str]) -> None:
    """The same level chosen again, by the sentence as it is today."""
    today = session.today()
    session.press(
        f"Chose a level: {area.title}",
        lambda record: _judged(child, area, today, said)(record, record.judgement(child, area.id).level),
    )


def _field(judgement: Judgement, name: str) -> Keep:
    """Change one field of whatever the judgement is by then."""

    def keep(record: Assessment, value: object) -> Assessment:
        now = record.judgement(record.child(judgement.child_id), judgement.area_id)
        return record.keep(now.but(**{name: value}))

    return keep


def _line(label: str, judgement: Judgement, name: str, area: Area) -> None:
    fields.line(label, _reading(judgement, name), _field(judgement, name), **_called(judgement, name, area))


def _long(label: str, judgement: Judgement, name: str, area: Area, rows: int) -> None:
    slot = _called(judgement, name, area)
    fields.long_text(label, _reading(judgement, name), _field(judgement, name), rows=rows, **slot)


def _reading(judgement: Judgement, name: str) -> Read:
    def read(record: Assessment) -> str:
        words: str = getattr(record.judgement(record.child(judgement.child_id), judgement.area_id), name)
        return words

    return read


def _called(judgement: Judgement, name: str, area: Area) -> dict[str, str]:
    return {"key": f"{name}_{area.id}_{judgement.child_id}", "what": f"Wrote about a judgement: {area.title}"}


def _worrying(judgement: Judgement, area: Area, name: str) -> None:
    child = text.named(name)
    _long(f"What this means for {child} now", judgement, "meaning_now", area, rows=3)
    _long(f"What it may mean for {child} in six months, if nothing changes", judgement,
           "meaning_six_months", area, rows=2)  # fmt: skip
    _line("For how long?", judgement, "how_long", area)
    _line("How often?", judgement, "how_often", area)
    _line("How recent?", judgement, "how_recent", area)
    _long("What else could explain it?", judgement, "other_explanations", area, rows=2)
    fields.choice("How sure are you?", tuple(Sureness), judgement.how_sure, _field(judgement, "how_sure"),
                  key=f"how_sure_{area.id}_{judgement.child_id}", words=SURE.__getitem__,
                  what=f"Wrote about a judgement: {area.title}")  # fmt: skip


def _unknown(judgement: Judgement, area: Area, content: Content) -> None:
    _long("What to find out", judgement, "to_find_out", area, rows=2)
    _line("Whom to ask", judgement, "ask_whom", area)
    asked = ", ".join(one.title for one in content.answerers)
    if asked:
        text.quiet(f"For example: {asked}.")
