"""What comes in and goes out as files and calendars, for somebody who asks. Nothing is written to the database by reading a file."""

from server.exchange.actions.feeds import FeedMade, Of, make_feed, revoke_feed
from server.exchange.actions.plans import PlanFile, plan_file, read_plan
from server.exchange.plans.columns import FIELDS
from server.exchange.plans.rows import Fault, Read

__all__ = ["FIELDS", "Fault", "FeedMade", "Of", "PlanFile", "Read", "make_feed", "plan_file", "read_plan", "revoke_feed"]
