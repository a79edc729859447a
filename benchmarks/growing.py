"""One save in a small record and in a large one, after one version and after many: it should stay the same."""

from benchmarks import records
from benchmarks.measure import Run, in_turn, timed
from benchmarks.table import Line, against
from pathway.store import Store

FLAT = 1.5  # “flat” is read as this: what nobody could tell from the noise of a machine


def lines(run: Run) -> list[Line]:
    return [*_by_size(run), *_by_history(run)]


def _by_size(run: Run) -> list[Line]:
    """The same sentence changed in a record of one note and of very many."""
    folder, many = run.place("size"), run.size(200, 20)
    few_record, many_record = records.of_notes(1), records.of_notes(many)
    few_changed = records.documents(records.changes(few_record, run.rounds))
    many_changed = records.documents(records.changes(many_record, run.rounds))
    few_kept = records.Kept(Store.open(str(folder / "few.db")), few_record)
    many_kept = records.Kept(Store.open(str(folder / "many.db")), many_record)
    found = in_turn(
        {
            "few": lambda number: timed(lambda: few_kept.save(few_changed[number])),
            "many": lambda number: timed(lambda: many_kept.save(many_changed[number])),
        },
        run,
    )
    few_kept.store.close()
    many_kept.store.close()
    grown = len(many_changed[0]) / len(few_changed[0])
    return [against(f"one save in a record of {many} notes · of 1 note (document {grown:.0f}× as large)",
                    found["many"], found["few"], FLAT)]  # fmt: skip


def _by_history(run: Run) -> list[Line]:
    """The same save as the first change of a record and after very many versions; and what a version takes up."""
    folder, versions = run.place("history"), run.size(1_000, 60)
    record = records.marsh()
    changed = records.documents(records.changes(record, versions))
    young = records.Kept(Store.open(str(folder / "young.db")), record)
    old = records.Kept(Store.open(str(folder / "old.db")), record)
    before = _stored(old)
    for document in changed[1:]:
        old.save(document)
    after = _stored(old)
    found = in_turn(
        {
            "young": lambda number: timed(lambda: young.save(changed[number % versions])),
            "old": lambda number: timed(lambda: old.save(changed[number % versions])),
        },
        run,
    )
    young.store.close()
    old.store.close()
    each = (after - before) / (versions - 1)
    return [
        against(f"one save after {versions:,} versions · after 1", found["old"], found["young"], FLAT),
        Line("what one more version adds to the database file · its document", each / len(changed[0].encode()),
             quiet=f"{each / 1024:.1f} KiB to {len(changed[0].encode()) / 1024:.0f} KiB"),
    ]  # fmt: skip


def _stored(kept: records.Kept) -> int:
    """The size of the database file once its log is written into it, as it is when the last one lets go of it."""
    kept.store.close()
    size = kept.store.path.stat().st_size
    kept.store = Store.open(str(kept.store.path))
    return size
