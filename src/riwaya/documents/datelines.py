"""The dateline: place, date and agency in front of a paragraph's first sentence, on the same line.

«دمشق 15 ديسمبر 2016 (شينخوا) قال …», «بيت لحم- معا- أصيب …», «٢٦ فبراير ٢٠١٩أفاد …», «بغداد/ شفق نيوز …». What belongs
to it is read from the left, one known thing after another; where the next word is none, the sentence begins. A name
that nobody knows is part of it only in brackets, between two signs, or in front of «(وكالات)».
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from riwaya.arabic.words import Token, tokenise
from riwaya.dates import CalendarDate
from riwaya.documents import frontmatter
from riwaya.documents.frontmatter import is_function_word, is_in, is_outlet, is_place, is_surely_place, key
from riwaya.documents.masthead import Masthead, masthead_of, read_outlet
from riwaya.documents.persons import POST, is_person, may_be_name
from riwaya.documents.pieces import Piece, kind_of_name
from riwaya.documents.printed import printed_dates
from riwaya.documents.unstick import is_known

_WINDOW = 300  # characters: no dateline is longer
_DASHES = frozenset("–—-−/|\\:ـ_")
_SEPARATORS = _DASHES | frozenset("،,.")
_OPENING, _CLOSING = frozenset('«"“([|{'), frozenset('»"”)]}')
_LONGEST_PHRASE = 6
_FEWEST_WORDS_AFTER = 4
_SHORTEST_NAMED = 4  # letters of a name of one word with its article, before a dash and a verb of saying
_LONGEST_TELLING = 3  # words of a name before a verb that is none of saying
_LONGEST_FIRST = 5  # words of a name in front of the place
_LETTERS = re.compile(r"[\u0621-\u064a](?:\s?[.\s]\s?[\u0621-\u064a]{1,2}){1,3}\.?")  # «و.ت.أ»: an agency, listed or not
_SOURCES = frozenset(
    (
        "مصدر",
        "مصادر",
        "مسوول",
        "مسوولون",
        "ناطق",
        "متحدث",
        "شاهد",
        "شهود",
        "ناشط",
        "ناشطون",
        "قيادي",
        "ضابط",
        "وزير",
        "رييس",
        "الرييس",
        "الوزير",
    )
)  # folded
_EXCLUSIVE = frozenset(("خاص", "خاصه", "حصري", "حصريا"))
_OF_AGENCIES = ("نيوز", "برس", "بريس", "ميديا", "للانباء")  # folded; the last word of an outlet's name and of nothing else
_DAYS, _MONTHS = 31, 12
_LONGEST_TOWN = 3  # words
_WIDEST = 14  # tokens of a place and a day in brackets


@dataclass(slots=True)
class _Reader:
    """Tokens of a line's beginning and how far the dateline in it goes."""

    text: str
    tokens: Sequence[Token]
    dates: dict[int, CalendarDate]
    at: int = 0
    pieces: list[Piece] = field(default_factory=list)
    separated: bool = True  # whether a sign, a bracket or the line's beginning stands before `at`
    sign: str = ""  # the last separator

    def read(self) -> None:
        readers = (
            self._separator,
            self._date,
            self._day_and_month,
            self._syndicated,
            self._before_outlet,
            self._before_wire,
            self._before_saying,
            self._by_its_word,
            self._before_place,
            self._between_slashes,
            self._before_marks,
            self._person,
            self._known,
            self._named_in_brackets,
            self._place_in_brackets,
            self._sent_in_brackets,
            self._bracket,
            self._between_signs,
        )
        while self.at < len(self.tokens):
            if not any(read() for read in readers):
                break

    def _raw(self, at: int) -> str:
        return self.tokens[at].word.raw if at < len(self.tokens) else " "

    def _add(self, kind: str, first: int, last: int) -> bool:
        self.pieces.append(Piece(kind, self.tokens[first].start, self.tokens[last - 1].end))
        self.at, self.separated, self.sign = last, False, ""
        return True

    def _separator(self) -> bool:
        raw = self._raw(self.at)
        gap = self._gap(self.at)
        if raw[0] in _SEPARATORS and self.tokens[self.at].word.kind == "punct" and (self.pieces or raw in "|-–—ـ"):
            self.at, self.separated, self.sign = self.at + 1, True, raw[0]
            return True
        if gap and self.pieces and not self.separated:
            self.separated, self.sign = True, "_"
            return True
        return False

    def _gap(self, at: int) -> bool:
        """Return whether an underscore stands, as a dash, before the token."""
        return at > 0 and "_" in self.text[self.tokens[at - 1].end : self.tokens[at].start]

    def _date(self) -> bool:
        found = self.dates.get(self.at)
        if found is None or not (found.day or found.year) or (not self.pieces and found.year is None):
            return False
        return self._add("date" if found.day else "part_date", found.first, found.last)

    def _day_and_month(self) -> bool:
        """Read «المرسى - 13 - 10 (كونا)»: day and month in figures behind the place, before the agency in brackets."""
        figures = [self._form(self.at), self._form(self.at + 2)]
        is_after = bool(self.pieces) and self.pieces[-1].kind == "place" and all(f.isdigit() for f in figures)
        if not is_after or self._raw(self.at + 1)[0] not in _DASHES or self._raw(self.at + 3) != "(":
            return False
        is_day = 0 < int(figures[0]) <= _DAYS and 0 < int(figures[1]) <= _MONTHS
        return is_day and self._add("stamp", self.at, self.at + 3)

    def _syndicated(self) -> bool:
        """Pass over the bracket that a syndicate prints over a dateline: «(MENAFN- Kuwait News Agency (KUNA)) المرسى …»."""
        if self.pieces or self.at or self._raw(0) != "(" or self._raw(1).upper() != "MENAFN":
            return False
        last = next((at for at in range(2, min(_WIDEST, len(self.tokens))) if self._is_last_bracket(at)), 0)
        self.at = last + 1 if last else self.at
        return last > 0

    def _is_last_bracket(self, at: int) -> bool:
        return self._raw(at)[0] == ")" and self._raw(at + 1)[0] != ")"

    def _known(self) -> bool:
        """Read the longest known phrase: a place, an outlet, «خاص»; each only where a new part may begin."""
        for size in range(min(_LONGEST_PHRASE, len(self.tokens) - self.at), 0, -1):
            last = self.at + size
            if self.tokens[last - 1].word.kind == "punct" or self.tokens[self.at].word.kind == "punct":
                continue
            phrase = key(self.text[self.tokens[self.at].start : self.tokens[last - 1].end])
            kind = self._kind(phrase, last)
            if kind:
                return self._add(kind, self.at, last)
        return False

    def _kind(self, phrase: str, last: int) -> str:
        after_date = bool(self.pieces) and self.pieces[-1].kind == "date" and self._raw(last)[:1] in _DASHES
        if is_in("agency_letters", phrase):
            return "agency" if (self.separated and not self._form(last).startswith("ال")) or after_date else ""
        if is_outlet(phrase) and not self.pieces and is_place(phrase) and self._is_before_name(last):
            return "place"
        if is_outlet(phrase):
            is_hour = not self.pieces and last in self.dates and is_in("published_word", phrase)  # «صباح الثلاثاء 28 شباط»
            is_longer = self._form(last).startswith("ال") or (last < len(self.tokens) and self.tokens[last].word.kind == "number")
            return "outlet" if (self.separated and not is_hour and not is_longer) or after_date else ""
        if is_place(phrase) and self._is_agency_by_place(last):
            return "name"
        if is_place(phrase) or (phrase.endswith(" المحتله") and is_place(phrase.removesuffix(" المحتله"))):
            return "place" if self.separated else ""
        if not self.pieces:
            return "stamp" if phrase == "date" else ""
        if is_in("wire", phrase) and self.separated:
            return "wire" if self._is_end(last) else ""
        return "stamp" if phrase in ("في", "يوم") and self.at + 1 in self.dates else ""

    def _is_agency_by_place(self, last: int) -> bool:
        """Return whether a name stands behind place and day and before the dash: «طهران / 22 تموز / سهند - …»."""
        kinds = [p.kind for p in self.pieces]
        is_behind = kinds[-1:] in (["date"], ["part_date"]) and "place" in kinds and self.sign == "/"
        return is_behind and set(kinds) <= {"place", "date", "part_date"} and self._raw(last)[0] in _DASHES

    def _before_marks(self) -> bool:
        """Read «خاص», «مكتب» before the outlet's name in marks: «خاص «الميناء» – عدن: …», «عدن – مكتب «الميناء»: …»."""
        word = self._form(self.at)
        is_exclusive, is_office = word in _EXCLUSIVE, bool(self.pieces) and (word == "مكتب" or POST.match(word) is not None)
        if not (is_exclusive or is_office) or not self.separated or self._raw(self.at + 1)[0] not in _OPENING:
            return False
        self._add("wire", self.at, self.at + 1)
        self.separated = True
        return True

    def _person(self) -> bool:
        """Read a person's name between two signs, though its first word be a place's too: «عدن – سالم الحداد – …»."""
        last = self._run(self.at) if self.pieces and self.separated and self.sign in _DASHES else self.at
        words = [t.word.form for t in self.tokens[self.at : last]]
        is_closed = last < len(self.tokens) and self._raw(last)[0] in _DASHES
        is_named = 1 < len(words) < _LONGEST_FIRST and words[0] in frontmatter.given_names() and is_person(words)
        if not (is_closed and is_named) or is_place(" ".join(words)):
            return False
        return self._add("person", self.at, last)

    def _is_before_name(self, at: int) -> bool:
        """Return whether a dash, a name and a dash stand at a token: «القدس- معاً الجديدة- …»."""
        last = self._run(at + 1)
        is_named = at + 1 < last < len(self.tokens) and self._is_name(at + 1, last, _LONGEST_FIRST - 2)
        return self._raw(at)[0] in _DASHES - {":"} and is_named and self._raw(last)[0] in _DASHES - {":"}

    def _is_end(self, at: int) -> bool:
        """Return whether a sign, a bracket or a gap stands before the token."""
        return at >= len(self.tokens) or self.tokens[at].word.kind == "punct" or self._gap(at)

    def _place_in_brackets(self) -> bool:
        """Read «(بيروت، 9 نيسان/أبريل 2018)» at the very beginning: a place and the day in one pair of brackets."""
        if self.pieces or self._raw(self.at) not in ("(", "["):
            return False
        closing = next((at for at in range(self.at + 1, min(self.at + _WIDEST, len(self.tokens))) if self._raw(at) in ")]"), 0)
        found = next((d for at, d in self.dates.items() if self.at < at < closing and d.day and d.last == closing), None)
        last = found.first if found else 0
        while last > self.at + 1 and self.tokens[last - 1].word.kind == "punct":
            last -= 1
        if found is None or last <= self.at + 1:
            return False
        parts = re.split(r"[،,–-]", self.text[self.tokens[self.at + 1].start : self.tokens[last - 1].end])
        if not is_place(key(parts[0])):
            return False
        self._add("place", self.at + 1, last)
        self._add("date", found.first, found.last)
        self.at, self.separated, self.sign = closing + 1, True, ")"
        return True

    def _before_saying(self) -> bool:
        """Read a name that nobody knows at the very beginning, before a sign and a verb of saying.

        «شفق الوادي/ كشف …», «أخبار الواحة (المرسى) – أفادت …», «المرفأ – خاص: علمت …», «منبر الوادي من المرسى: كشفت …».
        """
        last = self._run(self.at)
        opening, sign = last, last
        if self._raw(last) == "(":
            sign = next(
                (at + 1 for at in range(last, min(last + _LONGEST_FIRST, len(self.tokens))) if self._raw(at) == ")"), last
            )
        is_exclusive = self._raw(sign)[0] in _DASHES and is_in("wire", self._form(sign + 1)) and self._raw(sign + 2)[0] in _DASHES
        said = sign + 3 if is_exclusive else sign + 1
        parts = [t.word.form for t in self.tokens[self.at : last]]
        cut = parts.index("من") if "من" in parts else len(parts)
        is_from = cut < len(parts) and is_place(" ".join(parts[cut + 1 :]))
        name = parts[:cut] if is_from else parts
        if not self.pieces and is_from and is_outlet(" ".join(name)) and self._raw(last)[0] in _DASHES:
            self._add("outlet", self.at, self.at + cut)  # «إيلاف من لندن: فيما حذرت …»
            return self._add("place", self.at + 1, last)
        if not self.pieces and is_from and is_person(name) and self._raw(last) == ":":
            self._add("person", self.at, self.at + cut)  # «سالم الحداد من المرسى: شهدت …»
            return self._add("place", self.at + 1, last)
        is_named = len(name) > 1 or (bool(name) and name[0].startswith("ال") and len(name[0]) > _SHORTEST_NAMED)
        is_named = is_named or (bool(name) and (is_in("outlet_opener", name[0]) or not is_known(name[0])))  # «واص – أعلنت»
        is_sure = (sign > opening and is_surely_place(" ".join(t.word.form for t in self.tokens[opening + 1 : sign - 1]))) or (
            self._raw(sign)[0] == "|" or is_exclusive or is_from or (self._raw(sign)[0] in _DASHES - {":"} and is_named)
        )
        is_told = self._raw(sign)[0] in "–—/-" and len(name) <= _LONGEST_TELLING  # «شفق الوادي/ تسلمت …»
        verbs = frontmatter.saying_verbs() | frontmatter.telling_verbs() if is_told else frontmatter.saying_verbs()
        is_said = said < len(self.tokens) and self._form(said) in verbs
        is_dated = any(at in self.dates for at in range(self.at, last))
        if self.pieces or is_dated or not (is_said and is_sure and self._raw(sign)[0] in _DASHES and self._names_outlet(name)):
            return False
        self._add("name", self.at, self.at + len(name))
        if is_from or sign > opening:
            first, end = (self.at + 1, last) if is_from else (opening + 1, sign - 1)
            self._add("place", first, end)
            self.at = last if is_from else sign
        return True

    def _run(self, at: int) -> int:
        """Return where the words that begin at a token end."""
        last = at
        while last < len(self.tokens) and last - at < _LONGEST_FIRST + 2 and self.tokens[last].word.kind != "punct":
            last += 1
        return last

    def _form(self, at: int) -> str:
        return self.tokens[at].word.form if at < len(self.tokens) else ""

    def _names_outlet(self, name: list[str]) -> bool:
        """Return whether words may be an outlet's name and are no place's, no person's and no source's («مصدر أمني»)."""
        joined = " ".join(name)
        is_free = 0 < len(name) <= _LONGEST_FIRST and name[0] not in _SOURCES and not (is_place(joined) or is_person(name))
        is_typed = bool(name) and is_in("outlet_type", name[0])
        verbs = frozenset[str]() if is_typed else frontmatter.telling_verbs() | frontmatter.saying_verbs()
        is_told = any(is_function_word(w) or w in verbs for w in name)
        return is_free and not is_told and not name[0].isdigit() and not is_outlet(joined)

    def _before_place(self) -> bool:
        """Read a name that nobody knows at the very beginning, between it and a sign a place or a day: «سهل نيوز – حجة – …»."""
        last = self.at
        while last < len(self.tokens) and last - self.at < _LONGEST_FIRST and self.tokens[last].word.kind in ("word", "latin"):
            last += 1
        if (
            self.pieces
            or last == self.at
            or self._raw(last)[0] not in _DASHES
            or not self._is_name(self.at, last, _LONGEST_FIRST)
        ):
            return False
        name = key(self.text[self.tokens[self.at].start : self.tokens[max(last - 1, self.at)].end])
        is_wired = (
            is_person(name.split()) and self._raw(last)[0] == "/" and self._is_outlet_at(last + 1)
        )  # «سالم الحداد/ رويترز قال»
        is_placed = is_wired or self._is_place_to_sign(last + 1)
        if is_place(name) or is_outlet(name) or self._is_place_to_sign(self.at, last) or not is_placed:
            return False
        return self._add("person" if is_person(name.split()) else "name", self.at, last)

    def _is_outlet_at(self, at: int) -> bool:
        """Return whether the name of a known outlet begins at a token."""
        ends = range(at + 1, min(at + 4, len(self.tokens)) + 1)
        return any(
            is_outlet(key(self.text[self.tokens[at].start : self.tokens[e - 1].end])) for e in ends if e <= len(self.tokens)
        )

    def _by_its_word(self) -> bool:
        """Read a name that nobody knows at the very beginning, by a word of outlets in it: «سهل نيوز – أعلنت …»."""
        last = self.at
        while last < len(self.tokens) and last - self.at < _LONGEST_FIRST and self.tokens[last].word.kind in ("word", "latin"):
            last += 1
        words = [t.word.form for t in self.tokens[self.at : last]]
        is_worded = len(words) > 1 and any(is_in("outlet_word", w) for w in words)
        is_sure = bool(words) and (not is_place(words[0]) or words[-1] in _OF_AGENCIES)  # «غزة الآن: قُتل» is an hour
        is_closed = last < len(self.tokens) and self._raw(last)[0] in (_DASHES if is_sure else _DASHES - {":"})
        if self.pieces or not is_worded or not is_closed or not self._is_name(self.at, last, _LONGEST_FIRST):
            return False
        return self._add("outlet", self.at, last)

    def _is_place_to_sign(self, first: int, last: int = 0) -> bool:
        """Return whether a place or a day stands between a token and the next dash."""
        if first in self.dates:
            return self.dates[first].day is not None and self._raw(self.dates[first].last)[0] in _DASHES
        end = last or first
        while not last and end < len(self.tokens) and end - first < _LONGEST_FIRST and self._raw(end)[0] not in _DASHES:
            end += 1
        dated = next((i for i in range(first + 1, min(first + _LONGEST_FIRST, len(self.tokens))) if i in self.dates), 0)
        if not last and dated:  # «سالم الحداد - القاهرة في الثلاثاء 23 ديسمبر 2025 - …»
            end = dated - (self.tokens[dated - 1].word.form in ("في", "يوم"))
            return end > first and is_place(key(self.text[self.tokens[first].start : self.tokens[end - 1].end]))
        is_closed = end < len(self.tokens) and end > first and self._raw(end)[0] in _DASHES
        return is_closed and is_place(key(self.text[self.tokens[first].start : self.tokens[end - 1].end]))

    def _between_slashes(self) -> bool:
        """Read an agency whose letters are only part of its name, between two slashes: «الدوحة في 15 أكتوبر /قنا الخليج/»."""
        if not self.pieces or self.sign != "/" or not self.separated:
            return False
        within = range(self.at, min(self.at + _LONGEST_FIRST + 1, len(self.tokens)))
        last = next((at for at in within if self._raw(at)[0] == "/"), self.at)
        phrase = key(self.text[self.tokens[self.at].start : self.tokens[max(last - 1, self.at)].end])
        is_read = is_outlet(phrase) or is_in("wire", phrase) or is_place(phrase) or self.at in self.dates
        if last - self.at < 2 or is_read or not self._is_name(self.at, last, _LONGEST_FIRST):
            return False
        return self._add("person" if is_person(phrase.split()) else "name", self.at, last)

    def _sent_in_brackets(self) -> bool:
        """Read «(مندوب «الميناء» سالم الحداد)», «(موفدنا سالم الحداد)»: who was sent, in brackets behind the place."""
        if self._raw(self.at) != "(" or not self.pieces or POST.match(self._form(self.at + 1)) is None:
            return False
        within = range(self.at + 2, min(self.at + _WIDEST, len(self.tokens)))
        last = next((at for at in within if self._raw(at) == ")"), self.at + 2)
        first = next((at + 1 for at in range(last - 1, self.at + 1, -1) if self._raw(at)[0] in '»"”'), self.at + 2)
        first += self._form(first) in ("الخاص", "الخاصه")
        words = [t.word.form for t in self.tokens[first:last]]
        if not is_person(words) and not (first > self.at + 2 and may_be_name(words)):
            return False
        self._add("person", first, last)
        self.at, self.separated, self.sign = last + 1, True, ")"
        return True

    def _bracket(self) -> bool:
        """Read «(سكاي نيوز عربية)»: after a place or date whatever name the brackets hold, else only a known one."""
        if self._raw(self.at)[0] not in _OPENING:
            return False
        last = self.at + 1
        while last < len(self.tokens) and last - self.at <= _LONGEST_PHRASE + 3 and self._raw(last)[0] not in _CLOSING:
            last += 1
        if last >= len(self.tokens) or self._raw(last)[0] not in _CLOSING or last == self.at + 1:
            return False
        inner = self.text[self.tokens[self.at + 1].start : self.tokens[last - 1].end]
        phrase = key(inner)
        if self._is_country(phrase, last):
            self._add("place", self.at + 1, last)
            self.at, self.separated, self.sign = last + 1, True, ")"
            return True
        is_lettered = is_in("agency_letters", phrase) or (bool(self.pieces) and _LETTERS.fullmatch(inner.strip()) is not None)
        begins = last + 1 + (self._raw(last + 1)[:1] in _DASHES)
        is_first = not self.pieces and self._is_place_to_sign(begins)
        known = is_outlet(phrase) or is_in("wire", phrase) or is_lettered
        known = known or (
            is_first and self._is_name(self.at + 1, last, _LONGEST_FIRST)
        )  # «(الوادي) – المرسى – 24 مايو 2024», «(الوادي) المرسى – …»
        first, opening = self.at + 1, self._raw(self.at)
        is_beside = [p.kind for p in self.pieces] == ["place"] and self._raw(last + 1)[0] in _DASHES  # «صنعاء «الميناء»: …»
        is_marked = opening in '«"“' and not (self.separated or is_beside)
        if not known and (not self.pieces or not self._is_name(first, last, 4) or is_marked):
            return False
        kind = "wire" if is_in("wire", phrase) else "agency" if is_lettered else "quoted"
        self._add(kind, first, last)
        self.at, self.separated, self.sign = last + 1, True, ")"
        return True

    def _is_country(self, phrase: str, closing: int) -> bool:
        """Return whether brackets right behind a place hold what it lies in, and the date or the agency comes only then."""
        is_behind = bool(self.pieces) and self.pieces[-1].kind == "place" and not self.separated and self._raw(self.at) == "("
        return is_behind and (is_place(phrase) or closing + 1 in self.dates) and not is_outlet(phrase)

    def _named_in_brackets(self) -> bool:
        """Read «(وكالة «سند» للأنباء)» and «(شمال نيوز للأنباء)»: an outlet by the word for it, marks in it or not."""
        if self._raw(self.at) != "(" or not self.pieces:
            return False
        within = range(self.at + 1, min(self.at + _LONGEST_PHRASE + 5, len(self.tokens)))
        last = next((at for at in within if self._raw(at) == ")"), self.at + 1)
        found = read_outlet(self.text, self.tokens[self.at].end, self.tokens[last - 1].end) if last > self.at + 1 else None
        words = [t.word.form for t in self.tokens[self.at + 1 : last]]
        is_worded = 1 < len(words) <= _LONGEST_PHRASE and any(is_in("outlet_word", w) for w in words)
        if not (found and kind_of_name(self.text[slice(*found)]) == "outlet") and not is_worded:
            return False
        self._add("outlet", self.at + 1, last)
        self.at, self.separated, self.sign = last + 1, True, ")"
        return True

    def _between_signs(self) -> bool:
        """Read a name that nobody knows, between two signs: «نواكشوط / سيدي ولد أحمد / الأناضول ـ»."""
        is_dated = bool(self.pieces) and self.pieces[-1].kind == "date" and self.sign == ""  # «نابلس 3-5-2020 شمال برس- …»
        if not self.pieces or not (is_dated or (self.separated and self.sign in _DASHES)):
            return False
        last = self.at
        while (
            last < len(self.tokens)
            and last - self.at <= 5
            and self._raw(last)[0] not in _DASHES
            and not (last > self.at and self._gap(last))
        ):
            last += 1
        is_closed = last < len(self.tokens) and (self._raw(last)[0] in _DASHES or self._gap(last))
        if last == self.at or not is_closed:
            return False
        words = [t.word.form for t in self.tokens[self.at : last]]
        if (is_in("byline_verb", words[0]) or words[0] == "من") and is_person(words[1:]):
            return self._add("byline", self.at, last)  # «المرسى (المرفأ) – من سالم الحداد: …»
        if not self._is_name(self.at, last, 5):
            return False
        return self._add("person" if is_person(words) else "name", self.at, last)

    def _before_wire(self) -> bool:
        """Read a name that nobody knows at the very beginning, when «(وكالات)» or an agency in brackets follows it."""
        if self.pieces:
            return False
        last = self.at
        while last < len(self.tokens) and last - self.at < 5 and self.tokens[last].word.kind == "word":
            last += 1
        opening = next((at for at in range(last, min(last + 2, len(self.tokens))) if self._raw(at) == "("), None)
        name = key(self.text[self.tokens[self.at].start : self.tokens[max(last - 1, self.at)].end])
        if opening is None or opening + 1 >= len(self.tokens) or is_place(name) or not self._is_name(self.at, last, 4):
            return False
        within = range(opening + 1, min(opening + 9, len(self.tokens)))
        closing = next((at for at in within if self._raw(at) == ")"), opening + 1)
        inner = key(self.text[self.tokens[opening].end : self.tokens[closing].start])
        if not (is_in("wire", inner) or is_in("agency_letters", inner)):
            return False
        return self._add("name", self.at, last)

    def _before_outlet(self) -> bool:
        """Read a place that nobody knows, before an outlet by its word in brackets: «تمبكتا (مالي) (وكالة المرفأ) – قالت …»."""
        last = self._run(self.at)
        if self.pieces or self.at or not 0 < last <= _LONGEST_TOWN or self._raw(last) != "(" or not self._is_name(0, last, last):
            return False
        opening = last
        land = self._closing(opening)
        if self._raw(land + 1) == "(":
            opening = land + 1
        closing = self._closing(opening)
        found = read_outlet(self.text, self.tokens[opening].end, self.tokens[closing].start) if closing > opening else None
        is_outlet_there = found is not None and kind_of_name(self.text[slice(*found)]) in ("outlet", "known")
        if not is_outlet_there or self._raw(closing + 1)[0] not in _DASHES:
            return False
        self._add("place", 0, last)
        self.at = opening
        return True

    def _closing(self, opening: int) -> int:
        """Return where the bracket closes that opens at a token; the token itself for nowhere."""
        within = range(opening + 1, min(opening + _WIDEST, len(self.tokens)))
        return next((at for at in within if self._raw(at) == ")"), opening)

    def _is_name(self, first: int, last: int, longest: int) -> bool:
        words = [t.word for t in self.tokens[first:last]]
        return len(words) <= longest and all(
            w.kind != "punct"
            and not is_function_word(w.form)
            and w.form not in frontmatter.saying_verbs()
            and (w.kind != "number" or at > 0)  # «كوردستان 24»
            for at, w in enumerate(words)
        )


