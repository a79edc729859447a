"""What a file for a family or a room carries of the record: nothing that its own pages do not say."""

import re
from dataclasses import replace
from typing import Any

from pathway import exchange
from pathway.assessment import Assessment
from pathway.frozen import Frozen, Item
from pathway.household import Adult, Child
from pathway.returning import typed
from reports import expected
from reports.document import Document

_NOT_SAID = re.compile("[\\s\u2066-\u2069]+")  # how a line is broken, and in which direction a part of it runs


def only_what_it_says(document: Document, shown: Assessment) -> Document:
    """The document with as much of the record as its pages say.

    Whoever opens a file with another program can read what it carries. A text of the record that stands on no page of
    it is left out; what was chosen and not typed, such as a level, stays.
    """
    said = _squeezed("".join((*expected.strings(document), document.marking, document.author, document.state)))
    carried: Assessment = _said(shown, said)
    return replace(document, record=exchange.to_json(carried))


def _said(value: Any, said: str) -> Any:
    if isinstance(value, tuple):
        return tuple(one for one in (_said(one, said) for one in value) if one is not None)
    if not isinstance(value, Frozen):
        return value
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    texts = {name: text for name, text in fields.items() if typed(type(value), name) and text.strip()}
    gone = {name: "" for name, text in texts.items() if _squeezed(text) not in said}
    if texts and len(gone) == len(texts) and isinstance(value, Item) and not isinstance(value, Child | Adult):
        return None  # nothing of it is said; a person stays, for others point to them
    parts = {name: _said(part, said) for name, part in fields.items() if isinstance(part, Frozen | tuple)}
    return value.but(**parts, **gone)


def _squeezed(text: str) -> str:
    return _NOT_SAID.sub("", text)
