"""Changes of devices and wishes: each is one action call."""

from datetime import time
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.fields import column, sql_field
from schema.engine.ids import global_id, pk_of
from schema.engine.types import row_type
from schema.notifications.types import PushDevice, PushKind, PushSettings
from schema.refusals import InvalidInput, NotFound, PushUnavailable, told
from server.errors import RefusalError
from server.notifications import actions, keys, reads

Asked = Info[Context, Any]
Given = strawberry.argument


@strawberry.input(description="What PushManager.subscribe gave to the browser.")
class AddPushDeviceInput:
    """What PushManager.subscribe gave to the browser."""

    endpoint: str = strawberry.field(description="Its `endpoint`.")
    p256dh: str = strawberry.field(description="Its key `p256dh`, base64url.")
    auth: str = strawberry.field(description="Its key `auth`, base64url.")
    label: str = strawberry.field(default="", description="How its owner tells it from others; at most 80 characters.")
    locale: str = strawberry.field(default="ru", description="Language of its messages: 'ru' or 'en'.")


@strawberry.input(description="Which device.")
class RemovePushDeviceInput:
    """Which device."""

    device_id: strawberry.ID = strawberry.field(description="Global id of a PushDevice of mine.")


@strawberry.input(description="Whether news of one kind about one child are pushed.")
class PushChoiceInput:
    """Whether news of one kind about one child are pushed."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the child.")
    kind: PushKind = strawberry.field(description="What news are about.")
    on: bool = strawberry.field(description="Whether they are pushed.")


@strawberry.input(description="When and how to be told, and of what.")
class SetPushSettingsInput:
    """When and how to be told, and of what."""

    quiet_from: time | None = strawberry.field(default=None, description="Begin of the quiet hours; absent with the other: none.")
    quiet_until: time | None = strawberry.field(default=None, description="Their end.")
    digest: bool = strawberry.field(default=False, description="Whether news are gathered and pushed once an hour.")
    show_content: bool = strawberry.field(default=False, description="Whether messages say what happened, on a locked screen too.")
    choices: list[PushChoiceInput] = strawberry.field(default_factory=list, description="What is left out stays as it is.")


@row_type
class PushDeviceAdded:
    """News are pushed to the browser from now on."""

    device_pk: strawberry.Private[int]

    @sql_field
    def device(self) -> PushDevice:
        """The browser."""
        return reads.device(self.device_pk)


@strawberry.type(description="Nothing is pushed to the browser any more.")
class PushDeviceRemoved:
    """Nothing is pushed to the browser any more."""

    id: strawberry.ID = strawberry.field(description="Global id that it had.")


@row_type
class PushSettingsSaved:
    """The wishes are kept."""

    push: PushSettings = column("What is set now.")


AddPushDeviceResult = Annotated[
    PushDeviceAdded | NotFound | InvalidInput | PushUnavailable,
    strawberry.union("AddPushDeviceResult", description="What became of adding a device."),
]
RemovePushDeviceResult = Annotated[
    PushDeviceRemoved | NotFound, strawberry.union("RemovePushDeviceResult", description="What became of removing a device.")
]
SetPushSettingsResult = Annotated[
    PushSettingsSaved | NotFound | InvalidInput, strawberry.union("SetPushSettingsResult", description="What became of the wishes.")
]


@strawberry.type(description="What can be changed of pushed news.")
class PushMutation:
    """What can be changed of pushed news."""

    @strawberry.mutation(description="Push news of my children to this browser from now on; it is taken from whoever had it before.")
    def add_push_device(
        self,
        info: Asked,
        input: Annotated[AddPushDeviceInput, Given(description="The browser.")],  # noqa: A002
    ) -> AddPushDeviceResult:
        """Add a device."""
        new = actions.NewDevice(input.endpoint.strip(), input.p256dh.strip(), input.auth.strip(), input.label.strip(), input.locale)
        try:
            done = actions.add_device(actor=info.context.actor, new=new, now=info.context.now)
        except RefusalError as error:
            return told(error)
        return PushDeviceAdded(device_pk=done)

    @strawberry.mutation(description="Push nothing to a browser of mine any more; to be sent before signing out.")
    def remove_push_device(
        self,
        info: Asked,
        input: Annotated[RemovePushDeviceInput, Given(description="Which one.")],  # noqa: A002
    ) -> RemovePushDeviceResult:
        """Remove a device."""
        try:
            actor, now = info.context.actor, info.context.now
            done = actions.remove_device(actor=actor, device_id=pk_of(input.device_id, "PushDevice"), now=now)
        except RefusalError as error:
            return told(error)
        return PushDeviceRemoved(id=strawberry.ID(global_id("PushDevice", done)))

    @strawberry.mutation(description="Say when and how I am told, and of what.")
    def set_push_settings(
        self,
        info: Asked,
        input: Annotated[SetPushSettingsInput, Given(description="My wishes, all of them.")],  # noqa: A002
    ) -> SetPushSettingsResult:
        """Keep wishes."""
        chosen = tuple(actions.Choice(pk_of(each.student_id, "Student"), each.kind.name, each.on) for each in input.choices)
        new = actions.NewWishes(input.quiet_from, input.quiet_until, input.digest, input.show_content, chosen)
        try:
            actions.set_wishes(actor=info.context.actor, new=new)
        except RefusalError as error:
            return told(error)
        return PushSettingsSaved(push=PushSettings(public_key=keys.public_key()))
