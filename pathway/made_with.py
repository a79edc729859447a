"""Which packs an assessment was begun with, and which are in force where it is shown or printed."""

from pathway import summary
from pathway.apart import isolated
from pathway.assessment import Assessment, PackRef
from pathway.content import Content
from pathway.standing import packs
from pathway.wording import capital


def same(record: Assessment, content: Content) -> bool:
    """Whether these are the packs it was begun with, in the same versions; also where it does not say."""
    return not record.packs or set(record.packs) == set(packs(content))


def begun(record: Assessment, content: Content) -> str:
    """The packs it was begun with: “England 1.0.0 and Oxfordshire 1.0.0”."""
    return _named(record.packs, content)


def now(content: Content) -> str:
    """The packs in force: “England 1.1.0 and Oxfordshire 1.0.0”."""
    return _named(packs(content), content)


def says(record: Assessment, content: Content, *, does: str = "printed") -> str:
    """Both, where they differ: “Begun with England 1.0.0; printed with England 1.1.0.” Nothing where they do not."""
    if same(record, content):
        return ""
    return f"Begun with {begun(record, content)}; {does} with {now(content)}."


def _named(refs: tuple[PackRef, ...], content: Content) -> str:
    titles = {pack.id: pack.title for pack in content.packs}
    return summary.in_a_row(
        [
            isolated(" ".join(f"{titles.get(one.id) or capital(one.id.replace('-', ' '))} {one.version}".split()))
            for one in refs
        ]
    )
