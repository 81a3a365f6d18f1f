-- From facts to rollups, days of a school at a time: what was rolled up of them before is replaced, so that repeating it changes nothing.
--
-- A visit: whatever one account asks of one school in one role on one day (of the school's zone), with less than 30 minutes from one
-- thing to the next. By section, hour, client and class a visit counts wherever any of it falls.

-- Visits of some days, one row for each class they were about (0: about no child of a class); masks have a bit for each enum value or hour.
CREATE FUNCTION visits_sittings(school bigint, first_day date, last_day date)
RETURNS TABLE ("on" date, role visits_role, account_id bigint, sitting bigint, class_id bigint, sections integer, hours integer, clients integer)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan SET work_mem = '64MB' AS $$
#variable_conflict use_column
DECLARE
    zone text := (SELECT time_zone FROM schools_school WHERE id = school);
    all_sections constant visits_section[] := enum_range(NULL::visits_section);
    all_clients constant visits_client[] := enum_range(NULL::visits_client);
BEGIN
    RETURN QUERY
    WITH fact AS (
        SELECT f.at, f.account_id, f.role, f.student_id, f.section, f.client, f.at AT TIME ZONE zone AS local
        FROM visits_fact f
        WHERE f.school_id = school AND f.at >= first_day::timestamp AT TIME ZONE zone AND f.at < (last_day + 1)::timestamp AT TIME ZONE zone),
    begun AS (
        SELECT fact.*, local::date AS "on",
               at - lag(at) OVER (PARTITION BY account_id, role, local::date ORDER BY at) < interval '30 minutes' AS goes_on
        FROM fact),
    numbered AS (
        SELECT begun.*, count(*) FILTER (WHERE goes_on IS NOT TRUE) OVER (PARTITION BY account_id, role, "on" ORDER BY at) AS sitting
        FROM begun),
    class AS (
        SELECT m.student_id, m.since, m.until, g.school_class_id AS class_id FROM groups_membership m JOIN groups_group g ON g.id = m.group_id
        WHERE m.school_id = school AND m.kind = 'CLASS' AND m.since <= last_day AND m.until > first_day)
    SELECT n."on", n.role, n.account_id, n.sitting, coalesce(class.class_id, 0),
           bit_or(1 << array_position(all_sections, n.section) - 1),
           bit_or(1 << extract(hour FROM n.local)::integer),
           bit_or(1 << array_position(all_clients, n.client) - 1)
    FROM numbered n
    LEFT JOIN class ON class.student_id = n.student_id AND class.since <= n."on" AND class.until > n."on"
    GROUP BY n."on", n.role, n.account_id, n.sitting, coalesce(class.class_id, 0);
END $$;

CREATE FUNCTION visits_roll_counts(school bigint, first_day date, last_day date) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET work_mem = '64MB' AS $$
BEGIN
    DELETE FROM visits_count WHERE school_id = school AND "on" BETWEEN first_day AND last_day;
    WITH of_class AS MATERIALIZED (SELECT * FROM visits_sittings(school, first_day, last_day)),
    sitting AS (
        SELECT "on", role, account_id, sitting, class_id, sections, hours, clients FROM of_class WHERE class_id > 0
        UNION ALL
        SELECT "on", role, account_id, sitting, 0, bit_or(sections), bit_or(hours), bit_or(clients) FROM of_class
        GROUP BY "on", role, account_id, sitting),
    person AS (
        SELECT "on", role, account_id, class_id, bit_or(sections) AS sections, bit_or(hours) AS hours, bit_or(clients) AS clients
        FROM sitting GROUP BY "on", role, account_id, class_id)
    INSERT INTO visits_count (school_id, class_id, role, "on", visits, sections, section_people, hours, hour_people, clients, client_people)
    SELECT school, v.class_id, v.role, v."on", v.visits, v.sections, p.sections, v.hours, p.hours, v.clients, p.clients
    FROM (SELECT "on", role, class_id, count(*) AS visits, ARRAY[sum(sections >> 0 & 1), sum(sections >> 1 & 1), sum(sections >> 2 & 1), sum(sections >> 3 & 1), sum(sections >> 4
              & 1), sum(sections >> 5 & 1), sum(sections >> 6 & 1), sum(sections >> 7 & 1), sum(sections >> 8 & 1), sum(sections >> 9
              & 1), sum(sections >> 10 & 1), sum(sections >> 11 & 1), sum(sections >> 12 & 1), sum(sections >> 13 & 1), sum(sections
              >> 14 & 1)]::integer[] AS sections, ARRAY[sum(hours >> 0 & 1), sum(hours >> 1 & 1), sum(hours >> 2 & 1), sum(hours >> 3 & 1), sum(hours >> 4 & 1), sum(hours
              >> 5 & 1), sum(hours >> 6 & 1), sum(hours >> 7 & 1), sum(hours >> 8 & 1), sum(hours >> 9 & 1), sum(hours >> 10 & 1),
              sum(hours >> 11 & 1), sum(hours >> 12 & 1), sum(hours >> 13 & 1), sum(hours >> 14 & 1), sum(hours >> 15 & 1), sum(hours
              >> 16 & 1), sum(hours >> 17 & 1), sum(hours >> 18 & 1), sum(hours >> 19 & 1), sum(hours >> 20 & 1), sum(hours >> 21 &
              1), sum(hours >> 22 & 1), sum(hours >> 23 & 1)]::integer[] AS hours, ARRAY[sum(clients >> 0 & 1), sum(clients >> 1 & 1), sum(clients >> 2 & 1), sum(clients >> 3 & 1)]::integer[] AS clients
          FROM sitting GROUP BY "on", role, class_id) AS v
    JOIN (SELECT "on", role, class_id, ARRAY[sum(sections >> 0 & 1), sum(sections >> 1 & 1), sum(sections >> 2 & 1), sum(sections >> 3 & 1), sum(sections >> 4
              & 1), sum(sections >> 5 & 1), sum(sections >> 6 & 1), sum(sections >> 7 & 1), sum(sections >> 8 & 1), sum(sections >> 9
              & 1), sum(sections >> 10 & 1), sum(sections >> 11 & 1), sum(sections >> 12 & 1), sum(sections >> 13 & 1), sum(sections
              >> 14 & 1)]::integer[] AS sections, ARRAY[sum(hours >> 0 & 1), sum(hours >> 1 & 1), sum(hours >> 2 & 1), sum(hours >> 3 & 1), sum(hours >> 4 & 1), sum(hours
              >> 5 & 1), sum(hours >> 6 & 1), sum(hours >> 7 & 1), sum(hours >> 8 & 1), sum(hours >> 9 & 1), sum(hours >> 10 & 1),
              sum(hours >> 11 & 1), sum(hours >> 12 & 1), sum(hours >> 13 & 1), sum(hours >> 14 & 1), sum(hours >> 15 & 1), sum(hours
              >> 16 & 1), sum(hours >> 17 & 1), sum(hours >> 18 & 1), sum(hours >> 19 & 1), sum(hours >> 20 & 1), sum(hours >> 21 &
              1), sum(hours >> 22 & 1), sum(hours >> 23 & 1)]::integer[] AS hours, ARRAY[sum(clients >> 0 & 1), sum(clients >> 1 & 1), sum(clients >> 2 & 1), sum(clients >> 3 & 1)]::integer[] AS clients
          FROM person GROUP BY "on", role, class_id) AS p USING ("on", role, class_id);
END $$;

CREATE FUNCTION visits_roll_presence(school bigint, first_day date, last_day date) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET work_mem = '64MB' AS $$
DECLARE
    zone text := (SELECT time_zone FROM schools_school WHERE id = school);
    none constant bit(366) := repeat('0', 366)::bit(366);
BEGIN
    WITH came AS (
        SELECT DISTINCT f.role, f.account_id, coalesce(f.student_id, 0) AS student_id, (f.at AT TIME ZONE zone)::date AS "on"
        FROM visits_fact f
        WHERE f.school_id = school AND f.at >= first_day::timestamp AT TIME ZONE zone AND f.at < (last_day + 1)::timestamp AT TIME ZONE zone),
    fresh AS (
        SELECT role, account_id, student_id, extract(year FROM "on")::smallint AS year,
               bit_or(set_bit(none, extract(doy FROM "on")::integer - 1, 1)) AS days
        FROM came GROUP BY 1, 2, 3, 4),
    kept AS (
        SELECT p.role, p.account_id, p.student_id, p.year, p.days & ~visits_mask(p.year, first_day, last_day) AS others, p.days
        FROM visits_presence p
        WHERE p.school_id = school AND p.year BETWEEN extract(year FROM first_day) AND extract(year FROM last_day)),
    changed AS (
        SELECT role, account_id, student_id, year, coalesce(kept.others, none) | coalesce(fresh.days, none) AS days
        FROM kept FULL JOIN fresh USING (role, account_id, student_id, year)
        WHERE coalesce(kept.others, none) | coalesce(fresh.days, none) IS DISTINCT FROM kept.days)
    INSERT INTO visits_presence AS p (school_id, year, role, account_id, student_id, days)
    SELECT school, year, role, account_id, student_id, days FROM changed
    ON CONFLICT (school_id, year, role, account_id, student_id) DO UPDATE SET days = excluded.days;
    DELETE FROM visits_presence WHERE school_id = school AND days = none
        AND year BETWEEN extract(year FROM first_day) AND extract(year FROM last_day);
END $$;

-- Spans that touch the days, made of presence.
CREATE FUNCTION visits_roll_people(school bigint, first_day date, last_day date) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    DELETE FROM visits_people p USING (VALUES ('DAY'), ('WEEK'), ('MONTH')) AS kind (span)
    WHERE p.school_id = school AND p.span = kind.span AND p."on" BETWEEN date_trunc(lower(kind.span), first_day) AND last_day;
    WITH span AS (
        SELECT DISTINCT kind.span, date_trunc(lower(kind.span), day)::date AS lo,
               (date_trunc(lower(kind.span), day) + ('1 ' || kind.span)::interval)::date - 1 AS hi
        FROM (VALUES ('DAY'), ('WEEK'), ('MONTH')) AS kind (span), generate_series(first_day::timestamp, last_day, '1 day') AS day),
    part AS MATERIALIZED (
        SELECT span.span, span.lo, y.year, y.mask FROM span, LATERAL visits_years(span.lo, span.hi) AS y)
    INSERT INTO visits_people (school_id, span, role, "on", people, children)
    SELECT school, part.span, p.role, part.lo, count(DISTINCT p.account_id), count(DISTINCT p.student_id) FILTER (WHERE p.student_id <> 0)
    FROM part JOIN visits_presence p ON p.school_id = school AND p.year = part.year AND bit_count(p.days & part.mask) > 0
    GROUP BY part.span, p.role, part.lo;
END $$;

-- How long it took until marks were seen, counted by fives of minutes within an hour, quarters within six hours, hours within two
-- days, and six hours within a fortnight. Sections in which a guardian sees marks: TODAY, DIARY, MARKS.
CREATE FUNCTION visits_step(minutes double precision) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN minutes <= 60 THEN greatest(ceil(minutes / 5), 1) * 5 WHEN minutes <= 360 THEN ceil(minutes / 15) * 15
                WHEN minutes <= 2880 THEN ceil(minutes / 60) * 60 ELSE ceil(minutes / 360) * 360 END::integer
$$;

CREATE FUNCTION visits_roll_seen(school bigint, first_day date, last_day date) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET work_mem = '64MB' AS $$
DECLARE
    zone text := (SELECT time_zone FROM schools_school WHERE id = school);
    since timestamptz := first_day::timestamp AT TIME ZONE zone;
    until timestamptz := (last_day + 1)::timestamp AT TIME ZONE zone;
BEGIN
    DELETE FROM visits_seen WHERE school_id = school AND "on" BETWEEN first_day AND last_day;
    WITH mark AS (
        SELECT m.student_id, greatest(m.given_at, m.publish_at) AS at
        FROM people_student s JOIN journal_mark m ON m.student_id = s.id AND m."on" BETWEEN first_day - 60 AND last_day
        WHERE s.school_id = school AND greatest(m.given_at, m.publish_at) >= since AND greatest(m.given_at, m.publish_at) < until),
    look AS (
        SELECT DISTINCT f.student_id, f.at FROM visits_fact f
        WHERE f.school_id = school AND f.at >= since AND f.at < until + interval '14 days'
          AND f.role = 'GUARDIAN' AND f.section IN ('TODAY', 'DIARY', 'MARKS') AND f.student_id IS NOT NULL),
    line AS (
        SELECT student_id, at, true AS is_mark FROM mark UNION ALL SELECT student_id, at, false FROM look),
    met AS (
        SELECT student_id, at, is_mark,
               min(at) FILTER (WHERE NOT is_mark) OVER (PARTITION BY student_id ORDER BY at DESC, is_mark) AS seen_at
        FROM line),
    seen AS (
        SELECT taken.student_id, (taken.at AT TIME ZONE zone)::date AS "on", visits_step(taken.minutes) AS minutes
        FROM (SELECT met.student_id, met.at, date_part('epoch', met.seen_at - met.at) / 60 AS minutes
              FROM met WHERE is_mark AND seen_at < at + interval '14 days' OFFSET 0) AS taken),
    counted AS (
        SELECT student_id, "on", minutes, count(*) AS marks FROM seen GROUP BY 1, 2, 3),
    placed AS (
        SELECT counted.*, g.school_class_id AS class_id FROM counted
        JOIN groups_membership m ON m.student_id = counted.student_id AND m.kind = 'CLASS' AND m.since <= "on" AND m.until > "on"
        JOIN groups_group g ON g.id = m.group_id)
    INSERT INTO visits_seen (school_id, class_id, "on", minutes, marks)
    SELECT school, class_id, "on", minutes, sum(marks) FROM placed GROUP BY 2, 3, 4
    UNION ALL
    SELECT school, 0, "on", minutes, sum(marks) FROM counted GROUP BY 3, 4;
END $$;

CREATE FUNCTION visits_roll(school bigint, first_day date, last_day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM visits_roll_counts(school, first_day, last_day);
    PERFORM visits_roll_presence(school, first_day, last_day);
    PERFORM visits_roll_people(school, first_day, last_day);
END $$;
