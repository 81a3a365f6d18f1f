-- What those outside a school, coordinators and programs, are told of it (V4): the one place of the rule. README.md says what it promises.
--
-- An atom is what is counted of one school in one row of a report. Its counts are rounded to a multiple of five, up or down by chance
-- but for one atom always alike; it is kept back where any count of people comes out below ten. Atoms kept back are joined within their
-- municipality, and what of these is still kept back within the region. Everything told is a sum of atoms, each of them told in itself.
-- Sources: Statistics New Zealand, 2013 Census confidentiality rules (fixed random rounding; rates of rounded counts); Wooton and Fraser,
-- A Review of Confidentiality Protections for Statistical Tables, ABS 2005 (differencing; protected building blocks); Asghar and Kaafar,
-- Averaging Attacks on Bounded Noise-based Disclosure Control Algorithms, 2019 (why chance hangs on the count and not on the question).

-- What chance hangs on: drawn once for each installation, told nobody.
CREATE TABLE IF NOT EXISTS visits_secret (
    value uuid NOT NULL DEFAULT gen_random_uuid(),
    one boolean NOT NULL DEFAULT true,
    CONSTRAINT visits_secret_once PRIMARY KEY (one),
    CONSTRAINT visits_secret_one CHECK (one)
);
INSERT INTO visits_secret DEFAULT VALUES ON CONFLICT DO NOTHING;

DO $$ BEGIN
    IF to_regtype('visits_atom') IS NULL THEN
        CREATE TYPE visits_atom AS (key text, school_id bigint, municipality_id bigint, figures bigint[]);
    END IF;
END $$;

-- The days that are told of: outside a school whole weeks that are over, those that the range touches, at least one.
CREATE FUNCTION visits_span(outside boolean, schools bigint[], first_day date, last_day date, now timestamptz) RETURNS daterange
LANGUAGE plpgsql STABLE AS $$
DECLARE
    until date := least(
        date_trunc('week', last_day)::date + 6, date_trunc('week', visits_last_day(schools, 'infinity', now)::timestamp)::date - 1);
BEGIN
    PERFORM visits_check_range(first_day, last_day);
    IF NOT outside THEN RETURN daterange(first_day, last_day, '[]'); END IF;
    RETURN daterange(least(date_trunc('week', first_day)::date, until - 6), until, '[]');
END $$;

-- Counts of people and lessons are told by fives; of visits, of which few people can make many, in steps of 2 to 5 % from a hundred on.
CREATE FUNCTION visits_base(amount bigint, coarse boolean) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN amount < 100 OR NOT coarse THEN 5
                ELSE CASE WHEN left(amount::text, 1) = '1' THEN 5 WHEN left(amount::text, 1) IN ('2', '3') THEN 10 ELSE 20 END
                     * (10::double precision ^ (length(amount::text) - 3))::bigint END
$$;

