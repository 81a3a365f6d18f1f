SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT coalesce((
        SELECT row_to_json(j)
        FROM (
          SELECT r2."name" AS "name"
          FROM (
            SELECT "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (r1."subject_id") AND "groups_subject"."school_id" = ANY($1::bigint[]))) r2("name")) j), '"\u0000"'::json) AS "subject",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT r4."full_name" AS "fullName"
              FROM (
                SELECT "people_student"."full_name" AS "full_name"
                FROM "people_student"
                WHERE ("people_student"."id" = (r3."student_id") AND "people_student"."id" = ANY($2::bigint[]))) r4("full_name")) j), '"\u0000"'::json) AS "student",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT r5."since" AS "since",
              r5."until" AS "until"
              FROM (
                SELECT "groups_membership"."since" AS "since",
                "groups_membership"."until" AS "until"
                FROM "groups_membership"
                WHERE ("groups_membership"."since" < (r3."until") AND "groups_membership"."until" > (r3."since") AND "groups_membership"."group_id" = (r3."group_id") AND "groups_membership"."student_id" = (r3."student_id"))
                ORDER BY 1 ASC,
                "groups_membership"."id" ASC) r5("since", "until")) j), '[]') AS "membership",
          (
            SELECT row_to_json(j)
            FROM (
              SELECT r6."display" AS "display",
              coalesce(to_json(r6."formula"), '"\u0000"') AS "formula"
              FROM (
                SELECT COALESCE((
                  SELECT t.display
                  FROM schools_policythreshold t
                  WHERE t.policy_id = MAX("schools_policyweight"."policy_id") AND t.scale_id = (
                    SELECT j.scale_id
                    FROM groups_journal j
                    WHERE j.id = MAX("journal_mark"."journal_id")) AND t.at_least <= ROUND((SUM(("journal_mark"."value" * "schools_policyweight"."weight")) / SUM("schools_policyweight"."weight")), (
                    SELECT U0."digits" AS "digits"
                    FROM "schools_gradingpolicy" U0
                    WHERE U0."id" = (r3."policy_id")))
                  ORDER BY t.at_least DESC LIMIT 1), '') AS "display",
                ('(' || string_agg(trim_scale("journal_mark"."value")::text || '·' || trim_scale("schools_policyweight"."weight")::text, ' + ' ORDER BY "journal_mark"."on", "journal_mark"."lesson_id", "journal_mark"."position") || ') / (' || string_agg(trim_scale("schools_policyweight"."weight")::text, ' + ' ORDER BY "journal_mark"."on", "journal_mark"."lesson_id", "journal_mark"."position") || ')') AS "formula"
                FROM "journal_mark" INNER JOIN "schools_worktype" ON ("journal_mark"."work_type_id" = "schools_worktype"."id") INNER JOIN "schools_policyweight" ON ("schools_worktype"."id" = "schools_policyweight"."work_type_id")
                WHERE ((NOT ("journal_mark"."student_id" = ANY($2::bigint[])) OR ("journal_mark"."student_id" = ANY($3::bigint[]) AND ("journal_mark"."publish_at" IS NULL OR "journal_mark"."publish_at" <= ($4::timestamptz)))) AND (("journal_mark"."on" < (r3."until"))) IS TRUE AND "journal_mark"."on" >= (r3."since") AND "journal_mark"."value" IS NOT NULL AND "schools_policyweight"."policy_id" = (r3."policy_id") AND "schools_policyweight"."weight" > 0 AND "journal_mark"."student_id" = (r3."student_id") AND "journal_mark"."subject_id" = (r3."subject_id"))
                GROUP BY "journal_mark"."student_id",
                "journal_mark"."subject_id",
                (r3."since")::date,
                (r3."until")::date
                ORDER BY "journal_mark"."subject_id" ASC LIMIT 1) r6("display", "formula")) j) AS "average"
          FROM (
            SELECT "groups_membership"."student_id" AS "student_id",
            MIN("groups_membership"."group_id") AS "group_id",
            ((
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($5::bigint)))::date AS "since",
            ((
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($5::bigint)))::date AS "until",
            (r1."subject_id")::bigint AS "subject_id",
            (
              SELECT V0."id" AS "pk"
              FROM "schools_gradingpolicy" V0
              WHERE (V0."since" < (
                SELECT U0."until" AS "until"
                FROM "schools_gradingperiod" U0
                WHERE U0."id" = ($5::bigint)) AND (V0."until" IS NULL OR V0."until" >= (
                SELECT U0."until" AS "until"
                FROM "schools_gradingperiod" U0
                WHERE U0."id" = ($5::bigint))) AND V0."school_id" = (r1."school_id"))) AS "policy_id"
            FROM "groups_membership" INNER JOIN "people_student" ON ("groups_membership"."student_id" = "people_student"."id")
            WHERE ("groups_membership"."group_id" = (r1."group_id") AND "groups_membership"."since" < (
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($5::bigint)) AND "groups_membership"."until" > (
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($5::bigint)))
            GROUP BY 1,
            "people_student"."sort_key",
            (r1."id")::bigint,
            5,
            3,
            4
            ORDER BY "people_student"."sort_key" ASC,
            1 ASC) r3("student_id", "group_id", "since", "until", "subject_id", "policy_id")) j), '[]') AS "roster",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT r7."on" AS "on",
          r7."number" AS "number",
          (
            SELECT U0."topic" AS "topic"
            FROM "journal_lessonrecord" U0
            WHERE U0."lesson_id" = (r7."id")) AS "topic"
          FROM (
            SELECT "timetable_lesson"."on" AS "on",
            "timetable_lesson"."number" AS "number",
            "timetable_lesson"."id" AS "id"
            FROM "timetable_lesson"
            WHERE ("timetable_lesson"."journal_id" = (r1."id") AND "timetable_lesson"."on" >= (
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($5::bigint)) AND "timetable_lesson"."on" < (
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($5::bigint)) AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
            ORDER BY 1 ASC,
            2 ASC,
            3 ASC) r7("on", "number", "id")) j), '[]') AS "lessons",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT r8."symbol" AS "symbol",
          encode(('Lesson:' || (r8."lesson_id"))::bytea, 'base64') AS "lessonId",
          encode(('Student:' || (r8."student_id"))::bytea, 'base64') AS "studentId"
          FROM (
            SELECT "journal_mark"."symbol" AS "symbol",
            "journal_mark"."lesson_id" AS "lesson_id",
            "journal_mark"."student_id" AS "student_id"
            FROM "journal_mark"
            WHERE ("journal_mark"."journal_id" = (r1."id") AND "journal_mark"."on" >= (
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($5::bigint)) AND "journal_mark"."on" < (
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($5::bigint)) AND "journal_mark"."student_id" = ANY($3::bigint[]) AND ("journal_mark"."publish_at" IS NULL OR "journal_mark"."publish_at" <= ($4::timestamptz)))
            ORDER BY "journal_mark"."on" ASC,
            2 ASC,
            3 ASC,
            "journal_mark"."position" ASC,
            "journal_mark"."id" ASC) r8("symbol", "lesson_id", "student_id")) j), '[]') AS "marks"
      FROM (
        SELECT "groups_journal"."subject_id" AS "subject_id",
        "groups_journal"."id" AS "id",
        "groups_journal"."group_id" AS "group_id",
        "groups_journal"."school_id" AS "school_id"
        FROM "groups_journal"
        WHERE ("groups_journal"."id" = ($6::bigint) AND false)) r1("subject_id", "id", "group_id", "school_id")) j) AS "journal") j
