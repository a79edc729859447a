"""The tools by what they help to do: what each is for, whose it is, whether it may be copied, and where it is done."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import copied, portal_guides, portal_look, session, text
from pages.parts.places import PARTS, place
from pathway.content import Content, Does, Part, Status, Tool
from pathway.content.facts import dated

STYLE = Path(__file__).with_suffix(".css")
SHEET = "sheet"  # in an address, the id of the blank sheet that is asked for
TOOL = "tool"  # in an address, the id of the tool that a search led to
ALL = "all"
DOES: dict[str, str] = {
    Does.IDENTIFY: "Identify neglect",
    Does.IMPACT: "See what it does to the child",
    Does.SAY: "Say risk, harm, safety and strengths",
    Does.HEAR: "Hear the child",
    Does.PLAN: "Make a plan",
}
STANDS: dict[Status, str] = {
    Status.SUPERSEDED: "No longer current. ",
    Status.UNVERIFIED: "Check locally. ",
    Status.ENACTED: "Enacted; check that it has started. ",
    Status.LOCAL: "Local; check before you rely on it. ",
}
LEAD = (
    "A tool helps you to see, to ask or to say something; it does not decide. What belongs to somebody else is named "
    "here with where to get it, and is never copied."
)
OPEN_ONE = "Open an assessment first; it is done there under"
MORE = "When, whose it is, and where to get it"
NOT_SAID = "Not known here: ask its owner before you copy it."


def draw(content: Content) -> None:
    """Every tool, or those that help to do one thing."""
    st.title("Tools", anchor=False)
    portal_look.lead(LEAD)
    _looked_for(content)
    portal_guides.listed(content, Part.TOOLS)
    st.radio(
        "What do you want to do?", [ALL, *DOES], key="tools.does", horizontal=True,
        format_func=lambda does: DOES.get(does, "Show all"),
    )  # fmt: skip
    for title, tools in _groups(content, st.session_state["tools.does"]):
        st.header(title, anchor=False)
        for tool in tools:
            _tool(content, tool)


def _groups(content: Content, does: str) -> Iterator[tuple[str, list[Tool]]]:
    """The tools under what they do; shown all at once, each stands where it helps first."""
    if does in DOES:
        yield DOES[does], [tool for tool in content.tools if does in tool.does]
        return
    for each, title in DOES.items():
        if found := [tool for tool in content.tools if tool.does[:1] == (each,)]:
            yield title, found
    if others := [tool for tool in content.tools if not tool.does]:
        yield "Also used", others


def _looked_for(content: Content) -> None:
    """The tool that the address names, where a search led to it, all of it at once; nothing where there is none."""
    for tool in content.tools:
        if tool.id == st.query_params.get(TOOL, ""):
            st.header("The tool you looked for", anchor=False)
            _tool(content, tool, opened=True)


def _tool(content: Content, tool: Tool, *, opened: bool = False) -> None:
    """One tool: what it is for and how far that stands, what can be done here, and behind one line all else."""
    with st.container(border=True, key=f"tool_{tool.id}{'_opened' if opened else ''}", gap="small"):
        stands = f"<p><b>{STANDS[tool.status].strip()}</b></p>" if tool.status in STANDS else ""
        loud = portal_look.loud(content, tool.facts)
        st.html(f"<h3>{escape(tool.title)}</h3><p>{escape(tool.says)}</p>{stands}{loud}")
        _done_here(content, tool)
        more = f"{_facts(tool)}{_source(tool)}{portal_look.quiet(content, tool.facts)}"
        st.html(text.folded(MORE, more, opened=opened))


def _facts(tool: Tool) -> str:
    told = (
        ("When", tool.when),
        ("Also helps to", _also(tool)),
        ("Whose it is", tool.owner),
        ("May it be copied?", tool.reproduce or NOT_SAID),
        ("Where to get it", tool.get),
        ("Version", tool.version),
    )
    rows = "".join(f"<dt>{label}</dt><dd>{escape(says)}</dd>" for label, says in told if says)
    return f'<dl class="wm-told-of">{rows}</dl>'


def _also(tool: Tool) -> str:
    words = [DOES[does] for does in tool.does[1:]]
    return "; ".join(f"{each[:1].lower()}{each[1:]}" for each in words)


def _done_here(content: Content, tool: Tool) -> None:
    """The page where it is done, and the blank sheet, of what we may offer ourselves."""
    if tool.place is not None:
        to_page(tool.place, f"Do it in Waymark: {place(tool.place).title}")
    if tool.sheet is not None:
        portal_look.onward("tools", f"Blank sheet: {content.sheet(tool.sheet).title}", {SHEET: tool.sheet})


def to_page(name: str, says: str) -> None:
    """The way to a page of an assessment; where none is open, what to do first. A copy has no such pages."""
    part = place(name) in PARTS
    if name in copied.shut():
        return
    if part and session.opened() is None:
        portal_look.onward("home", f"{OPEN_ONE} “{place(name).title}”")
    else:
        portal_look.onward(name, says)


def _source(tool: Tool) -> str:
    out = f" {portal_look.outward(tool.where, 'Open the source')}" if tool.where else ""
    return f'<p class="wm-where"><small>{escape(dated(tool.source, tool.as_of))}.{out}</small></p>'
