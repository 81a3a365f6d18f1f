"""What can be asked of visits. Everything is a queryset or an expression; figures are worked out by the functions in sql/."""

from server.visits.reads.figures import (
    as_day,
    as_of,
    as_text,
    filling_rows,
    first_day,
    last_day,
    not_reached,
    results_rows,
    today_at,
    visit_rows,
)
from server.visits.reads.of_child import last_visit_on, summary, summary_sections
from server.visits.reads.own import own_visits
from server.visits.reads.places import of_class, of_municipality, of_region, of_school

__all__ = [
    "as_day",
    "as_of",
    "as_text",
    "filling_rows",
    "first_day",
    "last_day",
    "last_visit_on",
    "not_reached",
    "of_class",
    "of_municipality",
    "of_region",
    "of_school",
    "own_visits",
    "results_rows",
    "summary",
    "summary_sections",
    "today_at",
    "visit_rows",
]
