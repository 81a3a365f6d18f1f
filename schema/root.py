"""Query, Mutation and Subscription joined. No field has its meaning in here."""

import strawberry
from strawberry.schema.config import StrawberryConfig

from schema.engine.scalars import SCALARS
from schema.mutations import Mutation
from schema.queries import Query

schema = strawberry.Schema(query=Query, mutation=Mutation, config=StrawberryConfig(scalar_map=SCALARS))
