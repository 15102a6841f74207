"""The program's own source files, parsed once, for the tests that read them."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "keyacct_desktop"


@dataclass(frozen=True)
class Source:
    """One module: `name` is its path below the package, with slashes."""

    name: str
    text: str
    tree: ast.Module

    def below(self, *folders: str) -> bool:
        """Whether the module lies in one of these folders (or is one of these files)."""
        return any(self.name == folder or self.name.startswith(f"{folder}/") for folder in folders)


@cache
def sources() -> tuple[Source, ...]:
    """All modules of the program, the generated migration scripts left out."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith("storage/migrations/versions/"):
            text = path.read_text(encoding="utf-8")
            found.append(Source(name, text, ast.parse(text)))
    return tuple(found)


def places(source: Source, nodes: list[ast.AST]) -> list[str]:
    """`ui/log/order.py:12` for every node."""
    return [f"{source.name}:{getattr(node, 'lineno', 1)}" for node in nodes]


def texts(source: Source) -> list[ast.Constant]:
    """Every text constant that is not a docstring."""
    docstrings = {id(node.value) for node in ast.walk(source.tree) if isinstance(node, ast.Expr)}
    return [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]
