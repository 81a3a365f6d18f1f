"""Proving the ledger: chains, heads, anchors, and that the marks shown are what the ledger says (M2). Reads only."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from server.journal import chain
from server.journal.models import LedgerAnchor, LedgerEntry, LedgerHead, Mark
from server.schools.models import School

ROWS_AT_ONCE = 5000
Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a proof failed, and how. `entry` is the number in the journal's chain, where it is an entry's fault."""

    school: str
    what: str
    journal_id: int | None = None
    entry: int | None = None

    def __str__(self) -> str:
        place = "" if self.journal_id is None else f", journal {self.journal_id}"
        return f"{self.school}{place}{'' if self.entry is None else f', entry {self.entry}'}: {self.what}"


@dataclass(slots=True)
class Proof:
    """What was gone through; an empty `fault` means that everything holds."""

    schools: int = 0
    journals: int = 0
    entries: int = 0
    anchors: int = 0
    fault: Fault | None = None


@dataclass(slots=True)
class _Chain:
    """A chain as far as it was followed: its last entry, that of each day, and the marks it makes."""

    number: int = 0
    hash: bytes = chain.GENESIS
    ends: dict[date, tuple[int, bytes]] = field(default_factory=dict)
    marks: dict[Place, str] = field(default_factory=dict)


def prove(school: School, proof: Proof) -> Iterator[Proof]:
    """Go through a school's ledger; yields after each journal, and ends at the first fault, which the proof then names."""
    zone = ZoneInfo(school.time_zone)
    chains: dict[int, _Chain] = {}
    proof.schools += 1
    for head in LedgerHead.objects.filter(school=school).order_by("journal_id"):
        chains[head.journal_id] = followed = _Chain()
        proof.fault = _follow(school, head, followed, zone) or _compare_marks(school, head.journal_id, followed)
        proof.journals += 1
        proof.entries += followed.number
        yield proof
        if proof.fault is not None:
            return
    proof.fault = _headless(school, chains) or _compare_anchors(school, chains, proof)
    yield proof


def _follow(school: School, head: LedgerHead, followed: _Chain, zone: ZoneInfo) -> Fault | None:
    entries = LedgerEntry.objects.filter(journal=head.journal_id).order_by("number", "pk")
    for entry in entries.iterator(ROWS_AT_ONCE):
        wrong = _wrong(entry, followed)
        if wrong is not None:
            return Fault(school.name, wrong, head.journal_id, entry.number)
        followed.number, followed.hash = entry.number, bytes(entry.hash)
        followed.ends[entry.at.astimezone(zone).date()] = (followed.number, followed.hash)
        _apply(entry, followed.marks)
    if (followed.number, followed.hash) != (head.number, bytes(head.hash)):
        what = f"the chain ends at entry {followed.number}, but its head says {head.number}: entries are missing at the end"
        return Fault(school.name, what, head.journal_id, followed.number + 1)
    return None


def _wrong(entry: LedgerEntry, followed: _Chain) -> str | None:
    if entry.number != followed.number + 1:
        return f"entry {followed.number + 1} is missing or stands there twice"
    if bytes(entry.previous_hash) != followed.hash:
        return "it does not follow the entry before it"
    if bytes(entry.hash) != chain.link(followed.hash, change_of(entry)):
        return "its content is not what its hash was made of"
    return None


def change_of(entry: LedgerEntry) -> chain.Change:
    """Give what an entry says, as its hash is made of it."""
    return chain.Change(
        journal_id=entry.journal_id,
        number=entry.number,
        lesson_id=entry.lesson_id,
        student_id=entry.student_id,
        position=entry.position,
        action=entry.action,
        old=entry.old,
        new=entry.new,
        author_id=entry.author_id,
        on_behalf_of_id=entry.on_behalf_of_id,
        reason=entry.reason,
        at=entry.at,
    )


def _apply(entry: LedgerEntry, marks: dict[Place, str]) -> None:
    place = (entry.lesson_id, entry.student_id, entry.position)
    if entry.new is None:
        marks.pop(place, None)
    else:
        marks[place] = entry.new["symbol"]


def _compare_marks(school: School, journal_id: int, followed: _Chain) -> Fault | None:
    shown = Mark.objects.filter(journal=journal_id).values_list("lesson_id", "student_id", "position", "symbol")
    standing = {(lesson, student, position): symbol for lesson, student, position, symbol in shown}
    differing = standing.items() ^ followed.marks.items()
    if not differing:
        return None
    lesson, student, position = min(place for place, _symbol in differing)
    what = f"the mark of student {student} in lesson {lesson}, position {position}, is not what the ledger says"
    return Fault(school.name, what, journal_id)


def _headless(school: School, chains: dict[int, _Chain]) -> Fault | None:
    stray = LedgerEntry.objects.filter(school=school).exclude(journal__in=list(chains)).order_by("journal_id", "number").first()
    return None if stray is None else Fault(school.name, "the chain has no head", stray.journal_id, stray.number)


def _compare_anchors(school: School, chains: dict[int, _Chain], proof: Proof) -> Fault | None:
    for kept in LedgerAnchor.objects.filter(school=school).order_by("on"):
        proof.anchors += 1
        heads = _heads_on(chains, kept.on)
        if (chain.anchor(heads), sum(number for _, number, _ in heads)) != (bytes(kept.hash), kept.entries):
            return Fault(school.name, f"the anchor of {kept.on} does not fit the chains")
    return None


def _heads_on(chains: dict[int, _Chain], on: date) -> list[tuple[int, int, bytes]]:
    found = []
    for journal_id, followed in sorted(chains.items()):
        days = [day for day in followed.ends if day <= on]
        if days:
            found.append((journal_id, *followed.ends[max(days)]))
    return found
