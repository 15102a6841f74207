"""What can be done with a picture: save it, copy it, show the people behind a layer, make the boss's page.

Works in the background with what the screen shows; knows no widget of it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from keyacct_desktop.charts.files import write_picture
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import refuse_as_target
from keyacct_desktop.services.pyramid import read_portrait
from keyacct_desktop.ui.charting.pictures import Material
from keyacct_desktop.ui.pyramid.latest import Latest
from keyacct_desktop.ui.pyramid.people import People, tier_people
from keyacct_desktop.ui.pyramid.rendering import FILE_DPI, FILE_INCHES, file_of, paper_look, picture_of
from keyacct_desktop.ui.pyramid.scope import Scope
from keyacct_desktop.ui.shell.screen_ids import ScreenId
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.charts import chart_title

_KINDS: Final = ("png", "svg", "pdf")
_MOST_OF_A_NAME: Final = 30
"""A file's name may not be as long as a salesperson's."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart that is to leave the window."""

    chart: str
    material: Material
    discreet: bool

    def file_name(self) -> str:
        """A name for its file, without suffix."""
        portrait = self.material.portrait
        rep = (portrait.rep_name or "")[:_MOST_OF_A_NAME]
        parts = [chart_title(self.chart).partition("：")[0].partition(":")[0], rep]
        words = "-".join(part for part in (*parts, portrait.as_of.isoformat()) if part)
        return "".join(one if one.isprintable() and one not in '\\/:*?"<>|' else " " for one in words).strip()


@dataclass(frozen=True, slots=True)
class Target:
    """Where a picture goes; None is the clipboard."""

    picture: Picture
    path: Path | None


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of one rep's pyramid."""

    scope: Scope
    tier: Tier


class PyramidActs(QObject):
    """`failed` carries what was being done, in words, and the error."""

    failed = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._widget = parent
        self._out = Latest(workspace.tasks, self.tr("Drawing the picture"), self._make, self)
        self._out.came.connect(self._tell_made)
        self._out.failed.connect(self._tell_failed)
        self._layers = Latest(workspace.tasks, self.tr("Looking for the people"), self._find, self)
        self._layers.came.connect(self._show_found)
        self._layers.failed.connect(self._tell_failed)

    def save(self, picture: Picture) -> None:
        """Ask for a place and write the picture there."""
        path = self._workspace.prompts.save_file(
            self._widget,
            self.tr("Save the picture"),
            picture.file_name() + ".png",
            [
                (self.tr("Picture"), "*.png"),
                (self.tr("Drawing that scales"), "*.svg"),
                (self.tr("PDF page"), "*.pdf"),
            ],
        )
        if path is None:
            return
        if path.suffix.lower().lstrip(".") not in _KINDS:
            path = path.with_name(path.name + ".png")
        self._out.ask(Target(picture, path))

    def copy(self, picture: Picture) -> None:
        """Put the picture on the clipboard."""
        self._out.ask(Target(picture, None))

    def show_people(self, people: People) -> None:
        """List these people on the customers screen."""
        self._workspace.navigate(ScreenId.CUSTOMERS, people=people.ids, title=people.title)

    def show_layer(self, scope: Scope, tier: Tier) -> None:
        """List the people of a layer of one rep's pyramid, which may have to be read."""
        self._layers.ask(Layer(scope, tier))

    def _make(self, target: Target, progress: Progress) -> QImage | None:
        picture = target.picture
        look = paper_look(discreet=picture.discreet)
        if target.path is None:
            return picture_of(picture.chart, picture.material, look, FILE_INCHES, FILE_DPI)
        refuse_as_target(self._workspace.book, target.path)
        suffix = target.path.suffix.lower().lstrip(".")
        content = file_of(picture.chart, picture.material, look, suffix)
        progress.check()
        write_picture(target.path, content)
        return None

    def _find(self, layer: Layer, _progress: Progress) -> People:
        scope = layer.scope
        portrait = read_portrait(self._workspace.book, rep=scope.rep, as_of=scope.as_of, only=scope.only)
        return tier_people(portrait, layer.tier)

    def _tell_made(self, target: object, image: object) -> None:
        assert isinstance(target, Target)
        if isinstance(image, QImage):
            QGuiApplication.clipboard().setImage(image)
            self._workspace.say(self.tr("The picture is on the clipboard."))
        elif target.path is not None:
            self._workspace.say(self.tr("{file} saved").replace("{file}", target.path.name))

    def _show_found(self, _layer: object, people: object) -> None:
        if isinstance(people, People):
            self.show_people(people)

    def _tell_failed(self, _wish: object, error: object) -> None:
        self.failed.emit(self.tr("The picture could not be made"), error)
