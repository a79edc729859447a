"""Content packs: seen as their users see them, loaded with all faults and all changes said, put in force, and back."""

import io
import shutil
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from pages.parts import (
    portal_content_held,
    portal_content_load,
    portal_content_open,
    portal_content_see,
    portal_facts_laid,
    session,
    text,
)
from pathway.content import bundle, load
from pathway.content.bundle import Bundle
from pathway.scales import Level, Stage
from tests.families import judged, seen
from tests.pages.screen import Screen, database

PAGE = "portal/content"
WORDS = "The child has <b>enough</b> to eat on every day of the week."


@pytest.fixture(autouse=True)
def _a_lead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in which a practice lead is named."""
    database(
        tmp_path, monkeypatch, local="fernshire", **{"person.role": "practice-lead", "person.name": "Robin <b>Hale</b>"}
    )


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packs in a folder of their own, for a test that changes what came with Waymark."""
    data = tmp_path / "data"
    shutil.copytree(session.DATA, data)
    monkeypatch.setattr(session, "DATA", data)
    return data


def shipped(pack: str) -> dict[str, bytes]:
    return dict(bundle.of_folder(session.DATA / pack).files)


def changed(pack: str = "fernshire", **more: tuple[str, str, str]) -> Bundle:
    """A pack in a later version, with other words in some of its files."""
    files = shipped(pack)
    swaps = {"version": ("pack.toml", 'version = "', 'version = "9.'), **more}
    for file, old, new in swaps.values():
        words = files[file].decode()
        assert old in words, f"{file} no longer says {old}"
        files[file] = words.replace(old, new, 1).encode()
    return Bundle(pack, tuple(files.items()))


def numbered() -> Bundle:
    """Fernshire with another number for its front door."""
    return changed(
        phone=("contacts.toml", "01632 960110", "01632 960999"), fact=("facts.toml", "01632 960110", "01632 960999")
    )


def food() -> Bundle:
    """England with another sentence for food."""
    before = load(session.DATA).area("food").anchor(Level.MET, Stage.CHILD)
    return changed("england", anchor=("areas/food.toml", before, WORDS))


def choose(given: Bundle | bytes, screen: Screen | None = None) -> Screen:
    """Choose a pack, as its folder or as a .zip, and have it checked."""
    screen = screen or Screen.again("", PAGE)
    folder, zipped = screen.app.file_uploader
    if isinstance(given, Bundle):
        folder.set_value([(f"{given.id}/{path}", data, "text/plain") for path, data in given.files])
    else:
        zipped.set_value(("pack.zip", given, "application/zip"))
    return screen.press("content.check")


def put(given: Bundle, why: str = "Our number is new") -> Screen:
    """Load a pack and put it in force."""
    return choose(given).set("content.why", why).press("content.put")


def everything(screen: Screen) -> str:
    """All the words of ours on the page, in what is folded as well."""
    return "\n".join(str(one.value) for one in screen.app.main.get("html"))


def told(screen: Screen) -> list[str]:
    return [one.value for one in (*screen.app.error, *screen.app.success)]


# Seen


def test_an_area_is_seen_as_a_practitioner_will_see_it_at_the_chosen_age() -> None:
    area, content = load().area("food"), load()
    screen = Screen.again("", PAGE).set("content.age", Stage.BABY)
    assert screen.control("content.what").value == area.title

    options = screen.control("content.level.food").options
    for level in Level:
        shared = next((one.sentence for one in content.levels if one.id == level), "")
        wanted = shared or area.anchor(level, Stage.BABY)
        assert any(wanted[:25] in one for one in options), level
    for line in (area.question, *area.prompts(Stage.BABY), *area.worry_if, *area.working_if, *area.first_help):
        assert line in everything(screen)


def test_every_area_and_the_lists_can_be_walked_through_one_after_the_other() -> None:
    screen, met = Screen.again("", PAGE).set("content.disabled", True), list[str]()
    while True:
        met.append(screen.control("content.what").value)
        if not screen.has("content.after"):
            break
        screen.press("content.after")

    assert [area.title for area in load().areas] == met[: len(load().areas)]
    assert met[len(load().areas) :] == [
        "Factors for a disabled child", "Ways to hear the child", "The steps", "Who to ring",
    ]  # fmt: skip
    assert screen.press("content.before").control("content.what").value == "The steps"


