SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"children":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","fullName":', to_json((r1."full_name")::text), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($2::bigint[]) AND ("people_student"."id" = ANY($3::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r1("id", "full_name")), '[]'), ',"myself":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r2."id"))::bytea, 'base64'), '","fullName":', to_json((r2."full_name")::text), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($4::bigint[]) AND ("people_student"."id" = ANY($3::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r2("id", "full_name")), '[]'), '},"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"timeZone":', to_json((r4."time_zone")::text), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name",
      "schools_school"."time_zone" AS "time_zone"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r3."school_id") AND true)) r4("id", "name", "time_zone")), '"\u0000"'), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
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
          WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r3."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r5("id", "name")), 'null'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), ',"kind":', to_json((r6."kind")::text), ',"since":', to_json(r6."since"), ',"until":', to_json(r6."until"), ',"closed":', to_json(EXISTS(
      SELECT 1 AS "a"
      FROM "schools_gradingperiod" U0
      WHERE (U0."closed_at" IS NOT NULL AND U0."id" = (r6."id")) LIMIT 1)), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name",
      "schools_gradingperiod"."kind" AS "kind",
      "schools_gradingperiod"."since" AS "since",
      "schools_gradingperiod"."until" AS "until"
      FROM "schools_gradingperiod"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_schoolclass" W0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r3."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = (W0."id")) LIMIT 1) AND W0."grade_level" >= ("schools_gradingperiod"."grade_from") AND W0."grade_level" <= ("schools_gradingperiod"."grade_to") AND W0."year_id" = ("schools_gradingperiod"."year_id")) LIMIT 1) AND ("schools_gradingperiod"."school_id" = ANY($5::bigint[])) IS TRUE)
      ORDER BY 4 ASC,
      5 ASC,
      "schools_gradingperiod"."id" ASC) r6("id", "name", "kind", "since", "until")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name",
    "people_student"."school_id" AS "school_id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($6::bigint) AND ("people_student"."id" = ANY($3::bigint[])) IS TRUE)) r3("id", "full_name", "school_id")), 'null'), '}')
