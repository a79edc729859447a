"""How the pieces of a file belong together, gathered in the order of reading while its pages are drawn.

A piece of text carries its tags from the outermost to its own. Together they make the tree that a PDF calls its
structure (ISO 32000 14.7); `tagging` writes it into the file.
"""

from dataclasses import dataclass, field

from reports.tags import Path, Tag


@dataclass(slots=True)
class Node:
    """One element with what it holds in order: further elements, and marked pieces as page (from 0) and number."""

    tag: Tag | None = None
    holds: list["Node | tuple[int, int]"] = field(default_factory=list)


@dataclass(slots=True)
class Structure:
    """The tree as it grows while pages are drawn."""

    root: Node = field(default_factory=Node)
    marked: dict[int, int] = field(default_factory=dict)  # how many pieces a page has so far
    _nodes: dict[Tag, Node] = field(default_factory=dict)

    def mark(self, page: int, path: Path) -> int:
        """The number a piece of this page is marked with; from here on it belongs to the last of these tags."""
        number = self.marked.get(page, 0)
        self.marked[page] = number + 1
        self.node(path).holds.append((page, number))
        return number

    def node(self, path: Path) -> Node:
        """The element of the last tag, new where nothing has belonged to it before."""
        above = self.root
        for tag in path:
            if tag not in self._nodes:
                self._nodes[tag] = Node(tag)
                above.holds.append(self._nodes[tag])
            above = self._nodes[tag]
        return above
