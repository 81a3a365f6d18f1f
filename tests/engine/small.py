"""A small schema over the real tables with everything that the engine knows and the product's schema may not use yet."""

# mypy: disable-error-code="return-value, misc, no-any-return, arg-type, attr-defined"
# Resolvers return querysets and expressions where annotations say what GraphQL shows.

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any

import strawberry
from django.db.models import BooleanField, Case, Count, Exists, F, IntegerField, Q, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Concat, Upper
from strawberry.schema.config import StrawberryConfig

from schema.engine.connection import Connection
from schema.engine.fields import column, sql_field
from schema.engine.ids import NodeRef
from schema.engine.present import unless_null
from schema.engine.scalars import SCALARS
from schema.engine.types import Node, model_type, node_field, row_type
from server.access import groups as access
from server.access.actor import Actor
from server.access.rule import Rule, nothing
from server.groups import models as groups
from server.journal import models as journal
from server.people import models as people
from server.timetable import models as timetable

JournalID = Annotated[int, NodeRef("Journal")]
LessonID = Annotated[int, NodeRef("Lesson")]
GroupID = Annotated[int, NodeRef("Group")]
HIDDEN = Rule("tests.hidden", people.Student, lambda _: nothing())


@strawberry.enum
class Kind(Enum):
    """Names differ from the stored values."""

    WHOLE = "CLASS"
    PART = "SUBGROUP"
    STREAM = "STREAM"


@model_type(groups.Group, rule=None)
class Group(Node):
    """A group."""

    name: str
    kind: Kind


@model_type(people.Student, rule=HIDDEN)
class Student(Node):
    """Nobody sees one."""

    full_name: str


@model_type(journal.Mark, rule=None)
class Mark(Node):
    """A mark."""

    symbol: str
    given_at: datetime
    student: Student
    hidden: Student | None = column("The same, nullable.", source="student")


@model_type(timetable.Lesson, rule=None)
class Lesson(Node):
    """A lesson."""

    on: date
    number: int
    group: Group
    group_id: GroupID

    @sql_field
    def marks(self) -> Connection[Mark]:
        """Marks, in pages."""
        return journal.Mark.objects.filter(lesson=self.pk).order_by("student_id", "position")

    @sql_field
    def sorts(self) -> list[str]:
        """A list of plain values."""
        return journal.Mark.objects.filter(lesson=self.pk).order_by("symbol").values_list("symbol", flat=True).distinct()

    @sql_field
    def title(self) -> str:
        """An expression of columns, joins and a condition."""
        first = Case(
            When(number=1, then=Value("first")), When(Q(number=2) & ~Q(status="CANCELLED"), then=Value("second")), default=Value("%s 5%")
        )
        return Concat(Upper(F("group__name")), Value("/"), first, output_field=TextField())

    @sql_field
    def marked(self) -> bool:
        """A condition."""
        return Exists(journal.Mark.objects.filter(lesson=self.pk, journal__group=self.group))

    @sql_field
    def first_mark(self) -> str | None:
        """Null where there is none."""
        return Subquery(journal.Mark.objects.filter(lesson=self).order_by("pk").values("symbol")[:1])

    @sql_field
    def sum(self) -> "Sum | None":
        """An object that may be absent."""
        return unless_null(self.room_id, Sum(number=self.number, room=self.room.name, half=Cast(self.number, IntegerField()), on=self.on))

    @sql_field
    def monday(self, at: date | None = None) -> bool:
        """Arguments that may be null."""
        return Value(value=False) if at is None else Case(When(on=at, then=True), default=False, output_field=BooleanField())


@row_type
class Sum:
    """Made of a row's columns."""

    number: int
    half: int
    on: date
    room: str


@row_type
class Count_:  # noqa: N801
    """A grouped row."""

    on: date
    lessons: int

    @sql_field
    def numbers(self) -> list[int]:
        """Of the lessons of the day."""
        return timetable.Lesson.objects.filter(on=self.on, journal=self.journal_id).values_list("number", flat=True)


@model_type(groups.Journal, rule=access.SEE_JOURNAL)
class Journal(Node):
    """A journal."""

    group: Group

    @sql_field
    def lessons(self, kinds: list[Kind] | None = None, ids: list[LessonID] | None = None) -> Connection[Lesson]:
        """Lessons, in pages."""
        found = timetable.Lesson.objects.filter(journal=self.pk).order_by("-on")
        if kinds is not None:
            found = found.filter(group__kind__in=[kind.value for kind in kinds])
        return found if ids is None else found.filter(pk__in=ids)

    @sql_field
    def days(self) -> list[Count_]:
        """Grouped."""
        return timetable.Lesson.objects.filter(journal=self.pk).values("on", "journal_id").annotate(lessons=Count("pk")).order_by("on")

    @sql_field
    def constants(self) -> "Constants":
        """Known to the plan."""
        return Constants(word='"Ёж" \\ %s', number=Decimal("1E-9"), kinds=[Kind.PART, Kind.WHOLE], none=None)

    @sql_field
    def python(self) -> str:
        """Looks at its row, which no plan can."""
        return "even" if self.pk % 2 == 0 else "odd"

    @sql_field
    def peeking(self) -> int:
        """Asks the database by itself, which no plan can."""
        return groups.Journal.objects.count()

    @sql_field
    def asker(self, actor: Actor, now: datetime) -> list[str]:
        """What is injected."""
        return timetable.Lesson.objects.filter(journal=self.pk, on__lte=now, school_id__in=actor.school_ids).values_list(
            Cast("number", TextField()), flat=True
        )[:2]


@row_type
class Constants:
    """Constants."""

    word: str
    number: Decimal
    kinds: list[Kind]
    none: str | None


@row_type
class Query:
    """The root."""

    node: Node | None = node_field()

    @sql_field
    def journal(self, id: JournalID) -> Journal | None:  # noqa: A002
        """A journal."""
        return groups.Journal.objects.filter(pk=id)

    @sql_field
    def journals(self, kind: Kind = Kind.WHOLE) -> list[Journal]:
        """Journals of groups of a kind."""
        return groups.Journal.objects.filter(group__kind=kind.value)

    @strawberry.field
    def plain(self) -> str:
        """A Python resolver."""
        return "plain"


def made() -> Any:
    """Make the schema anew."""
    return strawberry.Schema(Query, types=[Student], config=StrawberryConfig(scalar_map=SCALARS))
