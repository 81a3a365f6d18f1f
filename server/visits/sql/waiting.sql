-- Which days of schools have facts that are not rolled up: noted with the facts, in one transaction.

-- A row that is noted already is written again: whoever rolls it up waits for these facts, then sees them.
CREATE FUNCTION visits_note(schools bigint[], days date[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO visits_waiting AS w (school_id, "on", part)
    SELECT DISTINCT given.school, given.day, part.part
    FROM unnest(schools, days) AS given (school, day), (VALUES ('DAY'), ('SEEN')) AS part (part)
    ORDER BY 1, 2, 3
    ON CONFLICT (school_id, "on", part) DO UPDATE SET since = w.since
$$;

-- Rolls up the days of one school that wait, and gives whether there were any.
CREATE FUNCTION visits_roll_waiting(school bigint, wanted text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    first_day date;
    last_day date;
    found boolean := false;
BEGIN
    -- One at a time for each school.
    PERFORM pg_advisory_xact_lock(5108412, school::integer);
    FOR first_day, last_day IN
        WITH gone AS (DELETE FROM visits_waiting WHERE school_id = school AND part = wanted RETURNING "on"),
        -- Marks of a fortnight are seen by what is looked at today.
        day AS (SELECT DISTINCT d::date AS "on" FROM gone, generate_series(
                    CASE wanted WHEN 'SEEN' THEN gone."on" - 14 ELSE gone."on" END::timestamp, gone."on", '1 day') AS d)
        SELECT min("on"), max("on") FROM (SELECT "on", "on" - (row_number() OVER (ORDER BY "on"))::integer AS island FROM day) AS islands
        GROUP BY island
    LOOP
        found := true;
        IF wanted = 'SEEN' THEN
            PERFORM visits_roll_seen(school, first_day, last_day);
        ELSE
            PERFORM visits_roll(school, first_day, last_day);
        END IF;
    END LOOP;
    RETURN found;
END $$;

-- Months of facts: made ahead, and dropped 13 months after they ended, with nothing of them waiting. Gives what was dropped.
CREATE FUNCTION visits_keep_months(now timestamptz) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    this_month constant timestamp := date_trunc('month', now AT TIME ZONE 'UTC');
    month timestamp;
    old text;
BEGIN
    IF NOT pg_try_advisory_xact_lock(5108413) THEN RETURN; END IF;
    FOR month IN SELECT generate_series(this_month - interval '1 month', this_month + interval '2 months', '1 month') LOOP
        PERFORM visits_make_month(month);
    END LOOP;
    FOR old IN
        SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'visits_fact'::regclass
          AND inhrelid::regclass::text ~ '^visits_fact_\d{6}$'
          AND to_date(right(inhrelid::regclass::text, 6), 'YYYYMM') < this_month - interval '13 months'
    LOOP
        -- Days of zones other than UTC reach into the neighbouring months.
        IF NOT EXISTS (SELECT FROM visits_waiting WHERE "on" BETWEEN to_date(right(old, 6), 'YYYYMM') - 1
                                                               AND to_date(right(old, 6), 'YYYYMM') + interval '1 month 1 day') THEN
            EXECUTE format('DROP TABLE %I', old);
            RETURN NEXT old;
        END IF;
    END LOOP;
    DELETE FROM visits_fact_default WHERE at < (this_month - interval '13 months') AT TIME ZONE 'UTC'
        AND NOT EXISTS (SELECT FROM visits_waiting WHERE "on" <= this_month - interval '13 months');
END $$;

-- A month (of UTC) whose facts stand in the default partition already stays there.
CREATE FUNCTION visits_make_month(month timestamp) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text := 'visits_fact_' || to_char(month, 'YYYYMM');
    begins timestamptz := month AT TIME ZONE 'UTC';
    ends timestamptz := (month + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
    IF to_regclass(name) IS NULL AND NOT EXISTS (SELECT FROM visits_fact_default WHERE at >= begins AND at < ends) THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF visits_fact FOR VALUES FROM (%L) TO (%L)', name, begins, ends);
    END IF;
END $$;
