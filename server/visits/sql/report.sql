-- The visit report (V3): figures of a whole, or of its rows by one dimension, made of rollups alone.
--
-- `classes`: null for whole schools, else the report is about the children of these. `outside`: what is told outside a school (protection.sql).
-- Figures are of guardians' visits; by 'ROLE' each row is of one role, and the total is of everybody, nobody counted twice.
-- `apart`: the same for each school by itself (else school 0); then a row of no school says how many people are in several.

-- Figures of places: the total, classes, grade levels, schools, municipalities, and roles.
CREATE FUNCTION visits_of_places(
    schools bigint[], classes bigint[], first_day date, last_day date, dimension text, everybody boolean, apart boolean)
RETURNS TABLE (
    key text, school_id bigint, children bigint, reached bigint, guardians bigint, guardian_days bigint, visits bigint, minutes integer, marks bigint)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
    in_classes boolean := classes IS NOT NULL OR dimension IN ('CLASS', 'GRADE_LEVEL');
BEGIN
    RETURN QUERY
    WITH place AS MATERIALIZED (
        SELECT id, CASE dimension WHEN 'SCHOOL' THEN id::text WHEN 'MUNICIPALITY' THEN municipality_id::text ELSE '' END AS k,
               CASE WHEN apart THEN id ELSE 0 END AS s
        FROM schools_school WHERE id = ANY (schools)),
    child AS MATERIALIZED (
        SELECT c.student_id, CASE dimension WHEN 'CLASS' THEN c.class_id::text WHEN 'GRADE_LEVEL' THEN c.grade_level::text ELSE place.k END AS k, place.s
        FROM visits_children(schools, classes, first_day, last_day) c JOIN place ON place.id = c.school_id),
    -- Worked out once, not for each row.
    year AS MATERIALIZED (SELECT * FROM visits_years(first_day, last_day)),
    present AS MATERIALIZED (
        SELECT CASE WHEN dimension = 'ROLE' THEN p.role::text WHEN in_classes THEN child.k ELSE place.k END AS k, place.s,
               p.account_id, child.student_id, p.year, p.days & y.mask AS days, p.role
        FROM visits_presence p
        JOIN year AS y ON y.year = p.year
        JOIN place ON place.id = p.school_id
        LEFT JOIN child ON child.student_id = p.student_id
        WHERE p.school_id = ANY (schools) AND (everybody OR p.role = 'GUARDIAN') AND (NOT in_classes OR child.student_id IS NOT NULL)
          AND bit_count(p.days & y.mask) > 0),
    person AS (SELECT k, s, account_id, year, bit_or(days) AS days FROM present GROUP BY k, s, account_id, year),
    people AS (SELECT k, s, count(DISTINCT account_id) AS guardians, sum(bit_count(days))::bigint AS guardian_days FROM person GROUP BY k, s),
    again AS (
        SELECT k, account_id, count(DISTINCT s) - 1 AS guardians, sum(bit_count(days)) - bit_count(bit_or(days)) AS guardian_days
        FROM person WHERE apart GROUP BY k, account_id HAVING count(DISTINCT s) > 1),
    reach AS (
        SELECT k, s, count(DISTINCT student_id) AS reached FROM present WHERE dimension = 'ROLE' OR role = 'GUARDIAN' GROUP BY k, s),
    counted AS (
        SELECT CASE dimension WHEN 'ROLE' THEN v.role::text WHEN 'CLASS' THEN c.id::text WHEN 'GRADE_LEVEL' THEN c.grade_level::text ELSE place.k END AS k,
               place.s, sum(v.visits)::bigint AS visits
        FROM visits_count v JOIN place ON place.id = v.school_id
        LEFT JOIN groups_schoolclass c ON in_classes AND c.id = v.class_id
        WHERE v.school_id = ANY (schools) AND v."on" BETWEEN first_day AND last_day AND (everybody OR v.role = 'GUARDIAN')
          AND CASE WHEN in_classes THEN v.class_id > 0 AND (classes IS NULL OR v.class_id = ANY (classes)) ELSE v.class_id = 0 END
        GROUP BY 1, 2),
    -- By numbers first: to sort tens of thousands of rows by a text costs more than all the rest.
    seen_in AS MATERIALIZED (
        SELECT school_id, class_id, minutes, sum(marks) AS marks FROM visits_seen
        WHERE dimension <> 'ROLE' AND school_id = ANY (schools) AND "on" BETWEEN first_day AND last_day
          AND CASE WHEN in_classes THEN class_id > 0 AND (classes IS NULL OR class_id = ANY (classes)) ELSE class_id = 0 END
        GROUP BY school_id, class_id, minutes),
    seen AS (
        SELECT CASE dimension WHEN 'CLASS' THEN c.id::text WHEN 'GRADE_LEVEL' THEN c.grade_level::text ELSE place.k END AS k,
               v.minutes, sum(v.marks) AS marks
        FROM seen_in v JOIN place ON place.id = v.school_id
        LEFT JOIN groups_schoolclass c ON in_classes AND c.id = v.class_id
        GROUP BY 1, 2),
    median AS (
        SELECT k, min(minutes) FILTER (WHERE upto * 2 >= marks) AS minutes, max(marks)::bigint AS marks FROM (
            SELECT k, minutes, sum(marks) OVER (PARTITION BY k ORDER BY minutes) AS upto, sum(marks) OVER (PARTITION BY k) AS marks
            FROM seen) AS running
        GROUP BY k),
    size AS (
        SELECT k, s, count(*) AS children FROM child WHERE dimension <> 'ROLE' GROUP BY k, s
        UNION ALL
        SELECT role::text, each.s, (SELECT count(*) FROM child WHERE child.s = each.s)
        FROM unnest(ARRAY['GUARDIAN', 'STUDENT', 'STAFF']) AS role, (SELECT DISTINCT s FROM place) AS each WHERE dimension = 'ROLE'
        UNION ALL
        SELECT '', 0, 0 WHERE dimension = 'TOTAL' AND NOT EXISTS (SELECT FROM child))
    SELECT k, s, size.children, coalesce(reach.reached, 0), coalesce(people.guardians, 0), coalesce(people.guardian_days, 0),
           coalesce(counted.visits, 0), median.minutes, median.marks
    FROM size LEFT JOIN reach USING (k, s) LEFT JOIN people USING (k, s) LEFT JOIN counted USING (k, s) LEFT JOIN median USING (k)
    UNION ALL
    SELECT k, NULL, NULL, NULL, sum(again.guardians)::bigint, sum(again.guardian_days)::bigint, NULL, NULL, NULL FROM again GROUP BY k;
