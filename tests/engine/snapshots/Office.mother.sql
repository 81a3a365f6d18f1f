SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT '["GUARDIAN"]'::json AS "roles",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('School:' || (r1."id"))::bytea, 'base64') AS "id",
          r1."name" AS "name",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT r2."name" AS "name",
              r2."grade_level" AS "gradeLevel",
              coalesce((
                SELECT json_agg(j)
                FROM (
                  SELECT r3."full_name" AS "fullName"
                  FROM (
                    SELECT "people_staffmember"."full_name" AS "full_name"
                    FROM "people_staffmember"
                    WHERE (EXISTS(
                      SELECT 1 AS "a"
                      FROM "groups_classteacher" U0
                      WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."school_class_id" = (r2."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND "people_staffmember"."school_id" = ANY($2::bigint[]))
                    ORDER BY "people_staffmember"."sort_key" ASC,
                    "people_staffmember"."id" ASC) r3("full_name")) j), '[]') AS "classTeachers"
              FROM (
                SELECT "groups_schoolclass"."name" AS "name",
                "groups_schoolclass"."grade_level" AS "grade_level",
                "groups_schoolclass"."id" AS "id"
                FROM "groups_schoolclass"
                WHERE (EXISTS(
                  SELECT 1 AS "a"
                  FROM "schools_academicyear" U0
                  WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("groups_schoolclass"."year_id")) LIMIT 1) AND "groups_schoolclass"."school_id" = (r1."id") AND EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
                  WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
                ORDER BY 2 ASC,
                "groups_schoolclass"."letter" ASC,
                3 ASC) r2("name", "grade_level", "id")) j), '[]') AS "classes",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT r4."name" AS "name",
              r4."since" AS "since",
              r4."until" AS "until",
              EXISTS(
                SELECT 1 AS "a"
                FROM "schools_gradingperiod" U0
                WHERE (U0."closed_at" IS NOT NULL AND U0."id" = (r4."id")) LIMIT 1) AS "closed"
              FROM (
                SELECT "schools_gradingperiod"."name" AS "name",
                "schools_gradingperiod"."since" AS "since",
                "schools_gradingperiod"."until" AS "until",
                "schools_gradingperiod"."id" AS "id"
                FROM "schools_gradingperiod"
                WHERE (EXISTS(
                  SELECT 1 AS "a"
                  FROM "schools_academicyear" U0
                  WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("schools_gradingperiod"."year_id")) LIMIT 1) AND "schools_gradingperiod"."school_id" = (r1."id") AND "schools_gradingperiod"."school_id" = ANY($2::bigint[]))
                ORDER BY 2 ASC,
                3 ASC,
                "schools_gradingperiod"."id" ASC) r4("name", "since", "until", "id")) j), '[]') AS "periods"
          FROM (
            SELECT "schools_school"."id" AS "id",
            "schools_school"."name" AS "name"
            FROM "schools_school"
            WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
            ORDER BY 2 ASC,
            "schools_school"."id" ASC) r1("id", "name")) j), '[]') AS "schools") j) AS "viewer") j
