"""Fake ports: a person whose answers are queued."""

from collections import deque
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget


class FakePrompts:
    """Answers in the order queued; a question that nobody expected fails the test."""

    def __init__(self) -> None:
        self._answers: dict[str, deque[Any]] = {}
        self.told: list[str] = []
        self.asked: list[str] = []

    def answer(self, question: str, *answers: Any) -> None:
        """Queue answers to `question`, a method name such as "confirm"."""
        self._answers.setdefault(question, deque()).extend(answers)

    def left(self) -> list[str]:
        """Questions with answers that nobody asked for."""
        return [question for question, answers in self._answers.items() if answers]

    def open_file(self, parent: QWidget, title: str, filters: list[tuple[str, str]]) -> Path | None:
        return self._take("open_file", title)

    def save_file(
        self, parent: QWidget, title: str, suggested: str, filters: list[tuple[str, str]]
    ) -> Path | None:
        return self._take("save_file", title)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        return self._take("choose_folder", title)

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        return bool(self._take("confirm", text))

    def tell(self, parent: QWidget, title: str, text: str, detail: str = "") -> None:
        self.told.append(f"{text}\n{detail}".strip())

    def ask_text(self, parent: QWidget, title: str, label: str, value: str = "") -> str | None:
        return self._take("ask_text", label)

    def choose(self, parent: QWidget, title: str, text: str, options: list[str]) -> int | None:
        return self._take("choose", text)

    def _take(self, question: str, words: str) -> Any:
        self.asked.append(words)
        answers = self._answers.get(question)
        assert answers, f"nobody expected to be asked ({question}): {words}"
        return answers.popleft()
