"""Where things lie: the program's own resources and the user's folders.

The only module that knows this, for a checkout, an installed wheel and the frozen build. It uses the
standard library alone, so that the command line and the start of the window both get it for nothing.
It must not create anything: whoever writes into a folder makes it (`ensure`).
"""

import hashlib
import os
import sys
from pathlib import Path

APP_NAME = "KeyAcct"
BOOK_SUFFIX = ".keyacct"
HOME_VARIABLE = "KEYACCT_HOME"

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_root() -> Path:
    """The folder that holds icons/, i18n/ and styles/."""
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [_PACKAGE / "resources", _PACKAGE.parent / "resources"]
    if frozen is not None:
        candidates.insert(0, Path(frozen) / "resources")
    for candidate in candidates:
        if (candidate / "icons").is_dir():
            return candidate
    return candidates[0]


def resource(name: str) -> Path:
    """The path of one resource, by its name relative to the resource folder, such as "icons/add.svg"."""
    return resource_root() / name


def checkout_root() -> Path | None:
    """The folder of the source checkout, or None when the program is installed or frozen."""
    if getattr(sys, "frozen", False):
        return None
    root = _PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() and (root / "resources").is_dir() else None


def data_dir() -> Path:
    """Where the default book and its backups live."""
    return _user_dir("data")


def config_dir() -> Path:
    """Where window sizes and the choice of language live."""
    return _user_dir("config")


def cache_dir() -> Path:
    """What may be deleted at any time."""
    return _user_dir("cache")


def log_dir() -> Path:
    """Log and crash reports; no customer text is ever written there."""
    return _user_dir("log")


def run_dir() -> Path:
    """Locks of running windows; on this computer only, never beside a book that a sync client copies."""
    return _user_dir("run")


def default_book() -> Path:
    """The book that opens when none is named."""
    return data_dir() / f"book{BOOK_SUFFIX}"


def demo_book() -> Path:
    """The book of made-up customers that the window offers to look at."""
    return data_dir() / f"demo{BOOK_SUFFIX}"


def ensure(folder: Path) -> Path:
    """Make `folder` with its parents, private to the user where it is new. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def book_token(book: Path) -> str:
    """A short name for a book, the same for every spelling of its path; used for lock names."""
    resolved = os.path.normcase(str(book.expanduser().resolve()))
    return hashlib.sha256(resolved.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _user_dir(kind: str) -> Path:
    override = os.environ.get(HOME_VARIABLE)
    if override:
        return Path(override) / kind
    if sys.platform == "win32":
        return _windows_dir(kind)
    if sys.platform == "darwin":
        return _mac_dir(kind)
    return _xdg_dir(kind)


def _windows_dir(kind: str) -> Path:
    # Not the roaming folder: a database must not be copied at log-off.
    base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    root = Path(base) / APP_NAME
    return root if kind == "data" else root / kind


def _mac_dir(kind: str) -> Path:
    library = Path.home() / "Library"
    match kind:
        case "cache":
            return library / "Caches" / APP_NAME
        case "log":
            return library / "Logs" / APP_NAME
        case "data":
            return library / "Application Support" / APP_NAME
        case _:
            return library / "Application Support" / APP_NAME / kind


def _xdg_dir(kind: str) -> Path:
    name = APP_NAME.lower()
    match kind:
        case "config":
            return _xdg("XDG_CONFIG_HOME", ".config") / name
        case "cache":
            return _xdg("XDG_CACHE_HOME", ".cache") / name
        case "log":
            return _xdg("XDG_STATE_HOME", ".local/state") / name / "log"
        case "run":
            return _xdg("XDG_STATE_HOME", ".local/state") / name / "run"
        case _:
            return _xdg("XDG_DATA_HOME", ".local/share") / name


def _xdg(variable: str, fallback: str) -> Path:
    value = os.environ.get(variable)
    # The XDG rules say that a relative path is to be ignored.
    return Path(value) if value and os.path.isabs(value) else Path.home() / fallback
