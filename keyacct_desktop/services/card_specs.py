"""Which fields a card can have in this book: the method's, the sensitive ones switched on, the rep's own."""

import json

from keyacct_desktop.domain.fields import CUSTOM_PREFIX, FieldSpec, FieldType, Group, fields_for
from keyacct_desktop.domain.vocabulary import CustomFieldType
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_shapes import CustomSpec
from keyacct_desktop.services.preferences import sensitive_fields_on
from keyacct_desktop.storage.queries import cards as queries

_CUSTOM_TYPES = {
    CustomFieldType.TEXT.value: FieldType.TEXT,
    CustomFieldType.NUMBER.value: FieldType.NUMBER,
    CustomFieldType.DATE.value: FieldType.DAY,
    CustomFieldType.CHOICE.value: FieldType.CHOICE,
}


def card_specs(book: Book, kind: str) -> tuple[tuple[FieldSpec, ...], tuple[CustomSpec, ...]]:
    """The fields that a card of this kind can have in this book, the rep's own fields last."""
    shown = sensitive_fields_on(book)
    specs = tuple(spec for spec in fields_for(kind) if not spec.sensitive or spec.key in shown)
    custom = tuple(
        CustomSpec(
            FieldSpec(
                f"{CUSTOM_PREFIX}{id_}", Group.CUSTOM, _CUSTOM_TYPES[type_], frozenset(kinds.split()),
                tuple(json.loads(choices or "[]")),
            ),
            name,
        )
        for id_, name, type_, choices, kinds in queries.custom_field_rows(book)
        if kind in kinds.split()
    )  # fmt: skip
    return specs + tuple(one.spec for one in custom), custom
