-- Quality and pass rate. A student's averages are those of M3 over the range, under the policy in force on its last day; what the
-- policy makes of an average (M4) is compared with 4 and 3. Journals with a scale up to 5 alone: others have no 4 and 3 to compare with.
-- `outside`: what is told outside a school (protection.sql), people are students; by class nothing.

CREATE FUNCTION visits_results(
    schools bigint[], classes bigint[], outside boolean, first_day date, last_day date, dimension text, part text, now timestamptz)
RETURNS TABLE (
    place bigint, key text, label text, grade_level integer, school_class_id bigint, subject_id bigint, school_id bigint,
    municipality_id bigint, students bigint, good bigint, quality numeric, passing bigint, pass_rate numeric, suppressed boolean)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
    span daterange := visits_span(outside, schools, first_day, last_day, now);
BEGIN
    first_day := lower(span);
    last_day := upper(span) - 1;
    IF cardinality(schools) = 0 AND part = 'ROWS' THEN RETURN; END IF;
    IF part = 'TOTAL' THEN dimension := 'TOTAL'; END IF;
    IF outside AND dimension = 'CLASS' THEN RETURN; END IF;
    RETURN QUERY
    WITH child AS MATERIALIZED (SELECT * FROM visits_children(schools, classes, first_day, last_day)),
    policy AS MATERIALIZED (
        SELECT p.id, p.school_id, p.digits FROM schools_gradingpolicy p
        WHERE p.school_id = ANY (schools) AND p.since <= last_day AND (p.until IS NULL OR p.until > last_day)),
    scale AS (
        SELECT scale_id AS id FROM schools_scalesymbol WHERE school_id = ANY (schools) GROUP BY scale_id HAVING max(value) = 5),
    weighed AS MATERIALIZED (
        SELECT w.work_type_id, w.weight, w.policy_id, policy.digits
        FROM policy JOIN schools_policyweight w ON w.policy_id = policy.id AND w.weight > 0),
    averaged AS (
        SELECT m.student_id, m.subject_id, min(j.scale_id) AS scale_id, w.policy_id,
               round(sum(m.value * w.weight) / sum(w.weight), w.digits) AS value
        FROM child
        JOIN journal_mark m ON m.student_id = child.student_id AND m."on" >= first_day AND m."on" <= last_day AND m.value IS NOT NULL
        JOIN weighed w ON w.work_type_id = m.work_type_id
        JOIN groups_journal j ON j.id = m.journal_id AND j.scale_id IN (SELECT id FROM scale)
        GROUP BY m.student_id, m.subject_id, w.policy_id, w.digits),
    step AS (
        SELECT t.policy_id, t.scale_id, t.at_least, y.value FROM schools_policythreshold t
        JOIN policy ON policy.id = t.policy_id
        JOIN schools_scalesymbol y ON y.scale_id = t.scale_id AND y.symbol = t.display),
    limits AS (
        SELECT policy_id, scale_id, min(at_least) FILTER (WHERE value >= 4) AS four, min(at_least) FILTER (WHERE value >= 3) AS three
        FROM step GROUP BY policy_id, scale_id),
    judged AS (
        SELECT a.student_id, a.subject_id, a.value >= coalesce(l.four, 4) AS good, a.value >= coalesce(l.three, 3) AS passing
        FROM averaged a LEFT JOIN limits l USING (policy_id, scale_id)),
    keyed AS (
        SELECT CASE dimension WHEN 'CLASS' THEN child.class_id::text WHEN 'GRADE_LEVEL' THEN child.grade_level::text
                       WHEN 'SCHOOL' THEN child.school_id::text WHEN 'MUNICIPALITY' THEN o.municipality_id::text
                       WHEN 'SUBJECT' THEN u.name ELSE '' END AS k,
               CASE WHEN outside THEN child.school_id ELSE 0 END AS s, student_id, judged.subject_id, good, passing
        FROM judged JOIN child USING (student_id)
        LEFT JOIN schools_school o ON dimension = 'MUNICIPALITY' AND o.id = child.school_id
        LEFT JOIN groups_subject u ON dimension = 'SUBJECT' AND u.id = judged.subject_id),
    student AS (
        SELECT k, s, student_id, bool_and(good) AS good, bool_and(passing) AS passing, min(subject_id) AS subject, max(subject_id) AS last_subject
        FROM keyed GROUP BY k, s, student_id),
    cell AS MATERIALIZED (
        SELECT k, s, count(*) AS students, count(*) FILTER (WHERE good) AS good, count(*) FILTER (WHERE passing) AS passing,
               min(subject) AS subject, max(last_subject) AS last_subject
        FROM student GROUP BY k, s),
    told AS (
        SELECT k, students, good, passing, subject, last_subject, false AS hidden FROM cell WHERE NOT outside
        UNION ALL
        SELECT t.key, t.figures[1], least(t.figures[2], t.figures[1]), least(t.figures[3], t.figures[1]), c.subject, c.last_subject, t.figures IS NULL
        FROM visits_told(
            (SELECT array_agg(ROW(k, s, o.municipality_id, ARRAY[students, good, passing])::visits_atom)
             FROM cell JOIN schools_school o ON o.id = s WHERE outside),
            1, false, dimension IN ('SCHOOL', 'MUNICIPALITY')) t
        JOIN (SELECT k, min(subject) AS subject, max(last_subject) AS last_subject FROM cell GROUP BY k) c ON c.k = t.key
        UNION ALL
        SELECT '', CASE WHEN NOT outside THEN 0 END, CASE WHEN NOT outside THEN 0 END, CASE WHEN NOT outside THEN 0 END, NULL, NULL, outside
        WHERE dimension = 'TOTAL' AND NOT EXISTS (SELECT FROM cell))
    SELECT row_number() OVER (ORDER BY CASE WHEN dimension = 'GRADE_LEVEL' THEN k::integer END, c.grade_level, c.letter, coalesce(o.name, m.name, k)),
           k, CASE dimension WHEN 'CLASS' THEN c.name WHEN 'SCHOOL' THEN o.name WHEN 'MUNICIPALITY' THEN m.name ELSE k END,
           CASE dimension WHEN 'GRADE_LEVEL' THEN k::integer WHEN 'CLASS' THEN c.grade_level::integer END,
           c.id, CASE WHEN dimension = 'SUBJECT' AND subject = last_subject THEN subject END, o.id, m.id,
           students, good, round(good::numeric / nullif(students, 0), 4), passing, round(passing::numeric / nullif(students, 0), 4), hidden
    FROM told
    LEFT JOIN groups_schoolclass c ON c.id = CASE WHEN dimension = 'CLASS' THEN k::bigint END
    LEFT JOIN schools_school o ON o.id = CASE WHEN dimension = 'SCHOOL' THEN k::bigint END
    LEFT JOIN schools_municipality m ON m.id = CASE WHEN dimension = 'MUNICIPALITY' THEN k::bigint END;
END $$;
