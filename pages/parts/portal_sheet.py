"""One blank sheet: what it is for, how it will look, and the file to print or to fill in."""

from html import escape

import streamlit as st

from pages.parts import handing, portal_look, portal_tools, report_preview, session, text
from pathway.content import Content, Sheet
from reports import html, sheets, worker
from reports.forms import Form

NOT_HERE = "Choose a sheet from the tools; the address you followed does not lead to one here."
BLANK = "It is blank: nothing of any family is put on it, whichever assessment is open."
ALONE = f"The pages before “{sheets.WORKER}” can be given to the child alone; the rest is yours, on a page of its own."
SAYS = {
    Form.PDF: "to print and write on by hand",
    Form.HTML: "one file for any browser",
    Form.WORD: "to fill in on a computer",
}


def asked() -> str:
    """The id of the sheet that the address names, or nothing."""
    return st.query_params.get(portal_tools.SHEET, "")


def draw(content: Content) -> None:
    """The sheet the address names, or the way back where there is none of that name."""
    found = next((one for one in content.sheets if one.id == asked()), None)
    portal_look.back("tools", "Back to Tools")
    if found is None:
        st.title("Blank sheets", anchor=False)
        st.write(NOT_HERE)
        for one in content.sheets:
            portal_look.onward("tools", one.title, {portal_tools.SHEET: one.id})
        return
    _sheet(content, found)


def _sheet(content: Content, sheet: Sheet) -> None:
    st.title(text.plain_label(sheet.title), anchor=False)
    text.quiet(f"For: {sheet.for_whom}")
    portal_look.lead(sheet.says)
    st.html(f"<p>On it: {escape('; '.join(part.title for part in sheet.parts))}.</p>")
    _offer(content, sheet)
    st.html(portal_look.sources(content, sheet.facts))
    for see in sheet.see:
        if see.place is not None:
            portal_tools.to_page(see.place, see.says)
        else:
            portal_look.ways_on(content, (see,))


def _offer(content: Content, sheet: Sheet) -> None:
    """Look at it, then make it: a file is made by the press and handed over once."""
    st.header("The sheet", anchor=False)
    text.quiet(BLANK)
    if sheet.child:
        text.quiet(ALONE)
    if st.toggle("Look at it before you make it", key=f"sheet.preview.{sheet.id}"):
        written = html.write(sheets.sheet(sheet, content, session.now()))
        st.iframe(written.decode("utf-8"), height=report_preview.HEIGHT, tab_index=0, alt="The sheet, as it will be")
    form = _form()

    def made() -> bytes:
        with st.spinner("Making the sheet. This takes a moment."):
            return worker.make(sheets.job(sheet, content, session.now(), form), lambda progress: None).file

    handing.button("Make the sheet", made, f"waymark-sheet-{sheet.id}.{form.ending}", form.mime,
                   key=f"sheet.make.{sheet.id}", type="primary")  # fmt: skip


def _form() -> Form:
    chosen = st.radio(
        "As what kind of file?", [form.value for form in Form], key="sheet.form",
        format_func=lambda form: Form(form).title, captions=[SAYS[form] for form in Form],
    )  # fmt: skip
    return Form(chosen)
