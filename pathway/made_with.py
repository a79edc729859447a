"""Which packs an assessment was begun and worked on with, and which are in force where it is shown or printed."""

from collections.abc import Iterator

from pathway import standing, summary
from pathway.apart import isolated
from pathway.assessment import Assessment, PackRef, WorkedWith
from pathway.content import Content
from pathway.standing import packs
from pathway.wording import capital

Packs = tuple[PackRef, ...]

# What is said and noted about a record, and read of it: no work on it.
_ABOUT_IT = (
    "sign_offs", "comments", "views", "deciding", "given", "family_told", "taken_in", "packs_told", "worked_with",
)  # fmt: skip


# In words


def same(record: Assessment, content: Content) -> bool:
    """Whether these are the packs it was begun with, in the same versions; also where it does not say."""
    return not record.packs or _alike(record.packs, packs(content))


def begun(record: Assessment, content: Content) -> str:
    """The packs it was begun with: “England 1.0.0 and Oxfordshire 1.0.0”."""
    return _named(record.packs, content)


def now(content: Content) -> str:
    """The packs in force: “England 1.1.0 and Oxfordshire 1.0.0”."""
    return _named(packs(content), content)


def says(record: Assessment, content: Content, *, does: str = "printed") -> str:
    """Those that differ: “Begun with England 1.0.0; printed with England 1.1.0.” Nothing where none does.

    Between the two stands with which others it was worked on as well.
    """
    others = tuple(_others(record, content))
    if not record.packs or (same(record, content) and not others):
        return ""
    between = f"worked on {summary.in_a_row(list(others))} as well; " if others else ""
    return f"Begun with {begun(record, content)}; {between}{does} with {now(content)}."


def _others(record: Assessment, content: Content) -> Iterator[str]:
    for one in record.worked_with:
        if not _alike(one.packs, record.packs) and not _alike(one.packs, packs(content)):
            yield f"with {_named(one.packs, content)}"


def _named(refs: Packs, content: Content) -> str:
    titles = {pack.id: pack.title for pack in content.packs}
    return summary.in_a_row(
        [
            isolated(" ".join(f"{titles.get(one.id) or capital(one.id.replace('-', ' '))} {one.version}".split()))
            for one in refs
        ]
    )


# What the record keeps of it


def remembered(before: Assessment, after: Assessment, content: Content) -> Assessment:
    """A record that was worked on, with the packs that was done with and the names it took from them.

    The very same where it knows both, as it nearly always does, and where something was only noted about it: a file
    that was just made of it would otherwise be told to be older than the record, for writing down who has it.
    """
    return standing.with_names(_worked(after, packs(content)), content) if _is_work(before, after) else after


def _worked(after: Assessment, refs: Packs) -> Assessment:
    """A record that does not say what it was begun with cannot say either what else it was worked on with."""
    done = after.worked_with
    last = done[-1] if done else None
    # What was read of the last work and of these packs at once is known to whoever goes on with them.
    known = _alike(refs, after.packs) if last is None else _alike(refs, last.packs) and _known(after, last, refs)
    if known or not after.packs:
        return after
    return after.but(worked_with=(*(one for one in done if not _alike(one.packs, refs)), WorkedWith(packs=refs)))


def _known(record: Assessment, last: WorkedWith, refs: Packs) -> bool:
    return not last.read or _alike(refs, record.packs_told)


def _is_work(before: Assessment, after: Assessment) -> bool:
    fields = (name for name in type(after).model_fields if name not in _ABOUT_IT)
    return any(getattr(before, name) != getattr(after, name) for name in fields)


def unread(record: Assessment, refs: Packs) -> Packs:
    """The last packs it was worked on with that are not these, where nobody has read since what that changes."""
    found = (one.packs for one in reversed(record.worked_with) if not one.read and not _alike(one.packs, refs))
    return next(found, ())


def read(record: Assessment, refs: Packs) -> Assessment:
    """The record when its author has read what these packs change."""
    done = tuple(one if one.read else one.but(read=True) for one in record.worked_with)
    return record.but(packs_told=refs, worked_with=done)


def _alike(one: Packs, other: Packs) -> bool:
    return one == other or set(one) == set(other)
