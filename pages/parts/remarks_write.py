"""Saying something of one item of a record: a comment that comes back answered, or a different view that is kept."""

from datetime import datetime

import streamlit as st

from pages.parts import reading_remarks, session, steps_escalation, text, unfolding
from pages.parts.bound import item
from pathway import commented, ids, wording
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.meetings import View
from pathway.people import Person
from pathway.places import Place
from pathway.review import Comment
from pathway.scales import Level
from reports import signing

SENT = "It went out in a report; write another comment to say more."
EMPTY_VIEW = "Choose a level, or say in words how you see it."


class Remarks:
    """What stands beside each item of one drawing of the page; what is about one place stands there once."""

    def __init__(self, record: Assessment, content: Content) -> None:
        self._record, self._content = record, content
        self._me = session.person() or Person(name=session.signed_by())
        self._author = signing.is_author(record, self._me)
        self._drawn: set[Place] = set()

    def beside(self, place: Place, called: str) -> None:
        """All that was said about this item, and the ways to say more; `called` is what it is called."""
        if place in self._drawn:
            return
        self._drawn.add(place)
        for comment in reading_remarks.of(self._record, place):
            self._comment(comment, called)
        for view in reading_remarks.differing(self._record, place):
            self._view(view, called)
        self._say(place, called)

    def rest(self) -> None:
        """What was said about items that are not shown on this page, each by what it is about."""
        others = [one for one in self._record.comments if one.place not in self._drawn]
        if others:
            st.header("Said about other things", anchor=False)
        for comment in others:
            about = commented.about(comment, self._record, self._content)
            text.show(about, css="wm-stated")
            self._comment(comment, about)

    def _say(self, place: Place, called: str) -> None:
        spot = ".".join((place.page, place.area_id, place.child_id, place.item_id))
        label = text.plain_label(called)
        with st.container(horizontal=True, gap="small", key=f"remarks_{spot}"):
            st.button(f"Comment on this: {label}", key=f"remark.add.{spot}", type="tertiary",
                      on_click=_comment_on, args=(place, self._me))  # fmt: skip
            if place.page == "area" and place.area_id and place.child_id and not self._author:
                st.button(f"I see this differently: {label}", key=f"view.add.{spot}", type="tertiary",
                          on_click=_see_differently, args=(place, self._me))  # fmt: skip

    def _mine(self, by: Person, at: datetime) -> bool:
        """Whether it is still this person’s to change: what went out in a report stays as it was read there."""
        return by.name == self._me.name and not self._went_out(at)

    def _went_out(self, at: datetime) -> bool:
        return any(one.at > at for one in self._record.given)

    def _comment(self, comment: Comment, called: str) -> None:
        if comment.answered or not self._mine(comment.by, comment.at):
            st.html(reading_remarks.html(comment))
            if comment.by.name == self._me.name and not comment.answered:
                text.quiet(SENT)
            return
        with st.container(key=f"unfold_{comment.id}", border=True, gap="small"):
            item("comments", comment).long_text(f"Your comment on {called}", "words", rows=3)
            st.button("Remove this comment", key=f"comments.{comment.id}.remove", on_click=session.remove,
                      args=("A comment removed", comment))  # fmt: skip

    def _view(self, view: View, called: str) -> None:
        """The worker’s level and the other beside it: both stay."""
        with st.container(key=f"unfold_{view.id}", border=True, gap="small"):
            theirs, other = st.columns(2)
            with theirs:
                self._judgement(view)
            with other:
                if self._mine(view.by, view.at) and not view.answered:
                    self._view_form(view, called)
                else:
                    st.html(reading_remarks.view(view, self._content))
            with st.expander("Both views stay. How to settle it", key=f"escalate_{view.id}"):
                steps_escalation.escalation(self._content)

    def _judgement(self, view: View) -> None:
        judged = self._record.judgement(self._record.child(view.child_id), view.area_id)
        level = wording.capital(self._content.level(judged.level)) if judged.level else "Not looked at"
        text.quiet(f"As {self._record.author.name} judged it")
        text.show(level, css="wm-stated")
        if judged.meaning_now.strip():
            text.show(judged.meaning_now)

    def _view_form(self, view: View, called: str) -> None:
        bound = item("views", view)
        text.quiet(f"As you see it ({view.whose})")
        levels = {level: wording.capital(self._content.level(level)) for level in Level}
        bound.choice("The level you see", "level", levels)
        bound.long_text(f"What you see, and why: {called}", "words", rows=3)
        bound.line(f"Who is asked about it next: {called}", "asked_next")
        if view.level is None and not view.words.strip():
            st.info(EMPTY_VIEW)
        st.button("Remove this view", key=f"views.{view.id}.remove", on_click=session.remove,
                  args=("A different view removed", view))  # fmt: skip


def _comment_on(place: Place, by: Person) -> None:
    comment = Comment(
        id=ids.fresh(), page=place.page, area_id=place.area_id, child_id=place.child_id, item_id=place.item_id,
        by=by, at=session.now(),
    )  # fmt: skip
    if session.keep("A comment", comment):
        unfolding.show(comment.id)


def _see_differently(place: Place, by: Person) -> None:
    view = View(
        id=ids.fresh(), child_id=place.child_id, area_id=place.area_id, whose=wording.say(by.role), by=by,
        at=session.now(), different=True,
    )  # fmt: skip
    if session.keep("A different view", view):
        unfolding.show(view.id)
