"""Where assessments are kept: whole documents with every revision, never overwritten by an older one."""

from pathway.store.records import Aside, Gone, PackEntry, PacksMoved, Receipt, Revision, Row, Stale, Stored, Summary
from pathway.store.store import Store

__all__ = [
    "Aside",
    "Gone",
    "PackEntry",
    "PacksMoved",
    "Receipt",
    "Revision",
    "Row",
    "Stale",
    "Store",
    "Stored",
    "Summary",
]