def test_before_birth_no_level_is_shown_and_extra_needs_only_for_a_disabled_child() -> None:
    screen = Screen.again("", PAGE)
    assert "My extra needs" not in screen.control("content.what").options
    screen.set("content.age", Stage.BEFORE_BIRTH)

    assert screen.control("content.what").value == "Before birth"
    assert load().before_birth[0].says in everything(screen)
    assert not screen.has("content.level.food")


def test_whoever_is_no_practice_lead_may_look_and_is_told_who_may_change() -> None:
    put(numbered())
    session.store().set_setting("person.role", "supervisor")
    screen = Screen.again("", PAGE)

    assert screen.has("content.what")
    assert "A practice lead can load a changed pack here" in screen.words
    assert len(screen.app.file_uploader) == 0
    assert [one.key for one in screen.app.button if {"back", "came"} & {*str(one.key).split(".")}] == []


def test_a_role_that_changed_in_another_window_puts_nothing_in_force() -> None:
    screen = choose(numbered()).set("content.why", "Ours")
    session.store().set_setting("person.role", "practitioner")
    screen.press("content.put")

    assert session.store().pack_history() == ()
    assert "Choose the role practice lead" in told(screen)[0]


# Loaded


def test_all_faults_are_said_at_once_and_nothing_is_taken_in() -> None:
    given = changed(
        "england", id=("areas/food.toml", 'id = "food"', 'id = "Food <i>x"'),
        quote=("movers.toml", 'says = "', 'says = "The child isn\'t seen. '),
        gone=("steps/s0-notice.toml", 'id = "s0-notice"', 'id = "s0-other"'),
    )  # fmt: skip
    screen = choose(given)
    said = everything(screen)

    assert "Mend these first" in [one.value for one in screen.app.subheader]
    for says in ("england/areas/food.toml", "england/movers.toml", "There is a straight quote", "“s0-notice”"):
        assert says in said
    assert "Use ’ for an apostrophe" in said, "each says what to do"
    assert not screen.has("content.put")
    assert session.store().pack_history() == ()
    assert screen.press("content.away").app.file_uploader, "another one may be chosen"


def test_a_change_of_england_that_breaks_a_local_pack_is_a_fault() -> None:
    files = shipped("england")
    tools = files.pop("tools.toml").decode().replace('id = "gcp2"', 'id = "gcp-two"')
    steps = {path: data for path, data in files.items() if not path.endswith("s4-front-door.toml")}
    screen = choose(Bundle("england", tuple({**steps, "tools.toml": tools.encode()}.items())))

    assert "fernshire/step-notes.toml" in everything(screen) or "s4-front-door" in everything(screen)
    assert not screen.has("content.put")


def test_what_it_changes_is_said_with_both_wordings_as_text() -> None:
    before = load(session.DATA).area("food").anchor(Level.MET, Stage.CHILD)
    screen = choose(food())
    said = everything(screen)

    assert "England 9.1.0.0 has no fault. In force now is version 1.0.0." in said
    assert before in said
    assert "The child has &lt;b&gt;enough&lt;/b&gt; to eat" in said
    assert "<b>enough" not in said
    assert [one.label for one in screen.app.expander if one.label == "Areas of care"]


def test_a_version_that_was_not_moved_on_is_asked_to_be() -> None:
    same = Bundle(
        "fernshire", tuple({**dict(numbered().files), "pack.toml": shipped("fernshire")["pack.toml"]}.items())
    )
    screen = choose(same)

    assert next(one.value for one in screen.app.warning).startswith("Move version on")
    assert screen.has("content.put"), "it is asked for and bars nothing"


def test_each_open_assessment_that_it_changes_is_named_with_what_changes() -> None:
    record = seen().keep(judged(Level.MET))
    open_one = Screen.of(record, "assess/tasks")
    (row,) = session.store().list()
    screen = choose(food())
    said = everything(screen)

    assert row.title in said
    assert "A sentence that was chosen in “Food and growth” is worded anew." in said
    assert open_one.record == record, "nothing is changed by looking"
    assert "Nothing changes in any open assessment." in choose(numbered(), Screen.again("", PAGE)).words


