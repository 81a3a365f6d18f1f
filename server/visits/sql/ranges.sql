-- What the reports have in common: which ranges are allowed, which children and days they are about.

CREATE FUNCTION visits_check_range(first_day date, last_day date) RETURNS void LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF last_day < first_day THEN
        RAISE EXCEPTION 'The range ends (%) before it begins (%): exchange the two dates.', last_day, first_day
            USING ERRCODE = '22023', CONSTRAINT = 'BAD_RANGE';
    END IF;
    IF last_day - first_day >= 400 THEN
        RAISE EXCEPTION 'The range is % days long; 400 are allowed: ask for a shorter one.', last_day - first_day + 1
            USING ERRCODE = '22023', CONSTRAINT = 'BAD_RANGE';
    END IF;
END $$;

-- The days of a range within a year, as bits of visits_presence.days.
CREATE FUNCTION visits_mask(year integer, first_day date, last_day date) RETURNS bit LANGUAGE sql IMMUTABLE AS $$
    SELECT (repeat('0', lo - 1) || repeat('1', greatest(hi - lo + 1, 0)) || repeat('0', 366))::bit(366)
    FROM (SELECT extract(doy FROM greatest(first_day, make_date(year, 1, 1)))::integer AS lo,
                 extract(doy FROM least(last_day, make_date(year, 12, 31)))::integer AS hi) AS ends
$$;

CREATE FUNCTION visits_years(first_day date, last_day date) RETURNS TABLE (year integer, mask bit) LANGUAGE sql IMMUTABLE AS $$
    SELECT each, visits_mask(each, first_day, last_day)
    FROM generate_series(extract(year FROM first_day)::integer, extract(year FROM last_day)::integer) AS each
$$;

-- The children of a report: whoever was in a class on any day of the range, in the class they were in last.
CREATE FUNCTION visits_children(schools bigint[], classes bigint[], first_day date, last_day date)
RETURNS TABLE (student_id bigint, class_id bigint, grade_level integer, school_id bigint) LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (m.student_id) m.student_id, c.id, c.grade_level::integer, m.school_id
    FROM groups_membership m
    JOIN groups_group g ON g.id = m.group_id
    JOIN groups_schoolclass c ON c.id = g.school_class_id
    WHERE m.school_id = ANY (schools) AND m.kind = 'CLASS' AND m.since <= last_day AND m.until > first_day
      AND (classes IS NULL OR c.id = ANY (classes))
    ORDER BY m.student_id, m.since DESC
$$;

-- The last day of a range that has begun, at the first of the schools.
CREATE FUNCTION visits_last_day(schools bigint[], last_day date, now timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT least(last_day, (now AT TIME ZONE coalesce((SELECT time_zone FROM schools_school WHERE id = schools[1]), 'UTC'))::date)
$$;

-- Everything up to this instant is in the figures: outside a school (protection.sql) those are of weeks that are over.
CREATE FUNCTION visits_as_of(schools bigint[], outside boolean, now timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN outside THEN date_trunc('week', now, coalesce((SELECT time_zone FROM schools_school WHERE id = schools[1]), 'UTC'))
                ELSE coalesce((SELECT min(since) FROM visits_waiting WHERE school_id = ANY (schools) AND part = 'DAY'), now) END
$$;
