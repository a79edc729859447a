"""What services owe a child, kept apart from care: typed once, chased in the plan, never counted against the family."""

from dataclasses import replace

import streamlit as st

from pages.parts import areas_needs, disability_look, session, text, unfolding
from pages.parts.bound import item
from pages.parts.places import place
from pathway import ages, applies, ids
from pathway.assessment import Assessment
from pathway.attendance import attendance
from pathway.household import Child
from pathway.plan import Action
from pathway.summary import in_a_row

APART = "A late chair or a broken hoist is nobody’s care. What is written here stands in the plan too, to be chased."


def of(record: Assessment, child: Child) -> tuple[Action, ...]:
    """What services owe this child; what is owed to the whole household has no child named, and is owed to each."""
    return tuple(one for one in record.actions if one.service_owes and (not one.child_ids or child.id in one.child_ids))


def draw(record: Assessment, child: Child, name: str) -> None:
    """What services owe, each a line that unfolds, and what they cancelled themselves."""
    st.subheader("What services owe, apart from care", anchor=False)
    text.quiet(APART)
    st.button(f"Add what a service owes {text.plain_label(name)}", key=f"owed_add_{child.id}", on_click=_add,
              args=(child,))  # fmt: skip
    for action in of(record, child):
        with st.container(border=True, key=f"unfold_{child.id}_{action.id}"):
            if unfolding.line(f"{child.id}_{action.id}", called(action), since(action)):
                _form(child, action)
    _cancelled(record, child)


def _add(child: Child) -> None:
    action = Action(id=ids.fresh(), child_ids=(child.id,), service_owes=True)
    if session.keep("Added what a service owes", action):
        unfolding.show(f"{child.id}_{action.id}")


def called(action: Action) -> str:
    """What is owed, in a list."""
    return " ".join(action.what.split()) or "Something owed, with no words yet"


def since(action: Action) -> str:
    """Who owes it, since when, and by when it is chased."""
    parts = (
        " ".join(action.who.split()),
        f"since {' '.join(action.since.split())}" if action.since.strip() else "",
        f"chase by {ages.day(action.by)}" if action.by else "",
    )
    return ", ".join(part for part in parts if part) or "Not said yet who owes it, since when, and when to chase it"


def _form(child: Child, action: Action) -> None:
    bound = replace(item("actions", action), key=f"owed.{child.id}.{action.id}")
    bound.long_text("What is owed and has not come", "what", rows=2)
    bound.line("Which service, and who there", "who")
    bound.line("Since when", "since")
    bound.day("Chase it by", "by")
    st.button("Remove this", key=f"{bound.key}.remove", type="tertiary", on_click=session.remove,
              args=("What a service owes removed", action))  # fmt: skip


def cancelled(record: Assessment, child: Child) -> str:
    """Which appointments the service itself cancelled, in one line; nothing where there were none."""
    kinds = [one.kind or "an appointment" for one in attendance(record, child) if one.cancelled_by_service]
    if not kinds:
        return ""
    return f"Cancelled by the service, and not counted against the family: {in_a_row(kinds)}."


def _cancelled(record: Assessment, child: Child) -> None:
    says = cancelled(record, child)
    if says:
        text.show(says, css="wm-evidence")
        st.page_link(place("history").file, label="See the appointments", query_params={"a": record.id})


def short(record: Assessment, child: Child, name: str) -> None:
    """The needs and what is owed, to be read here and written in their own area."""
    disability_look.section("Extra needs, and what services owe")
    needs = [(areas_needs.called(one), areas_needs.state(one)) for one in record.needs_of(child)]
    disability_look.listed("Needs", needs, "No need is written down yet.")
    # A record made before services’ failures stood apart holds them beside the need.
    beside = [(one.service_owes.strip(), areas_needs.called(one)) for one in record.needs_of(child)]
    owed = [(called(one), since(one)) for one in of(record, child)] + [one for one in beside if one[0]]
    disability_look.listed("Owed by services, apart from care", owed, "Nothing is written down as owed.")
    if cancelled(record, child):
        text.show(cancelled(record, child), css="wm-evidence")
    query = {"a": record.id, "child": child.id}
    shown = text.plain_label(name)
    st.page_link(place("area").file, label=f"Write down what {shown} needs, and what services owe",
                 query_params=query | {"area": applies.EXTRA_NEEDS})  # fmt: skip
    st.page_link(place("voice").file, label=f"How {shown} says yes, no, stop and hurt", query_params=query)
