"""The rules of the house that no reader should have to remember."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import ROOT

FORBIDDEN = {
    "pathway": {"streamlit", "fpdf", "plotly", "pages", "reports", "serving"},
    "reports": {"streamlit", "pages", "serving"},
    "serving": {"pages", "reports"},
}
PAGES = ROOT / "pages"
SCREENS = ("start", "assess", "finish", "review", "meet", "portal")


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imported(module: Path) -> Iterator[str]:
    """The first name of everything a module imports, inside functions as well."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def calls(module: Path, name: str) -> Iterator[ast.Call]:
    """Every call of `st.name` in a module."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            yield node


def arguments(module: Path) -> set[str]:
    """The name of every keyword argument a module gives."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return {node.arg for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg}


def named(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_the_record_and_the_reports_know_nothing_of_the_screen(folder: str) -> None:
    wrong = [module for module in modules(folder) if FORBIDDEN[folder] & set(imported(module))]

    assert named(wrong) == []


def test_nothing_lies_beside_the_frame_that_could_be_run_without_it() -> None:
    beside = [path.name for path in PAGES.iterdir() if path.is_file()]

    assert beside == ["main.py"]
    assert not (PAGES / "pages").exists()


def test_every_page_script_has_an_address_and_every_address_a_script() -> None:
    from pages.parts.places import PLACES

    scripts = {path for folder in SCREENS for path in (PAGES / folder).glob("*.py")}

    assert scripts == {place.path for place in PLACES}


def test_no_page_writes_raw_html_or_a_script_through_markdown() -> None:
    unsafe = {"unsafe_allow_html", "unsafe_allow_javascript"}
    wrong = [module for module in modules("pages") if unsafe & arguments(module)]

    assert named(wrong) == []


@pytest.mark.parametrize("call", ["markdown", "title", "toast"])
def test_markdown_and_titles_take_words_of_ours_and_a_toast_is_never_shown(call: str) -> None:
    """A person's words put together with ours would be read as Markdown; `text` shows them as text."""
    mixed = [
        module
        for module in modules("pages")
        for each in calls(module, call)
        if call == "toast" or any(isinstance(word, ast.JoinedStr | ast.BinOp) for word in each.args)
    ]

    assert named(mixed) == []


# Of the framework, which stores nothing before they are left.
BOXES = frozenset({"text_area", "chat_input", "data_editor"})
# Of the framework, which gives the file to whoever knows its address, long after, and may give that of another.
HANDED = frozenset({"download_button"})


def frameworks_boxes(source: str, boxes: frozenset[str] = BOXES) -> list[str]:
    """The functions in which one of these of the framework’s is named, whatever way it is come by."""
    return [
        within
        for node, within in inside(source)
        if isinstance(node, ast.Attribute | ast.Constant | ast.alias)
        and {getattr(node, part, None) for part in ("attr", "value", "name")} & boxes
    ]


def callers(name: str) -> list[str]:
    """Where in the screens this is called by this name: the module and the function."""
    return [
        f"{module.relative_to(PAGES).as_posix()}: {within}"
        for module in modules("pages")
        for node, within in inside(module.read_text(encoding="utf-8"))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == name
    ]


def inside(source: str) -> Iterator[tuple[ast.AST, str]]:
    """Every node of a module with the name of the function around it."""
    left: list[tuple[ast.AST, str]] = [(ast.parse(source), "")]
    for node, within in left:
        yield node, within
        named_here = node.name if isinstance(node, ast.FunctionDef) else within
        left.extend((child, named_here) for child in ast.iter_child_nodes(node))


def test_every_long_text_is_written_in_the_one_box_that_stores_it_while_it_is_typed() -> None:
    others = {
        f"{module.relative_to(PAGES).as_posix()}: {within}"
        for module in modules("pages")
        for within in frameworks_boxes(module.read_text(encoding="utf-8"))
    }

    assert others == {"parts/long_text.py: names"}
    assert callers("writing.box") == ["parts/long_text.py: draw"]
    assert callers("box.draw") == ["parts/fields.py: line", "parts/fields.py: long_text"]


def test_only_names_given_before_there_is_an_assessment_are_written_in_another_box() -> None:
    assert callers("long_text.names") == ["parts/new_forms.py: family"]


@pytest.mark.parametrize(
    "line",
    [
        "st.text_area('Notes')",
        "from streamlit import text_area as lines",
        "getattr(st, 'text_area')('Notes')",
        "st.sidebar.chat_input('Notes')",
        "draw = st.data_editor",
    ],
)
def test_a_page_that_draws_a_box_of_the_frameworks_is_found(line: str) -> None:
    page = (PAGES / "assess" / "notebook.py").read_text(encoding="utf-8")
    assert frameworks_boxes(page) == []

    assert frameworks_boxes(f"{page}\n\ndef more():\n    {line}\n") == ["more"]


def test_every_file_is_handed_over_by_the_one_button_that_does_it_once() -> None:
    others = [module for module in modules("pages") if frameworks_boxes(module.read_text(encoding="utf-8"), HANDED)]

    assert named(others) == []
    assert frameworks_boxes("def more():\n    st.download_button('The PDF', pdf)\n", HANDED) == ["more"]


def test_only_the_frame_sets_up_the_page() -> None:
    """A title set elsewhere would win over the page's own, and could carry a name into the tab."""
    wrong = [module for module in modules("pages") if any(calls(module, "set_page_config"))]

    assert named(wrong) == ["pages/main.py"]


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    folders = ("pathway", "reports", "serving", "pages")
    long = [path for folder in folders for path in modules(folder) if lines(path) > 300]
    scripts = [place for folder in SCREENS for place in (PAGES / folder).glob("*.py")]

    assert named(long) == []
    assert named([script for script in scripts if lines(script) > 80]) == []


def lines(path: Path) -> int:
    return path.read_text(encoding="utf-8").count("\n")
