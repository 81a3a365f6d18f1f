"""Tables of visits, and the rows that functions of the database give. No behaviour in here: sql/ makes and fills them."""

from server.visits.models.facts import Lookup, OwnVisit
from server.visits.models.reports import FillingRow, ResultsRow, VisitRow
from server.visits.models.summaries import Summary, SummarySection

__all__ = ["FillingRow", "Lookup", "OwnVisit", "ResultsRow", "Summary", "SummarySection", "VisitRow"]
