SELECT concat('{"place":', coalesce((
  SELECT concat('{"id":"', encode(('Region:' || (r1."id"))::bytea, 'base64'), '","report":{"asOf":', coalesce(to_json(($1::timestamptz)::timestamp with time zone), '"\u0000"'), ',"totals":', coalesce((
    SELECT concat('{"held":', coalesce((r2."held")::text, 'null'), ',"recorded":', coalesce((r2."recorded")::text, 'null'), ',"inTime":', coalesce((r2."in_time")::text, 'null'), ',"timely":', coalesce('"' || (r2."timely")::text || '"', 'null'), ',"suppressed":', to_json(r2."suppressed"), '}')
    FROM (
      SELECT "visits_fillingrow"."held" AS "held",
      "visits_fillingrow"."recorded" AS "recorded",
      "visits_fillingrow"."in_time" AS "in_time",
      "visits_fillingrow"."timely" AS "timely",
      "visits_fillingrow"."suppressed" AS "suppressed"
      FROM visits_filling(ARRAY(
        SELECT V0."id" AS "pk"
        FROM "schools_school" V0 INNER JOIN "schools_municipality" V1 ON (V0."municipality_id" = V1."id")
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "schools_region" U0
          WHERE ((false OR false) AND U0."id" = (r1."id")) LIMIT 1) AND V1."region_id" = (r1."id"))), NULL::bigint[], true, ($2::date)::date, ($3::date)::date, ('DAY')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_fillingrow"
      ORDER BY "visits_fillingrow"."place" ASC LIMIT 1) r2("held", "recorded", "in_time", "timely", "suppressed")), '"\u0000"'), ',"rows":', coalesce((
    SELECT '[' || string_agg(concat('{"key":', to_json((r3."key")::text), ',"label":', to_json((r3."label")::text), ',"on":', coalesce(to_json(r3."on"), 'null'), ',"gradeLevel":', coalesce((r3."grade_level")::text, 'null'), ',"schoolClass":', coalesce((
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
        WHERE ("schools_municipality"."id" = (r3."municipality_id") AND true)) r6("id")), 'null'), ',"figures":{"held":', coalesce((r3."held")::text, 'null'), ',"recorded":', coalesce((r3."recorded")::text, 'null'), ',"inTime":', coalesce((r3."in_time")::text, 'null'), ',"timely":', coalesce('"' || (r3."timely")::text || '"', 'null'), ',"suppressed":', to_json(r3."suppressed"), '}}'), ',') || ']'
    FROM (
      SELECT "visits_fillingrow"."key" AS "key",
      "visits_fillingrow"."label" AS "label",
      "visits_fillingrow"."on" AS "on",
      "visits_fillingrow"."grade_level" AS "grade_level",
      "visits_fillingrow"."school_class_id" AS "school_class_id",
      "visits_fillingrow"."school_id" AS "school_id",
      "visits_fillingrow"."municipality_id" AS "municipality_id",
      "visits_fillingrow"."held" AS "held",
      "visits_fillingrow"."recorded" AS "recorded",
      "visits_fillingrow"."in_time" AS "in_time",
      "visits_fillingrow"."timely" AS "timely",
      "visits_fillingrow"."suppressed" AS "suppressed"
      FROM visits_filling(ARRAY(
        SELECT V0."id" AS "pk"
        FROM "schools_school" V0 INNER JOIN "schools_municipality" V1 ON (V0."municipality_id" = V1."id")
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "schools_region" U0
          WHERE ((false OR false) AND U0."id" = (r1."id")) LIMIT 1) AND V1."region_id" = (r1."id"))), NULL::bigint[], true, ($2::date)::date, ($3::date)::date, ('DAY')::text, 'ROWS', ($1::timestamptz)::timestamp with time zone) "visits_fillingrow"
      ORDER BY "visits_fillingrow"."place" ASC) r3("key", "label", "on", "grade_level", "school_class_id", "school_id", "municipality_id", "held", "recorded", "in_time", "timely", "suppressed")), '[]'), '}}')
  FROM (
    SELECT "schools_region"."id" AS "id"
    FROM "schools_region"
    WHERE ("schools_region"."id" = ($5::bigint) AND true)) r1("id")), 'null'), '}')
