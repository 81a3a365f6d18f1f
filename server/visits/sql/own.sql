-- V2: what is stored about somebody's own visits, the newest first. Days are those of each visit's school.

CREATE FUNCTION visits_own(account bigint, first_day date, last_day date)
RETURNS TABLE (place bigint, at timestamptz, school_id bigint, student_id bigint, role text, section text, client text)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
    PERFORM visits_check_range(first_day, least(last_day, first_day + 399));
    -- All that is stored may be asked for at once, which is more than a report covers.
    IF last_day - first_day > 450 THEN
        RAISE EXCEPTION 'The range is % days long; 451 are allowed, and no visit is kept for longer: ask for a shorter one.', last_day - first_day + 1
            USING ERRCODE = '22023', CONSTRAINT = 'BAD_RANGE';
    END IF;
    RETURN QUERY
    SELECT row_number() OVER (ORDER BY f.at DESC, f.section, f.student_id), f.at, f.school_id, f.student_id, f.role::text, f.section::text, f.client::text
    FROM visits_fact f JOIN schools_school s ON s.id = f.school_id
    WHERE f.account_id = account AND f.at >= first_day::timestamptz - interval '1 day' AND f.at < last_day::timestamptz + interval '2 days'
      AND (f.at AT TIME ZONE s.time_zone)::date BETWEEN first_day AND last_day;
END $$;
