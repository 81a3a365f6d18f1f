"""What the person who asks has to do with the system."""

from datetime import date

import strawberry

from schema.engine.connection import Connection
from schema.engine.fields import sql_field
from schema.engine.types import row_type
from schema.exchange.feeds import CalendarFeed
from schema.groups.types import Journal, SchoolClass
from schema.notifications.types import PushSettings
from schema.people.clients import ApiClient
from schema.people.types import Account, Last, Since, StaffMember, Student
from schema.schools.types import Municipality, Region, School
from schema.timetable.types import Lesson
from schema.visits.own import Visit
from server.access.actor import Actor
from server.access.roles import Role
from server.exchange import reads as exchange
from server.groups import reads as groups
from server.journal import reads as journal
from server.notifications import keys
from server.people import reads
from server.people.clients import reads as clients
from server.schools import reads as schools
from server.timetable import reads as timetable
from server.visits import reads as visits

RoleEnum = strawberry.enum(Role, name="Role", description="A role, derived from what a person is, or assigned.")
ROLES = {
    Role.TEACHER: "Teaches lessons of a journal.",
    Role.CLASS_TEACHER: "Leads a class.",
    Role.DEPUTY_HEAD: "Answers for a school's teaching.",
    Role.ADMINISTRATOR: "Keeps a school's data.",
    Role.GUARDIAN: "Has a right about a child.",
    Role.STUDENT: "Learns at a school.",
    Role.MUNICIPAL_COORDINATOR: "Oversees a municipality; sees aggregates only.",
    Role.REGIONAL_COORDINATOR: "Oversees a region; sees aggregates only.",
    Role.SERVICE: "Is a registered program, and no person.",
    Role.VISITS_READER: "Is a program that may read figures of visits.",
    Role.FILLING_READER: "Is a program that may read how journals are filled.",
}
for value in RoleEnum.__strawberry_definition__.values:
    value.description = ROLES[Role(value.value)]


@row_type
class Viewer:
    """The person who asks."""

    @sql_field
    def account(self, actor: Actor) -> Account:
        """The account signed in with."""
        return reads.account(actor.account_id)

    @sql_field
    def roles(self, actor: Actor) -> list[Role]:
        """All roles of today."""
        return sorted(actor.roles)

    @sql_field
    def today(self, actor: Actor) -> list[Lesson]:
        """My lessons of today, or my children's, by number."""
        return timetable.lessons_of_actor(actor, actor.today, timetable.day_after(actor.today))

    @sql_field
    def lessons(self, actor: Actor, since: Since, last: Last) -> list[Lesson]:
        """My lessons from one day to another, or my children's, by date and number."""
        return timetable.lessons_of_actor(actor, since, timetable.day_after(last))

    @sql_field
    def teaching(self, actor: Actor, since: Since, last: Last) -> list[Lesson]:
        """The lessons I give from one day to another, by date and number; none of my children's."""
        return timetable.lessons_given(actor, since, timetable.day_after(last))

    @sql_field
    def day(self, actor: Actor) -> date:
        """Today's date at school."""
        return timetable.the_day(actor.today)

    @sql_field
    def next_school_day(self, actor: Actor) -> date | None:
        """The next day after today on which I, or my children, have lessons; null where none is planned."""
        return timetable.next_day_of_actor(actor)

    @sql_field
    def unrecorded(self, actor: Actor) -> list[Lesson]:
        """Lessons of mine of the last two weeks, until now, that are not recorded yet, by date and number."""
        return journal.unrecorded(actor)

    @sql_field
    def schools(self, actor: Actor) -> list[School]:
        """Schools I work at, learn at, or have a child at."""
        return schools.those(actor.school_ids)

    @sql_field
    def journals(self, actor: Actor) -> list[Journal]:
        """Journals I teach, by subject and group."""
        return groups.in_order(groups.journals(actor.journal_ids))

    @sql_field
    def classes(self, actor: Actor) -> list[SchoolClass]:
        """Classes I am class teacher of."""
        return groups.those_classes(actor.led_class_ids)

    @sql_field
    def children(self, actor: Actor) -> list[Student]:
        """Children I may see by a right that is in force today."""
        return reads.students(actor.child_ids)

    @sql_field
    def myself(self, actor: Actor) -> list[Student]:
        """Me as a student; one for each school I learn at."""
        return reads.students(actor.self_ids)

    @sql_field
    def calendar_feeds(self, actor: Actor) -> list[CalendarFeed]:
        """My addresses at which calendar programs fetch lessons, the oldest first."""
        return exchange.feeds_of(actor.account_id)

    @sql_field
    def staff(self, actor: Actor) -> list[StaffMember]:
        """Me as a member of schools' staff; one for each school I work at."""
        return reads.staff_members(actor.staff_ids)

    @sql_field
    def api_clients(self) -> list[ApiClient]:
        """Programs that read figures of places I answer for, by name; those revoked among them."""
        return clients.all_clients()

    @sql_field
    def regions(self, actor: Actor) -> list[Region]:
        """Regions that I coordinate."""
        return schools.those_regions(actor.region_ids)

    @sql_field
    def municipalities(self, actor: Actor) -> list[Municipality]:
        """Municipalities that I coordinate."""
        return schools.those_municipalities(actor.municipality_ids)

    @sql_field
    def push(self) -> PushSettings:
        """What I have set about pushed news."""
        return PushSettings(public_key=keys.public_key())

    @sql_field
    def own_visits(self, actor: Actor, since: Since, last: Last) -> Connection[Visit]:
        """What is stored about my own visits, the newest first, of 451 days at most; /visits.csv and /visits.json give all of it."""
        return visits.own_visits(actor.account_id, since, last)
