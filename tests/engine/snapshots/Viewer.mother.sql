SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT coalesce((
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('Account:' || (r1."id"))::bytea, 'base64') AS "id",
          r1."full_name" AS "fullName"
          FROM (
            SELECT "people_account"."id" AS "id",
            "people_account"."full_name" AS "full_name"
            FROM "people_account"
            WHERE ("people_account"."id" = ($1::bigint) AND "people_account"."id" = ($1::bigint))) r1("id", "full_name")) j), '"\u0000"'::json) AS "account",
      '["GUARDIAN"]'::json AS "roles",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Journal:' || (r2."id"))::bytea, 'base64') AS "id",
          coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT encode(('Subject:' || (r3."id"))::bytea, 'base64') AS "id",
              r3."name" AS "name"
              FROM (
                SELECT "groups_subject"."id" AS "id",
                "groups_subject"."name" AS "name"
                FROM "groups_subject"
                WHERE ("groups_subject"."id" = (r2."subject_id") AND "groups_subject"."school_id" = ANY($2::bigint[]))) r3("id", "name")) j), '"\u0000"'::json) AS "subject",
          coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT encode(('Group:' || (r4."id"))::bytea, 'base64') AS "id",
              r4."name" AS "name"
              FROM (
                SELECT "groups_group"."id" AS "id",
                "groups_group"."name" AS "name"
                FROM "groups_group"
                WHERE ("groups_group"."id" = (r2."group_id") AND EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_membership" U0
                  WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r4("id", "name")) j), '"\u0000"'::json) AS "group"
          FROM (
            SELECT "groups_journal"."id" AS "id",
            "groups_journal"."subject_id" AS "subject_id",
            "groups_journal"."group_id" AS "group_id"
            FROM "groups_journal" INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
            WHERE ("groups_journal"."id" = ANY($4::bigint[]) AND false)
            ORDER BY "groups_subject"."name" ASC,
            "groups_group"."grade_level" ASC,
            "groups_group"."name" ASC,
            "groups_journal"."id" ASC) r2("id", "subject_id", "group_id")) j), '[]') AS "journals",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('SchoolClass:' || (r5."id"))::bytea, 'base64') AS "id",
          r5."name" AS "name"
          FROM (
            SELECT "groups_schoolclass"."id" AS "id",
            "groups_schoolclass"."name" AS "name"
            FROM "groups_schoolclass"
            WHERE ("groups_schoolclass"."id" = ANY($5::bigint[]) AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
              WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
            ORDER BY "groups_schoolclass"."grade_level" ASC,
            "groups_schoolclass"."letter" ASC,
            1 ASC) r5("id", "name")) j), '[]') AS "classes",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Student:' || (r6."id"))::bytea, 'base64') AS "id",
          r6."full_name" AS "fullName",
          (
            SELECT row_to_json(j)
            FROM (
              SELECT encode(('SchoolClass:' || (r7."id"))::bytea, 'base64') AS "id",
              r7."name" AS "name"
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
                    WHERE (U0."since" <= ($6::date) AND U0."until" > ($6::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r6."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
                  WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
                ORDER BY "groups_schoolclass"."grade_level" ASC,
                "groups_schoolclass"."letter" ASC,
                1 ASC LIMIT 1) r7("id", "name")) j) AS "schoolClass"
          FROM (
            SELECT "people_student"."id" AS "id",
            "people_student"."full_name" AS "full_name"
            FROM "people_student"
            WHERE ("people_student"."id" = ANY($7::bigint[]) AND "people_student"."id" = ANY($3::bigint[]))
            ORDER BY "people_student"."sort_key" ASC,
            1 ASC) r6("id", "full_name")) j), '[]') AS "children",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Student:' || (r8."id"))::bytea, 'base64') AS "id",
          r8."full_name" AS "fullName"
          FROM (
            SELECT "people_student"."id" AS "id",
            "people_student"."full_name" AS "full_name"
            FROM "people_student"
            WHERE ("people_student"."id" = ANY($8::bigint[]) AND "people_student"."id" = ANY($3::bigint[]))
            ORDER BY "people_student"."sort_key" ASC,
            1 ASC) r8("id", "full_name")) j), '[]') AS "myself") j) AS "viewer") j
