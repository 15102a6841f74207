"""Makes the cards: persons and companies with their people, ways of contact, dates and facts."""

from datetime import date, timedelta

from keyacct_desktop.domain.vocabulary import Calendar, PartyKind, Sex, Source, Stage
from keyacct_desktop.services.demo import names, places, trade
from keyacct_desktop.services.demo.customer import Customer
from keyacct_desktop.services.demo.dice import Dice, Weighted, words
from keyacct_desktop.services.demo.rows import Rows

_SOURCES = Weighted(
    {
        Source.REFERRAL: 24, Source.PRIVATE: 12, Source.COLD_VISIT: 12, Source.EXHIBITION: 10,
        Source.SOCIAL_MEDIA: 12, Source.INBOUND: 10, Source.ADVERT: 5, Source.DIRECTORY: 5, Source.BRIDGE: 4,
        Source.COMPETITOR: 3, Source.INSIDER: 2, Source.OTHER: 1,
    }
)  # fmt: skip
_CHANNELS = Weighted({"wechat": 50, "call": 34, "visit": 8, "sms": 5, "email": 3})
_MOBILE_PREFIXES = words(
    "138 139 137 136 135 158 159 150 151 152 187 188 133 153 180 189 130 131 132 155 156 186 199 176"
)
_LEAP_MONTHS = (
    (1960, 6), (1963, 4), (1966, 3), (1968, 7), (1971, 5), (1974, 4), (1976, 8), (1979, 6), (1982, 4), (1984, 10),
    (1987, 6), (1990, 5), (1993, 3), (1995, 8), (1998, 5), (2001, 4),
)  # fmt: skip
_JUDGED = ("trust", "satisfaction", "influence")
_SUFFIXES = 100_000_000
_STRIDE = 61_803_399


