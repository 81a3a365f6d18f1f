"""What comes in and goes out as files, for somebody who asks. Nothing is written to the database by reading a file."""

from server.exchange.actions.plans import PlanFile, plan_file, read_plan
from server.exchange.plans.columns import FIELDS
from server.exchange.plans.rows import Fault, Read

__all__ = ["FIELDS", "Fault", "PlanFile", "Read", "plan_file", "read_plan"]
