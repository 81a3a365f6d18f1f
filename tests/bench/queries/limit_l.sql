-- $1 class, $2 grading period
WITH asked AS MATERIALIZED (
    SELECT c.id, c.name, p.since, p.until, policy.id AS policy_id, policy.digits
    FROM groups_schoolclass c
    JOIN schools_gradingperiod p ON p.id = $2
    JOIN schools_gradingpolicy policy
        ON policy.school_id = c.school_id AND policy.since < p.until AND (policy.until IS NULL OR policy.until >= p.until)
    WHERE c.id = $1
),
weights AS MATERIALIZED (
    SELECT w.work_type_id, w.weight FROM asked JOIN schools_policyweight w ON w.policy_id = asked.policy_id AND w.weight > 0
),
subjects AS (
    SELECT s.id, s.name FROM groups_subject s WHERE s.id IN (
        SELECT j.subject_id FROM groups_journal j WHERE j.group_id IN (
            SELECT g.id FROM groups_group g JOIN asked ON g.school_class_id = asked.id
            UNION SELECT m.group_id FROM groups_membership m
            JOIN groups_membership mine ON mine.student_id = m.student_id AND mine.kind = 'CLASS'
            JOIN groups_group g ON g.id = mine.group_id JOIN asked ON g.school_class_id = asked.id))
)
SELECT concat('{"data":{"schoolClass":{"id":"', encode(('SchoolClass:' || asked.id)::bytea, 'base64'), '","name":', to_json(asked.name::text),
    ',"sheet":{"subjects":[', (
        SELECT string_agg(concat('{"id":"', encode(('Subject:' || s.id)::bytea, 'base64'), '","name":', to_json(s.name::text), '}'),
            ',' ORDER BY s.name, s.id) FROM subjects s),
    '],"rows":[', (
        SELECT string_agg(concat('{"student":{"id":"', encode(('Student:' || s.id)::bytea, 'base64'), '","fullName":', to_json(s.full_name::text),
            '},"cells":[', cells.listed, '],"absences":[', absences.listed, ']}'), ',' ORDER BY s.sort_key, s.id)
        FROM (
            SELECT DISTINCT m.student_id FROM groups_group g
            JOIN groups_membership m ON m.group_id = g.id AND m.since < asked.until AND m.until > asked.since
            WHERE g.school_class_id = asked.id AND g.kind = 'CLASS') inside
        JOIN people_student s ON s.id = inside.student_id
        CROSS JOIN LATERAL (
            SELECT string_agg(concat('{"subjectId":"', encode(('Subject:' || a.subject_id)::bytea, 'base64'), '","value":"', a.value,
                '","display":', to_json(coalesce((
                    SELECT t.display FROM schools_policythreshold t
                    WHERE t.policy_id = asked.policy_id AND t.at_least <= a.value
                        AND t.scale_id = (SELECT j.scale_id FROM groups_journal j WHERE j.id = a.journal_id)
                    ORDER BY t.at_least DESC LIMIT 1), '')::text), ',"marks":', a.marks, '}'), ',' ORDER BY a.subject_id) AS listed
            FROM (
                SELECT k.subject_id, round(sum(k.value * w.weight) / sum(w.weight), asked.digits) AS value, count(*) AS marks,
                    max(k.journal_id) AS journal_id
                FROM journal_mark k JOIN weights w ON w.work_type_id = k.work_type_id
                WHERE k.student_id = inside.student_id AND k.on >= asked.since AND (k.on < asked.until) IS TRUE AND k.value IS NOT NULL
                GROUP BY k.subject_id) a) cells
        CROSS JOIN LATERAL (
            SELECT string_agg(concat('{"codeId":"', encode(('AttendanceCode:' || c.code_id)::bytea, 'base64'),
                '","lessons":', c.lessons, '}'), ',' ORDER BY c.code_id) AS listed
            FROM (
                SELECT c.code_id, count(*) AS lessons FROM journal_cell c
                JOIN schools_attendancecode code ON code.id = c.code_id AND code.counts_as_absence
                WHERE c.student_id = inside.student_id AND c.on >= asked.since AND c.on < asked.until AND c.code_id IS NOT NULL
                GROUP BY c.code_id) c) absences),
    ']}}}}')
FROM asked
