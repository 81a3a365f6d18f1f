"""Programs that read figures: letting them in, and letting them in no more."""

from datetime import datetime
from enum import Enum
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.fields import column, sql_field
from schema.engine.ids import global_id, pk_of, split_id
from schema.engine.types import Node, model_type, row_type
from schema.refusals import InvalidInput, NotFound, told
from schema.schools.types import Municipality, Region, School
from server.access.clients import SEE_CLIENT
from server.errors import RefusalError
from server.people import reads as people
from server.people.clients import actions, models, reads

Asked = Info[Context, Any]
Given = strawberry.argument


@strawberry.enum(description="What a program may read; nothing personal is under any of these.")
class ApiScope(Enum):
    """What a program may read; OAuth2's names are the values' with a colon, in lower case: visits:read."""

    VISITS_READ = strawberry.enum_value("visits:read", description="Reports of visits; as OAuth2 names it, visits:read.")
    FILLING_READ = strawberry.enum_value("filling:read", description="Reports of how journals are filled; filling:read.")


@model_type(models.ApiClient, rule=SEE_CLIENT)
class ApiClient(Node):
    """A program that reads figures of one school, municipality or region as an OAuth2 client."""

    name: str
    client_id: str | None = column("The client_id that it shows with its secret; null once it is revoked.")
    scopes: list[str] = column("What it may read, as OAuth2 names it: 'visits:read'.")
    school: School | None = column("The school whose figures it reads; null where it reads others'.")
    municipality: Municipality | None = column("The municipality whose figures it reads; null where it reads others'.")
    region: Region | None = column("The region whose figures it reads; null where it reads others'.")
    registered_at: datetime
    revoked_at: datetime | None

    @sql_field
    def registered_by(self) -> str | None:
        """Who let it in."""
        return people.name_of(self.registered_by_id)

    @sql_field
    def revoked_by(self) -> str | None:
        """Who lets it in no more; null while it is let in."""
        return people.name_of(self.revoked_by_id)

    @sql_field
    def last_token_at(self) -> datetime | None:
        """When it last took a token, each good for an hour; null where it never did, and once it is revoked."""
        return reads.last_token_at(self.client_id)


@strawberry.input(description="Which program may read what of which place.")
class RegisterApiClientInput:
    """Which program may read what of which place."""

    name: str = strawberry.field(description="What the program is called: 1 to 100 characters.")
    place_id: strawberry.ID = strawberry.field(description="Global id of a School, Municipality or Region that I answer for.")
    scopes: list[ApiScope] = strawberry.field(description="What it may read: at least one.")


@row_type
class ApiClientRegistered:
    """The program is let in. Its secret is told now and never again."""

    client_pk: strawberry.Private[int]
    client_secret: str = column("What it shows with its client_id at /oauth/token.")

    @sql_field
    def client(self) -> ApiClient:
        """The program."""
        return reads.client(self.client_pk)


@strawberry.type(description="The program is let in no more; its tokens have ended.")
class ApiClientRevoked:
    """The program is let in no more."""

    id: strawberry.ID = strawberry.field(description="Global id of the program.")


RegisterApiClientResult = Annotated[
    ApiClientRegistered | NotFound | InvalidInput,
    strawberry.union("RegisterApiClientResult", description="What became of letting a program in."),
]
RevokeApiClientResult = Annotated[
    ApiClientRevoked | NotFound,
    strawberry.union("RevokeApiClientResult", description="What became of revoking a program."),
]


@strawberry.type(description="What can be changed of programs that ask.")
class ApiClientMutation:
    """What can be changed of programs that ask."""

    @strawberry.mutation(description="Let a program read figures of a place that I answer for.")
    def register_api_client(
        self,
        info: Asked,
        input: Annotated[RegisterApiClientInput, Given(description="Which program, what and where.")],  # noqa: A002
    ) -> RegisterApiClientResult:
        """Let a program in."""
        try:
            kind, pk = split_id(input.place_id)
            done = actions.register_client(
                actor=info.context.actor,
                name=input.name,
                kind=kind,
                place_id=pk,
                scopes=[models.Scope(str(scope.value)) for scope in input.scopes],
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return ApiClientRegistered(client_pk=done.pk, client_secret=done.secret)

    @strawberry.mutation(description="Let a program in no more: its tokens end at once.")
    def revoke_api_client(
        self, info: Asked, client_id: Annotated[strawberry.ID, Given(description="Global id of an ApiClient of a place of mine.")]
    ) -> RevokeApiClientResult:
        """Revoke a program."""
        try:
            done = actions.revoke_client(actor=info.context.actor, pk=pk_of(client_id, "ApiClient"), now=info.context.now)
        except RefusalError as error:
            return told(error)
        return ApiClientRevoked(id=strawberry.ID(global_id("ApiClient", done)))
