-- From what a process has seen to facts: who it was, as whom they came, and of which school.

-- One thing that was asked for and answered. `session`: the digest of a session's key where the account is not known.
CREATE FUNCTION visits_take_in() RETURNS SETOF bigint LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMPORARY TABLE IF NOT EXISTS visits_taken (
        at timestamptz, school_id bigint, account_id bigint, student_id bigint, role visits_role, section visits_section, client visits_client
    ) ON COMMIT DELETE ROWS;
    INSERT INTO visits_taken
    WITH asked AS (
        SELECT DISTINCT i.at, coalesce(i.account_id, s.account_id) AS account_id, i.student_id, i.section::visits_section AS section,
               i.client::visits_client AS client
        FROM visits_incoming i LEFT JOIN signin_session s ON s.session_key = i.session),
    person AS (
        SELECT account_id, student_id, section IN ('JOURNAL', 'LESSON', 'SHEET', 'PLANS', 'REPORTS') AS for_staff, min(at) AS at
        FROM asked WHERE account_id IS NOT NULL GROUP BY 1, 2, 3),
    whom AS MATERIALIZED (
        SELECT p.account_id, p.student_id, p.for_staff, w.role, w.school_id
        FROM person p CROSS JOIN LATERAL visits_as_whom(p.account_id, p.student_id, p.for_staff, p.at) AS w)
    SELECT a.at, w.school_id, a.account_id, a.student_id, w.role, a.section, a.client
    FROM asked a JOIN whom w ON w.account_id = a.account_id AND w.student_id IS NOT DISTINCT FROM a.student_id
        AND w.for_staff = (a.section IN ('JOURNAL', 'LESSON', 'SHEET', 'PLANS', 'REPORTS'));
    INSERT INTO visits_fact (at, school_id, account_id, student_id, role, section, client)
    SELECT at, school_id, account_id, student_id, role, section, client FROM visits_taken;
    PERFORM visits_note(array_agg(t.school_id), array_agg((t.at AT TIME ZONE s.time_zone)::date))
    FROM (SELECT DISTINCT school_id, date_trunc('minute', at) AS at FROM visits_taken) t JOIN schools_school s ON s.id = t.school_id;
    RETURN QUERY SELECT DISTINCT school_id FROM visits_taken;
END $$;

-- About a child: the child itself, its guardian by a right of that day, or staff of its school. About none: staff in sections for
-- staff; else the family of a school before its staff, and the school named first.
CREATE FUNCTION visits_as_whom(account bigint, student bigint, for_staff boolean, at timestamptz)
RETURNS TABLE (role visits_role, school_id bigint) LANGUAGE sql STABLE AS $$
    SELECT found.role::visits_role, found.school_id FROM (
        SELECT 'STUDENT' AS role, p.school_id, 1 AS place FROM people_student p WHERE p.account_id = account AND (student IS NULL OR p.id = student)
        UNION ALL
        SELECT 'GUARDIAN', r.school_id, 0 FROM people_guardian g JOIN people_guardianright r ON r.guardian_id = g.id
        WHERE g.account_id = account AND (student IS NULL OR r.student_id = student)
          AND r.since <= at::date + 1 AND (r.until IS NULL OR r.until >= at::date)
        UNION ALL
        SELECT 'STAFF', t.school_id, CASE WHEN for_staff THEN -1 ELSE 2 END
        FROM people_staffmember t
        WHERE t.account_id = account AND (student IS NULL OR t.school_id = (SELECT p.school_id FROM people_student p WHERE p.id = student))
        UNION ALL
        SELECT 'STAFF', r.school_id, CASE WHEN for_staff THEN -1 ELSE 2 END
        FROM people_roleassignment r
        WHERE r.account_id = account AND r.school_id IS NOT NULL AND r.since <= at::date + 1 AND (r.until IS NULL OR r.until >= at::date)
          AND (student IS NULL OR r.school_id = (SELECT p.school_id FROM people_student p WHERE p.id = student))
    ) AS found
    ORDER BY place, school_id LIMIT 1
$$;
