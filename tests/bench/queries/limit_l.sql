-- $1 class, $2 grading period
WITH asked AS MATERIALIZED (
    SELECT c.id, c.name, p.since, p.until, policy.id AS policy_id, policy.digits
    FROM groups_schoolclass c
    JOIN schools_gradingperiod p ON p.id = $2
    JOIN schools_gradingpolicy policy
        ON policy.school_id = c.school_id AND policy.since < p.until AND (policy.until IS NULL OR policy.until >= p.until)
    WHERE c.id = $1
),
inside AS MATERIALIZED (
    SELECT DISTINCT m.student_id
    FROM asked
    JOIN groups_group g ON g.school_class_id = asked.id AND g.kind = 'CLASS'
    JOIN groups_membership m ON m.group_id = g.id AND m.since < asked.until AND m.until > asked.since
),
averages AS (
    SELECT k.student_id, k.subject_id, round(sum(k.value * w.weight) / sum(w.weight), min(asked.digits)::int) AS value,
        count(*) AS marks, max(j.scale_id) AS scale_id
    FROM asked CROSS JOIN inside
    JOIN journal_mark k ON k.student_id = inside.student_id AND k.on >= asked.since AND k.on < asked.until AND k.value IS NOT NULL
    JOIN schools_policyweight w ON w.policy_id = asked.policy_id AND w.work_type_id = k.work_type_id AND w.weight > 0
    JOIN groups_journal j ON j.id = k.journal_id
    GROUP BY k.student_id, k.subject_id
),
cells AS (
    SELECT a.student_id, json_agg(json_build_object(
        'subjectId', encode(('Subject:' || a.subject_id)::bytea, 'base64'),
        'value', a.value::text,
        'display', coalesce((
            SELECT t.display FROM schools_policythreshold t
            WHERE t.policy_id = asked.policy_id AND t.scale_id = a.scale_id AND t.at_least <= a.value
            ORDER BY t.at_least DESC LIMIT 1), ''),
        'marks', a.marks) ORDER BY a.subject_id) AS listed
    FROM averages a CROSS JOIN asked GROUP BY a.student_id
),
counted AS (
    SELECT c.student_id, c.code_id, count(*) AS lessons
    FROM asked CROSS JOIN inside
    JOIN journal_cell c ON c.student_id = inside.student_id AND c.on >= asked.since AND c.on < asked.until
    JOIN schools_attendancecode code ON code.id = c.code_id AND code.counts_as_absence
    GROUP BY c.student_id, c.code_id
),
absences AS (
    SELECT student_id, json_agg(json_build_object(
        'codeId', encode(('AttendanceCode:' || code_id)::bytea, 'base64'), 'lessons', lessons) ORDER BY code_id) AS listed
    FROM counted GROUP BY student_id
),
subjects AS (
    SELECT s.id, s.name FROM groups_subject s WHERE s.id IN (
        SELECT j.subject_id FROM groups_journal j WHERE j.group_id IN (
            SELECT g.id FROM groups_group g JOIN asked ON g.school_class_id = asked.id
            UNION SELECT m.group_id FROM groups_membership m
            JOIN groups_membership mine ON mine.student_id = m.student_id AND mine.kind = 'CLASS'
            JOIN groups_group g ON g.id = mine.group_id JOIN asked ON g.school_class_id = asked.id))
)
SELECT json_build_object('data', json_build_object('schoolClass', (SELECT row_to_json(c) FROM (
    SELECT encode(('SchoolClass:' || asked.id)::bytea, 'base64') AS id, asked.name,
        json_build_object(
            'subjects', (SELECT json_agg(json_build_object('id', encode(('Subject:' || s.id)::bytea, 'base64'), 'name', s.name)
                ORDER BY s.name, s.id) FROM subjects s),
            'rows', (SELECT json_agg(r) FROM (
                SELECT json_build_object('id', encode(('Student:' || s.id)::bytea, 'base64'), 'fullName', s.full_name) AS student,
                    coalesce(cells.listed, '[]') AS cells, coalesce(absences.listed, '[]') AS absences
                FROM inside JOIN people_student s ON s.id = inside.student_id
                LEFT JOIN cells ON cells.student_id = s.id
                LEFT JOIN absences ON absences.student_id = s.id
                ORDER BY s.sort_key, s.id) r)) AS sheet
    FROM asked) c)))::text
