-- $1 student, $2 first day, $3 last day
SELECT concat('{"data":{"student":{"id":"', encode(('Student:' || s.id)::bytea, 'base64'), '","fullName":', to_json(s.full_name::text),
    ',"diary":[', (
        SELECT string_agg(concat('{"on":"', d.on, '","lessons":[', d.listed, ']}'), ',' ORDER BY d.on)
        FROM (
            SELECT l.on, string_agg(concat('{"lesson":{"id":"', encode(('Lesson:' || l.id)::bytea, 'base64'),
                '","on":"', l.on, '","number":', l.number, ',"status":"', l.status,
                '","topic":', coalesce(to_json(r.topic::text), 'null'),
                ',"subject":{"id":"', encode(('Subject:' || subject.id)::bytea, 'base64'), '","name":', to_json(subject.name::text),
                '},"group":{"id":"', encode(('Group:' || g.id)::bytea, 'base64'), '","name":', to_json(g.name::text),
                '},"room":', CASE WHEN room.id IS NOT NULL THEN
                    concat('{"id":"', encode(('Room:' || room.id)::bytea, 'base64'), '","name":', to_json(room.name::text), '}') ELSE 'null' END,
                ',"teachers":[', teachers.listed,
                '],"bell":', CASE WHEN bell.id IS NOT NULL THEN
                    concat('{"startsAt":"', bell.starts_at, '","endsAt":"', bell.ends_at, '"}') ELSE 'null' END,
                ',"homework":', CASE WHEN h.id IS NOT NULL THEN
                    concat('{"id":"', encode(('Homework:' || h.id)::bytea, 'base64'), '","text":', to_json(h.text),
                        ',"postedAt":', to_json(h.posted_at), '}') ELSE 'null' END,
                '},"marks":[', marks.listed, ']}'), ',' ORDER BY l.number, l.id) AS listed
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
                SELECT string_agg(concat('{"id":"', encode(('StaffMember:' || s.id)::bytea, 'base64'),
                    '","fullName":', to_json(s.full_name::text), '}'), ',' ORDER BY s.sort_key, s.id) AS listed
                FROM timetable_lessonteacher t JOIN people_staffmember s ON s.id = t.staff_id
                WHERE t.lesson_id = l.id) teachers
            CROSS JOIN LATERAL (
                SELECT string_agg(concat('{"id":"', encode(('Mark:' || k.id)::bytea, 'base64'), '","position":', k.position,
                    ',"symbol":', to_json(k.symbol::text), ',"comment":', to_json(k.comment::text),
                    ',"givenAt":', to_json(k.given_at), ',"givenBy":', to_json(a.full_name::text),
                    ',"workType":{"id":"', encode(('WorkType:' || w.id)::bytea, 'base64'), '","name":', to_json(w.name::text),
                    ',"shortName":', to_json(w.short_name::text), '}}'), ',' ORDER BY k.position, k.id) AS listed
                FROM journal_mark k
                JOIN people_account a ON a.id = k.given_by_id
                JOIN schools_worktype w ON w.id = k.work_type_id
                WHERE k.lesson_id = l.id AND k.student_id = m.student_id) marks
            WHERE m.student_id = s.id AND l.on >= $2 AND l.on <= $3
            GROUP BY l.on) d), ']}}}')
FROM people_student s WHERE s.id = $1
