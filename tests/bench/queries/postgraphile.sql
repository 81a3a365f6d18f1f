-- What PostGraphile's documentation recommends for things that are no plain columns: functions of a row, stable, set-based.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;

CREATE TYPE bench.roster_row AS (student_id bigint, full_name text, average numeric, display text, marks bigint);
CREATE TYPE bench.sheet_row AS (student_id bigint, full_name text, policy_id bigint, digits integer, since date, until date);
CREATE TYPE bench.sheet_cell AS (subject_id bigint, average numeric, display text, marks bigint);
CREATE TYPE bench.absence_count AS (code_id bigint, lessons bigint);

CREATE FUNCTION bench.groups_journal_lessons_of(journal public.groups_journal, period bigint)
RETURNS SETOF public.timetable_lesson LANGUAGE sql STABLE AS $$
    SELECT l.* FROM timetable_lesson l JOIN schools_gradingperiod p ON p.id = period
    WHERE l.journal_id = journal.id AND l.on >= p.since AND l.on < p.until ORDER BY l.on, l.number, l.id
$$;
COMMENT ON FUNCTION bench.groups_journal_lessons_of IS E'@behavior typeField -queryField +list -connection\n@fieldName lessonsOf';

CREATE FUNCTION bench.groups_journal_marks_of(journal public.groups_journal, period bigint)
RETURNS SETOF public.journal_mark LANGUAGE sql STABLE AS $$
    SELECT m.* FROM journal_mark m JOIN schools_gradingperiod p ON p.id = period
    WHERE m.journal_id = journal.id AND m.on >= p.since AND m.on < p.until
    ORDER BY m.on, m.lesson_id, m.student_id, m.position, m.id
$$;
COMMENT ON FUNCTION bench.groups_journal_marks_of IS E'@behavior typeField -queryField +list -connection\n@fieldName marksOf';

CREATE FUNCTION bench.groups_journal_roster_of(journal public.groups_journal, period bigint)
RETURNS SETOF bench.roster_row LANGUAGE sql STABLE AS $$
    SELECT s.id, s.full_name, a.value, coalesce((
        SELECT t.display FROM schools_policythreshold t
        WHERE t.policy_id = policy.id AND t.scale_id = a.scale_id AND t.at_least <= a.value
        ORDER BY t.at_least DESC LIMIT 1), ''), a.marks
    FROM schools_gradingperiod p
    JOIN schools_gradingpolicy policy
        ON policy.school_id = journal.school_id AND policy.since < p.until AND (policy.until IS NULL OR policy.until >= p.until)
    CROSS JOIN LATERAL (
        SELECT DISTINCT m.student_id FROM groups_membership m
        WHERE m.group_id = journal.group_id AND m.since < p.until AND m.until > p.since) m
    JOIN people_student s ON s.id = m.student_id
    CROSS JOIN LATERAL (
        SELECT round(sum(k.value * w.weight) / sum(w.weight), policy.digits) AS value, count(*) AS marks, max(o.scale_id) AS scale_id
        FROM journal_mark k
        JOIN schools_policyweight w ON w.policy_id = policy.id AND w.work_type_id = k.work_type_id AND w.weight > 0
        JOIN groups_journal o ON o.id = k.journal_id
        WHERE k.student_id = m.student_id AND k.subject_id = journal.subject_id
            AND k.on >= p.since AND k.on < p.until AND k.value IS NOT NULL) a
    WHERE p.id = period
    ORDER BY s.sort_key, s.id
$$;
COMMENT ON FUNCTION bench.groups_journal_roster_of IS E'@behavior typeField -queryField +list -connection\n@fieldName rosterOf';

CREATE FUNCTION bench.people_student_lessons_between(student public.people_student, since date, last date)
RETURNS SETOF public.timetable_lesson LANGUAGE sql STABLE AS $$
    SELECT l.* FROM groups_membership m
    JOIN timetable_lesson l ON l.group_id = m.group_id AND l.on >= m.since AND l.on < m.until
    WHERE m.student_id = student.id AND l.on BETWEEN people_student_lessons_between.since AND people_student_lessons_between.last
    ORDER BY l.on, l.number, l.id
$$;
COMMENT ON FUNCTION bench.people_student_lessons_between IS E'@behavior typeField -queryField +list -connection\n@fieldName lessonsBetween';

CREATE FUNCTION bench.timetable_lesson_bell_of(lesson public.timetable_lesson)
RETURNS public.timetable_bell LANGUAGE sql STABLE AS $$
    SELECT bell.* FROM timetable_bellday day JOIN timetable_bell bell ON bell.schedule_id = day.schedule_id
    WHERE day.school_id = lesson.school_id AND day.on = lesson.on
        AND day.grade_from <= lesson.grade_level AND day.grade_to >= lesson.grade_level AND bell.number = lesson.number
