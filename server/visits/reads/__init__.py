"""What can be asked of visits. Everything is a queryset or an expression; figures are worked out by the functions in sql/."""

from server.visits.reads.figures import as_of, filling_rows, not_reached, results_rows, visit_rows
from server.visits.reads.of_child import summary, summary_sections
from server.visits.reads.places import of_class, of_municipality, of_region, of_school

__all__ = [
    "as_of",
    "filling_rows",
    "not_reached",
    "of_class",
    "of_municipality",
    "of_region",
    "of_school",
    "results_rows",
    "summary",
    "summary_sections",
    "visit_rows",
]
