-- $1 journal, $2 grading period
WITH asked AS MATERIALIZED (
    SELECT j.id, j.subject_id, j.group_id, p.since, p.until, policy.id AS policy_id, policy.digits
    FROM groups_journal j
    JOIN schools_gradingperiod p ON p.id = $2
    JOIN schools_gradingpolicy policy
        ON policy.school_id = j.school_id AND policy.since < p.until AND (policy.until IS NULL OR policy.until >= p.until)
    WHERE j.id = $1
)
SELECT json_build_object('data', json_build_object('journal', (SELECT row_to_json(j) FROM (
    SELECT encode(('Journal:' || asked.id)::bytea, 'base64') AS id,
        (SELECT row_to_json(s) FROM (
            SELECT encode(('Subject:' || s.id)::bytea, 'base64') AS id, s.name FROM groups_subject s WHERE s.id = asked.subject_id) s) AS subject,
        (SELECT row_to_json(g) FROM (
            SELECT encode(('Group:' || g.id)::bytea, 'base64') AS id, g.name FROM groups_group g WHERE g.id = asked.group_id) g) AS "group",
        (SELECT json_agg(r) FROM (
            SELECT json_build_object('id', encode(('Student:' || s.id)::bytea, 'base64'), 'fullName', s.full_name) AS student,
                CASE WHEN a.marks > 0 THEN json_build_object(
                    'value', a.value::text,
                    'display', coalesce((
                        SELECT t.display FROM schools_policythreshold t
                        WHERE t.policy_id = asked.policy_id AND t.scale_id = a.scale_id AND t.at_least <= a.value
                        ORDER BY t.at_least DESC LIMIT 1), ''),
                    'marks', a.marks) END AS average
            FROM (
                SELECT DISTINCT m.student_id FROM groups_membership m
                WHERE m.group_id = asked.group_id AND m.since < asked.until AND m.until > asked.since) m
            JOIN people_student s ON s.id = m.student_id
            CROSS JOIN LATERAL (
                SELECT round(sum(k.value * w.weight) / sum(w.weight), asked.digits) AS value, count(*) AS marks, max(o.scale_id) AS scale_id
                FROM journal_mark k
                JOIN schools_policyweight w ON w.policy_id = asked.policy_id AND w.work_type_id = k.work_type_id AND w.weight > 0
                JOIN groups_journal o ON o.id = k.journal_id
                WHERE k.student_id = m.student_id AND k.subject_id = asked.subject_id
                    AND k.on >= asked.since AND k.on < asked.until AND k.value IS NOT NULL) a
            ORDER BY s.sort_key, s.id) r) AS roster,
        (SELECT json_agg(l) FROM (
            SELECT encode(('Lesson:' || l.id)::bytea, 'base64') AS id, l.on, l.number, l.status, r.topic
            FROM timetable_lesson l LEFT JOIN journal_lessonrecord r ON r.lesson_id = l.id
            WHERE l.journal_id = asked.id AND l.on >= asked.since AND l.on < asked.until
            ORDER BY l.on, l.number, l.id) l) AS lessons,
        (SELECT json_agg(m) FROM (
            SELECT encode(('Mark:' || m.id)::bytea, 'base64') AS id,
                encode(('Lesson:' || m.lesson_id)::bytea, 'base64') AS "lessonId",
                encode(('Student:' || m.student_id)::bytea, 'base64') AS "studentId",
                m.position, m.symbol, m.value::text, m.comment, m.version,
                json_build_object('id', encode(('WorkType:' || m.work_type_id)::bytea, 'base64')) AS "workType"
            FROM journal_mark m
            WHERE m.journal_id = asked.id AND m.on >= asked.since AND m.on < asked.until
            ORDER BY m.on, m.lesson_id, m.student_id, m.position, m.id) m) AS marks
    FROM asked) j)))::text
