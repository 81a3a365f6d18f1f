SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT r1."full_name" AS "fullName",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT r2."name" AS "name",
              r2."kind" AS "kind"
              FROM (
                SELECT "groups_group"."name" AS "name",
                "groups_group"."kind" AS "kind"
                FROM "groups_group"
                WHERE (EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_membership" U0
                  WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = ("groups_group"."id") AND U0."student_id" = (r1."id")) LIMIT 1) AND "groups_group"."school_id" = ANY($2::bigint[]))
                ORDER BY 1 ASC,
                "groups_group"."id" ASC) r2("name", "kind")) j), '[]') AS "groups",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT r3."on" AS "on",
              coalesce((
                SELECT json_agg(j)
                FROM (
                  SELECT coalesce((
                    SELECT row_to_json(j)
                    FROM (
                      SELECT r5."number" AS "number",
                      coalesce((
                        SELECT row_to_json(j)
                        FROM (
                          SELECT r6."name" AS "name"
                          FROM (
                            SELECT "groups_subject"."name" AS "name"
                            FROM "groups_subject"
                            WHERE ("groups_subject"."id" = (
                              SELECT U0."subject_id" AS "subject"
                              FROM "groups_journal" U0
                              WHERE U0."id" = (r5."journal_id")) AND "groups_subject"."school_id" = ANY($3::bigint[]))) r6("name")) j), '"\u0000"'::json) AS "subject"
                      FROM (
                        SELECT "timetable_lesson"."number" AS "number",
                        "timetable_lesson"."journal_id" AS "journal_id"
                        FROM "timetable_lesson"
                        WHERE ("timetable_lesson"."id" = (r4."lesson_id") AND "timetable_lesson"."school_id" = ANY($2::bigint[]))) r5("number", "journal_id")) j), '"\u0000"'::json) AS "lesson",
                  coalesce((
                    SELECT json_agg(j)
                    FROM (
                      SELECT r7."symbol" AS "symbol"
                      FROM (
                        SELECT "journal_mark"."symbol" AS "symbol"
                        FROM "journal_mark"
                        WHERE ("journal_mark"."lesson_id" = (r4."lesson_id") AND "journal_mark"."student_id" = (r4."student_id") AND "journal_mark"."journal_id" = ANY($4::bigint[]))
                        ORDER BY "journal_mark"."position" ASC,
                        "journal_mark"."id" ASC) r7("symbol")) j), '[]') AS "marks"
                  FROM (
                    SELECT "timetable_lesson"."id" AS "lesson_id",
                    "groups_membership"."student_id" AS "student_id"
                    FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
                    WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r3."student_id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (r3."on") AND "timetable_lesson"."on" < ((r3."on")::date + 1))
                    ORDER BY "timetable_lesson"."number" ASC,
                    1 ASC,
                    "timetable_lesson"."id" ASC) r4("lesson_id", "student_id")) j), '[]') AS "lessons"
              FROM (
                SELECT "timetable_lesson"."on" AS "on",
                MIN("groups_membership"."student_id") AS "student_id"
                FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
                WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r1."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= ($5::date) AND "timetable_lesson"."on" < (($6::date)::date + 1))
                GROUP BY 1
                ORDER BY 1 ASC) r3("on", "student_id")) j), '[]') AS "diary"
          FROM (
            SELECT "people_student"."full_name" AS "full_name",
            "people_student"."id" AS "id"
            FROM "people_student"
            WHERE ("people_student"."id" = ANY($7::bigint[]) AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."group_id" = ANY($8::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1))
            ORDER BY "people_student"."sort_key" ASC,
            2 ASC) r1("full_name", "id")) j), '[]') AS "myself") j) AS "viewer") j
