"""A book of 100,000 made-up customers for the benchmarks, made once and kept in the temporary folder."""

import random
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from keyacct_desktop.services.book import FixedClock, create_book

TODAY = date(2026, 3, 16)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单仇区解查"
_GIVEN = "伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文斌海波志国建红玲雪梅浩宇欣怡子涵晨曦"
_CITIES = ("杭州", "宁波", "上海", "苏州", "南京", "深圳", "广州", "北京", "成都", "武汉", "绍兴", "温州")
_FIRMS = ("恒达", "鑫源", "华信", "博远", "天成", "立新", "中荣", "永信", "云启", "卓越")
_TRADES = ("机械", "电子", "贸易", "科技", "建材", "医疗", "食品", "物流", "服饰", "教育")
_NOTES = (
    "喜欢钓鱼和绿茶",
    "孩子今年高考",
    "对价格敏感，重视交期",
    "周三下午方便",
    "由老李介绍认识",
    "正在比较两家供应商",
)
_TAGS = ("重点跟进", "喜茶", "老乡", "展会", "高意向", "需回访", "转介绍", "续约")
_SOURCES = ("private", "referral", "advert", "exhibition", "social_media", "inbound", "cold_visit")
_STAGES = ("search", "search", "screen", "develop", "closed", "closed", "dropped")


def big_book(customers: int = 100_000) -> Path:
    """The path of the book; makes it on the first call."""
    path = Path(tempfile.gettempdir()) / f"keyacct-bench-{customers}.keyacct"
    if not path.exists():
        _make(path.with_suffix(".part.keyacct"), customers)
        path.with_suffix(".part.keyacct").rename(path)
    return path


def _make(path: Path, customers: int) -> None:
    path.unlink(missing_ok=True)
    pick = random.Random(7)
    book = create_book(path, clock=FixedClock(TODAY))
    with book.transaction("import.finished") as tx:
        reps = [tx.insert("rep", name=name, is_me=int(name == "我")) for name in ("我", "陈晓", "周敏")]
        tags = [tx.insert("tag", name=name) for name in _TAGS]
        ids = tx.insert_many("party", _PARTY, [_party(pick, i, reps, tx.now) for i in range(customers)])
        tx.insert_many("contact_point", ("party_id", "kind", "value", "digits"), _points(pick, ids))
        pairs = [(i, tag) for i in ids for tag in pick.sample(tags, pick.choice((0, 0, 1, 1, 2)))]
        tx.insert_many("party_tag", ("party_id", "tag_id"), pairs)
        met = [
            (_day(pick), pick.choice(("visit", "call", "wechat")), pick.choice(_NOTES), tx.now) for _ in ids
        ]
        talks = tx.insert_many("interaction", ("happened_on", "type", "content", "created_at"), met)
        who = [(talk, pick.choice(ids)) for talk in talks]
        tx.insert_many("interaction_party", ("interaction_id", "party_id"), who)
        orders = [(pick.choice(ids), _day(pick), pick.randrange(10_000, 90_000_000), tx.now) for _ in ids]
        tx.insert_many("sales_order", ("party_id", "ordered_on", "amount_fen", "created_at"), orders)
        due = [(i, "寄样品", _day(pick, -60), tx.now) for i in ids if pick.random() < 0.2]
        tx.insert_many("task", ("party_id", "text", "due_on", "created_at"), due)
    book.close()


_PARTY = (
    "kind", "name", "stage", "rep_id", "source", "region", "industry", "company", "post", "note", "number",
    "created_at", "updated_at",
)  # fmt: skip


def _party(pick: random.Random, number: int, reps: list[int], now: str) -> tuple[object, ...]:
    city, trade = pick.choice(_CITIES), pick.choice(_TRADES)
    firm = f"{city}{pick.choice(_FIRMS)}{trade}有限公司"
    person = pick.random() < 0.7
    name = pick.choice(_SURNAMES) + "".join(pick.sample(_GIVEN, pick.choice((1, 2, 2))))
    return (
        "person" if person else "company", name if person else firm, pick.choice(_STAGES), pick.choice(reps),
        pick.choice(_SOURCES), f"{city}市", trade, firm if person and pick.random() < 0.5 else None,
        "采购经理" if person else None, pick.choice(_NOTES), f"C{number:06d}", now, now,
    )  # fmt: skip


def _points(pick: random.Random, ids: range) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for party_id in ids:
        digits = f"1{pick.choice('356789')}{pick.randrange(10**9):09d}"
        rows.append((party_id, "phone", digits, digits))
        if pick.random() < 0.4:
            rows.append((party_id, "wechat", f"wx_{party_id:06x}", None))
    return rows


def _day(pick: random.Random, earliest: int = 0) -> str:
    return (TODAY - timedelta(days=pick.randrange(earliest, 900))).isoformat()


if __name__ == "__main__":
    print(big_book(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
