"""A pack as its users will see it: for a chosen age, with or without an impairment, one area or one list at a time."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages.parts import (
    areas,
    areas_look,
    portal_content_held,
    portal_content_look,
    portal_disabled,
    portal_look,
    portal_ring,
    portal_walk,
    session,
    text,
    voices_prompts,
)
from pathway import applies
from pathway.content import Area, Content
from pathway.errors import PathwayError
from pathway.scales import Level, Stage

AGES = {
    Stage.BEFORE_BIRTH: "Before birth",
    Stage.BABY: "Under one",
    Stage.YOUNG: "One to four",
    Stage.CHILD: "Five to ten",
    Stage.ADOLESCENT: "Eleven to seventeen",
}
CHOSEN = "chosen"  # in the choice of packs: the one that was chosen below and is not in force
NOT_KEPT = "Nothing that is pressed here is kept."
FACTORS = "The factors for a disabled child are shown once this is ticked."
_PACK, _AGE, _DISABLED, _WHAT = "content.pack", "content.age", "content.disabled", "content.what"

Draw = Callable[[], None]


def draw() -> None:
    """What to look at, then that one thing, and the way to the one before and after it."""
    st.header("See it", anchor=False)
    content = _chosen()
    left, right = st.columns(2)
    with left:
        stage = st.radio("Age", list(AGES), index=list(AGES).index(Stage.CHILD), key=_AGE, format_func=AGES.__getitem__)
    with right:
        disabled = st.checkbox("For a disabled child", key=_DISABLED)
        if content is not None and content.factor_lists and not disabled:
            text.quiet(FACTORS)
    if content is None:
        return
    parts = _parts(content, Stage(stage), disabled)
    if st.session_state.get(_WHAT) not in parts:
        st.session_state[_WHAT] = next(iter(parts))
    names = {name: text.plain_label(name) for name in parts}
    what = st.selectbox("What to look at", list(parts), key=_WHAT, format_func=names.__getitem__)
    with st.container(border=True, key="content_seen"):
        parts[what]()
    _ways(list(parts), what)


def _chosen() -> Content | None:
    """The content of the pack that is to be looked at; None, with a sentence, where it cannot be made."""
    held, titles = portal_content_held.ready(), portal_content_look.titles()
    if held is not None and held.looked.pack is not None:
        pack = held.looked.pack
        titles[CHOSEN] = f"{text.plain_label(f'{pack.title} {pack.version}')}, as you chose it below; not in force"
    if st.session_state.get(_PACK) not in titles:
        local = session.setting("local")
        st.session_state[_PACK] = local if local in titles else portal_content_look.ENGLAND
    local = st.selectbox("Pack", list(titles), key=_PACK, format_func=titles.__getitem__)
    if local == CHOSEN and held is not None:
        return held.looked.content
    try:
        return portal_content_look.content(local)
    except PathwayError as fault:
        st.error(text.plain_label(str(fault)))
        return None


def _parts(content: Content, stage: Stage, disabled: bool) -> dict[str, Draw]:
    """All there is to look at for such a child, by name, in the order somebody meets it."""
    if stage is Stage.BEFORE_BIRTH:
        shown: dict[str, Draw] = {"Before birth": partial(_before_birth, content)}
    else:
        asked = [
            one for one in content.areas
            if (one.retired is None or one.retired > session.today())
            and one.asked_at(stage) and (disabled or one.id != applies.EXTRA_NEEDS)
        ]  # fmt: skip
        shown = {one.title: partial(_area, content, one, stage, disabled) for one in asked}
    if disabled and content.factor_lists:
        shown["Factors for a disabled child"] = partial(portal_disabled.factors, content)
    shown["Ways to hear the child"] = partial(voices_prompts.draw, content, stage, disabled)
    shown["The steps"] = partial(portal_walk.steps, content, {})
    shown["Who to ring"] = partial(portal_ring.draw, content)
    return shown


def _before_birth(content: Content) -> None:
    text.heading("Before birth", 3)
    areas_look.lead("No level is chosen before birth. What is ready and what worries is written.")
    areas_look.prompts(("Before birth", [one.says for one in content.before_birth]))


def _area(content: Content, area: Area, stage: Stage, disabled: bool) -> None:
    text.heading(area.title, 3)
    areas_look.lead(area.question)
    if area.rated:
        levels = list(applies.RATED_LEVELS)
        worded = {level: _level(content, area, level, stage) for level in levels}
        needs = [text.plain_label(area.disabled.get(level, "")) for level in levels]
        st.radio(
            "The sentence nearest to the child’s life", levels, index=None, key=f"content.level.{area.id}",
            format_func=worded.__getitem__, captions=needs if disabled and area.disabled else None,
        )  # fmt: skip
        text.quiet(NOT_KEPT)
    else:
        text.quiet("This area is described in words, and no level is chosen in it.")
    with st.expander("What to ask and look for", expanded=True):
        areas_look.prompts(
            ("Ask or look for", area.ask),
            (f"For {areas.STAGES[stage]}", area.ask_for.get(stage, ())),
            ("Working if", area.working_if),
            ("Worry if", area.worry_if),
            ("What may help first", area.first_help),
        )
    if area.facts:
        st.html(portal_look.sources(content, area.facts))


def _level(content: Content, area: Area, level: Level, stage: Stage) -> str:
    title = text.plain_label(content.level(level))
    return f"**{title[:1].upper()}{title[1:]}.** {text.plain_label(applies.sentence(content, area, level, stage))}"


def _ways(names: list[str], here: str) -> None:
    turn = names.index(here)
    with st.container(key="content_ways", horizontal=True, horizontal_alignment="distribute"):
        for key, word, to in (("before", "Before", turn - 1), ("after", "Next", turn + 1)):
            if 0 <= to < len(names):
                label = f"{word}: {text.plain_label(names[to])}"
                st.button(label, key=f"content.{key}", on_click=_go, args=(names[to],))


def _go(name: str) -> None:
    st.session_state[_WHAT] = name
