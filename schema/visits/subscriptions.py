"""Figures as they change. Who may hear is decided in server/access/live.py; what they are shown, when it is sent."""

from collections.abc import AsyncGenerator
from datetime import date
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema import live
from schema.context import Context
from schema.engine.ids import pk_of
from schema.visits.enums import VisitDimension
from schema.visits.types import VisitReport, visit_report
from server.live import topics

First = Annotated[date | None, strawberry.argument(name="from", description="The first day; today at the school where absent.")]
Last = Annotated[date | None, strawberry.argument(name="to", description="The last day, included; today at the school where absent.")]


@strawberry.type(description="What can be listened to of visits.")
class VisitSubscription:
    """What can be listened to of visits."""

    @strawberry.subscription(
        description="A school's visit report, at once and whenever visits have been added to it: every ten seconds at most. A visit is not told of."
    )
    async def visits_changed(
        self,
        info: Info[Context, Any],
        school_id: Annotated[strawberry.ID, strawberry.argument(description="Global id of a School.")],
        since: First = None,
        last: Last = None,
        by: Annotated[VisitDimension, strawberry.argument(description="By what it is divided.")] = VisitDimension.SECTION,
    ) -> AsyncGenerator[VisitReport, None]:
        """Listen to a school's figures."""
        school = pk_of(school_id, "School")
        async for _ in live.listen(info, topics.visits(school)):
            yield visit_report(since, last, by, school=school)