$$;
COMMENT ON FUNCTION bench.timetable_lesson_bell_of IS E'@behavior typeField -queryField +list -connection\n@fieldName bellOf';

CREATE FUNCTION bench.groups_schoolclass_subjects_of(class public.groups_schoolclass)
RETURNS SETOF public.groups_subject LANGUAGE sql STABLE AS $$
    SELECT s.* FROM groups_subject s WHERE s.id IN (
        SELECT j.subject_id FROM groups_journal j WHERE j.group_id IN (
            SELECT g.id FROM groups_group g WHERE g.school_class_id = class.id
            UNION SELECT m.group_id FROM groups_membership m
            JOIN groups_membership mine ON mine.student_id = m.student_id AND mine.kind = 'CLASS'
            JOIN groups_group g ON g.id = mine.group_id AND g.school_class_id = class.id))
    ORDER BY s.name, s.id
$$;
COMMENT ON FUNCTION bench.groups_schoolclass_subjects_of IS E'@behavior typeField -queryField +list -connection\n@fieldName subjectsOf';

CREATE FUNCTION bench.groups_schoolclass_sheet_of(class public.groups_schoolclass, period bigint)
RETURNS SETOF bench.sheet_row LANGUAGE sql STABLE AS $$
    SELECT s.id, s.full_name, policy.id, policy.digits::int, p.since, p.until
    FROM schools_gradingperiod p
    JOIN schools_gradingpolicy policy
        ON policy.school_id = class.school_id AND policy.since < p.until AND (policy.until IS NULL OR policy.until >= p.until)
    CROSS JOIN LATERAL (
        SELECT DISTINCT m.student_id FROM groups_group g
        JOIN groups_membership m ON m.group_id = g.id AND m.since < p.until AND m.until > p.since
        WHERE g.school_class_id = class.id AND g.kind = 'CLASS') m
    JOIN people_student s ON s.id = m.student_id
    WHERE p.id = period
    ORDER BY s.sort_key, s.id
$$;
COMMENT ON FUNCTION bench.groups_schoolclass_sheet_of IS E'@behavior typeField -queryField +list -connection\n@fieldName sheetOf';

CREATE FUNCTION bench.sheet_row_cells(r bench.sheet_row) RETURNS SETOF bench.sheet_cell LANGUAGE sql STABLE AS $$
    SELECT a.subject_id, a.value, coalesce((
        SELECT t.display FROM schools_policythreshold t
        WHERE t.policy_id = r.policy_id AND t.scale_id = a.scale_id AND t.at_least <= a.value
        ORDER BY t.at_least DESC LIMIT 1), ''), a.marks FROM (
        SELECT k.subject_id, round(sum(k.value * w.weight) / sum(w.weight), r.digits) AS value, count(*) AS marks, max(j.scale_id) AS scale_id
        FROM journal_mark k
        JOIN schools_policyweight w ON w.policy_id = r.policy_id AND w.work_type_id = k.work_type_id AND w.weight > 0
        JOIN groups_journal j ON j.id = k.journal_id
        WHERE k.student_id = r.student_id AND k.on >= r.since AND k.on < r.until AND k.value IS NOT NULL
        GROUP BY k.subject_id) a
    ORDER BY a.subject_id
$$;
COMMENT ON FUNCTION bench.sheet_row_cells IS '@behavior typeField -queryField +list -connection';

CREATE FUNCTION bench.sheet_row_absences(r bench.sheet_row) RETURNS SETOF bench.absence_count LANGUAGE sql STABLE AS $$
    SELECT c.code_id, count(*) FROM journal_cell c
    JOIN schools_attendancecode code ON code.id = c.code_id AND code.counts_as_absence
    WHERE c.student_id = r.student_id AND c.on >= r.since AND c.on < r.until
    GROUP BY c.code_id ORDER BY c.code_id
$$;
COMMENT ON FUNCTION bench.sheet_row_absences IS '@behavior typeField -queryField +list -connection';

-- PostGraphile calls every `id` rowId, which a column of that name then cannot be; the views' functions are not for it.
DO $$ DECLARE found record; BEGIN
    FOR found IN SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'row_id' LOOP
        EXECUTE format('COMMENT ON COLUMN public.%I.row_id IS %L', found.table_name, '@name of_row');
    END LOOP;
    FOR found IN SELECT oid::regprocedure AS signature FROM pg_proc
                 WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'planning\_%' LOOP
        EXECUTE format('COMMENT ON FUNCTION %s IS %L', found.signature, '@behavior -*');
    END LOOP;
END $$;
