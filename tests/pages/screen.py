"""A screen of the app without a browser: pages are run as they stand, on a database of their own."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from pages.parts import portal_facts_laid, session
from pathway import exchange, keeping
from pathway.assessment import Assessment
from tests import areas
from tests.pages import written

SAYS = ("title", "header", "subheader", "heading", "markdown", "html", "info", "warning", "text", "caption", "alert")
MAIN = Path(__file__).parents[2] / "pages" / "main.py"


def database(folder: Path, patch: pytest.MonkeyPatch, **settings: str) -> None:
    """An empty database in which somebody is named; nothing another test opened is left in memory."""
    patch.setenv("WAYMARK_DATABASE_URL", f"sqlite:///{(folder / 'waymark.db').as_posix()}")
    packs = {made: found for made, found in portal_facts_laid.kept().items() if made[0] == session.DATA}
    st.cache_resource.clear()
    portal_facts_laid.kept().update(packs)  # frozen, and half of the time of a test to read
    for name, value in {"person.name": "Pat Example", "local": areas.here(), **settings}.items():
        session.store().set_setting(name, value)


@dataclass
class Screen:
    """One page of one assessment, as the person using it has it open."""

    app: AppTest
    id: str

    @classmethod
    def of(cls, record: Assessment, page: str, **query: str) -> Self:
        """Store this assessment and open a page on it."""
        session.store().create(
            record.id, exchange.to_json(record), keeping.summarised(record), by="Pat Example", at=session.now(),
            what="Started",
        )  # fmt: skip
        return cls.again(record.id, page, **query)

    @classmethod
    def again(cls, id: str, page: str, **query: str) -> Self:
        """Open a page on an assessment that is stored already, in a new window."""
        app = AppTest.from_file(MAIN, default_timeout=60)
        for name, value in {"a": id, **query}.items():
            app.query_params[name] = value
        app.switch_page(f"{page}.py")
        return cls(app, id).run()

    def run(self) -> Self:
        """Draw the page; a fault on it is a fault of the test."""
        self.app.run()
        assert not self.app.exception, [fault.message for fault in self.app.exception]
        faults = [one.value for one in self.app.error if one.value.startswith("Reload this page")]
        assert not faults, faults
        return self

    @property
    def record(self) -> Assessment:
        """The assessment as it now stands in the store."""
        stored = session.store().load(self.id)
        assert stored is not None
        return exchange.from_json(stored.document)

    @property
    def words(self) -> str:
        """Everything the page says outside its controls, in reading order."""
        said = [_said(one) for one in self.app.main if getattr(one, "type", "") in SAYS]
        return "\n".join(words for words in said if not words.startswith("<style"))

    def links(self) -> list[tuple[str, str, str]]:
        """Each link: its words, its page and what follows the address."""
        return [(one.proto.label, one.proto.page, one.proto.query_string) for one in self.app.get("page_link")]

    def control(self, key: str) -> Any:
        """The framework’s control of this key; KeyError when it is not on the page. What a box says is `box`."""
        assert key not in self.boxes, f"{key} is a box of ours"
        return self.app.get_by_key(key)

    @property
    def boxes(self) -> list[str]:
        """The keys of the boxes of long texts, in reading order."""
        return list(written.boxes(self.app))

    def box(self, key: str) -> str:
        """What the box of a long text says; KeyError when it is not on the page."""
        return written.shows(self.app, key)

    def set(self, key: str, value: Any) -> Self:
        """Give one control a value, as a person would."""
        if key in written.boxes(self.app):
            written.write(self.app, key, value)
        else:
            self.control(key).set_value(value)
        return self.run()

    def press(self, key: str) -> Self:
        """Press one button."""
        self.control(key).click()
        return self.run()

    def has(self, key: str) -> bool:
        """Whether a control or a box of this key is on the page."""
        if key in written.boxes(self.app):
            return True
        try:
            self.control(key)
        except KeyError:
            return False
        return True


def _said(element: Any) -> str:
    return str(element.proto.body)
