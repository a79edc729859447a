"""A family put where a server finds it, and every screen a person can reach from there."""

from collections.abc import Iterator
from contextlib import contextmanager

from pages.parts.places import MEET, PARTS, PRIVATE, REVIEW, START
from pathway import applies, exchange, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.store import Store, Summary, engine
from tests.browser import Server
from tests.families import NOW


def put(server: Server, record: Assessment, by: str = "Pat Example") -> str:
    """Store a family in this server’s database; gives the id of its assessment."""
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    shown = Summary(
        summary.names(record), summary.search_words(record), summary.state(record), record.family_id, record.practice
    )
    store.create(record.id, exchange.to_json(record), shown, by=by, at=NOW, what="Started")
    store.close()
    return record.id


@contextmanager
def busy(server: Server) -> Iterator[None]:
    """Another program holds the database: what is stored can be read, and nothing can be stored."""
    other = engine.driver().module.connect(str(server.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def kept(server: Server, record_id: str) -> Assessment:
    """The family as it now stands in this server’s database."""
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    stored = store.load(record_id)
    store.close()
    assert stored is not None
    return exchange.from_json(stored.document)


def addresses(record: Assessment, content: Content) -> list[str]:
    """Every page, and every area: first those that belong to no family."""
    areas = [area.id for area in content.areas]
    areas += [applies.BEFORE_BIRTH] if any(child.unborn for child in record.children) else []
    return (
        [f"/{place.address}" for place in (*START, REVIEW[0], MEET[0])]
        + [f"/{place.address}?a={record.id}" for place in (*REVIEW[1:], *MEET)]
        + [f"/new?earlier={record.id}"]
        + [f"/{place.address}?a={record.id}" for place in PARTS if place.name != "area"]
        + [f"/area?a={record.id}&area={area}" for area in areas]
        + [f"/{place.address}?a={record.id}&child={child.id}" for place in PRIVATE for child in record.children[:1]]
    )
