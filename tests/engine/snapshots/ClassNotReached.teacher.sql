SELECT concat('{"place":', coalesce((
  SELECT concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","report":{"asOf":', coalesce(to_json(visits_as_of(ARRAY(
    SELECT W0."id" AS "pk"
    FROM "schools_school" W0
    WHERE EXISTS(
      SELECT 1 AS "a"
      FROM "groups_schoolclass" V0
      WHERE ((false OR EXISTS(
        SELECT 1 AS "a"
        FROM "schools_school" U0
        WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), false, ($1::timestamptz)::timestamp with time zone)), '"\u0000"'), ',"totals":', coalesce((
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
          WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), false, ($2::date)::date, ($3::date)::date, ('CLASS')::text, 'TOTAL', ($1::timestamptz)::timestamp with time zone) "visits_visitrow"
      ORDER BY "visits_visitrow"."place" ASC LIMIT 1) r2("children", "reached", "reach", "guardians", "guardians_per_day", "visits", "median_minutes", "suppressed")), '"\u0000"'), ',"notReached":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), ',"schoolClass":', coalesce((
      SELECT concat('{"id":"', encode(('SchoolClass:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}')
      FROM (
        SELECT "groups_schoolclass"."id" AS "id",
        "groups_schoolclass"."name" AS "name"
        FROM "groups_schoolclass"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."since" <= ($4::date) AND U0."until" > ($4::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r3."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND ("groups_schoolclass"."school_id" = ANY($5::bigint[])) IS TRUE)
        ORDER BY "groups_schoolclass"."grade_level" ASC,
        "groups_schoolclass"."letter" ASC,
        1 ASC LIMIT 1) r4("id", "name")), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "people_student"."id" AS "id",
      "people_student"."full_name" AS "full_name"
      FROM "people_student"
      WHERE ("people_student"."id" IN (
        SELECT visits_not_reached(ARRAY(
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
            WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), ($2::date)::date, ($3::date)::date, ($6::bigint)::bigint, ($1::timestamptz)::timestamp with time zone)) AND (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."group_id" = ANY($7::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
        WHERE (V0."staff_id" = ANY($8::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."staff_id" = ANY($8::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))
      ORDER BY "people_student"."sort_key" ASC,
      1 ASC) r3("id", "full_name")), '[]'), '}}')
  FROM (
    SELECT "groups_schoolclass"."id" AS "id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($9::bigint) AND ("groups_schoolclass"."school_id" = ANY($5::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
