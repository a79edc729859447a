"""Children side by side, so that each is thought about whole; on a narrow screen one below the other."""

from collections.abc import Iterator, Sequence

import streamlit as st

from pathway import calling
from pathway.household import Child

IN_A_ROW = 3


def children(of: Sequence[Child]) -> Iterator[tuple[Child, str]]:
    """Each child with what to call them, while their place on the screen is open."""
    names = calling.children(of)
    for start in range(0, len(of), IN_A_ROW):
        row = of[start : start + IN_A_ROW]
        for child, column in zip(row, st.columns(min(len(of), IN_A_ROW)), strict=False):
            with column:
                yield child, names[child.id]
