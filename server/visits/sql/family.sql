-- On which day somebody came last as a guardian of one child; null for nobody and for who never came.
-- Notes who asks (V4), once in half an hour for each child: a family is looked at as a whole.

CREATE FUNCTION visits_last_on(guardian bigint, student bigint, account bigint, now timestamptz) RETURNS date
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    INSERT INTO visits_lookup (at, school_id, account_id, student_id, what)
    SELECT now, p.school_id, account, p.id, 'FamilyGuardian.lastVisitOn' FROM people_student p
    WHERE p.id = student AND NOT EXISTS (
        SELECT FROM visits_lookup l
        WHERE l.school_id = p.school_id AND l.at > now - interval '30 minutes'
          AND l.account_id = account AND l.student_id = student AND l.what = 'FamilyGuardian.lastVisitOn');
    RETURN (
        SELECT max(make_date(p.year, 1, 1) + length(rtrim(p.days::text, '0')) - 1) FROM visits_presence p
        WHERE p.student_id = student AND p.account_id = guardian AND p.role = 'GUARDIAN' AND p.days::text LIKE '%1%');
END $$;
