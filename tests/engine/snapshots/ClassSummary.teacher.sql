SELECT concat('{"place":', coalesce((
  SELECT concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"timeZone":', to_json((r2."time_zone")::text), ',"municipality":', coalesce((
      SELECT concat('{"id":"', encode(('Municipality:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"region":', coalesce((
        SELECT concat('{"id":"', encode(('Region:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}')
        FROM (
          SELECT "schools_region"."id" AS "id",
          "schools_region"."name" AS "name"
          FROM "schools_region"
          WHERE ("schools_region"."id" = (r3."region_id") AND true)) r4("id", "name")), '"\u0000"'), '}')
      FROM (
        SELECT "schools_municipality"."id" AS "id",
        "schools_municipality"."name" AS "name",
        "schools_municipality"."region_id" AS "region_id"
        FROM "schools_municipality"
        WHERE ("schools_municipality"."id" = (r2."municipality_id") AND true)) r3("id", "name", "region_id")), '"\u0000"'), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name",
      "schools_school"."time_zone" AS "time_zone",
      "schools_school"."municipality_id" AS "municipality_id"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r1."school_id") AND true)) r2("id", "name", "time_zone", "municipality_id")), '"\u0000"'), ',"visits":{"asOf":', coalesce(to_json(visits_as_of(ARRAY(
    SELECT W0."id" AS "pk"
    FROM "schools_school" W0
    WHERE EXISTS(
      SELECT 1 AS "a"
      FROM "groups_schoolclass" V0
      WHERE ((false OR EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), false, ($1::timestamptz)::timestamp with time zone)), '"\u0000"'), ',"totals":', coalesce((
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
        SELECT W0."id" AS "pk"
        FROM "schools_school" W0
        WHERE EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" V0
          WHERE ((false OR EXISTS(
            SELECT 1 AS "a"
            FROM "schools_school" U0
            WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), ARRAY(
        SELECT V0."id" AS "pk"
        FROM "groups_schoolclass" V0
        WHERE ((false OR EXISTS(
          SELECT 1 AS "a"
          FROM "schools_school" U0
          WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), false, ($2::date)::date, ($3::date)::date, ('MONTH')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_visitrow"
      ORDER BY "visits_visitrow"."place" ASC LIMIT 1) r5("children", "reached", "reach", "guardians", "guardians_per_day", "visits", "median_minutes", "suppressed")), '"\u0000"'), '},"visitsBefore":{"asOf":', coalesce(to_json(visits_as_of(ARRAY(
    SELECT W0."id" AS "pk"
    FROM "schools_school" W0
    WHERE EXISTS(
      SELECT 1 AS "a"
      FROM "groups_schoolclass" V0
      WHERE ((false OR EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), false, ($1::timestamptz)::timestamp with time zone)), '"\u0000"'), ',"totals":', coalesce((
    SELECT concat('{"children":', coalesce((r6."children")::text, 'null'), ',"reached":', coalesce((r6."reached")::text, 'null'), ',"reach":', coalesce('"' || (r6."reach")::text || '"', 'null'), ',"guardians":', coalesce((r6."guardians")::text, 'null'), ',"guardiansPerDay":', coalesce('"' || (r6."guardians_per_day")::text || '"', 'null'), ',"visits":', coalesce((r6."visits")::text, 'null'), ',"medianMinutesToSeen":', coalesce('"' || (r6."median_minutes")::text || '"', 'null'), ',"suppressed":', to_json(r6."suppressed"), '}')
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
        SELECT W0."id" AS "pk"
        FROM "schools_school" W0
        WHERE EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" V0
          WHERE ((false OR EXISTS(
            SELECT 1 AS "a"
            FROM "schools_school" U0
            WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), ARRAY(
        SELECT V0."id" AS "pk"
        FROM "groups_schoolclass" V0
        WHERE ((false OR EXISTS(
          SELECT 1 AS "a"
          FROM "schools_school" U0
          WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), false, ($4::date)::date, ($5::date)::date, ('MONTH')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_visitrow"
      ORDER BY "visits_visitrow"."place" ASC LIMIT 1) r6("children", "reached", "reach", "guardians", "guardians_per_day", "visits", "median_minutes", "suppressed")), '"\u0000"'), '},"filling":{"totals":', coalesce((
    SELECT concat('{"held":', coalesce((r7."held")::text, 'null'), ',"recorded":', coalesce((r7."recorded")::text, 'null'), ',"inTime":', coalesce((r7."in_time")::text, 'null'), ',"timely":', coalesce('"' || (r7."timely")::text || '"', 'null'), ',"suppressed":', to_json(r7."suppressed"), '}')
    FROM (
      SELECT "visits_fillingrow"."held" AS "held",
      "visits_fillingrow"."recorded" AS "recorded",
      "visits_fillingrow"."in_time" AS "in_time",
      "visits_fillingrow"."timely" AS "timely",
      "visits_fillingrow"."suppressed" AS "suppressed"
      FROM visits_filling(ARRAY(
        SELECT W0."id" AS "pk"
        FROM "schools_school" W0
        WHERE EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" V0
          WHERE ((false OR EXISTS(
            SELECT 1 AS "a"
            FROM "schools_school" U0
            WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), ARRAY(
        SELECT V0."id" AS "pk"
        FROM "groups_schoolclass" V0
        WHERE ((false OR EXISTS(
          SELECT 1 AS "a"
          FROM "schools_school" U0
          WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), false, ($2::date)::date, ($3::date)::date, ('WEEK')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_fillingrow"
      ORDER BY "visits_fillingrow"."place" ASC LIMIT 1) r7("held", "recorded", "in_time", "timely", "suppressed")), '"\u0000"'), '},"fillingBefore":{"totals":', coalesce((
    SELECT concat('{"held":', coalesce((r8."held")::text, 'null'), ',"recorded":', coalesce((r8."recorded")::text, 'null'), ',"inTime":', coalesce((r8."in_time")::text, 'null'), ',"timely":', coalesce('"' || (r8."timely")::text || '"', 'null'), ',"suppressed":', to_json(r8."suppressed"), '}')
    FROM (
      SELECT "visits_fillingrow"."held" AS "held",
      "visits_fillingrow"."recorded" AS "recorded",
      "visits_fillingrow"."in_time" AS "in_time",
      "visits_fillingrow"."timely" AS "timely",
      "visits_fillingrow"."suppressed" AS "suppressed"
      FROM visits_filling(ARRAY(
        SELECT W0."id" AS "pk"
        FROM "schools_school" W0
        WHERE EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" V0
          WHERE ((false OR EXISTS(
            SELECT 1 AS "a"
            FROM "schools_school" U0
            WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), ARRAY(
        SELECT V0."id" AS "pk"
        FROM "groups_schoolclass" V0
        WHERE ((false OR EXISTS(
          SELECT 1 AS "a"
          FROM "schools_school" U0
          WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), false, ($4::date)::date, ($5::date)::date, ('WEEK')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_fillingrow"
      ORDER BY "visits_fillingrow"."place" ASC LIMIT 1) r8("held", "recorded", "in_time", "timely", "suppressed")), '"\u0000"'), '},"results":{"totals":', coalesce((
    SELECT concat('{"students":', coalesce((r9."students")::text, 'null'), ',"good":', coalesce((r9."good")::text, 'null'), ',"quality":', coalesce('"' || (r9."quality")::text || '"', 'null'), ',"passing":', coalesce((r9."passing")::text, 'null'), ',"passRate":', coalesce('"' || (r9."pass_rate")::text || '"', 'null'), ',"suppressed":', to_json(r9."suppressed"), '}')
    FROM (
      SELECT "visits_resultsrow"."students" AS "students",
      "visits_resultsrow"."good" AS "good",
      "visits_resultsrow"."quality" AS "quality",
      "visits_resultsrow"."passing" AS "passing",
      "visits_resultsrow"."pass_rate" AS "pass_rate",
      "visits_resultsrow"."suppressed" AS "suppressed"
      FROM visits_results(ARRAY(
        SELECT W0."id" AS "pk"
        FROM "schools_school" W0
        WHERE EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" V0
          WHERE ((false OR EXISTS(
            SELECT 1 AS "a"
            FROM "schools_school" U0
            WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), ARRAY(
        SELECT V0."id" AS "pk"
        FROM "groups_schoolclass" V0
        WHERE ((false OR EXISTS(
          SELECT 1 AS "a"
          FROM "schools_school" U0
          WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), false, ($2::date)::date, ($3::date)::date, ('GRADE_LEVEL')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_resultsrow"
      ORDER BY "visits_resultsrow"."place" ASC LIMIT 1) r9("students", "good", "quality", "passing", "pass_rate", "suppressed")), '"\u0000"'), '}}')
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name",
    "groups_schoolclass"."school_id" AS "school_id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($6::bigint) AND ("groups_schoolclass"."school_id" = ANY($7::bigint[])) IS TRUE)) r1("id", "name", "school_id")), 'null'), '}')