def test_an_assessment_that_is_opened_or_changed_after_the_check_is_named_and_two_of_a_name_are_told_apart() -> None:
    screen = choose(food())
    assert portal_content_open.NOTHING in screen.words
    record = seen().keep(judged(Level.MET))
    for id in ("first", "second"):
        Screen.of(record.but(id=id), "assess/tasks")
    screen.run()
    said = everything(screen)

    (title,) = {row.title for row in session.store().list()}
    assert said.count(f"<b><bdi>{title}</bdi></b>") == 2
    assert said.count("Begun on 12 March 2026; last changed ") == 2
    session.store().erase_family("family", reason="A copy", by="Pat Example", at=session.now())
    assert portal_content_open.NOTHING in screen.run().words, "nor is one named that is gone"


def test_an_area_that_is_retired_is_said_in_one_sentence_and_a_new_factor_with_its_words() -> None:
    said = everything(
        choose(changed("england", gone=("areas/play.toml", "title = ", "retired = 2099-12-01\ntitle = ")))
    )
    assert "</b> is retired from 1 December 2099 on.</p></li>" in said

    files = shipped("fernshire")
    files["factors.toml"] += (
        files["factors.toml"]
        .split(b"[[factors]]")[1]
        .join((b"\n[[factors]]", b""))
        .replace(b'code = "K1"', b'code = "K9"')
        .replace(b'title = "', b'title = "Long ')
        .replace(b'id = "', b'id = "long-', 1)
    )
    screen = choose(Bundle("fernshire", tuple(files.items())), Screen.again("", PAGE))
    new = next(one.value for one in screen.app.main.get("html") if "Long The nights" in str(one.value))
    for words in (
        "Who gets up, how often",
        "The child lies wet",
        "Two people share the nights",
        "Ask for help at night",
    ):
        assert words in new


def test_a_change_deep_inside_a_piece_is_said_where_it_stands_and_as_text() -> None:
    guide = next(one for one in load(session.DATA).guides if one.passages and one.passages[0].says)
    passage, id = guide.passages[0], f'id = "{guide.id}"'.encode()
    file = next(path for path, held in shipped("england").items() if path.startswith("guides/") and id in held)
    title = f'title = "{passage.title}'
    given = changed(
        "england", says=(file, passage.says[0], "Ring <b>them</b> first."), name=(file, title, f"{title} <i>now")
    )
    said = everything(choose(given))

    assert f"<b><bdi>{guide.title}</bdi></b>, <bdi>passage “{passage.title}”, what it says</bdi>: changed" in said
    assert passage.says[0] in said
    assert "Ring &lt;b&gt;them&lt;/b&gt; first." in said
    assert "&lt;i&gt;now" in said
    assert "<i>now" not in said


@pytest.mark.parametrize(("days", "closes"), [(-1, True), (0, True), (1, False)])
def test_an_area_retired_by_today_is_said_to_close_in_assessments_begun_since(days: int, closes: bool) -> None:
    day = session.today() + timedelta(days=days)
    gone = ("areas/play.toml", "title = ", f"retired = {day.isoformat()}\ntitle = ")

    assert (portal_content_load.RETIRED_ALREADY in everything(choose(changed("england", gone=gone)))) is closes


def test_factors_that_are_not_shown_are_said_to_be_one_tick_away() -> None:
    screen = Screen.again("", PAGE)
    assert portal_content_see.FACTORS in screen.words
    assert "Factors for a disabled child" not in screen.control("content.what").options

    screen.set("content.disabled", True)
    assert portal_content_see.FACTORS not in screen.words
    assert "Factors for a disabled child" in screen.control("content.what").options


def test_what_was_chosen_can_be_seen_before_it_is_in_force() -> None:
    screen = choose(food()).set("content.pack", "chosen")

    assert any("enough" in one for one in screen.control("content.level.food").options)
    chosen = next(one for one in screen.control("content.pack").options if "chose" in one)
    assert text.unmarked(chosen).startswith("England 9.1.0.0, as you chose it below; not in force")


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"../evil/pack.toml": b""}, "Rename"),
        ({"/etc/x.toml": b""}, "Rename"),
        ({"england/<img src=x>.toml": b"", "england/pack.toml": b""}, "Rename “england/"),
        ({"a/pack.toml": b'id = "a"', "b/pack.toml": b'id = "b"'}, "Choose the folder of one pack alone"),
        ({"england/readme.md": b"hello"}, "there is no .toml file"),
        ({"england/pack.toml": b"x" * 1_100_000}, "this is too much"),
        ({f"england/{n}.toml": b"" for n in range(501)}, "this is too much"),
    ],
)  # fmt: skip
def test_a_zip_that_is_no_pack_is_refused_in_one_sentence(files: dict[str, bytes], says: str) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, data in files.items():
            into.writestr(name, data)
    screen = choose(made.getvalue())

    assert says in told(screen)[0]
    assert "<img" not in everything(screen)
    assert portal_content_held.of() is None or session.store().pack_history() == ()