def read_dateline(text: str, start: int, end: int, is_lead: bool) -> Masthead | None:
    """Return the dateline a line begins with, ending where its sentence begins; None when it has none.

    Args:
        is_lead: the line is the first of the body; only there a place alone («بغداد - قُتل …») is a dateline.
    """
    stop = min(end, start + _WINDOW)
    tokens = tokenise(text, start, stop)
    dates = {d.first: d for d in printed_dates(text, tokens)}
    reader = _Reader(text, tokens, dates)
    reader.read()
    if not reader.pieces or reader.at >= len(tokens) - _FEWEST_WORDS_AFTER or not _holds(reader, is_lead):
        return None
    cut = tokens[reader.at].start
    while cut > start and text[cut - 1] in '«"“([':
        cut -= 1
    found = [d for d in dates.values() if d.last <= reader.at]
    return masthead_of(text, start, cut, reader.pieces, found)


def _holds(reader: _Reader, is_lead: bool) -> bool:
    """Return whether what was read is a dateline and not the beginning of the sentence."""
    kinds = {p.kind for p in reader.pieces}
    following = reader.tokens[reader.at].word
    has_agency = bool(kinds & {"outlet", "agency", "wire", "quoted"})
    is_closed = reader.separated and reader.sign != "" and reader.sign not in "،,."
    starts_sentence = following.form in frontmatter.saying_verbs() or not (
        following.form.startswith("ال") or is_function_word(following.form) or following.kind == "punct"
    )
    if "date" in kinds or ("part_date" in kinds and "stamp" in kinds):
        is_glued = reader.tokens[reader.at - 1].end == reader.tokens[reader.at].start
        is_adjunct = kinds <= {"date", "part_date", "stamp"} and reader.sign in ("،", ",")  # «صباح الثلاثاء 28 شباط، كانت …»
        return is_lead and (is_closed or is_glued or (starts_sentence and not is_adjunct))
    if has_agency and len(reader.pieces) > 1:
        return is_closed or starts_sentence
    if has_agency:  # «شفق نيوز/ …», «(رويترز) - …»
        return is_lead and is_closed and reader.sign != ":"
    if kinds <= {"place"}:
        names = (key(reader.text[p.start : p.end]) for p in reader.pieces)
        return is_lead and is_closed and (reader.sign != ":" or starts_sentence) and any(map(is_surely_place, names))
    return is_lead and is_closed
