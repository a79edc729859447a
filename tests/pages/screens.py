"""One screen of one family, run without a browser on a database of its own."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import session
from pathway import exchange, keeping
from pathway.assessment import Assessment
from tests.browser import ROOT, named
from tests.families import NOW
from tests.pages import written

PATIENCE = 60  # seconds; for a busy machine, never waited for when all is well


class Screen:
    """A page as it was drawn, and the record as it is stored."""

    def __init__(self, page: str, record: Assessment, folder: Path, patch: pytest.MonkeyPatch, **query: str) -> None:
        url = f"sqlite:///{named(folder / 'waymark.db').as_posix()}"
        patch.setenv("WAYMARK_DATABASE_URL", url)
        session._store.clear()
        session.store().create(
            record.id, exchange.to_json(record), keeping.summarised(record), by="Pat", at=NOW, what="Started"
        )
        self.id = record.id
        self.at = AppTest.from_file(str(ROOT / "pages" / "main.py"), default_timeout=PATIENCE)
        for name, value in {"a": record.id, **query}.items():
            self.at.query_params[name] = value
        self.at.run()
        self.at.switch_page(f"assess/{page}.py").run()
        self.sound()

    def sound(self) -> None:
        """Nothing went wrong on the way."""
        assert not self.at.exception

    @property
    def record(self) -> Assessment:
        stored = session.store().load(self.id)
        assert stored is not None
        return exchange.from_json(stored.document)

    @property
    def revision(self) -> int:
        stored = session.store().load(self.id)
        assert stored is not None
        return stored.revision

    def press(self, key: str) -> None:
        self.at.button(key=key).click().run()
        self.sound()

    def choose(self, key: str, value: object) -> None:
        self.at.radio(key=key).set_value(value).run()
        self.sound()

    def write(self, key: str, words: str) -> None:
        written.write(self.at, key, words)
        self.sound()

    def box(self, key: str) -> str:
        """What the box of a long text says; KeyError when it is not drawn."""
        return written.shows(self.at, key)

    def has(self, key: str) -> bool:
        """Whether a control or a box of this key is drawn."""
        drawn = (*self.at.text_input, *self.at.radio, *self.at.button)
        return key in {*written.boxes(self.at), *(one.key for one in drawn)}

    def html(self) -> str:
        """All the HTML of ours on the page, as it was sent, without what only says how it looks."""
        return "\n".join(words for one in self.at.html if not (words := str(one.value)).startswith("<style"))

    def key_of(self, beginning: str) -> str:
        """The key of the one button that begins so."""
        return next(one.key for one in self.at.button if one.key and one.key.startswith(beginning))
