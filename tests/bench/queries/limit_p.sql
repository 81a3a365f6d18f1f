-- $1 student, $2 first day, $3 last day
SELECT json_build_object('data', json_build_object('student', (SELECT row_to_json(s) FROM (
    SELECT encode(('Student:' || s.id)::bytea, 'base64') AS id, s.full_name AS "fullName",
        (SELECT json_agg(d ORDER BY d.on) FROM (
            SELECT l.on, json_agg(json_build_object(
                'lesson', json_build_object(
                    'id', encode(('Lesson:' || l.id)::bytea, 'base64'),
                    'on', l.on,
                    'number', l.number,
                    'status', l.status,
                    'topic', r.topic,
                    'subject', json_build_object('id', encode(('Subject:' || subject.id)::bytea, 'base64'), 'name', subject.name),
                    'group', json_build_object('id', encode(('Group:' || g.id)::bytea, 'base64'), 'name', g.name),
                    'room', CASE WHEN room.id IS NOT NULL THEN
                        json_build_object('id', encode(('Room:' || room.id)::bytea, 'base64'), 'name', room.name) END,
                    'teachers', teachers.listed,
                    'bell', CASE WHEN bell.id IS NOT NULL THEN json_build_object('startsAt', bell.starts_at, 'endsAt', bell.ends_at) END,
                    'homework', CASE WHEN h.id IS NOT NULL THEN
                        json_build_object('id', encode(('Homework:' || h.id)::bytea, 'base64'), 'text', h.text, 'postedAt', h.posted_at) END),
                'marks', marks.listed) ORDER BY l.number, l.id) AS lessons
            FROM groups_membership m
            JOIN timetable_lesson l ON l.group_id = m.group_id AND l.on >= m.since AND l.on < m.until
            JOIN groups_journal j ON j.id = l.journal_id
            JOIN groups_subject subject ON subject.id = j.subject_id
            JOIN groups_group g ON g.id = l.group_id
            LEFT JOIN timetable_room room ON room.id = l.room_id
            LEFT JOIN journal_lessonrecord r ON r.lesson_id = l.id
            LEFT JOIN planning_homework h ON h.lesson_id = l.id
            LEFT JOIN timetable_bellday day
                ON day.school_id = l.school_id AND day.on = l.on AND day.grade_from <= l.grade_level AND day.grade_to >= l.grade_level
            LEFT JOIN timetable_bell bell ON bell.schedule_id = day.schedule_id AND bell.number = l.number
            CROSS JOIN LATERAL (
                SELECT coalesce(json_agg(t), '[]') AS listed FROM (
                    SELECT encode(('StaffMember:' || s.id)::bytea, 'base64') AS id, s.full_name AS "fullName"
                    FROM timetable_lessonteacher t JOIN people_staffmember s ON s.id = t.staff_id
                    WHERE t.lesson_id = l.id ORDER BY s.sort_key, s.id) t) teachers
            CROSS JOIN LATERAL (
                SELECT coalesce(json_agg(k), '[]') AS listed FROM (
                    SELECT encode(('Mark:' || k.id)::bytea, 'base64') AS id, k.position, k.symbol, k.comment,
                        k.given_at AS "givenAt", a.full_name AS "givenBy",
                        json_build_object(
                            'id', encode(('WorkType:' || w.id)::bytea, 'base64'), 'name', w.name, 'shortName', w.short_name) AS "workType"
                    FROM journal_mark k
                    JOIN people_account a ON a.id = k.given_by_id
                    JOIN schools_worktype w ON w.id = k.work_type_id
                    WHERE k.lesson_id = l.id AND k.student_id = m.student_id ORDER BY k.position, k.id) k) marks
            WHERE m.student_id = s.id AND l.on >= $2 AND l.on <= $3
            GROUP BY l.on) d) AS diary
    FROM people_student s WHERE s.id = $1) s)))::text
