"""Customers with something in every corner, for tests of what is printed and of what must not be."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import (
    CardEdits,
    DateEntry,
    ListEdit,
    Point,
    PostalAddress,
    TagsEdit,
    add_party,
)
from keyacct_desktop.services.gifts import GiftEntry, add_gift
from keyacct_desktop.services.interactions import LogEntry, log_interaction
from keyacct_desktop.services.method.measuring import refresh_measures
from keyacct_desktop.services.orders import OrderEntry, book_order
from keyacct_desktop.services.photos import set_photo
from keyacct_desktop.services.preferences import switch_sensitive_field
from keyacct_desktop.services.tasks import add_task
from tests.conftest import TODAY

CONTACT = "投诉说机器漏水"

SECRETS = (
    "忌谈离婚", "此人小气", "欠他一顿饭", "钓鱼岛老地方", "张美丽", "信佛", "高血压", "难缠", "oppose", "快倒闭了",
    "difficult", "转移要停产三天", "coach", "教训是别带酒", "66600", "spouse", "wedding",
)  # fmt: skip
"""What the card in the bag must not hold, as it is in the data."""

SECRET_WORDS = (
    "忌谈离婚", "此人小气", "欠他一顿饭", "钓鱼岛老地方", "张美丽", "信佛", "高血压", "难缠", "反对", "快倒闭了",
    "困难", "转移要停产三天", "教练", "教训是别带酒", "¥666", "结婚纪念日", "配偶", "信任", "忠诚度", "净贡献",
    "关键客户", "重点客户", "一般客户", "成交", "钱包", "潜力",
)  # fmt: skip
"""The same as a reader of Chinese would see it on paper."""


def a_person(book: Book) -> int:
    """A person with family, judgements, contacts, an order, a gift, a complaint and a photo."""
    for key in ("religion", "health"):
        switch_sensitive_field(book, key=key, on=True, purpose="拜访前准备")
    values = {
        "name": "王建国", "honorific": "王总", "sex": "male", "company": "鸿达公司", "post": "采购经理",
        "need": "要一台大机器", "current_product": "老牌子", "taboo_topics": "忌谈离婚", "note": "此人小气",
        "favours": "欠他一顿饭", "hobbies": "钓鱼岛老地方", "spouse": "张美丽", "religion": "信佛",
        "health": "高血压", "trust": "4", "attitude": "oppose", "wallet": "500000", "potential_growth": "3",
        "best_time": "上午十点后",
    }  # fmt: skip
    when = PartialDate(Calendar.LUNAR, 8, 15, 1985)
    edits = CardEdits(
        values=values,
        points=ListEdit((Point("phone", "13800138000", "mobile"), Point("wechat", "wang_jg"))),
        addresses=ListEdit((PostalAddress("上海市浦东新区碧波路690号", "work", "201203"),)),
        dates=ListEdit(
            (DateEntry("birthday", when), DateEntry("birthday", when, "spouse"), DateEntry("wedding", when))
        ),
        tags=TagsEdit(added=("难缠",)),
    )
    id_ = add_party(book, kind="person", edits=edits)
    set_photo(book, party_id=id_, jpeg=a_photo())
    entry = LogEntry(customers=(id_,), happened_on=TODAY, type="visit", result="promise")
    for at in range(10):
        log_interaction(
            book,
            entry=replace(
                entry,
                happened_on=TODAY - timedelta(days=100 - at),
                content=f"谈话 {at}",
                lesson="教训是别带酒",
            ),
        )
    complaint = replace(
        entry,
        type="complaint",
        direction="in",
        content=f"{CONTACT} 0",
        happened_on=TODAY - timedelta(days=200),
    )
    log_interaction(book, entry=complaint)
    add_task(book, party_id=id_, text="寄样品", due_on=TODAY + timedelta(days=3))
    order = OrderEntry(
        party_id=id_, ordered_on=TODAY - timedelta(days=20), amount_fen=8_888_00, margin_bp=3000
    )
    book_order(book, order=order)
    gift = GiftEntry(
        party_id=id_,
        name="龙井茶",
        value_fen=66600,
        given_on=TODAY - timedelta(days=9),
        state="given",
        purpose="节日",
    )
    add_gift(book, gift=gift)
    refresh_measures(book)
    return id_


def a_company(book: Book) -> int:
    """A company with three people, of whom one introduced another."""
    values = {
        "name": "鸿达精密机械有限公司", "short_name": "鸿达", "legal_form": "limited", "industry": "机械",
        "need": "明年扩产", "note": "快倒闭了", "business_condition": "difficult", "switching_cost": "转移要停产三天",
        "slack_months": "7、8月",
    }  # fmt: skip
    edits = CardEdits(values=values, points=ListEdit((Point("phone", "02150505050", "work"),)))
    id_ = add_party(book, kind="company", edits=edits)
    first = add_party(
        book,
        kind="contact",
        edits=CardEdits(
            values={"name": "李秀英", "department": "采购部", "post": "主管", "attitude": "oppose"},
            roles=("coach",),
            points=ListEdit((Point("phone", "13911112222", "mobile"),)),
        ),
        employer_id=id_,
    )
    for name in ("赵大海", "钱小芳"):
        add_party(
            book,
            kind="contact",
            edits=CardEdits(values={"name": name, "department": "技术部"}, links={"introduced_by": first}),
            employer_id=id_,
        )
    return id_


def a_photo() -> bytes:
    """A red picture as JPEG."""
    image = QImage(400, 500, QImage.Format.Format_RGB32)
    image.fill(QColor("#c03020"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return bytes(buffer.data())
