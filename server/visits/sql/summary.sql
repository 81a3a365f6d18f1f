-- What is told of one child: on which days of a range its guardians came, how often, and to which sections.
-- `only_account`: of one account alone; null for all guardians.

CREATE FUNCTION visits_of_child(student bigint, first_day date, last_day date, only_account bigint)
RETURNS TABLE ("on" date, account_id bigint, section text, begins boolean, begins_here boolean) LANGUAGE sql STABLE AS $$
    SELECT "on", account_id, section::text,
           coalesce(at - lag(at) OVER (PARTITION BY account_id, "on" ORDER BY at) >= '30 minutes', true),
           coalesce(at - lag(at) OVER (PARTITION BY account_id, "on", section ORDER BY at) >= '30 minutes', true)
    FROM (
        SELECT f.at, f.account_id, f.section, (f.at AT TIME ZONE s.time_zone)::date AS "on"
        FROM people_student p JOIN schools_school s ON s.id = p.school_id
        JOIN visits_fact f ON f.student_id = p.id
        WHERE p.id = student AND f.role = 'GUARDIAN' AND (only_account IS NULL OR f.account_id = only_account)
          AND f.at >= first_day::timestamp AT TIME ZONE s.time_zone AND f.at < (last_day + 1)::timestamp AT TIME ZONE s.time_zone) AS fact
$$;

-- No row where `student` is null: who asks may not see it. Notes who asks, unless it is a guardian of the child,
-- who is told of their own visits alone: one household learns nothing of another.
CREATE FUNCTION visits_summary(student bigint, since date, until date, own boolean, account bigint, now timestamptz)
RETURNS TABLE (student_id bigint, days bigint, visits bigint, last_on date, first_day date, last_day date, only_account bigint)
LANGUAGE plpgsql VOLATILE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
    counted bigint := CASE WHEN own THEN account END;
BEGIN
    PERFORM visits_check_range(since, until);
    IF student IS NULL THEN RETURN; END IF;
    IF NOT own THEN
        INSERT INTO visits_lookup (at, school_id, account_id, student_id, what)
        SELECT now, p.school_id, account, p.id, 'Student.visits' FROM people_student p WHERE p.id = student;
    END IF;
    RETURN QUERY
    SELECT student, count(DISTINCT "on"), count(*) FILTER (WHERE begins), max("on"), since, until, counted
    FROM visits_of_child(student, since, until, counted);
END $$;

CREATE FUNCTION visits_summary_sections(student bigint, since date, until date, only_account bigint) RETURNS TABLE (section text, visits bigint)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT section, count(*) FILTER (WHERE begins_here) FROM visits_of_child(student, since, until, only_account) GROUP BY section;
END $$;
