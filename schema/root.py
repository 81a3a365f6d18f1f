"""Query, Mutation and Subscription joined. No field has its meaning in here."""

import strawberry
from strawberry.schema.config import StrawberryConfig

from schema import live
from schema.engine.executor import Executor
from schema.engine.scalars import SCALARS
from schema.gate import Gate
from schema.journal.subscriptions import Subscription
from schema.mutations import Mutation
from schema.queries import Query

schema = strawberry.Schema(
    query=Query,
    mutation=Mutation,
    subscription=Subscription,
    config=StrawberryConfig(scalar_map=SCALARS | live.SCALARS),
    extensions=[Gate],
    execution_context_class=Executor,
)