END $$;

-- Figures of spans: days, weeks, months, cut at the ends of the range. Outside (`apart`), a month is of the weeks whose Monday is in it.
CREATE FUNCTION visits_of_spans(schools bigint[], classes bigint[], first_day date, last_day date, dimension text, apart boolean)
RETURNS TABLE (
    key text, school_id bigint, children bigint, reached bigint, guardians bigint, guardian_days bigint, visits bigint, minutes integer, marks bigint,
    days integer)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH child AS MATERIALIZED (
        SELECT student_id, school_id, CASE WHEN apart THEN school_id ELSE 0 END AS s FROM visits_children(schools, classes, first_day, last_day)),
    size AS (
        SELECT s, count(*) AS children FROM child GROUP BY s
        UNION ALL
        SELECT 0, 0 WHERE NOT apart AND NOT EXISTS (SELECT FROM child)),
    day AS MATERIALIZED (
        SELECT d::date AS "on", date_trunc(lower(dimension), CASE WHEN apart AND dimension = 'MONTH' THEN date_trunc('week', d) ELSE d END)::date AS k
        FROM generate_series(first_day::timestamp, last_day, '1 day') AS d),
    span AS MATERIALIZED (
        SELECT k, min("on") AS lo, max("on") AS hi, count(*)::integer AS days,
               classes IS NULL AND (dimension = 'DAY' OR min("on") = k AND count(*) = (k + ('1 ' || dimension)::interval)::date - k) AS rolled
        FROM day GROUP BY k),
    -- Whole spans of whole schools are rolled up; people of several schools are counted once for each there, and taken off again.
    twice AS MATERIALIZED (
        SELECT account_id FROM visits_presence WHERE role = 'GUARDIAN' AND school_id = ANY (schools) AND cardinality(schools) > 1
        GROUP BY account_id HAVING count(DISTINCT school_id) > 1),
    slice AS MATERIALIZED (SELECT span.k, span.rolled, y.year, y.mask FROM span, LATERAL visits_years(span.lo, span.hi) AS y),
    came AS MATERIALIZED (
        SELECT p.account_id, p.school_id, p.year, p.days, child.student_id, twice.account_id IS NOT NULL AS doubled
        FROM visits_presence p
        LEFT JOIN child ON child.student_id = p.student_id
        LEFT JOIN twice ON twice.account_id = p.account_id
        WHERE p.role = 'GUARDIAN' AND p.school_id = ANY (schools) AND (classes IS NULL OR child.student_id IS NOT NULL)),
    cut AS MATERIALIZED (
        SELECT slice.k, slice.rolled, came.doubled, CASE WHEN apart THEN school_id ELSE 0 END AS s, account_id, school_id, student_id, days & mask AS days
        FROM came JOIN slice USING (year) WHERE (NOT slice.rolled OR doubled) AND bit_count(days & mask) > 0),
    person AS (
        SELECT k, s, account_id, bit_count(bit_or(days)) AS days FROM cut WHERE NOT rolled GROUP BY k, s, account_id),
    at_school AS (
        SELECT k, account_id, school_id, bit_or(days) AS days FROM cut WHERE doubled AND (rolled OR apart) GROUP BY k, account_id, school_id),
    again AS (
        SELECT k, sum(schools - 1)::bigint AS guardians, sum(days)::bigint AS guardian_days FROM (
            SELECT k, count(*) AS schools, sum(bit_count(days)) - bit_count(bit_or(days)) AS days FROM at_school GROUP BY k, account_id) AS each
        WHERE schools > 1 GROUP BY k),
    people AS (
        SELECT k, s, sum(guardians)::bigint AS guardians, sum(guardian_days)::bigint AS guardian_days, sum(reached)::bigint AS reached FROM (
            SELECT span.k, CASE WHEN apart THEN p.school_id ELSE 0 END AS s, sum(p.people) AS guardians, 0 AS guardian_days, sum(p.children) AS reached
            FROM span JOIN visits_people p ON p."on" = span.k
            WHERE span.rolled AND p.span = dimension AND p.role = 'GUARDIAN' AND p.school_id = ANY (schools) GROUP BY 1, 2
            UNION ALL
            SELECT span.k, CASE WHEN apart THEN p.school_id ELSE 0 END, 0, sum(p.people), 0
            FROM span JOIN day ON day.k = span.k JOIN visits_people p ON p."on" = day."on"
            WHERE span.rolled AND p.span = 'DAY' AND p.role = 'GUARDIAN' AND p.school_id = ANY (schools) GROUP BY 1, 2
            UNION ALL
            SELECT k, s, count(*), sum(days), 0 FROM person GROUP BY k, s
            UNION ALL
            SELECT k, 0, -guardians, -guardian_days, 0 FROM again WHERE NOT apart
            UNION ALL
            SELECT k, s, 0, 0, count(DISTINCT student_id) FROM cut WHERE NOT rolled GROUP BY k, s) AS part
        GROUP BY k, s),
    counted AS (
        SELECT day.k, CASE WHEN apart THEN v.school_id ELSE 0 END AS s, sum(v.visits)::bigint AS visits FROM day JOIN visits_count v ON v."on" = day."on"
        WHERE v.school_id = ANY (schools) AND v.role = 'GUARDIAN' AND v."on" BETWEEN first_day AND last_day
          AND CASE WHEN classes IS NULL THEN v.class_id = 0 ELSE v.class_id = ANY (classes) END
        GROUP BY 1, 2),
    seen AS (
        SELECT day.k, v.minutes, sum(v.marks) AS marks FROM day JOIN visits_seen v ON v."on" = day."on"
        WHERE v.school_id = ANY (schools) AND v."on" BETWEEN first_day AND last_day
          AND CASE WHEN classes IS NULL THEN v.class_id = 0 ELSE v.class_id = ANY (classes) END
        GROUP BY 1, 2),
    median AS (
        SELECT k, min(minutes) FILTER (WHERE upto * 2 >= marks) AS minutes, max(marks)::bigint AS marks FROM (
            SELECT k, minutes, sum(marks) OVER (PARTITION BY k ORDER BY minutes) AS upto, sum(marks) OVER (PARTITION BY k) AS marks
            FROM seen) AS running
        GROUP BY k)
    SELECT k::text, s, size.children, least(coalesce(people.reached, 0), size.children), coalesce(people.guardians, 0),
           coalesce(people.guardian_days, 0), coalesce(counted.visits, 0), median.minutes, median.marks, span.days
    FROM span CROSS JOIN size LEFT JOIN people USING (k, s) LEFT JOIN counted USING (k, s) LEFT JOIN median USING (k)
    UNION ALL
    SELECT k::text, NULL, NULL, NULL, again.guardians, again.guardian_days, NULL, NULL, NULL, span.days FROM again JOIN span USING (k) WHERE apart;
