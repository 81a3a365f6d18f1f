-- Timely filling (V3): lessons recorded by the end of their day / lessons held. Held: not cancelled, on a day that is over, of a class
-- whose journal is electronic. `outside`: what is told outside a school (protection.sql), people are teachers; by teacher, class and day nothing.

CREATE FUNCTION visits_filling(
    schools bigint[], classes bigint[], outside boolean, first_day date, last_day date, dimension text, part text, now timestamptz)
RETURNS TABLE (
    place bigint, key text, label text, "on" date, grade_level integer, school_class_id bigint, teacher_id bigint, subject_id bigint,
    school_id bigint, municipality_id bigint, held bigint, recorded bigint, in_time bigint, timely numeric, suppressed boolean)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
    span daterange := visits_span(outside, schools, first_day, last_day, now);
BEGIN
    IF cardinality(schools) = 0 AND part = 'ROWS' THEN RETURN; END IF;
    IF part = 'TOTAL' THEN dimension := 'TOTAL'; END IF;
    IF outside AND dimension IN ('TEACHER', 'CLASS', 'DAY') THEN RETURN; END IF;
    RETURN QUERY
    WITH lesson AS MATERIALIZED (
        SELECT l.id, CASE WHEN outside THEN s.id ELSE 0 END AS s, r.recorded_at IS NOT NULL AS recorded,
               coalesce(r.recorded_at < (l."on" + 1)::timestamp AT TIME ZONE s.time_zone, false) AS in_time,
               CASE dimension WHEN 'DAY' THEN l."on"::text
                       WHEN 'WEEK' THEN date_trunc('week', l."on")::date::text
                       WHEN 'CLASS' THEN g.school_class_id::text
                       WHEN 'GRADE_LEVEL' THEN l.grade_level::text
                       WHEN 'SUBJECT' THEN (SELECT name FROM groups_subject WHERE id = j.subject_id)
                       WHEN 'SCHOOL' THEN s.id::text
                       WHEN 'MUNICIPALITY' THEN s.municipality_id::text
                       ELSE '' END AS k,
               j.subject_id
        FROM timetable_lesson l
        JOIN schools_school s ON s.id = l.school_id
        JOIN groups_journal j ON j.id = l.journal_id
        JOIN groups_group g ON g.id = l.group_id
        LEFT JOIN groups_schoolclass c ON c.id = g.school_class_id
        LEFT JOIN journal_lessonrecord r ON r.lesson_id = l.id
        WHERE l.school_id = ANY (schools) AND l."on" BETWEEN lower(span) AND upper(span) - 1 AND l.status = 'PLANNED'
          AND l."on" < (now AT TIME ZONE s.time_zone)::date
          AND c.journal_mode IS DISTINCT FROM 'PAPER' AND (classes IS NULL OR g.school_class_id = ANY (classes))),
    given AS (
        SELECT lesson.*, t.staff_id FROM lesson LEFT JOIN timetable_lessonteacher t ON t.lesson_id = lesson.id
        WHERE outside OR dimension = 'TEACHER'),
    people AS (
        SELECT k, s, count(DISTINCT staff_id) AS people FROM given WHERE outside GROUP BY k, s),
    cell AS MATERIALIZED (
        SELECT k, s, count(*) AS held, count(*) FILTER (WHERE recorded) AS recorded, count(*) FILTER (WHERE in_time) AS in_time,
               min(subject_id) AS subject, max(subject_id) AS last_subject
        FROM lesson WHERE dimension <> 'TEACHER' AND k IS NOT NULL GROUP BY k, s
        UNION ALL
        SELECT staff_id::text, 0, count(*), count(*) FILTER (WHERE recorded), count(*) FILTER (WHERE in_time), NULL, NULL
        FROM given WHERE dimension = 'TEACHER' AND staff_id IS NOT NULL GROUP BY staff_id),
    told AS (
        SELECT k, held, recorded, in_time, subject, last_subject, false AS hidden FROM cell WHERE NOT outside
        UNION ALL
        SELECT t.key, t.figures[2], least(t.figures[3], t.figures[2]), least(t.figures[4], t.figures[2]), c.subject, c.last_subject, t.figures IS NULL
        FROM visits_told(
            (SELECT array_agg(ROW(k, s, o.municipality_id, ARRAY[people, held, recorded, in_time])::visits_atom)
             FROM cell JOIN people USING (k, s) JOIN schools_school o ON o.id = s),
            1, false, dimension IN ('SCHOOL', 'MUNICIPALITY')) t
        JOIN (SELECT k, min(subject) AS subject, max(last_subject) AS last_subject FROM cell GROUP BY k) c ON c.k = t.key
        UNION ALL
        SELECT '', CASE WHEN NOT outside THEN 0 END, CASE WHEN NOT outside THEN 0 END, CASE WHEN NOT outside THEN 0 END, NULL, NULL, outside
        WHERE dimension = 'TOTAL' AND NOT EXISTS (SELECT FROM cell))
    SELECT row_number() OVER (ORDER BY CASE WHEN dimension = 'GRADE_LEVEL' THEN k::integer END, c.grade_level, c.letter, p.sort_key,
                                       coalesce(o.name, m.name, k)),
           k, CASE dimension WHEN 'CLASS' THEN c.name WHEN 'TEACHER' THEN p.full_name WHEN 'SCHOOL' THEN o.name WHEN 'MUNICIPALITY' THEN m.name ELSE k END,
           CASE WHEN dimension IN ('DAY', 'WEEK') THEN k::date END,
           CASE dimension WHEN 'GRADE_LEVEL' THEN k::integer WHEN 'CLASS' THEN c.grade_level::integer END,
           c.id, p.id, CASE WHEN dimension = 'SUBJECT' AND subject = last_subject THEN subject END, o.id, m.id,
           held, recorded, in_time, round(in_time::numeric / nullif(held, 0), 4), hidden
    FROM told
    LEFT JOIN groups_schoolclass c ON dimension = 'CLASS' AND c.id = CASE WHEN dimension = 'CLASS' THEN k::bigint END
    LEFT JOIN people_staffmember p ON dimension = 'TEACHER' AND p.id = CASE WHEN dimension = 'TEACHER' THEN k::bigint END
    LEFT JOIN schools_school o ON dimension = 'SCHOOL' AND o.id = CASE WHEN dimension = 'SCHOOL' THEN k::bigint END
    LEFT JOIN schools_municipality m ON dimension = 'MUNICIPALITY' AND m.id = CASE WHEN dimension = 'MUNICIPALITY' THEN k::bigint END;
END $$;
