"""Imports point down the house, and heavy libraries wait until they are needed."""

import ast
import subprocess
import sys

from tests.architecture.sources import ROOT, Source, places, sources

HEAVY = {
    "sqlalchemy", "alembic", "matplotlib", "pypinyin", "python_calamine", "xlsxwriter", "phonenumbers",
    "charset_normalizer", "numpy", "PIL",
}  # fmt: skip

MAY_BE_HEAVY = (
    "storage/engine.py", "storage/tables", "storage/transaction.py", "storage/migrate.py",
    "storage/migrations", "services/self_test.py", "charts",
)  # fmt: skip
"""Modules that nobody imports before the first paint; they are the ones that bring the libraries."""


def test_the_import_contracts_hold() -> None:
    checked = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def _imports_at_load(tree: ast.Module) -> list[tuple[ast.AST, str]]:
    """Imports that run when the module is loaded, with the names of the modules."""
    found: list[tuple[ast.AST, str]] = []
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Import):
            found += [(node, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node, node.module or ""))
        waiting += ast.iter_child_nodes(node)
    return found


def test_heavy_libraries_are_imported_inside_functions() -> None:
    wrong = []
    for source in sources():
        if source.below(*MAY_BE_HEAVY):
            continue
        wrong += places(
            source, [node for node, name in _imports_at_load(source.tree) if name.split(".")[0] in HEAVY]
        )
    assert wrong == []


def test_modules_that_bring_heavy_libraries_are_imported_inside_functions() -> None:
    heavy = {
        f"keyacct_desktop.{name.removesuffix('.py').replace('/', '.')}"
        for name in MAY_BE_HEAVY
        if name.endswith(".py")
    }
    wrong = []
    for source in sources():
        if not source.below(*MAY_BE_HEAVY):
            wrong += places(source, [node for node, name in _imports_at_load(source.tree) if name in heavy])
    assert wrong == []


def test_nobody_imports_everything_of_a_module() -> None:
    wrong: list[str] = []
    for source in sources():
        wrong += places(source, [node for node in ast.walk(source.tree) if _is_star(node)])
    assert wrong == []


def _is_star(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)


def test_every_module_says_what_it_owns() -> None:
    assert [s.name for s in sources() if s.text.strip() and not ast.get_docstring(s.tree)] == []


def test_modules_stay_short() -> None:
    assert [f"{s.name}: {_lines(s)}" for s in sources() if _lines(s) > 400 and s.name not in LONG_LISTS] == []


LONG_LISTS: set[str] = set()
"""Declarations one under the other: long, but nothing in it has to be understood together."""


def _lines(source: Source) -> int:
    return source.text.count("\n")
