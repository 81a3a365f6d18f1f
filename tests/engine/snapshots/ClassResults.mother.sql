SELECT concat('{"place":', coalesce((
  SELECT concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","report":{"asOf":', coalesce(to_json(($1::timestamptz)::timestamp with time zone), '"\u0000"'), ',"totals":', coalesce((
    SELECT concat('{"students":', coalesce((r2."students")::text, 'null'), ',"good":', coalesce((r2."good")::text, 'null'), ',"quality":', coalesce('"' || (r2."quality")::text || '"', 'null'), ',"passing":', coalesce((r2."passing")::text, 'null'), ',"passRate":', coalesce('"' || (r2."pass_rate")::text || '"', 'null'), ',"suppressed":', to_json(r2."suppressed"), '}')
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
          WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), false, ($2::date)::date, ($3::date)::date, ('CLASS')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_resultsrow"
      ORDER BY "visits_resultsrow"."place" ASC LIMIT 1) r2("students", "good", "quality", "passing", "pass_rate", "suppressed")), '"\u0000"'), ',"rows":', coalesce((
    SELECT '[' || string_agg(concat('{"key":', to_json((r3."key")::text), ',"label":', to_json((r3."label")::text), ',"gradeLevel":', coalesce((r3."grade_level")::text, 'null'), ',"schoolClass":', coalesce((
      SELECT concat('{"id":"', encode(('SchoolClass:' || (r4."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "groups_schoolclass"."id" AS "id"
        FROM "groups_schoolclass"
        WHERE ("groups_schoolclass"."id" = (r3."school_class_id") AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
          WHERE (U0."student_id" = ANY($4::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r4("id")), 'null'), ',"school":', coalesce((
      SELECT concat('{"id":"', encode(('School:' || (r5."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "schools_school"."id" AS "id"
        FROM "schools_school"
        WHERE ("schools_school"."id" = (r3."school_id") AND true)) r5("id")), 'null'), ',"municipality":', coalesce((
      SELECT concat('{"id":"', encode(('Municipality:' || (r6."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "schools_municipality"."id" AS "id"
        FROM "schools_municipality"
        WHERE ("schools_municipality"."id" = (r3."municipality_id") AND true)) r6("id")), 'null'), ',"figures":{"students":', coalesce((r3."students")::text, 'null'), ',"good":', coalesce((r3."good")::text, 'null'), ',"quality":', coalesce('"' || (r3."quality")::text || '"', 'null'), ',"passing":', coalesce((r3."passing")::text, 'null'), ',"passRate":', coalesce('"' || (r3."pass_rate")::text || '"', 'null'), ',"suppressed":', to_json(r3."suppressed"), '}}'), ',') || ']'
    FROM (
      SELECT "visits_resultsrow"."key" AS "key",
      "visits_resultsrow"."label" AS "label",
      "visits_resultsrow"."grade_level" AS "grade_level",
      "visits_resultsrow"."school_class_id" AS "school_class_id",
      "visits_resultsrow"."school_id" AS "school_id",
      "visits_resultsrow"."municipality_id" AS "municipality_id",
      "visits_resultsrow"."students" AS "students",
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
          WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), false, ($2::date)::date, ($3::date)::date, ('CLASS')::text, 'ROWS', ($1::timestamptz)::timestamp with time zone) "visits_resultsrow"
      ORDER BY "visits_resultsrow"."place" ASC) r3("key", "label", "grade_level", "school_class_id", "school_id", "municipality_id", "students", "good", "quality", "passing", "pass_rate", "suppressed")), '[]'), '}}')
  FROM (
    SELECT "groups_schoolclass"."id" AS "id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($5::bigint) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($4::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r1("id")), 'null'), '}')
