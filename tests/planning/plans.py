"""Thematic plans as a client meets them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.api import Api, gid

if TYPE_CHECKING:
    from django.db.models import Model

PLAN = "id name version hours rows { id position section topic hours kind homework homeworkMinutes materials workType { name } }"
CREATE = f"""mutation Create($input: CreatePlanInput!) {{ createPlan(input: $input) {{
  __typename ... on Refusal {{ message }} ... on PlanSaved {{ plan {{ {PLAN} }} }} }} }}"""
SAVE = f"""mutation Save($input: SavePlanInput!) {{ savePlan(input: $input) {{
  __typename ... on Refusal {{ message }} ... on PlanChanged {{ version changedBy }} ... on PlanSaved {{ plan {{ {PLAN} }} }} }} }}"""
COPY = f"""mutation Copy($input: CopyPlanInput!) {{ copyPlan(input: $input) {{
  __typename ... on Refusal {{ message }} ... on PlanSaved {{ plan {{ author copiedFrom {{ id }} {PLAN} }} }} }} }}"""
REMOVE = "mutation Remove($id: ID!) { removePlan(id: $id) { __typename ... on Refusal { message } ... on PlanRemoved { id } } }"
BIND = """mutation Bind($input: BindPlanInput!) { bindPlan(input: $input) {
  __typename ... on Refusal { message } ... on PlanBound { journals { id plan { id } } } } }"""
OFFERED = "query Offered($id: ID!) { lesson(id: $id) { offered { id topic homework } planRows { topic } } }"
PROGRESS = """query Progress($id: ID!) { journal(id: $id) { plan { name }
  planProgress { rows rowsDue rowsTaught rowsShort hours hoursTaught hoursLeft lessonsLeft endsOn }
  planRows { rowId hours taken hoursLeft dueOn taughtOn laidOn } } }"""


def row(topic: str, **given: Any) -> dict[str, Any]:
    """A row as a client sends it."""
    return {"topic": topic, **given}


@dataclass
class Plan:
    """A plan as it was answered last, and somebody who may change it."""

    api: Api
    told: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def made(cls, api: Api, subject: Model, rows: list[dict[str, Any]], **given: Any) -> Plan:
        """Make a plan."""
        input_ = {"subjectId": gid(subject), "gradeLevel": 7, "name": "Рабочая программа", "rows": rows, **given}
        answer = api.ask(CREATE, input=input_)["createPlan"]
        return cls(api, answer.get("plan") or answer)

    @property
    def id(self) -> str:
        """Its global id."""
        return str(self.told["id"])

    def ids(self) -> list[str]:
        """The ids of its rows, in order."""
        return [each["id"] for each in self.told["rows"]]

    def topics(self) -> list[str]:
        """The topics of its rows, in order."""
        return [each["topic"] for each in self.told["rows"]]

    def kept(self, *places: int) -> list[dict[str, Any]]:
        """The rows at these places, from 0, as a client sends them back unchanged."""
        rows = [self.told["rows"][place] for place in places]
        return [{name: each[name] for name in ("id", "topic", "hours", "homework")} for each in rows]

    def save(self, rows: list[dict[str, Any]], api: Api | None = None, version: int | None = None) -> dict[str, Any]:
        """Save the plan; the result."""
        input_ = {"planId": self.id, "expectedVersion": version or self.told["version"], "name": self.told["name"], "rows": rows}
        answer: dict[str, Any] = (api or self.api).ask(SAVE, input=input_)["savePlan"]
        self.told = answer.get("plan") or self.told
        return answer

    def bind(self, *journals: Model, api: Api | None = None, **given: Any) -> dict[str, Any]:
        """Let journals follow the plan; the result."""
        input_ = {"journalIds": [gid(each) for each in journals], "planId": self.id, **given}
        answer: dict[str, Any] = (api or self.api).ask(BIND, input=input_)["bindPlan"]
        return answer


def offered(api: Api, lesson: Model) -> str | None:
    """The topic that a lesson is offered; None: nothing."""
    found = api.ask(OFFERED, id=gid(lesson))["lesson"]["offered"]
    return found and str(found["topic"])


def take(api: Api, lesson: Model, *rows: str, **given: Any) -> Any:
    """Record a lesson with rows of the plan."""
    return api.record(lesson, planRowIds=list(rows), topic="по плану", **given)