# In force


def test_put_in_force_it_is_read_everywhere_with_who_when_and_why_kept() -> None:
    other = Screen.again("", "portal/find")
    assert "01632 960110" in other.words
    screen = put(numbered(), "Our *number* is new")

    assert "Fernshire (invented) 9.1.0.0 is in force." in told(screen)[0]
    other.run()
    assert "01632 960999" in other.words, "another window reads it when it is next drawn"
    assert "01632 960110" not in other.words
    (act,) = session.store().pack_history()
    assert (act.by, act.why) == ("Robin <b>Hale</b>, practice lead", "Our *number* is new")
    assert "Robin &lt;b&gt;Hale&lt;/b&gt;" in everything(Screen.again("", PAGE))


def test_without_a_reason_nothing_is_put_in_force() -> None:
    screen = choose(numbered()).press("content.put")

    assert told(screen) == ["Write why, in one line; it is kept beside the pack."]
    kinds = [(one.type, getattr(one, "key", None)) for one in screen.app.main]
    assert kinds.index(("text_input", "content.why")) - [kind for kind, _ in kinds].index("error") == 1, "by the box"
    assert screen.has("content.put"), "it is still at hand"
    assert told(screen.run()) == [], "it is said once"


def test_of_two_leads_the_later_is_asked_to_look_once_more() -> None:
    late = choose(numbered()).set("content.why", "Late")
    put(food())
    late.press("content.put")

    assert "another pack was put in force since" in told(late)[0]
    assert [one.pack for one in session.store().pack_history()] == ["england"]


def test_a_new_assessment_is_begun_with_the_version_in_force() -> None:
    put(numbered())

    assert [pack.version for pack in session.content().packs] == ["1.0.0", "9.1.0.0"]


def test_an_area_of_its_own_can_be_brought_and_chosen() -> None:
    pack = (
        'id = "millbrook"\ntitle = "Millbrook (invented)"\nversion = "1"\njurisdiction = "Millbrook"\nowner = "Jo"\n'
        'extends = "england"\nas_of = 2026-05-03\nreview_by = 2027-05-03\n'
    )
    screen = put(Bundle("millbrook", (("pack.toml", pack.encode()),)), "Our area")
    assert "Millbrook" in told(screen)[0]
    assert "Millbrook (invented)" in Screen.again("", "start/settings").control("setting.local").options
    session.store().set_setting("local", "millbrook")
    assert session.content().pack.id == "england"

    Screen.again("", PAGE).press("content.came.millbrook")
    assert session.content().local is None, "out of force it leaves England, and shuts nobody out"


# Back


def test_one_press_goes_back_and_another_forward_again_and_nothing_is_lost() -> None:
    put(numbered())
    first = session.store().pack_history()[0].number
    screen = Screen.again("", PAGE).press("content.came.fernshire")
    assert "is in force again" in told(screen)[0]
    assert session.content().contact("front-door").phone == "01632 960110"
    screen.press(f"content.back.{first}")

    assert session.content().contact("front-door").phone == "01632 960999"
    acts = session.store().pack_history()
    assert [(one.version, one.digest is not None) for one in reversed(acts)] == [
        ("9.1.0.0", True), ("1.0.0", False), ("9.1.0.0", True),
    ]  # fmt: skip
    assert all(one.by == "Robin <b>Hale</b>, practice lead" for one in acts)


