"""The plan that the screen shows: read in a task, written act by act, its persons read again after each.

Owns which texts may go out and what is said when they may not. Knows no widget but the window's services.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from keyacct_desktop.domain.cautions import Caution, Weight
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.festivals import Audience
from keyacct_desktop.domain.greetings import WRITTEN, GreetingWay
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.dates.festivals import read_festival_settings
from keyacct_desktop.services.greetings.acts import Said, keep_texts, mark_sent, reopen, skip
from keyacct_desktop.services.greetings.plan import DATE_PREFIX, Plan, Row, read_persons, read_plan
from keyacct_desktop.services.greetings.texts import Desk, Template
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.greetings import audience_word, greeting_caution, occasion_name

TROUBLE: Final = (Refused, BookError, InvalidText)


_AT_ONCE: Final = 200
"""More persons than this are written in a task, so that the window never stands still."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is planned: a festival on a day, or a card's own date for some `people`."""

    occasion: str
    day: date
    people: tuple[int, ...] = ()


class Board(QObject):
    """`loaded` with a new plan; `changed` with the ids of persons who were read again."""

    loaded = Signal()
    changed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.subject: Subject | None = None
        self.plan: Plan | None = None
        self.desk: Desk | None = None
        self.copied: set[int] = set()
        self._rows: dict[int, Row] = {}
        self._writing = False

    @property
    def name(self) -> str:
        """The occasion in words."""
        return occasion_name(self.subject.occasion) if self.subject else ""

    @property
    def whom(self) -> str:
        """Whom the festival concerns, where that is not everybody."""
        if self.subject is None or self.subject.people:
            return ""
        setting = read_festival_settings(self._workspace.book).get(self.subject.occasion)
        if setting is None:
            return ""
        if setting.tag and setting.tag_only:
            return setting.tag
        return "" if setting.audience is Audience.ALL else audience_word(setting.audience)

    @property
    def writing(self) -> bool:
        """Whether a change of the book is this board's own."""
        return self._writing

    def rows(self) -> list[Row]:
        """Everybody in the plan, in order."""
        return list(self._rows.values())

    def row(self, party_id: int) -> Row | None:
        return self._rows.get(party_id)

    def load(self, subject: Subject) -> None:
        """Read a plan; `loaded` tells when it is there."""
        if subject != self.subject:
            self.copied.clear()
        self.subject = subject
        task = self._workspace.tasks.task(self.tr("Reading the plan"), self._read)
        task.finished.connect(self._take)
        self._workspace.tasks.start(task, reading=True)

    def _read(self, _progress: object) -> tuple[Subject, Plan, Desk] | None:
        subject, book = self.subject, self._workspace.book
        if subject is None:
            return None
        if subject.people:
            plan = read_persons(book, subject.occasion, subject.day, subject.people)
        else:
            plan = read_plan(book, subject.occasion, subject.day)
        return subject, plan, Desk(book, plan, occasion_name(subject.occasion))

    def _take(self, found: object) -> None:
        if not isinstance(found, tuple) or found[0] != self.subject:
            return  # another festival was chosen meanwhile
        _, self.plan, self.desk = found
        assert self.plan is not None
        self._rows = {row.party_id: row for row in self.plan.rows}
        # Undo may have taken a copied text away again.
        self.copied.intersection_update(row.party_id for row in self.plan.rows if row.text)
        self.loaded.emit()

    # Texts

    def offer(self, row: Row) -> tuple[str, int | None]:
        """(text, template) for somebody: what is kept, else what is offered; "" when there is no template."""
        if row.text or row.state != "planned" or self.desk is None or row.way not in WRITTEN:
            return row.text, row.template_id
        template = self.desk.offer(row)
        return ("", None) if template is None else (self.text_of(template, row), template.id)

    def templates(self) -> list[Template]:
        return [] if self.desk is None else self.desk.templates

    def text_of(self, template: Template, row: Row) -> str:
        """A template's text for a person; "" with a word about it when the template cannot be used."""
        assert self.desk is not None
        try:
            return self.desk.text_of(template, row)
        except Refused as error:
            self._workspace.report_trouble(self.name, error)
            return ""

    def cautions(self, row: Row, text: str, template_id: int | None, way: GreetingWay) -> list[Caution]:
        """What speaks against a text, the heaviest first; nothing for a way without words."""
        if self.desk is None or self._workspace.book.closed or (way not in WRITTEN and not text.strip()):
            return []
        now = self._workspace.book.clock.now().astimezone()
        return self.desk.check(row._replace(way=way), text, template_id, now.hour * 60 + now.minute)

    def why_not(self, said: Said, *, copying: bool) -> str:
        """Why a text must not go out, in words; "" when it may. Without a text one may still have greeted,
        but there is nothing to copy."""
        if copying and not said.text.strip():
            return greeting_caution(Caution("text_missing", Weight.STOP))
        for caution in self.cautions(said.row, said.text, said.template_id, said.way):
            if caution.weight is Weight.STOP and caution.code != "text_missing":
                return greeting_caution(caution)
        return ""

    # Acts

    def keep(self, said: Sequence[Said]) -> bool:
        """Keep texts and ways for later."""
        return self._do(keep_texts, said)

    def mark(self, said: Sequence[Said], *, counts: bool) -> bool:
        """Mark as sent those who may get their text; say how many were left out and why."""
        allowed = [one for one in said if not self.why_not(one, copying=False)]
        if not allowed:
            reason = self.why_not(said[0], copying=False) if said else ""
            self._workspace.say(self.tr("Not marked: {why}").replace("{why}", reason))
            return False
        text = self.tr("%n greeting(s) marked as sent", "", len(allowed))
        if len(allowed) == 1:
            # Copying went on to the next person: whose it was must be seen.
            text = self.tr("Marked as sent: {name}").replace("{name}", allowed[0].row.name)
        if len(allowed) < len(said):
            left = len(said) - len(allowed)
            text += " · " + self.tr("%n left out because of their text", "", left)
        keys = sum(one.row.tier is Tier.KEY and one.way in WRITTEN for one in allowed)
        if keys and len(allowed) > 1:
            text += " · " + self.tr("%n key customer(s) among them: better one by one", "", keys)
        self.copied.difference_update(one.row.party_id for one in allowed)
        return self._do(mark_sent, allowed, text, counts=counts)

    def skip(self, rows: Sequence[Row]) -> bool:
        """No greeting for these this time."""
        text = self.tr("%n person(s) not greeted this time", "", len(rows))
        if len(rows) == 1:
            text = self.tr("Not greeted this time: {name}").replace("{name}", rows[0].name)
        return self._do(skip, [Said(row, row.text, row.template_id, row.way) for row in rows], text)

    def add(self, party_id: int) -> None:
        """Take a person into the plan, as someone to greet later."""
        subject = self.subject
        assert subject is not None
        found = read_persons(self._workspace.book, subject.occasion, subject.day, [party_id])
        if party_id not in self._rows:
            self.keep([Said(row, "", None, row.way) for row in found.rows])

    def reopen(self, rows: Sequence[Row]) -> bool:
        """Take "sent" or "skipped" back."""
        return self._try([row.party_id for row in rows], partial(reopen, self._workspace.book, rows=rows), "")

    def prepare(self, rows: Sequence[Row]) -> None:
        """Write a text from the templates for everybody among these who has none."""
        assert self.desk is not None
        said, spoken = [], 0
        for row in rows:
            if row.state != "planned" or row.text or row.quiet:
                continue
            if row.way not in WRITTEN:
                spoken += 1
            else:
                template = self.desk.offer(row)
                text = self.text_of(template, row) if template else ""
                if template is None or not text:
                    break
                self.desk.note(row, text, template.id)
                said.append(Said(row, text, template.id, row.way))
        more = " · " + self.tr("%n to call or visit, without a text", "", spoken) if spoken else ""
        if not said:
            self._workspace.say(self.tr("Nobody is left without a text.") + more)
        else:
            self._do(keep_texts, said, self.tr("%n text(s) prepared", "", len(said)) + more)

    def _do(self, act: Callable[..., None], said: Sequence[Said], text: str = "", **more: object) -> bool:
        subject = self.subject
        assert subject is not None
        write = partial(
            act, self._workspace.book, occasion=subject.occasion, day=subject.day, said=said, **more
        )
        return self._try([one.row.party_id for one in said], write, text)

    def _try(self, ids: Collection[int], write: Callable[[], None], text: str) -> bool:
        """Write, and say `text` when it is done. Many persons are written in a task, and the plan is read again when
        the hub tells of it; False then too, as nothing has changed yet."""
        if len(ids) > _AT_ONCE:
            task = self._workspace.tasks.task(self.name, partial(_work, write, text))
            task.finished.connect(self._say)
            self._workspace.tasks.start(task)
            return False
        self._writing = True
        try:
            write()
        except TROUBLE as error:
            self._workspace.report_trouble(self.name, error)
            return False
        finally:
            self._writing = False
        self.refresh(ids)
        self._say(text)
        return True

    def _say(self, text: object) -> None:
        if text:
            self._workspace.say(str(text))

    def refresh(self, ids: Collection[int]) -> None:
        """Read some persons again."""
        subject = self.subject
        if subject is None or self.desk is None:
            return
        found = read_persons(self._workspace.book, subject.occasion, subject.day, ids)
        for row in found.rows:
            before = self._rows.get(row.party_id)
            fresh = row._replace(why="added" if before is None else before.why)
            self._rows[row.party_id] = fresh
            self.desk.note(fresh, fresh.text, fresh.template_id)
        self.changed.emit(set(ids))


def _work(write: Callable[[], None], text: str, _progress: object) -> str:
    write()
    return text


def as_occasion(code: str) -> str:
    """An occasion as it is stored: festivals as they are, a DateType code with its prefix."""
    from keyacct_desktop.domain.festivals import FESTIVAL

    return code if code in FESTIVAL or code.startswith(DATE_PREFIX) else f"{DATE_PREFIX}{code}"
