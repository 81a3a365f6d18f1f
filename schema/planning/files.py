"""Plans as files: reading one before anything is written, and getting one."""

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from enum import Enum
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.ids import global_id, pk_of
from schema.refusals import InvalidInput, NotFound, told
from server.errors import InvalidInputError, RefusalError
from server.exchange import actions

Asked = Info[Context, Any]


@strawberry.enum(description="What a column of a plan's sheet holds.")
class PlanColumn(Enum):
    """What a column holds; the values are the names of the rows' fields."""

    SECTION = strawberry.enum_value("section", description="The heading a row stands under.")
    TOPIC = strawberry.enum_value("topic", description="The topic.")
    HOURS = strawberry.enum_value("hours", description="Lessons it takes.")
    KIND = strawberry.enum_value("kind", description="Kind of lesson.")
    HOMEWORK = strawberry.enum_value("homework", description="Homework.")
    HOMEWORK_MINUTES = strawberry.enum_value("homework_minutes", description="Minutes of homework.")
    MATERIALS = strawberry.enum_value("materials", description="Materials.")
    WORK_TYPE = strawberry.enum_value("work_type", description="The work that is marked.")


@strawberry.enum(description="The form of a plan's file.")
class PlanFileForm(Enum):
    """The form of a file."""

    XLSX = strawberry.enum_value("XLSX", description="A workbook.")
    CSV = strawberry.enum_value("CSV", description="Text, parted by semicolons.")


@strawberry.input(description="A file or a pasted text to be read as a plan.")
class ReadPlanInput:
    """A file or a text to be read as a plan."""

    school_id: strawberry.ID = strawberry.field(description="The school whose kinds of work are meant.")
    text: str | None = strawberry.field(default=None, description="Pasted cells, or the text of a CSV file.")
    file: str | None = strawberry.field(default=None, description="Bytes of an XLSX or CSV file in Base64, at most 700 KiB before that.")
    columns: list[PlanColumn | None] | None = strawberry.field(
        default=None, description="What each column holds, null: nothing of the plan; absent: guessed from the headings."
    )


@strawberry.type(description="A row read from a sheet.")
class ReadRow:
    """A row read from a sheet."""

    section: str = strawberry.field(description="The heading it stands under.")
    topic: str = strawberry.field(description="What is taught.")
    hours: int = strawberry.field(description="Lessons it takes.")
    kind: str = strawberry.field(description="Kind of lesson.")
    homework: str = strawberry.field(description="What is set after it.")
    homework_minutes: int | None = strawberry.field(description="Minutes that the homework takes.")
    materials: str = strawberry.field(description="Books, pages, equipment.")
    work_type_id: strawberry.ID | None = strawberry.field(description="The work that is marked in it.")


@strawberry.type(description="Something in a sheet that a plan cannot hold.")
class SheetFault:
    """Something in a sheet that a plan cannot hold."""

    row: int = strawberry.field(description="Row of the sheet, from 1.")
    column: int | None = strawberry.field(description="Column of the sheet, from 1; null: the row as a whole.")
    code: str = strawberry.field(description="TOO_LONG, NO_TOPIC, UNKNOWN_WORK_TYPE or NOT_A_NUMBER.")
    value: str = strawberry.field(description="What stands there, or its beginning.")
    message: str = strawberry.field(description="What is wrong and how to mend it, in English.")


@strawberry.type(description="What was read from a sheet; nothing was written.")
class PlanRead:
    """What was read from a sheet."""

    headings: list[str] = strawberry.field(description="The headings of the columns; empty where there are none.")
    columns: list[PlanColumn | None] = strawberry.field(description="What each column was taken for.")
    rows: list[ReadRow] = strawberry.field(description="The rows without faults.")
    faults: list[SheetFault] = strawberry.field(description="The faults of the others.")


@strawberry.type(description="A file of a plan.")
class PlanFile:
    """A file of a plan."""

    name: str = strawberry.field(description="A name for it.")
    media_type: str = strawberry.field(description="Its media type.")
    content: str = strawberry.field(description="Its bytes in Base64.")


ReadPlanResult = Annotated[PlanRead | NotFound | InvalidInput, strawberry.union("ReadPlanResult", description="What became of reading.")]
PlanFileResult = Annotated[PlanFile | NotFound, strawberry.union("PlanFileResult", description="A plan's file, or why not.")]


@strawberry.type(description="Plans as files.")
class PlanFileMutation:
    """Plans as files."""

    @strawberry.mutation(description="Read a plan out of a file or a pasted text; nothing is written.")
    def read_plan(
        self,
        info: Asked,
        input: Annotated[ReadPlanInput, strawberry.argument(description="What to read.")],  # noqa: A002
    ) -> ReadPlanResult:
        """Read a plan."""
        try:
            fields = None if input.columns is None else [None if column is None else str(column.value) for column in input.columns]
            school_id = pk_of(input.school_id, "School")
            read = actions.read_plan(actor=info.context.actor, school_id=school_id, content=_content(input), fields=fields)
        except RefusalError as error:
            return told(error)
        return _read(read)

    @strawberry.mutation(description="A plan as a file; nothing is written.")
    def plan_file(
        self,
        info: Asked,
        id: Annotated[strawberry.ID, strawberry.argument(description="Global id of the plan.")],  # noqa: A002
        form: Annotated[PlanFileForm, strawberry.argument(description="Which form.")],
    ) -> PlanFileResult:
        """Give a plan as a file."""
        try:
            as_text = form is PlanFileForm.CSV
            file = actions.plan_file(actor=info.context.actor, plan_id=pk_of(id, "ThematicPlan"), as_text=as_text)
        except RefusalError as error:
            return told(error)
        return PlanFile(name=file.name, media_type=file.media_type, content=b64encode(file.content).decode())


def _content(given: ReadPlanInput) -> bytes:
    if given.file is None:
        return (given.text or "").encode()
    try:
        return b64decode(given.file, validate=True)
    except (Base64Error, ValueError) as error:
        msg = "file: send its bytes in Base64."
        raise InvalidInputError(msg) from error


def _read(read: actions.Read) -> PlanRead:
    return PlanRead(
        headings=read.headings,
        columns=[None if field is None else PlanColumn(field) for field in read.fields],
        rows=[
            ReadRow(
                section=row.section,
                topic=row.topic,
                hours=row.hours,
                kind=row.kind,
                homework=row.homework,
                homework_minutes=row.homework_minutes,
                materials=row.materials,
                work_type_id=None if row.work_type_id is None else strawberry.ID(global_id("WorkType", row.work_type_id)),
            )
            for row in read.rows
        ],
        faults=[
            SheetFault(row=each.row, column=each.column, code=each.code, value=each.value, message=each.message) for each in read.faults
        ],
    )
