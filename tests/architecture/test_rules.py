"""Rules that no import contract can say: SQL text, plain text on the screen, errors, addresses."""

import ast
import re

from tests.architecture.sources import ROOT, Source, places, sources, texts

SQL = re.compile(
    r"^\s*(SELECT\s.+\sFROM\s|SELECT\s+(1|count)|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s"
    r"|CREATE\s+(TEMP\s+)?(TABLE|TRIGGER|INDEX|VIRTUAL)\s|PRAGMA\s|DROP\s+(TABLE|TRIGGER)\s|VACUUM\b|ATTACH\s)",
    re.DOTALL,
)


def test_sql_text_lives_in_storage_alone() -> None:
    wrong: list[str] = []
    for source in sources():
        if not source.below("storage"):
            wrong += places(source, [node for node in texts(source) if SQL.match(str(node.value))])
    assert wrong == []


def test_the_search_for_sql_text_finds_some() -> None:
    found = [s for s in sources() if s.below("storage") for n in texts(s) if SQL.match(str(n.value))]
    assert len(found) > 20


def _calls(source: Source, *names: str) -> list[ast.AST]:
    """Calls of a function or method by its last name."""
    return [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id in names)
            or (isinstance(node.func, ast.Attribute) and node.func.attr in names)
        )
    ]


def test_labels_are_plain_labels() -> None:
    wrong: list[str] = []
    for source in sources():
        if source.below("ui", "app") and source.name != "ui/widgets/text.py":
            wrong += places(source, _calls(source, "QLabel"))
            wrong += places(source, [n for n in ast.walk(source.tree) if _derives(n, "QLabel")])
    assert wrong == []


def _derives(node: ast.AST, base: str) -> bool:
    return isinstance(node, ast.ClassDef) and any(ast.unparse(b).split(".")[-1] == base for b in node.bases)


def test_no_text_is_shown_as_rich_text() -> None:
    wrong: list[str] = []
    for source in sources():
        if source.below("ui", "app", "documents"):
            nodes: list[ast.AST] = [
                node
                for node in ast.walk(source.tree)
                if isinstance(node, ast.Attribute) and node.attr in ("RichText", "AutoText", "MarkdownText")
            ]
            # These put text into a box of Qt's own, which guesses whether it is mark-up.
            nodes += [
                node
                for node in _calls(source, "information", "warning", "critical", "question", "about")
                if "QMessageBox" in ast.unparse(node)
            ]
            nodes += _calls(source, "setHtml", "insertHtml", "setMarkdown", "QTextBrowser")
            wrong += places(source, nodes)
    assert wrong == []


def test_signals_are_not_connected_to_lambdas_or_partials() -> None:
    wrong: list[str] = []
    for source in sources():
        for node in _calls(source, "connect"):
            assert isinstance(node, ast.Call)
            slots = [ast.unparse(argument) for argument in node.args[:1]]
            if any(slot.startswith(("lambda", "partial(", "functools.partial(")) for slot in slots):
                wrong += places(source, [node])
    assert wrong == []


def test_translated_texts_are_literals() -> None:
    wrong: list[str] = []
    for source in sources():
        for node in _calls(source, "tr", "translate", "QT_TRANSLATE_NOOP"):
            assert isinstance(node, ast.Call)
            named = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
            if named == "translate" and "QCoreApplication" not in ast.unparse(node.func):
                continue
            at = 0 if named == "tr" else 1
            if len(node.args) > at and isinstance(node.args[at], ast.JoinedStr | ast.BinOp):
                wrong += places(source, [node])
    assert wrong == []


def test_no_error_is_swallowed_in_silence() -> None:
    wrong: list[str] = []
    for source in sources():
        for node in ast.walk(source.tree):
            if not isinstance(node, ast.ExceptHandler):
                continue
            caught = ast.unparse(node.type) if node.type else ""
            silent = len(node.body) == 1 and isinstance(node.body[0], ast.Pass)
            if not caught or (silent and caught in ("Exception", "BaseException")):
                wrong += places(source, [node])
    assert wrong == []


ADDRESS = re.compile(r"https?://(?!www\.w3\.org/|.*example\.)[\w.-]+", re.IGNORECASE)
OUR_PLACES = re.compile(r"(?<![\w.])/(work|tmp|root|home)/\w")


def test_no_addresses_and_no_places_of_one_computer_are_in_the_code() -> None:
    wrong: list[str] = []
    for source in sources():
        wrong += places(
            source,
            [n for n in texts(source) if ADDRESS.search(str(n.value)) or OUR_PLACES.search(str(n.value))],
        )
    for name in ("README.md", "CONTRIBUTING.md", "constraints.txt", "pyproject.toml", ".ci/setup", ".ci/run"):
        text = (ROOT / name).read_text(encoding="utf-8")
        if ADDRESS.search(text) or OUR_PLACES.search(text):
            wrong.append(name)
    assert wrong == []


def test_the_program_has_no_network_code() -> None:
    forbidden = {"socket", "urllib", "http", "ftplib", "smtplib", "ssl", "requests"}
    wrong: list[str] = []
    for source in sources():
        for node in ast.walk(source.tree):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(alias.name for alias in node.names)]
            if any(name.split(".")[0] in forbidden or name.startswith("PySide6.QtNetwork") for name in names):
                wrong += places(source, [node])
    assert wrong == []


def test_only_the_clock_reads_the_clock() -> None:
    """Services, domain and storage take their day from the book's clock, so that a test can stand still."""
    wrong: list[str] = []
    for source in sources():
        if source.below("domain", "services", "storage", "charts") and source.name != "storage/clock.py":
            wrong += places(
                source,
                [
                    node
                    for node in _calls(source, "today", "now", "utcnow")
                    if ast.unparse(node).startswith(("date.", "datetime."))
                ],
            )
    assert wrong == []
