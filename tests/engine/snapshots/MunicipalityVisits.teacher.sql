SELECT concat('{"place":', coalesce((
  SELECT concat('{"id":"', encode(('Municipality:' || (r1."id"))::bytea, 'base64'), '","report":{"asOf":', coalesce(to_json(visits_as_of(ARRAY(
    SELECT V0."id" AS "pk"
    FROM "schools_school" V0
    WHERE (EXISTS(
      SELECT 1 AS "a"
      FROM "schools_municipality" U0
      WHERE ((false OR false) AND U0."id" = (r1."id")) LIMIT 1) AND V0."municipality_id" = (r1."id"))), true, ($1::timestamptz)::timestamp with time zone)), '"\u0000"'), ',"totals":', coalesce((
    SELECT concat('{"children":', coalesce((r2."children")::text, 'null'), ',"reached":', coalesce((r2."reached")::text, 'null'), ',"reach":', coalesce('"' || (r2."reach")::text || '"', 'null'), ',"guardians":', coalesce((r2."guardians")::text, 'null'), ',"guardiansPerDay":', coalesce('"' || (r2."guardians_per_day")::text || '"', 'null'), ',"visits":', coalesce((r2."visits")::text, 'null'), ',"medianMinutesToSeen":', coalesce('"' || (r2."median_minutes")::text || '"', 'null'), ',"suppressed":', to_json(r2."suppressed"), '}')
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
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "schools_municipality" U0
          WHERE ((false OR false) AND U0."id" = (r1."id")) LIMIT 1) AND V0."municipality_id" = (r1."id"))), NULL::bigint[], true, ($2::date)::date, ($3::date)::date, ('DAY')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_visitrow"
      ORDER BY "visits_visitrow"."place" ASC LIMIT 1) r2("children", "reached", "reach", "guardians", "guardians_per_day", "visits", "median_minutes", "suppressed")), '"\u0000"'), ',"rows":', coalesce((
    SELECT '[' || string_agg(concat('{"key":', to_json((r3."key")::text), ',"label":', to_json((r3."label")::text), ',"on":', coalesce(to_json(r3."on"), 'null'), ',"weekday":', coalesce((r3."weekday")::text, 'null'), ',"hour":', coalesce((r3."hour")::text, 'null'), ',"gradeLevel":', coalesce((r3."grade_level")::text, 'null'), ',"section":', coalesce(to_json((r3."section")::text), 'null'), ',"client":', coalesce(to_json((r3."client")::text), 'null'), ',"schoolClass":', coalesce((
      SELECT concat('{"id":"', encode(('SchoolClass:' || (r4."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "groups_schoolclass"."id" AS "id"
        FROM "groups_schoolclass"
        WHERE ("groups_schoolclass"."id" = (r3."school_class_id") AND ("groups_schoolclass"."school_id" = ANY($4::bigint[])) IS TRUE)) r4("id")), 'null'), ',"school":', coalesce((
      SELECT concat('{"id":"', encode(('School:' || (r5."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "schools_school"."id" AS "id"
        FROM "schools_school"
        WHERE ("schools_school"."id" = (r3."school_id") AND true)) r5("id")), 'null'), ',"municipality":', coalesce((
      SELECT concat('{"id":"', encode(('Municipality:' || (r6."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "schools_municipality"."id" AS "id"
        FROM "schools_municipality"
        WHERE ("schools_municipality"."id" = (r3."municipality_id") AND true)) r6("id")), 'null'), ',"figures":{"children":', coalesce((r3."children")::text, 'null'), ',"reached":', coalesce((r3."reached")::text, 'null'), ',"reach":', coalesce('"' || (r3."reach")::text || '"', 'null'), ',"guardians":', coalesce((r3."guardians")::text, 'null'), ',"guardiansPerDay":', coalesce('"' || (r3."guardians_per_day")::text || '"', 'null'), ',"visits":', coalesce((r3."visits")::text, 'null'), ',"medianMinutesToSeen":', coalesce('"' || (r3."median_minutes")::text || '"', 'null'), ',"suppressed":', to_json(r3."suppressed"), '}}'), ',') || ']'
    FROM (
      SELECT "visits_visitrow"."key" AS "key",
      "visits_visitrow"."label" AS "label",
      "visits_visitrow"."on" AS "on",
      "visits_visitrow"."weekday" AS "weekday",
      "visits_visitrow"."hour" AS "hour",
      "visits_visitrow"."grade_level" AS "grade_level",
      "visits_visitrow"."section" AS "section",
      "visits_visitrow"."client" AS "client",
      "visits_visitrow"."school_class_id" AS "school_class_id",
      "visits_visitrow"."school_id" AS "school_id",
      "visits_visitrow"."municipality_id" AS "municipality_id",
      "visits_visitrow"."children" AS "children",
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
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "schools_municipality" U0
          WHERE ((false OR false) AND U0."id" = (r1."id")) LIMIT 1) AND V0."municipality_id" = (r1."id"))), NULL::bigint[], true, ($2::date)::date, ($3::date)::date, ('DAY')::text, 'ROWS', ($1::timestamptz)::timestamp with time zone) "visits_visitrow"
      ORDER BY "visits_visitrow"."place" ASC) r3("key", "label", "on", "weekday", "hour", "grade_level", "section", "client", "school_class_id", "school_id", "municipality_id", "children", "reached", "reach", "guardians", "guardians_per_day", "visits", "median_minutes", "suppressed")), '[]'), '}}')
  FROM (
    SELECT "schools_municipality"."id" AS "id"
    FROM "schools_municipality"
    WHERE ("schools_municipality"."id" = ($5::bigint) AND true)) r1("id")), 'null'), '}')
