SELECT concat('{"place":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"timeZone":', to_json((r1."time_zone")::text), ',"municipality":', coalesce((
    SELECT concat('{"id":"', encode(('Municipality:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"region":', coalesce((
      SELECT concat('{"id":"', encode(('Region:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}')
      FROM (
        SELECT "schools_region"."id" AS "id",
        "schools_region"."name" AS "name"
        FROM "schools_region"
        WHERE ("schools_region"."id" = (r2."region_id") AND true)) r3("id", "name")), '"\u0000"'), '}')
    FROM (
      SELECT "schools_municipality"."id" AS "id",
      "schools_municipality"."name" AS "name",
      "schools_municipality"."region_id" AS "region_id"
      FROM "schools_municipality"
      WHERE ("schools_municipality"."id" = (r1."municipality_id") AND true)) r2("id", "name", "region_id")), '"\u0000"'), ',"visits":{"asOf":', coalesce(to_json(visits_as_of(ARRAY(
    SELECT V0."id" AS "pk"
    FROM "schools_school" V0
    WHERE (V0."id" = (r1."id") AND (false OR false OR EXISTS(
      SELECT 1 AS "a"
      FROM "groups_schoolclass" U0
      WHERE (U0."school_id" = (V0."id") AND false) LIMIT 1)))), CASE WHEN EXISTS(
    SELECT 1 AS "a"
    FROM "schools_school" U0
    WHERE (U0."id" = (r1."id") AND false) LIMIT 1) THEN false WHEN EXISTS(
    SELECT 1 AS "a"
    FROM "schools_school" U0
    WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN true WHEN EXISTS(
    SELECT 1 AS "a"
    FROM "groups_schoolclass" U0
    WHERE (U0."school_id" = (r1."id") AND false) LIMIT 1) THEN false ELSE true END, ($1::timestamptz)::timestamp with time zone)), '"\u0000"'), ',"totals":', coalesce((
    SELECT concat('{"children":', coalesce((r4."children")::text, 'null'), ',"reached":', coalesce((r4."reached")::text, 'null'), ',"reach":', coalesce('"' || (r4."reach")::text || '"', 'null'), ',"guardians":', coalesce((r4."guardians")::text, 'null'), ',"guardiansPerDay":', coalesce('"' || (r4."guardians_per_day")::text || '"', 'null'), ',"visits":', coalesce((r4."visits")::text, 'null'), ',"medianMinutesToSeen":', coalesce('"' || (r4."median_minutes")::text || '"', 'null'), ',"suppressed":', to_json(r4."suppressed"), '}')
    FROM (
      SELECT "visits_visitrow"."children" AS "children",
      "visits_visitrow"."reached" AS "reached",
      "visits_visitrow"."reach" AS "reach",
      "visits_visitrow"."guardians" AS "guardians",
      "visits_visitrow"."guardians_per_day" AS "guardians_per_day",
      "visits_visitrow"."visits" AS "visits",
      "visits_visitrow"."median_minutes" AS "median_minutes",
      "visits_visitrow"."suppressed" AS "suppressed"
      FROM visits_report(ARRAY(
        SELECT V0."id" AS "pk"
        FROM "schools_school" V0
        WHERE (V0."id" = (r1."id") AND (false OR false OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" U0
          WHERE (U0."school_id" = (V0."id") AND false) LIMIT 1)))), CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN NULL ELSE ARRAY(
        SELECT U0."id" AS "pk"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false)) END, CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND false) LIMIT 1) THEN false WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN true WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false) LIMIT 1) THEN false ELSE true END, ($2::date)::date, ($3::date)::date, ('MONTH')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_visitrow"
      ORDER BY "visits_visitrow"."place" ASC LIMIT 1) r4("children", "reached", "reach", "guardians", "guardians_per_day", "visits", "median_minutes", "suppressed")), '"\u0000"'), '},"visitsBefore":{"asOf":', coalesce(to_json(visits_as_of(ARRAY(
    SELECT V0."id" AS "pk"
    FROM "schools_school" V0
    WHERE (V0."id" = (r1."id") AND (false OR false OR EXISTS(
      SELECT 1 AS "a"
      FROM "groups_schoolclass" U0
      WHERE (U0."school_id" = (V0."id") AND false) LIMIT 1)))), CASE WHEN EXISTS(
    SELECT 1 AS "a"
    FROM "schools_school" U0
    WHERE (U0."id" = (r1."id") AND false) LIMIT 1) THEN false WHEN EXISTS(
    SELECT 1 AS "a"
    FROM "schools_school" U0
    WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN true WHEN EXISTS(
    SELECT 1 AS "a"
    FROM "groups_schoolclass" U0
    WHERE (U0."school_id" = (r1."id") AND false) LIMIT 1) THEN false ELSE true END, ($1::timestamptz)::timestamp with time zone)), '"\u0000"'), ',"totals":', coalesce((
    SELECT concat('{"children":', coalesce((r5."children")::text, 'null'), ',"reached":', coalesce((r5."reached")::text, 'null'), ',"reach":', coalesce('"' || (r5."reach")::text || '"', 'null'), ',"guardians":', coalesce((r5."guardians")::text, 'null'), ',"guardiansPerDay":', coalesce('"' || (r5."guardians_per_day")::text || '"', 'null'), ',"visits":', coalesce((r5."visits")::text, 'null'), ',"medianMinutesToSeen":', coalesce('"' || (r5."median_minutes")::text || '"', 'null'), ',"suppressed":', to_json(r5."suppressed"), '}')
    FROM (
      SELECT "visits_visitrow"."children" AS "children",
      "visits_visitrow"."reached" AS "reached",
      "visits_visitrow"."reach" AS "reach",
      "visits_visitrow"."guardians" AS "guardians",
      "visits_visitrow"."guardians_per_day" AS "guardians_per_day",
      "visits_visitrow"."visits" AS "visits",
      "visits_visitrow"."median_minutes" AS "median_minutes",
      "visits_visitrow"."suppressed" AS "suppressed"
      FROM visits_report(ARRAY(
        SELECT V0."id" AS "pk"
        FROM "schools_school" V0
        WHERE (V0."id" = (r1."id") AND (false OR false OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" U0
          WHERE (U0."school_id" = (V0."id") AND false) LIMIT 1)))), CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN NULL ELSE ARRAY(
        SELECT U0."id" AS "pk"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false)) END, CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND false) LIMIT 1) THEN false WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN true WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false) LIMIT 1) THEN false ELSE true END, ($4::date)::date, ($5::date)::date, ('MONTH')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_visitrow"
      ORDER BY "visits_visitrow"."place" ASC LIMIT 1) r5("children", "reached", "reach", "guardians", "guardians_per_day", "visits", "median_minutes", "suppressed")), '"\u0000"'), '},"filling":{"totals":', coalesce((
    SELECT concat('{"held":', coalesce((r6."held")::text, 'null'), ',"recorded":', coalesce((r6."recorded")::text, 'null'), ',"inTime":', coalesce((r6."in_time")::text, 'null'), ',"timely":', coalesce('"' || (r6."timely")::text || '"', 'null'), ',"suppressed":', to_json(r6."suppressed"), '}')
    FROM (
      SELECT "visits_fillingrow"."held" AS "held",
      "visits_fillingrow"."recorded" AS "recorded",
      "visits_fillingrow"."in_time" AS "in_time",
      "visits_fillingrow"."timely" AS "timely",
      "visits_fillingrow"."suppressed" AS "suppressed"
      FROM visits_filling(ARRAY(
        SELECT V0."id" AS "pk"
        FROM "schools_school" V0
        WHERE (V0."id" = (r1."id") AND (false OR false OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" U0
          WHERE (U0."school_id" = (V0."id") AND false) LIMIT 1)))), CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN NULL ELSE ARRAY(
        SELECT U0."id" AS "pk"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false)) END, CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND false) LIMIT 1) THEN false WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN true WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false) LIMIT 1) THEN false ELSE true END, ($2::date)::date, ($3::date)::date, ('WEEK')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_fillingrow"
      ORDER BY "visits_fillingrow"."place" ASC LIMIT 1) r6("held", "recorded", "in_time", "timely", "suppressed")), '"\u0000"'), '},"fillingBefore":{"totals":', coalesce((
    SELECT concat('{"held":', coalesce((r7."held")::text, 'null'), ',"recorded":', coalesce((r7."recorded")::text, 'null'), ',"inTime":', coalesce((r7."in_time")::text, 'null'), ',"timely":', coalesce('"' || (r7."timely")::text || '"', 'null'), ',"suppressed":', to_json(r7."suppressed"), '}')
    FROM (
      SELECT "visits_fillingrow"."held" AS "held",
      "visits_fillingrow"."recorded" AS "recorded",
      "visits_fillingrow"."in_time" AS "in_time",
      "visits_fillingrow"."timely" AS "timely",
      "visits_fillingrow"."suppressed" AS "suppressed"
      FROM visits_filling(ARRAY(
        SELECT V0."id" AS "pk"
        FROM "schools_school" V0
        WHERE (V0."id" = (r1."id") AND (false OR false OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" U0
          WHERE (U0."school_id" = (V0."id") AND false) LIMIT 1)))), CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN NULL ELSE ARRAY(
        SELECT U0."id" AS "pk"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false)) END, CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND false) LIMIT 1) THEN false WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN true WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false) LIMIT 1) THEN false ELSE true END, ($4::date)::date, ($5::date)::date, ('WEEK')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_fillingrow"
      ORDER BY "visits_fillingrow"."place" ASC LIMIT 1) r7("held", "recorded", "in_time", "timely", "suppressed")), '"\u0000"'), '},"results":{"totals":', coalesce((
    SELECT concat('{"students":', coalesce((r8."students")::text, 'null'), ',"good":', coalesce((r8."good")::text, 'null'), ',"quality":', coalesce('"' || (r8."quality")::text || '"', 'null'), ',"passing":', coalesce((r8."passing")::text, 'null'), ',"passRate":', coalesce('"' || (r8."pass_rate")::text || '"', 'null'), ',"suppressed":', to_json(r8."suppressed"), '}')
    FROM (
      SELECT "visits_resultsrow"."students" AS "students",
      "visits_resultsrow"."good" AS "good",
      "visits_resultsrow"."quality" AS "quality",
      "visits_resultsrow"."passing" AS "passing",
      "visits_resultsrow"."pass_rate" AS "pass_rate",
      "visits_resultsrow"."suppressed" AS "suppressed"
      FROM visits_results(ARRAY(
        SELECT V0."id" AS "pk"
        FROM "schools_school" V0
        WHERE (V0."id" = (r1."id") AND (false OR false OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" U0
          WHERE (U0."school_id" = (V0."id") AND false) LIMIT 1)))), CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN NULL ELSE ARRAY(
        SELECT U0."id" AS "pk"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false)) END, CASE WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND false) LIMIT 1) THEN false WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (r1."id") AND (false OR false)) LIMIT 1) THEN true WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "groups_schoolclass" U0
        WHERE (U0."school_id" = (r1."id") AND false) LIMIT 1) THEN false ELSE true END, ($2::date)::date, ($3::date)::date, ('GRADE_LEVEL')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_resultsrow"
      ORDER BY "visits_resultsrow"."place" ASC LIMIT 1) r8("students", "good", "quality", "passing", "pass_rate", "suppressed")), '"\u0000"'), '}}')
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name",
    "schools_school"."time_zone" AS "time_zone",
    "schools_school"."municipality_id" AS "municipality_id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($6::bigint) AND true)) r1("id", "name", "time_zone", "municipality_id")), 'null'), '}')