END $$;

-- Visits by section, client, or hour of a weekday; `people`: at least so many different ones.
CREATE FUNCTION visits_of_parts(schools bigint[], classes bigint[], first_day date, last_day date, dimension text, apart boolean)
RETURNS TABLE (key text, school_id bigint, visits bigint, people bigint) LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH each AS (
        SELECT v.school_id, CASE WHEN dimension = 'WEEKDAY_HOUR' THEN extract(isodow FROM v."on")::integer ELSE 0 END AS weekday, p.nth,
               sum(p.visits)::bigint AS visits, max(p.people)::bigint AS people
        FROM visits_count v
        CROSS JOIN LATERAL ROWS FROM (
            unnest(CASE dimension WHEN 'SECTION' THEN v.sections WHEN 'CLIENT' THEN v.clients ELSE v.hours END),
            unnest(CASE dimension WHEN 'SECTION' THEN v.section_people WHEN 'CLIENT' THEN v.client_people ELSE v.hour_people END))
            WITH ORDINALITY AS p (visits, people, nth)
        WHERE v.school_id = ANY (schools) AND v.role = 'GUARDIAN' AND v."on" BETWEEN first_day AND last_day AND p.visits > 0
          AND CASE WHEN classes IS NULL THEN v.class_id = 0 ELSE v.class_id = ANY (classes) END
        GROUP BY 1, 2, 3)
    SELECT CASE dimension WHEN 'SECTION' THEN (enum_range(NULL::visits_section))[nth]::text
                   WHEN 'CLIENT' THEN (enum_range(NULL::visits_client))[nth]::text
                   ELSE weekday || ' ' || (nth - 1) END,
           CASE WHEN apart THEN school_id ELSE 0 END, sum(visits)::bigint, sum(people)::bigint
    FROM each GROUP BY weekday, nth, 2;
