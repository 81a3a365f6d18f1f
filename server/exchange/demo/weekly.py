"""The weekly timetable: a seeded local search that leaves no teacher, class or gym in two places and no class an idle hour.

Every class gets as many slots as it has hours, from the first number of each day on; what may still be wrong is only who
is there, and swaps within a class put that right.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from server.exchange.demo.entities import Slot

if TYPE_CHECKING:
    from random import Random

    from server.exchange.demo.entities import Activity, SchoolClassPlan, SchoolPlan

CLASH = 10
TWICE_A_DAY = 1
FORBIDDEN = 1000
ROUNDS = 400
DAYS = 5
GYM = 0
"""The gyms' key among the resources; the others are ids of teachers."""


class UnsolvableError(AssertionError):
    """The demo's own numbers leave no timetable: too many hours for too few teachers."""


class Week:
    """The slots of all classes, and who is busy when."""

    def __init__(self, plan: SchoolPlan) -> None:
        """Begin with nothing placed."""
        self.random: Random = plan.random
        self.gyms = len(plan.gym_ids)
        self.placed: dict[SchoolClassPlan, dict[Slot, Activity]] = {school_class: {} for school_class in plan.classes}
        self.busy: dict[int, defaultdict[Slot, int]] = defaultdict(lambda: defaultdict(int))
        self.resources = {activity: _resources(activity) for activity in plan.activities}

    def put(self, activity: Activity, slot: Slot) -> None:
        """Place an activity."""
        for school_class in activity.classes:
            self.placed[school_class][slot] = activity
        for resource in self.resources[activity]:
            self.busy[resource][slot] += 1

    def lift(self, activity: Activity, slot: Slot) -> None:
        """Take an activity out of a slot."""
        for resource in self.resources[activity]:
            self.busy[resource][slot] -= 1

    def cost(self, activity: Activity, slot: Slot) -> int:
        """What it would cost to have an activity, that is nowhere in this slot, there."""
        cost = 0
        for resource in self.resources[activity]:
            others = self.busy[resource][slot] - (self.gyms - 1 if resource == GYM else 0)
            if others > 0:
                cost += CLASH * others
        today = self.placed[activity.classes[0]]
        for other, placed in today.items():
            if placed is activity and other[0] == slot[0] and other is not slot:
                cost += TWICE_A_DAY
        return cost

    def clashes(self) -> list[tuple[SchoolClassPlan, Slot]]:
        """Slots where somebody or some gym is wanted twice; those of streams come with neither."""
        return [
            (school_class, slot)
            for school_class, slots in self.placed.items()
            for slot, activity in slots.items()
            if len(activity.classes) == 1 and self._clashes(activity, slot)
        ]

    def _clashes(self, activity: Activity, slot: Slot) -> bool:
        return any(self.busy[resource][slot] > (self.gyms if resource == GYM else 1) for resource in self.resources[activity])

    def improve(self, school_class: SchoolClassPlan, slot: Slot) -> None:
        """Swap the activity of a slot with the one of the same class where that costs least."""
        slots = self.placed[school_class]
        first = slots[slot]
        if not self._clashes(first, slot):
            return
        self.lift(first, slot)
        best = min(
            ((self._swap_cost(slots, slot, other), self.random.random(), other) for other in slots if self._can_swap(slots, slot, other)),
        )[2]
        second = slots[best]
        self.lift(second, best)
        self.put(second, slot)
        self.put(first, best)

    def _can_swap(self, slots: dict[Slot, Activity], slot: Slot, other: Slot) -> bool:
        return slots[other] is not slots[slot] and len(slots[other].classes) == 1

    def _swap_cost(self, slots: dict[Slot, Activity], slot: Slot, other: Slot) -> int:
        first, second = slots[slot], slots[other]
        self.lift(second, other)
        slots[slot], slots[other] = second, first
        cost = self.cost(first, other) + self.cost(second, slot)
        slots[slot], slots[other] = first, second
        cost -= self.cost(second, other)
        for resource in self.resources[second]:
            self.busy[resource][other] += 1
        return cost


def _resources(activity: Activity) -> list[int]:
    people = [course.taught_by.id for course in activity.courses]
    return [*people, GYM] if activity.gym else people


def timetable(plan: SchoolPlan) -> None:
    """Fill `plan.week`: every activity as often as it has hours, and the gym where it needs one.

    Raises: UnsolvableError.
    """
    week = Week(plan)
    for school_class in plan.classes:
        _fill(plan, week, school_class)
    for _ in range(ROUNDS):
        clashes = week.clashes()
        if not clashes:
            break
        for school_class, slot in clashes:
            week.improve(school_class, slot)
    else:
        raise UnsolvableError(plan.source.name)
    plan.week = _with_gyms(plan, week)


def _fill(plan: SchoolPlan, week: Week, school_class: SchoolClassPlan) -> None:
    hours = [activity for activity in plan.activities if school_class in activity.classes for _ in range(activity.hours)]
    days = DAYS + (school_class.grade >= plan.source.saturday_from)
    slots = [Slot(weekday, number) for number in range(1, 9) for weekday in range(days)][: len(hours)]
    done = week.placed[school_class]
    free = [slot for slot in slots if slot not in done]
    hours = [activity for activity in hours if activity not in done.values()]
    week.random.shuffle(hours)
    # What needs most at once is placed while there is room.
    hours.sort(key=lambda activity: -len(activity.courses) - len(activity.classes))
    for activity in hours:
        slot = min(free, key=lambda one: (week.cost(activity, one), week.random.random()))
        free.remove(slot)
        week.put(activity, slot)


def _with_gyms(plan: SchoolPlan, week: Week) -> list[tuple[Activity, Slot, int | None]]:
    used: defaultdict[Slot, int] = defaultdict(int)
    made: list[tuple[Activity, Slot, int | None]] = []
    for school_class, slots in week.placed.items():
        for slot, activity in sorted(slots.items()):
            if activity.classes[0] is not school_class:
                continue
            gym = plan.gym_ids[used[slot]] if activity.gym else None
            used[slot] += activity.gym
            made.append((activity, slot, gym))
    return made
