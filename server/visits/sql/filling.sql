-- Timely filling (V3): lessons recorded by the end of their day / lessons held. Held: not cancelled, on a day that is over, of a class
-- whose journal is electronic. `fewest`: rows about fewer teachers are kept back, 0 for none; 'TEACHER' and 'CLASS' then have no rows.

CREATE FUNCTION visits_filling(
    schools bigint[], classes bigint[], fewest integer, first_day date, last_day date, dimension text, part text, now timestamptz)
RETURNS TABLE (
    place bigint, key text, label text, "on" date, grade_level integer, school_class_id bigint, teacher_id bigint, subject_id bigint,
    school_id bigint, municipality_id bigint, held bigint, recorded bigint, in_time bigint, timely numeric, suppressed boolean)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
    PERFORM visits_check_range(first_day, last_day);
    IF cardinality(schools) = 0 AND part = 'ROWS' THEN RETURN; END IF;
    IF part = 'TOTAL' THEN dimension := 'TOTAL'; END IF;
    IF fewest > 0 AND dimension IN ('TEACHER', 'CLASS') THEN RETURN; END IF;
    RETURN QUERY
    WITH lesson AS MATERIALIZED (
        SELECT l.id, s.id AS school, r.recorded_at IS NOT NULL AS recorded,
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
        WHERE l.school_id = ANY (schools) AND l."on" BETWEEN first_day AND last_day AND l.status = 'PLANNED'
          AND l."on" < (now AT TIME ZONE s.time_zone)::date
          AND c.journal_mode IS DISTINCT FROM 'PAPER' AND (classes IS NULL OR g.school_class_id = ANY (classes))),
    given AS (
        SELECT lesson.*, t.staff_id FROM lesson LEFT JOIN timetable_lessonteacher t ON t.lesson_id = lesson.id
        WHERE fewest > 0 OR dimension = 'TEACHER'),
    people AS (
        SELECT k, count(DISTINCT staff_id) AS people FROM given WHERE fewest > 0 GROUP BY k),
    cell AS (
        SELECT k, count(*) AS held, count(*) FILTER (WHERE recorded) AS recorded, count(*) FILTER (WHERE in_time) AS in_time,
               min(subject_id) AS subject, max(subject_id) AS last_subject
        FROM lesson WHERE dimension <> 'TEACHER' AND k IS NOT NULL GROUP BY k
        UNION ALL
        SELECT staff_id::text, count(*), count(*) FILTER (WHERE recorded), count(*) FILTER (WHERE in_time), NULL, NULL
        FROM given WHERE dimension = 'TEACHER' AND staff_id IS NOT NULL GROUP BY staff_id
        UNION ALL
        SELECT '', 0, 0, 0, NULL, NULL WHERE dimension = 'TOTAL' AND NOT EXISTS (SELECT FROM lesson)),
    judged AS (
        SELECT cell.*, coalesce(people, 0) AS people, fewest > 0 AND coalesce(people, 0) < fewest AS small
        FROM cell LEFT JOIN people USING (k)),
    ranked AS (
        SELECT judged.*, count(*) FILTER (WHERE small) OVER () AS smalls,
               row_number() OVER (PARTITION BY small ORDER BY people, k) AS nth
        FROM judged),
    -- One row kept back could be worked out from the total: the next smallest goes with it.
    told AS (SELECT ranked.*, small OR (smalls = 1 AND nth = 1 AND dimension <> 'TOTAL') AS hidden FROM ranked)
    SELECT row_number() OVER (ORDER BY CASE WHEN dimension = 'GRADE_LEVEL' THEN k::integer END, c.grade_level, c.letter, p.sort_key,
                                       coalesce(o.name, m.name, k)),
           k, CASE dimension WHEN 'CLASS' THEN c.name WHEN 'TEACHER' THEN p.full_name WHEN 'SCHOOL' THEN o.name WHEN 'MUNICIPALITY' THEN m.name ELSE k END,
           CASE WHEN dimension IN ('DAY', 'WEEK') THEN k::date END,
           CASE dimension WHEN 'GRADE_LEVEL' THEN k::integer WHEN 'CLASS' THEN c.grade_level::integer END,
           c.id, p.id, CASE WHEN dimension = 'SUBJECT' AND subject = last_subject THEN subject END, o.id, m.id,
           CASE WHEN NOT hidden THEN held END, CASE WHEN NOT hidden THEN recorded END, CASE WHEN NOT hidden THEN in_time END,
           CASE WHEN NOT hidden THEN round(in_time::numeric / nullif(held, 0), 4) END, hidden
    FROM told
    LEFT JOIN groups_schoolclass c ON dimension = 'CLASS' AND c.id = CASE WHEN dimension = 'CLASS' THEN k::bigint END
    LEFT JOIN people_staffmember p ON dimension = 'TEACHER' AND p.id = CASE WHEN dimension = 'TEACHER' THEN k::bigint END
    LEFT JOIN schools_school o ON dimension = 'SCHOOL' AND o.id = CASE WHEN dimension = 'SCHOOL' THEN k::bigint END
    LEFT JOIN schools_municipality m ON dimension = 'MUNICIPALITY' AND m.id = CASE WHEN dimension = 'MUNICIPALITY' THEN k::bigint END;
END $$;
