-- $1 journal, $2 grading period
WITH asked AS MATERIALIZED (
    SELECT j.id, j.subject_id, j.group_id, p.since, p.until, policy.id AS policy_id, policy.digits
    FROM groups_journal j
    JOIN schools_gradingperiod p ON p.id = $2
    JOIN schools_gradingpolicy policy
        ON policy.school_id = j.school_id AND policy.since < p.until AND (policy.until IS NULL OR policy.until >= p.until)
    WHERE j.id = $1
),
weights AS MATERIALIZED (
    SELECT w.work_type_id, w.weight FROM asked JOIN schools_policyweight w ON w.policy_id = asked.policy_id AND w.weight > 0
)
SELECT concat('{"data":{"journal":{"id":"', encode(('Journal:' || asked.id)::bytea, 'base64'),
    '","subject":', (
        SELECT concat('{"id":"', encode(('Subject:' || s.id)::bytea, 'base64'), '","name":', to_json(s.name::text), '}')
        FROM groups_subject s WHERE s.id = asked.subject_id),
    ',"group":', (
        SELECT concat('{"id":"', encode(('Group:' || g.id)::bytea, 'base64'), '","name":', to_json(g.name::text), '}')
        FROM groups_group g WHERE g.id = asked.group_id),
    ',"roster":[', (
        SELECT string_agg(concat('{"student":{"id":"', encode(('Student:' || s.id)::bytea, 'base64'), '","fullName":', to_json(s.full_name::text),
            '},"average":', CASE WHEN a.marks > 0 THEN concat('{"value":"', a.value, '","display":', to_json(coalesce((
                SELECT t.display FROM schools_policythreshold t
                WHERE t.policy_id = asked.policy_id AND t.at_least <= a.value
                    AND t.scale_id = (SELECT o.scale_id FROM groups_journal o WHERE o.id = a.journal_id)
                ORDER BY t.at_least DESC LIMIT 1), '')::text), ',"marks":', a.marks, '}') ELSE 'null' END, '}'), ',' ORDER BY s.sort_key, s.id)
        FROM (
            SELECT DISTINCT m.student_id FROM groups_membership m
            WHERE m.group_id = asked.group_id AND m.since < asked.until AND m.until > asked.since) m
        JOIN people_student s ON s.id = m.student_id
        CROSS JOIN LATERAL (
            SELECT round(sum(k.value * w.weight) / sum(w.weight), asked.digits) AS value, count(*) AS marks, max(k.journal_id) AS journal_id
            FROM journal_mark k JOIN weights w ON w.work_type_id = k.work_type_id
            WHERE k.student_id = m.student_id AND k.subject_id = asked.subject_id
                AND k.on >= asked.since AND (k.on < asked.until) IS TRUE AND k.value IS NOT NULL) a),
    '],"lessons":[', (
        SELECT string_agg(concat('{"id":"', encode(('Lesson:' || l.id)::bytea, 'base64'), '","on":"', l.on, '","number":', l.number,
            ',"status":"', l.status, '","topic":', coalesce(to_json(l.topic::text), 'null'), '}'), ',')
        FROM (
            SELECT l.id, l.on, l.number, l.status, r.topic
            FROM timetable_lesson l LEFT JOIN journal_lessonrecord r ON r.lesson_id = l.id
            WHERE l.journal_id = asked.id AND l.on >= asked.since AND l.on < asked.until
            ORDER BY l.on, l.number, l.id) l),
    '],"marks":[', (
        SELECT string_agg(concat('{"id":"', encode(('Mark:' || m.id)::bytea, 'base64'),
            '","lessonId":"', encode(('Lesson:' || m.lesson_id)::bytea, 'base64'),
            '","studentId":"', encode(('Student:' || m.student_id)::bytea, 'base64'),
            '","position":', m.position, ',"symbol":', to_json(m.symbol::text),
            ',"value":', coalesce('"' || m.value::text || '"', 'null'), ',"comment":', to_json(m.comment::text), ',"version":', m.version,
            ',"workType":{"id":"', encode(('WorkType:' || m.work_type_id)::bytea, 'base64'), '"}}'), ',')
        FROM (
            SELECT * FROM journal_mark m
            WHERE m.journal_id = asked.id AND m.on >= asked.since AND m.on < asked.until
            ORDER BY m.on, m.lesson_id, m.student_id, m.position, m.id) m),
    ']}}}')
FROM asked