class CardMaker:
    """Makes one card after another. `as_of` is the day on which the book ends."""

    def __init__(self, rows: Rows, dice: Dice, as_of: date, reps: list[int], tags: list[int]) -> None:
        self._rows = rows
        self._dice = dice
        self._as_of = as_of
        self._reps = reps
        self._tags = tags
        self._taken: set[str] = set()
        self._numbers = dice.whole(0, _SUFFIXES - 1)
        self._referrers: list[int] = []

    def make(self, customer: Customer) -> None:
        """Write the card of `customer` (its people too) and note who is to be talked to."""
        if customer.is_company:
            self._company(customer)
        else:
            self._person(customer)
        self._source_facts(customer)
        self._put_tags(customer)
        if customer.stage is Stage.CLOSED:
            self._referrers.append(customer.id)

    def _person(self, customer: Customer) -> None:
        dice = self._dice
        sex = Sex.FEMALE if dice.chance(0.48) else Sex.MALE
        surname, given = names.person_name(dice, sex)
        where, post, called = dice.pick(trade.OCCUPATIONS)
        city, district = self._place()
        address_as = _called(surname, called, sex)
        customer.address_as = address_as
        known = dice.chance(0.85)
        if not known:
            company = None
        elif where in ("退休", "自由职业"):
            company = where
        elif where in trade.PUBLIC_PLACES:
            company = f"{city.name}市{where}"
        elif where.startswith("人民"):
            company = f"{city.name}市第{dice.pick('一二三')}{where}"
        elif where in ("中学", "小学"):
            company = f"{city.name}{dice.pick('文学育新建') + dice.pick('华军才苗兰')}{where}"
        else:
            company = f"{names.brand_name(dice)}{where}"
        self._party(
            customer, f"{surname}{given}", None, address_as, sex, city, district,
            industry=None, company=company, post=post or None if known else None,
        )  # fmt: skip
        self._reach(customer.id, given, city, mail=0.15, desk=0.08)
        if dice.chance(0.55):
            home = f"{city.province}{city.name}市{district}{dice.pick(places.STREETS)}{dice.whole(1, 499)}号{dice.pick(places.ESTATES)}"
            text = (
                f"{home}{dice.whole(1, 28)}幢{dice.whole(1, 3)}单元{dice.whole(1, 24)}0{dice.whole(1, 4)}室"
            )
            self._rows.add("address", customer.id, "home", text, city.postcode, 1, 0)
        self._birthday(customer.id, 0.7)
        if dice.chance(0.12):
            self._solar(customer.id, "wedding", "self", dice.whole(1985, self._as_of.year - 1))
        if dice.chance(0.07):
            self._birthday(customer.id, 1.0, "spouse")
        if dice.chance(0.05):
            self._birthday(customer.id, 1.0, "parent")
        self._facts(customer, trade.FACTS_PERSON, 1 + min(6, int(customer.weight / 5)))

    def _company(self, customer: Customer) -> None:
        dice = self._dice
        industry, branches = dice.pick(trade.INDUSTRIES)
        city, district = self._place()
        branch = dice.pick(branches)
        brand = names.brand_name(dice)
        name = names.company_name(dice, city.name, brand, branch)
        while name in self._taken:
            brand = names.brand_name(dice) + dice.pick("华宇成达")
            name = names.company_name(dice, city.name, brand, branch)
        self._taken.add(name)
        self._party(customer, name, f"{brand}{branch}", None, None, city, district, industry, None, None)
        desk = self._desk_number(city)
        self._point(customer.id, "phone", "work", *desk, preferred=1, position=0)
        if dice.chance(0.25):
            site = "".join(dice.pick("abcdefghijklmnopqrstuvwxyz") for _ in range(7))
            self._point(customer.id, "web", None, f"www.{site}.example", None, None, 0, 1)
        text = f"{city.province}{city.name}市{district}{dice.pick(places.STREETS)}{dice.whole(1, 999)}号"
        if dice.chance(0.5):
            text += f"{brand}大厦{dice.whole(2, 26)}楼"
        self._rows.add("address", customer.id, "work", text, city.postcode, 1, 0)
        if dice.chance(0.1):
            depot = f"{city.province}{city.name}市{district}工业园{dice.whole(1, 30)}号仓库"
            self._rows.add("address", customer.id, "delivery", depot, city.postcode, 0, 1)
        if dice.chance(0.35):
            self._solar(customer.id, "founding", "self", dice.whole(1988, self._as_of.year - 2))
        if customer.stage is Stage.CLOSED and dice.chance(0.12):
            self._solar(customer.id, "expiry", "self", self._as_of.year + dice.whole(0, 1))
        count = 1 + int(dice.roll() * 2.2) + int(dice.roll() * min(4.0, customer.weight / 6))
        self._people(customer, min(6, count), city)
        self._facts(customer, trade.FACTS_COMPANY, 2 + min(6, int(customer.weight / 5)))
        if dice.chance(0.6):
            self._rows.add("fact", customer.id, "main_business", f"{branch}及相关服务", None)

    def _people(self, customer: Customer, count: int, city: places.City) -> None:
        dice, rows = self._dice, self._rows
        for place in range(count):
            sex = Sex.FEMALE if dice.chance(0.5) else Sex.MALE
            surname, given = names.person_name(dice, sex)
            department = dice.pick(trade.DEPARTMENTS)
            post = dice.pick(trade.POSTS[department])
            address_as = _called(surname, _title(post), sex)
            role = trade.ROLES[department]
            if place and dice.chance(0.08):
                role += " coach" if role != "coach" else ""
            introduced_by = customer.people[0] if place and dice.chance(0.4) else None
            day = _stamp(customer.met_on + timedelta(days=place * 20))
            person = rows.add(
                "party", PartyKind.CONTACT.value, customer.id, f"{surname}{given}", None, address_as, sex.value,
                None, Stage.SEARCH.value, None, None, None, introduced_by, None, None, None, department, post,
                role, _CHANNELS.pick(dice) if dice.chance(0.4) else None, 0, None,
                dice.pick(trade.NOTES) if dice.chance(0.12) else None, 0 if place and dice.chance(0.05) else 1,
                day, day,
            )  # fmt: skip
            customer.people.append(person)
            if place == 0:
                customer.address_as = address_as
            self._reach(person, given, city, mail=0.3, desk=0.2)
            self._birthday(person, 0.3)
            if dice.chance(0.25):
                rows.add(
                    "fact", person, "attitude", dice.pick(("support", "neutral", "oppose")), self._judged()
                )
            if dice.chance(0.25):
                rows.add("fact", person, "hobbies", "、".join(dice.some(trade.HOBBIES, 2)), None)

    def _party(
        self,
        customer: Customer,
        name: str,
        short_name: str | None,
        honorific: str | None,
        sex: Sex | None,
        city: places.City,
        district: str,
        industry: str | None,
        company: str | None,
        post: str | None,
    ) -> None:
        dice = self._dice
        source = _SOURCES.pick(dice)
        referrer = None
        if source == Source.REFERRAL and self._referrers and dice.chance(0.7):
            referrer = dice.pick(self._referrers)
        needs = trade.NEEDS_COMPANY if customer.is_company else trade.NEEDS_PERSON
        wants = customer.stage is not Stage.SEARCH and dice.chance(0.55)
        met = _stamp(customer.met_on)
        made = self._rows.add(
            "party", customer.kind.value, None, name, short_name, honorific, sex.value if sex else None,
            f"KH{customer.id:06d}" if customer.stage is Stage.CLOSED else None, customer.stage.value,
            self._reps[0] if dice.chance(0.6) else dice.pick(self._reps), source, referrer, None,
            f"{city.name}{district}", industry, company, None, post, None,
            _CHANNELS.pick(dice) if not customer.is_company and dice.chance(0.5) else None, 1 if dice.chance(0.015) else 0,
            dice.pick(needs) if wants else None, dice.pick(trade.NOTES) if dice.chance(0.35) else None, 1, met, met,
        )  # fmt: skip
        assert made == customer.id

    def _place(self) -> tuple[places.City, str]:
        dice = self._dice
        city = places.CITIES[0] if dice.chance(places.HOME_CITY_SHARE) else dice.pick(places.CITIES[1:])
        return city, dice.pick(city.districts)

    def _reach(self, party: int, given: str, city: places.City, *, mail: float, desk: float) -> None:
        dice = self._dice
        mobile = self._mobile()
        self._point(party, "phone", "mobile", mobile, f"+86{mobile}", mobile, 1, 0)
        position = 1
        if dice.chance(desk):
            self._point(party, "phone", "work", *self._desk_number(city), 0, position)
            position += 1
        if dice.chance(0.75):
            account = mobile if dice.chance(0.3) else names.latin_name(dice, given)
            self._point(party, "wechat", None, account, None, None, 0, position)
            position += 1
        if dice.chance(mail):
            address = f"{names.latin_name(dice, given)}@mail.example"
            self._point(party, "email", "work", address, None, None, 0, position)

    def _point(
        self,
        party: int,
        kind: str,
        label: str | None,
        value: str,
        e164: str | None,
        digits: str | None,
        preferred: int,
        position: int,
    ) -> None:
        self._rows.add("contact_point", party, kind, label, value, e164, digits, preferred, position)

    def _mobile(self) -> str:
        """No number twice in a book: the last eight digits walk through all of them in great strides."""
        self._numbers = (self._numbers + _STRIDE) % _SUFFIXES
        return f"{self._dice.pick(_MOBILE_PREFIXES)}{self._numbers:08d}"

    def _desk_number(self, city: places.City) -> tuple[str, str, str]:
        local = f"{self._dice.whole(2, 8)}{self._dice.whole(0, 9_999_999):07d}"
        return f"{city.area_code}-{local}", f"+86{city.area_code[1:]}{local}", f"{city.area_code}{local}"

    def _birthday(self, party: int, probability: float, relation: str = "self") -> None:
        dice = self._dice
        if not dice.chance(probability):
            return
        year = dice.whole(1952, 1975) if relation == "parent" else dice.whole(1962, 2001)
        known_year = dice.chance(0.6)
        if not dice.chance(0.4):
            self._solar(party, "birthday", relation, year if known_year else None)
        elif dice.chance(0.06):
            leap_year, month = dice.pick(_LEAP_MONTHS)
            self._lunar(
                party, relation, leap_year if known_year else None, month, dice.whole(1, 29), leap=True
            )
        elif dice.chance(0.05):
            # Not every month has a thirtieth; without a year nothing wrong is claimed.
            self._lunar(party, relation, None, dice.whole(1, 12), 30)
        else:
            self._lunar(party, relation, year if known_year else None, dice.whole(1, 12), dice.whole(1, 29))

    def _solar(self, party: int, type_: str, relation: str, year: int | None) -> None:
        month = self._dice.whole(1, 12)
        leap_year = year is None or year % 4 == 0
        longest = 30 if month in (4, 6, 9, 11) else 31 if month != 2 else 29 if leap_year else 28
        day = self._dice.whole(1, longest)
        self._rows.add(
            "important_date", party, type_, relation, None, Calendar.SOLAR.value, year, month, day, 0
        )

    def _lunar(
        self, party: int, relation: str, year: int | None, month: int, day: int, *, leap: bool = False
    ) -> None:
        self._rows.add(
            "important_date", party, "birthday", relation, None, Calendar.LUNAR.value, year, month, day, int(leap)
        )  # fmt: skip

    def _facts(self, customer: Customer, answers: dict[str, tuple[str, ...]], most: int) -> None:
        dice, rows = self._dice, self._rows
        for key in dice.some(tuple(answers), dice.whole(0, most)):
            rows.add("fact", customer.id, key, dice.pick(answers[key]), None)
        if not customer.is_company and dice.chance(0.4):
            rows.add(
                "fact", customer.id, "hobbies", "、".join(dice.some(trade.HOBBIES, dice.whole(1, 3))), None
            )
        if not customer.is_company and dice.chance(0.2):
            rows.add("fact", customer.id, "native_place", dice.pick(places.NATIVE_PLACES), None)
        if customer.stage in (Stage.CLOSED, Stage.DEVELOP):
            for key in _JUDGED:
                if dice.chance(0.18):
                    rows.add("fact", customer.id, key, str(dice.whole(2, 5)), self._judged())
        if customer.stage is Stage.DEVELOP and dice.chance(0.5):
            budget = dice.whole(4, 60) * (20_000 if not customer.is_company else 100_000)
            rows.add("fact", customer.id, "budget", str(budget), None)

    def _source_facts(self, customer: Customer) -> None:
        if self._dice.chance(0.5):
            self._rows.add("fact", customer.id, "met_on", customer.met_on.isoformat(), None)
        if self._dice.chance(0.4):
            self._rows.add("fact", customer.id, "met_where", self._dice.pick(trade.MET_WHERE), None)

    def _put_tags(self, customer: Customer) -> None:
        count = self._dice.whole(0, 2) if self._dice.chance(0.6) else 0
        for tag in self._dice.some(self._tags, count):
            self._rows.add("party_tag", customer.id, tag)

    def _judged(self) -> str:
        """Some judgements are fresh, some have gone stale."""
        return (self._as_of - timedelta(days=self._dice.whole(3, 420))).isoformat()


def _title(post: str) -> str:
    if post in ("总经理", "副总经理"):
        return "总"
    if post == "工程师":
        return "工"
    if post.endswith("主任"):
        return "主任"
    return "经理" if post.endswith("经理") else "主管" if post.endswith("主管") else ""


def _called(surname: str, title: str, sex: Sex) -> str:
    if title:
        return f"{surname}{title}"
    return f"{surname}{'先生' if sex is Sex.MALE else '女士'}"


def _stamp(day: date) -> str:
    """A morning of that day in China, as an instant."""
    return f"{day.isoformat()}T01:30:00Z"