END $$;

CREATE FUNCTION visits_report(
    schools bigint[], classes bigint[], outside boolean, first_day date, last_day date, dimension text, part text, now timestamptz)
RETURNS TABLE (
    place bigint, key text, label text, "on" date, weekday integer, hour integer, grade_level integer, section text, client text, role text,
    school_class_id bigint, school_id bigint, municipality_id bigint, children bigint, reached bigint, reach numeric, guardians bigint,
    guardians_per_day numeric, visits bigint, median_minutes numeric, suppressed boolean)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
    span daterange := visits_span(outside, schools, first_day, last_day, now);
    since date := lower(span);
    until date := upper(span) - 1;
    ended date := visits_last_day(schools, until, now);
    days integer := greatest(ended - since + 1, 1);
    everybody boolean := dimension = 'ROLE';
    parts boolean := dimension IN ('SECTION', 'CLIENT', 'WEEKDAY_HOUR') AND part = 'ROWS';
BEGIN
    IF cardinality(schools) = 0 AND part = 'ROWS' THEN RETURN; END IF;
    IF part = 'TOTAL' THEN dimension := 'TOTAL'; END IF;
    IF outside AND dimension IN ('CLASS', 'DAY') THEN RETURN; END IF;
    -- An hour of a weekday of one week is a date and an hour.
    IF outside AND dimension = 'WEEKDAY_HOUR' AND until - since + 1 < 28 THEN RETURN; END IF;
    RETURN QUERY
    WITH cell AS MATERIALIZED (
        SELECT f.*, days FROM visits_of_places(schools, classes, since, until, dimension, everybody, outside) f
        WHERE dimension IN ('TOTAL', 'CLASS', 'GRADE_LEVEL', 'SCHOOL', 'MUNICIPALITY', 'ROLE')
        UNION ALL
        SELECT f.* FROM visits_of_spans(schools, classes, since, ended, dimension, outside) f WHERE dimension IN ('DAY', 'WEEK', 'MONTH')
        UNION ALL
        SELECT f.key, f.school_id, NULL, NULL, f.people, NULL, f.visits, NULL, NULL, 1
        FROM visits_of_parts(schools, classes, since, until, dimension, outside) f WHERE parts),
    told AS (
        SELECT key, days, children, reached, CASE WHEN NOT parts THEN guardians END AS guardians, guardian_days, visits, minutes, false AS hidden
        FROM cell WHERE NOT outside
        UNION ALL
        SELECT t.key, c.days, t.figures[1], least(t.figures[2], t.figures[1]), CASE WHEN NOT parts THEN t.figures[3] END, t.figures[4], t.figures[5],
               CASE WHEN c.marks >= 50 AND t.figures IS NOT NULL THEN c.minutes END, t.figures IS NULL
        FROM visits_told(
            (SELECT array_agg(ROW(cell.key, cell.school_id, s.municipality_id,
                                  ARRAY[children, reached, guardians, guardian_days, visits])::visits_atom)
             FROM cell LEFT JOIN schools_school s ON s.id = cell.school_id WHERE outside AND cell.school_id IS DISTINCT FROM 0),
            3, true, dimension IN ('SCHOOL', 'MUNICIPALITY')) t
        JOIN (SELECT key, max(days) AS days, max(minutes) AS minutes, max(marks) AS marks FROM cell GROUP BY key) c USING (key)
        UNION ALL
        SELECT '', 1, NULL, NULL, NULL, NULL, NULL, NULL, true WHERE outside AND dimension = 'TOTAL' AND NOT EXISTS (SELECT FROM cell WHERE school_id > 0))
    SELECT row_number() OVER (ORDER BY
               CASE WHEN dimension = 'GRADE_LEVEL' THEN t.key::integer END, CASE WHEN dimension = 'WEEKDAY_HOUR' THEN split_part(t.key, ' ', 2)::integer + 24 * left(t.key, 1)::integer END,
               c.grade_level, c.letter, CASE WHEN dimension IN ('SECTION', 'CLIENT') THEN -t.visits END, coalesce(o.name, m.name, t.key)),
           t.key, CASE dimension WHEN 'CLASS' THEN c.name WHEN 'SCHOOL' THEN o.name WHEN 'MUNICIPALITY' THEN m.name ELSE t.key END,
           CASE WHEN dimension IN ('DAY', 'WEEK', 'MONTH') THEN t.key::date END,
           CASE WHEN dimension = 'WEEKDAY_HOUR' THEN left(t.key, 1)::integer END,
           CASE WHEN dimension = 'WEEKDAY_HOUR' THEN split_part(t.key, ' ', 2)::integer END,
           CASE dimension WHEN 'GRADE_LEVEL' THEN t.key::integer WHEN 'CLASS' THEN c.grade_level::integer END,
           CASE WHEN dimension = 'SECTION' THEN t.key END, CASE WHEN dimension = 'CLIENT' THEN t.key END, CASE WHEN dimension = 'ROLE' THEN t.key END,
           c.id, o.id, m.id,
           t.children, t.reached, round(t.reached::numeric / nullif(t.children, 0), 4), t.guardians,
           round(t.guardian_days::numeric / t.days, 2), t.visits, t.minutes::numeric, hidden
    FROM told t
    LEFT JOIN groups_schoolclass c ON c.id = CASE WHEN dimension = 'CLASS' THEN t.key::bigint END
    LEFT JOIN schools_school o ON o.id = CASE WHEN dimension = 'SCHOOL' THEN t.key::bigint END
    LEFT JOIN schools_municipality m ON m.id = CASE WHEN dimension = 'MUNICIPALITY' THEN t.key::bigint END;
END $$;

-- Children about whom no guardian came in the range, in no order. Notes who asks.
CREATE FUNCTION visits_not_reached(
    schools bigint[], classes bigint[], first_day date, last_day date, account bigint, now timestamptz)
RETURNS SETOF bigint LANGUAGE plpgsql VOLATILE SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    PERFORM visits_check_range(first_day, last_day);
    INSERT INTO visits_lookup (at, school_id, account_id, student_id, what)
    SELECT now, school, account, NULL, 'VisitReport.notReached' FROM unnest(schools) AS school;
    RETURN QUERY
    WITH each AS MATERIALIZED (SELECT * FROM visits_years(first_day, last_day))
    SELECT c.student_id FROM visits_children(schools, classes, first_day, last_day) c
    WHERE NOT EXISTS (
        SELECT FROM visits_presence p JOIN each y ON y.year = p.year
        WHERE p.student_id = c.student_id AND p.student_id <> 0 AND p.role = 'GUARDIAN' AND bit_count(p.days & y.mask) > 0);
END $$;
