"""What is stored about one's own visits (V2)."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from schema.engine.fields import column
from schema.engine.types import row_type
from schema.visits.enums import VisitClient, VisitRole, VisitSection

if TYPE_CHECKING:
    from schema.people.types import Student
    from schema.schools.types import School


@row_type
class Visit:
    """That I looked at something, as it is stored: for 13 months."""

    at: datetime = column("When.")
    section: VisitSection = column("At what.")
    client: VisitClient = column("By which client.")
    role: VisitRole = column("As whom.")
    school: Annotated["School", strawberry.lazy("schema.schools.types")] = column("The school it was about.")
    student: Annotated["Student", strawberry.lazy("schema.people.types")] | None = column(
        "The child it was about; null where it was about none, or my right has ended."
    )
