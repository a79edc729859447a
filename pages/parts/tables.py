"""Tables for reading and for taking away: what a person typed is text in both, never markup and never a formula."""

from html import escape

import pandas as pd
import streamlit as st

from pages.parts import handing

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def show(frame: pd.DataFrame, caption: str) -> None:
    """A table with its caption; the first column names the row."""
    st.html(html(frame, caption))


def html(frame: pd.DataFrame, caption: str) -> str:
    """The safe HTML of a table."""
    heads = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in frame.columns)
    rows = "".join(_row([str(cell) for cell in row]) for row in frame.itertuples(index=False))
    return (
        f'<div class="wm-scroll" tabindex="0" role="region" aria-label="{escape(caption, quote=True)}">'
        f'<table class="wm-table"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(cells: list[str]) -> str:
    first, *rest = cells
    return f'<tr><th scope="row" dir="auto">{escape(first)}</th>' + "".join(
        f'<td dir="auto">{escape(cell)}</td>' for cell in rest
    ) + "</tr>"  # fmt: skip


def csv(frame: pd.DataFrame) -> bytes:
    """The table for a spreadsheet; a cell that would be read as a formula gets an apostrophe in front."""
    return frame.map(_harmless).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _harmless(cell: object) -> str:
    words = str(cell)
    return f"'{words}" if words.lstrip(" ").startswith(FORMULA) else words


def download(frame: pd.DataFrame, label: str, file_name: str, *, key: str) -> None:
    """Offer the table as a file whose name says nothing of the family; it is made when it is asked for."""
    handing.button(label, lambda: csv(frame), file_name, "text/csv", key=key)