def test_a_reason_to_go_back_is_kept_and_the_same_files_are_offered_once_by_when_and_who() -> None:
    put(numbered(), "Our number is new")
    first = session.store().pack_history()[0].number
    screen = Screen.again("", PAGE).set("content.why-again.fernshire", "The new number is not on yet")
    screen.press("content.came.fernshire")
    assert told(screen) == ["Fernshire (invented) 1.0.0 is in force again."]
    assert session.store().pack_history()[0].why == "The new number is not on yet"
    assert screen.control("content.why-again.fernshire").value == ""

    screen.press(f"content.back.{first}").press("content.came.fernshire")
    assert [one.why for one in session.store().pack_history()][1] == "Put in force again: version 9.1.0.0."
    assert everything(screen).count("The same files first came in") == 1
    (again,) = [one.label for one in screen.app.button if str(one.key).startswith("content.back.")]
    assert again.startswith("Put version 9.1.0.0 in force again, taken in today at ")
    assert "by Robin" in again


def test_a_pack_that_waymark_finds_faulty_later_is_passed_over_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(numbered())
    broken = tuple({**dict(numbered().files), "step-notes.toml": b"[[step_notes]]\nid = 3\n"}.items())
    store = session.store()
    store.put_pack_in_force(
        "fernshire", "9.2", Bundle("fernshire", broken).zipped(), why="Old", by="Jo", at=session.now(),
        expected=portal_content_held.newest(),
    )  # fmt: skip

    assert session.content().contact("front-door").phone == "01632 960110"
    assert "“fernshire”" in told(Screen.again("", PAGE))[0]
    assert "has a fault and is not used" in Screen.again("", "start/settings").words
    screen = Screen.again("", "portal/find")
    assert "01632 960110" in screen.words


def test_a_former_pack_that_is_faulty_today_is_not_put_in_force_again() -> None:
    broken = Bundle("fernshire", (*numbered().files, ("more.toml", b"[[step_notes]]\nid = 3\n")))
    number = session.store().put_pack_in_force(
        "fernshire", "9.2", broken.zipped(), why="Old", by="Jo", at=session.now(), expected=0
    )
    screen = Screen.again("", PAGE).press("content.came.fernshire").press(f"content.back.{number}")

    assert "Waymark finds a fault in this pack today" in told(screen)[0]
    assert session.store().pack_history()[0].digest is None


def renewed(data: Path, old: str, new: str) -> None:
    """As after an update of Waymark: Fernshire’s own folder says something else of itself."""
    file = data / "fernshire/pack.toml"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"), [('version = "1.0.0"', 'version = "10.0.0"'), ("as_of = 2026", "as_of = 2027")]
)
def test_a_newer_pack_that_came_with_waymark_is_said_and_can_be_compared(data: Path, old: str, new: str) -> None:
    put(numbered())
    assert not Screen.again("", PAGE).app.warning
    renewed(data, old, new)
    screen = Screen.again("", PAGE)
    (says,) = [one.value for one in screen.app.warning if one.value.startswith("Compare the two")]
    assert "in force here is 9.1.0.0" in says

    screen.press("content.newer.fernshire")
    assert "01632 960999" in everything(screen)
    assert "01632 960110" in everything(screen)
    assert session.content().contact("front-door").phone == "01632 960999", "looked at, and not in force"


def test_whoever_is_no_lead_is_told_whom_to_ask_about_a_newer_pack_and_not_what_a_lead_does(data: Path) -> None:
    put(numbered())
    renewed(data, 'version = "1.0.0"', 'version = "10.0.0"')
    session.store().set_setting("person.role", "practitioner")
    screen = Screen.again("", PAGE)

    assert [one.value for one in screen.app.warning if "Ask your practice lead" in one.value]
    assert not screen.has("content.newer.fernshire")


def test_nothing_is_said_of_a_newer_pack_where_it_is_the_one_in_force(data: Path) -> None:
    put(numbered())
    Screen.again("", PAGE).press("content.came.fernshire")
    renewed(data, 'version = "1.0.0"', 'version = "10.0.0"')

    assert not Screen.again("", PAGE).app.warning


def test_the_pack_in_force_can_be_downloaded_and_is_the_one_that_was_given() -> None:
    given = numbered()
    put(given)
    now = session.packs_in_force().taken()["fernshire"]

    assert now is not None
    assert dict(now.files) == dict(given.files)
    assert Screen.again("", PAGE).has("content.download.fernshire")


@pytest.mark.usefixtures("data")
def test_contents_are_kept_by_what_they_were_made_of() -> None:
    before = session.content()
    put(numbered())
    after = session.content()
    Screen.again("", PAGE).press("content.came.fernshire")

    assert session.content() == before != after
    assert len({made[3] for made in portal_facts_laid.kept() if made[0] == session.DATA}) == 3