-- Up where the rest is greater than a number drawn once for the place, the figure and the multiple below: so the mean is right, the same
-- count gives the same answer whatever was asked, and a count that grows by ones passes one step of five at a place that nobody knows.
CREATE FUNCTION visits_rounded(amount bigint, base bigint, secret uuid, place text, figure bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT amount - amount % base + CASE WHEN amount % base > 0 AND amount % base > ('x' || left(encode(sha256(
        (secret || ' ' || place || ' ' || figure || ' ' || base || ' ' || amount / base)::bytea), 'hex'), 12))::bit(48)::bigint % base
        THEN base ELSE 0 END
$$;

-- `figures` of an atom: first as many counts of people as `people` says, then others, `coarse` for visits; nulls are of no matter. Of several
-- counts of people the first is of those who might have come: it is in sums, so that a school that nobody visits is no reason for a better
-- share. Atoms of no school: whom several atoms count more than once. Where one row of a report is kept back, the next smallest goes with it, if `apart` does not
-- say that rows can be asked for one by one. Gives a row for each key; its figures are null where it is kept back.
CREATE FUNCTION visits_told(atoms visits_atom[], people integer, coarse boolean, apart boolean) RETURNS TABLE (key text, figures bigint[])
LANGUAGE sql STABLE AS $$
    WITH secret AS MATERIALIZED (SELECT value FROM visits_secret),
    number AS MATERIALIZED (
        SELECT a.key, a.school_id, a.municipality_id, f.nth, f.amount
        FROM unnest(atoms) AS a, unnest(a.figures) WITH ORDINALITY AS f (amount, nth) WHERE f.amount IS NOT NULL),
    school AS MATERIALIZED (
        SELECT rounded.*, min(told) FILTER (WHERE nth <= people) OVER (PARTITION BY key, school_id) >= 10 AS open
        FROM (SELECT n.*, visits_rounded(amount, base, secret.value, 'school ' || school_id, nth) AS told
              FROM (SELECT n.*, visits_base(amount, coarse AND nth > people) AS base FROM number n WHERE school_id IS NOT NULL OFFSET 0) AS n, secret) AS rounded),
    municipality AS MATERIALIZED (
        SELECT rounded.*, schools > 1 AND min(told) FILTER (WHERE nth <= people) OVER (PARTITION BY key, municipality_id) >= 10 AS open
        FROM (SELECT n.*, visits_rounded(amount, base, secret.value, 'municipality ' || municipality_id, nth) AS told
              FROM (SELECT key, municipality_id, nth, sum(amount)::bigint AS amount, visits_base(sum(amount)::bigint, coarse AND nth > people) AS base, count(*) AS schools
                    FROM school WHERE NOT open GROUP BY key, municipality_id, nth) AS n, secret) AS rounded),
    region AS (
        SELECT rounded.*, municipalities > 1 AND min(told) FILTER (WHERE nth <= people) OVER (PARTITION BY key) >= 10 AS open
        FROM (SELECT n.*, visits_rounded(amount, base, secret.value, 'region', nth) AS told
              FROM (SELECT key, nth, sum(amount)::bigint AS amount, visits_base(sum(amount)::bigint, coarse AND nth > people) AS base, count(*) AS municipalities
                    FROM municipality WHERE NOT open GROUP BY key, nth) AS n, secret) AS rounded),
    counted_again AS (
        SELECT key, nth, visits_rounded(amount, visits_base(amount, coarse AND nth > people), secret.value, 'again', nth) AS told
        FROM number, secret WHERE school_id IS NULL),
    open_part AS (
        SELECT key, nth, told FROM school WHERE open UNION ALL SELECT key, nth, told FROM municipality WHERE open
        UNION ALL SELECT key, nth, told FROM region WHERE open),
    part AS (
        SELECT * FROM open_part
        UNION ALL
        SELECT key, nth, told FROM region
        WHERE NOT open AND nth = 1 AND people > 1 AND told >= 10 AND key IN (SELECT key FROM open_part)),
    summed AS (
        SELECT key, nth, sum(told)::bigint - coalesce((SELECT c.told FROM counted_again c WHERE c.key = part.key AND c.nth = part.nth AND c.told >= 10), 0) AS told
        FROM part GROUP BY key, nth),
    cell AS (
        SELECT each.key, array_agg(summed.told ORDER BY nth.nth) AS figures, count(summed.told) = 0 AS hidden
        FROM (SELECT DISTINCT key FROM number WHERE school_id IS NOT NULL) AS each
        CROSS JOIN generate_series(1, (SELECT max(nth) FROM number)) AS nth (nth)
        LEFT JOIN summed ON summed.key = each.key AND summed.nth = nth.nth
        GROUP BY each.key),
    ranked AS (
        SELECT cell.*, count(*) FILTER (WHERE hidden) OVER () AS hidden_ones,
               row_number() OVER (PARTITION BY hidden ORDER BY figures[people], key) AS place
        FROM cell)
    SELECT key, CASE WHEN NOT hidden AND NOT (hidden_ones = 1 AND place = 1 AND NOT apart) THEN figures END FROM ranked
$$;
