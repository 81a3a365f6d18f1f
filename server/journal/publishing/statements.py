"""The statements that compare a timetable with dated lessons, and write what differs. No decision but theirs is taken elsewhere.

They work on a temporary table of the transaction, `laid`: one row for each lesson wanted or standing, with what becomes of it.
"""

COMPARE = """
CREATE TEMPORARY TABLE laid ON COMMIT DROP AS
WITH days AS (
    SELECT * FROM unnest(%(dates)s::date[], %(weekdays)s::int[], %(weeks)s::int[]) AS day ("on", weekday, week)),
staff AS MATERIALIZED (
    SELECT lesson_id, array_agg(CASE WHEN occupies THEN staff_id ELSE -staff_id END ORDER BY staff_id) AS ids
    FROM timetable_weeklyteacher WHERE timetable_id = %(timetable)s GROUP BY lesson_id),
wanted AS (
    SELECT w.id AS weekly_id, w.journal_id, w.group_id, w.grade_level, day."on", w.number, w.room_id, w.occupies_group, w.occupies_room,
           staff.ids AS staff
    FROM timetable_weeklylesson w JOIN days day ON day.weekday = w.weekday AND day.week = w.week
    LEFT JOIN staff ON staff.lesson_id = w.id
    WHERE w.timetable_id = %(timetable)s),
given AS MATERIALIZED (
    SELECT t.lesson_id, array_agg(CASE WHEN t.occupies THEN t.staff_id ELSE -t.staff_id END ORDER BY t.staff_id) AS ids
    FROM timetable_lessonteacher t JOIN timetable_lesson l ON l.id = t.lesson_id
    WHERE l.school_id = %(school)s AND l."on" >= %(since)s AND l."on" < %(until)s GROUP BY t.lesson_id),
-- A lesson that was moved by hand still stands for the place in the cycle that it was made from.
standing AS (
    SELECT DISTINCT ON (l.journal_id, l."on", coalesce(w.number, l.number))
           l.id, l.journal_id, l."on", coalesce(w.number, l.number) AS number, l.weekly_id, l.room_id, l.occupies_group, l.occupies_room,
           given.ids AS staff, ({held}) AS held
    FROM timetable_lesson l LEFT JOIN timetable_weeklylesson w ON w.id = l.weekly_id LEFT JOIN given ON given.lesson_id = l.id
    WHERE l.school_id = %(school)s AND l."on" >= %(since)s AND l."on" < %(until)s
    ORDER BY l.journal_id, l."on", coalesce(w.number, l.number), held DESC, l.id)
SELECT journal_id, "on", number, s.id AS lesson_id, w.weekly_id, w.group_id, w.grade_level, w.room_id, w.occupies_group, w.occupies_room,
       CASE WHEN s.id IS NULL THEN 'make'
            WHEN s.held THEN 'untouched'
            WHEN w.weekly_id IS NULL THEN CASE WHEN s.weekly_id IS NULL THEN 'untouched' ELSE 'remove' END
            WHEN (s.room_id, s.occupies_group, s.occupies_room, s.staff)
                 IS DISTINCT FROM (w.room_id, w.occupies_group, w.occupies_room, w.staff) THEN 'change'
            WHEN s.weekly_id IS DISTINCT FROM w.weekly_id THEN 'relink'
            ELSE 'keep' END AS what
FROM wanted w FULL JOIN standing s USING (journal_id, "on", number)
"""

COUNT = "SELECT what, count(*) FROM laid GROUP BY what"

SAMPLES = """
SELECT what, lesson_id FROM (
    SELECT what, lesson_id, row_number() OVER (PARTITION BY what ORDER BY "on", number, lesson_id) AS place
    FROM laid WHERE what IN ('change', 'remove', 'untouched')) AS found
WHERE place <= %s ORDER BY what, place
"""

_IN_THE_WAY = """
    FROM laid n JOIN timetable_lesson l ON l.school_id = %(school)s AND l."on" = n."on" AND l.number = n.number
    JOIN laid s ON s.lesson_id = l.id AND s.what = 'untouched'
"""

