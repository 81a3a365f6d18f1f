SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT coalesce(to_json(($1::date)::date), '"\u0000"') AS "day",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Student:' || (r1."id"))::bytea, 'base64') AS "id",
          r1."full_name" AS "fullName"
          FROM (
            SELECT "people_student"."id" AS "id",
            "people_student"."full_name" AS "full_name"
            FROM "people_student"
            WHERE ("people_student"."id" = ANY($2::bigint[]) AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."group_id" = ANY($3::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1))
            ORDER BY "people_student"."sort_key" ASC,
            1 ASC) r1("id", "full_name")) j), '[]') AS "children",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Student:' || (r2."id"))::bytea, 'base64') AS "id",
          r2."full_name" AS "fullName"
          FROM (
            SELECT "people_student"."id" AS "id",
            "people_student"."full_name" AS "full_name"
            FROM "people_student"
            WHERE ("people_student"."id" = ANY($4::bigint[]) AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."group_id" = ANY($3::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1))
            ORDER BY "people_student"."sort_key" ASC,
            1 ASC) r2("id", "full_name")) j), '[]') AS "myself") j) AS "viewer",
  (
    SELECT row_to_json(j)
    FROM (
      SELECT encode(('Student:' || (r3."id"))::bytea, 'base64') AS "id",
      r3."full_name" AS "fullName",
      coalesce((
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('School:' || (r4."id"))::bytea, 'base64') AS "id",
          r4."name" AS "name",
          r4."time_zone" AS "timeZone"
          FROM (
            SELECT "schools_school"."id" AS "id",
            "schools_school"."name" AS "name",
            "schools_school"."time_zone" AS "time_zone"
            FROM "schools_school"
            WHERE ("schools_school"."id" = (r3."school_id") AND true)) r4("id", "name", "time_zone")) j), '"\u0000"'::json) AS "school",
      (
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('SchoolClass:' || (r5."id"))::bytea, 'base64') AS "id",
          r5."name" AS "name"
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
                WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r3."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND "groups_schoolclass"."school_id" = ANY($5::bigint[]))
            ORDER BY "groups_schoolclass"."grade_level" ASC,
            "groups_schoolclass"."letter" ASC,
            1 ASC LIMIT 1) r5("id", "name")) j) AS "schoolClass",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('GradingPeriod:' || (r6."id"))::bytea, 'base64') AS "id",
          r6."name" AS "name",
          r6."kind" AS "kind",
          r6."since" AS "since",
          r6."until" AS "until",
          EXISTS(
            SELECT 1 AS "a"
            FROM "schools_gradingperiod" U0
            WHERE (U0."closed_at" IS NOT NULL AND U0."id" = (r6."id")) LIMIT 1) AS "closed"
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
                  WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r3."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = (W0."id")) LIMIT 1) AND W0."grade_level" >= ("schools_gradingperiod"."grade_from") AND W0."grade_level" <= ("schools_gradingperiod"."grade_to") AND W0."year_id" = ("schools_gradingperiod"."year_id")) LIMIT 1) AND "schools_gradingperiod"."school_id" = ANY($6::bigint[]))
            ORDER BY 4 ASC,
            5 ASC,
            "schools_gradingperiod"."id" ASC) r6("id", "name", "kind", "since", "until")) j), '[]') AS "periods"
      FROM (
        SELECT "people_student"."id" AS "id",
        "people_student"."full_name" AS "full_name",
        "people_student"."school_id" AS "school_id"
        FROM "people_student"
        WHERE ("people_student"."id" = ($7::bigint) AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."group_id" = ANY($3::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1))) r3("id", "full_name", "school_id")) j) AS "student") j
