"""What the school's office sends about guardians' rights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.api import Api, gid

if TYPE_CHECKING:
    from django.db.models import Model

REFUSAL = "__typename ... on Refusal { message } ... on InvalidInput { path } ... on RightOverlaps { overlaps { scope since until } }"
RIGHT = "id scope basis document since until endedBy endDocument grantedBy guardian { fullName }"
GRANT = f"""mutation Grant($input: GrantGuardianRightInput!) {{ grantGuardianRight(input: $input) {{
  {REFUSAL} ... on GuardianRightsGranted {{ rights {{ {RIGHT} }} }} }} }}"""
CHANGE = f"""mutation Change($input: ChangeGuardianRightInput!) {{ changeGuardianRight(input: $input) {{
  {REFUSAL} ... on GuardianRightChanged {{ right {{ {RIGHT} history {{ changedBy basis document since until }} }} }} }} }}"""
END = """mutation End($input: EndGuardianRightInput!) { endGuardianRight(input: $input) {
  __typename ... on Refusal { message } ... on InvalidInput { path } ... on GuardianRightsEnded { rights { id scope until } } } }"""
RIGHTS = f"query Rights($id: ID!) {{ student(id: $id) {{ guardianRights {{ {RIGHT} history {{ changedBy until }} }} }} }}"


def grant(api: Api, student: Model, guardian: Model | dict[str, str], *scopes: str, **given: Any) -> Any:
    """Grant rights; the result."""
    whom = {"newGuardian": guardian} if isinstance(guardian, dict) else {"guardianId": gid(guardian)}
    input_ = {"studentId": gid(student), **whom, "scopes": scopes, "basis": "DOCUMENT", "document": "I-ОМ 1", **given}
    return api.ask(GRANT, input=_text(input_))["grantGuardianRight"]


def change(api: Api, right: Model, **given: Any) -> Any:
    """Change a right; the result."""
    return api.ask(CHANGE, input=_text({"rightId": gid(right), **given}))["changeGuardianRight"]


def end(api: Api, *rights: Model, on: Any, basis: str = "COURT_ACT", document: str = "2-15/2026") -> Any:
    """End rights; the result."""
    input_ = {"rightIds": [gid(right) for right in rights], "on": str(on), "basis": basis, "document": document}
    return api.ask(END, input=input_)["endGuardianRight"]


def rights(api: Api, student: Model) -> Any:
    """The rights about a student that one sees; None for whom there is no such student."""
    found = api.ask(RIGHTS, id=gid(student))["student"]
    return found and found["guardianRights"]


def _text(given: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) if name in {"since", "until"} and value is not None else value for name, value in given.items()}