CLASHES = f"""
SELECT kind, "on", number, weekly_id, lesson_id FROM (
    SELECT CASE WHEN l.journal_id = n.journal_id THEN 'JOURNAL' ELSE 'GROUP' END AS kind, n."on", n.number, n.weekly_id, l.id AS lesson_id
    {_IN_THE_WAY} AND (l.journal_id = n.journal_id OR l.group_id = n.group_id AND l.occupies_group AND n.occupies_group)
    WHERE n.what IN ('make', 'change')
    UNION ALL
    SELECT 'ROOM', n."on", n.number, n.weekly_id, l.id
    {_IN_THE_WAY} AND l.room_id = n.room_id AND l.occupies_room AND n.occupies_room
    WHERE n.what IN ('make', 'change')
    UNION ALL
    SELECT DISTINCT 'TEACHER', n."on", n.number, n.weekly_id, g.lesson_id
    FROM laid n JOIN timetable_weeklyteacher t ON t.lesson_id = n.weekly_id AND t.occupies
    JOIN timetable_lessonteacher g ON g.staff_id = t.staff_id AND g."on" = n."on" AND g.number = n.number AND g.occupies
    JOIN laid s ON s.lesson_id = g.lesson_id AND s.what = 'untouched'
    WHERE n.what IN ('make', 'change')) AS found
WHERE lesson_id IS NOT NULL ORDER BY "on", number, kind, weekly_id LIMIT 50
"""  # noqa: S608 - constants of this file only

_CHUNK = '"on" >= %(since)s AND "on" < %(until)s'
_OF_CHUNK = 'n."on" >= %(since)s AND n."on" < %(until)s'

# What changes lets go of everything first: two lessons may exchange their rooms or teachers.
LET_GO = f"""
WITH gone AS (
    DELETE FROM timetable_lessonteacher WHERE lesson_id IN (SELECT lesson_id FROM laid WHERE what = 'change' AND {_CHUNK}))
UPDATE timetable_lesson l SET room_id = NULL, occupies_group = false, occupies_room = false
FROM laid n WHERE n.lesson_id = l.id AND n.what = 'change' AND {_OF_CHUNK}
"""  # noqa: S608

CHANGE = f"""
WITH changed AS (
    UPDATE timetable_lesson l SET room_id = n.room_id, occupies_group = n.occupies_group, occupies_room = n.occupies_room,
           weekly_id = n.weekly_id, changed_at = CASE n.what WHEN 'change' THEN now() ELSE l.changed_at END
    FROM laid n WHERE n.lesson_id = l.id AND n.what IN ('change', 'relink') AND {_OF_CHUNK}
    RETURNING l.id, l.school_id, n.weekly_id, l."on", l.number, n.what)
INSERT INTO timetable_lessonteacher (school_id, lesson_id, staff_id, "on", number, occupies)
SELECT changed.school_id, changed.id, t.staff_id, changed."on", changed.number, t.occupies
FROM changed JOIN timetable_weeklyteacher t ON t.lesson_id = changed.weekly_id WHERE changed.what = 'change'
ORDER BY t.id
"""  # noqa: S608

MAKE = f"""
WITH made AS (
    INSERT INTO timetable_lesson (school_id, journal_id, group_id, grade_level, "on", number, room_id, status, occupies_group,
           occupies_room, weekly_id, by_hand)
    SELECT %(school)s, journal_id, group_id, grade_level, "on", number, room_id, 'PLANNED', occupies_group, occupies_room, weekly_id, false
    FROM laid WHERE what = 'make' AND {_CHUNK} ORDER BY "on", number, weekly_id
    RETURNING id, weekly_id, "on", number)
INSERT INTO timetable_lessonteacher (school_id, lesson_id, staff_id, "on", number, occupies)
SELECT %(school)s, made.id, t.staff_id, made."on", made.number, t.occupies
FROM made JOIN timetable_weeklyteacher t ON t.lesson_id = made.weekly_id ORDER BY made.id, t.id
"""  # noqa: S608

# Who is in the groups of the journals concerned on any of those days: a family that moves there later reads its diary afresh.
CONCERNED = """
SELECT journal.id, array_agg(DISTINCT member.student_id) FILTER (WHERE member.student_id IS NOT NULL)
FROM (SELECT DISTINCT journal_id FROM laid WHERE what IN ('make', 'change', 'remove')) AS touched
JOIN groups_journal AS journal ON journal.id = touched.journal_id
LEFT JOIN groups_membership AS member ON member.group_id = journal.group_id AND member.since < %(until)s AND member.until > %(since)s
GROUP BY journal.id ORDER BY journal.id
"""
