SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT encode(('SchoolClass:' || (r1."id"))::bytea, 'base64') AS "id",
      coalesce((
        SELECT row_to_json(j)
        FROM (
          SELECT r2."since" AS "since",
          r2."until" AS "until",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT encode(('Subject:' || (r3."id"))::bytea, 'base64') AS "id",
              r3."name" AS "name"
              FROM (
                SELECT "groups_subject"."id" AS "id",
                "groups_subject"."name" AS "name"
                FROM "groups_subject"
                WHERE (EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_journal" V0 INNER JOIN "groups_group" V1 ON (V0."group_id" = V1."id")
                  WHERE ((V1."school_class_id" = (r2."school_class_id") OR EXISTS(
                    SELECT 1 AS "a"
                    FROM "groups_membership" U0 INNER JOIN "people_student" U2 ON (U0."student_id" = U2."id") INNER JOIN "groups_membership" U3 ON (U2."id" = U3."student_id") INNER JOIN "groups_group" U4 ON (U3."group_id" = U4."id")
                    WHERE (U0."group_id" = (V0."group_id") AND U4."school_class_id" = (r2."school_class_id") AND U3."kind" = 'CLASS') LIMIT 1)) AND V0."subject_id" = ("groups_subject"."id")) LIMIT 1) AND "groups_subject"."school_id" = ANY($1::bigint[]))
                ORDER BY 2 ASC,
                1 ASC) r3("id", "name")) j), '[]') AS "subjects",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT coalesce((
                SELECT row_to_json(j)
                FROM (
                  SELECT encode(('Student:' || (r5."id"))::bytea, 'base64') AS "id",
                  r5."full_name" AS "fullName"
                  FROM (
                    SELECT "people_student"."id" AS "id",
                    "people_student"."full_name" AS "full_name"
                    FROM "people_student"
                    WHERE ("people_student"."id" = (r4."student_id") AND EXISTS(
                      SELECT 1 AS "a"
                      FROM "groups_membership" U0
                      WHERE (U0."group_id" = ANY($2::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1))) r5("id", "full_name")) j), '"\u0000"'::json) AS "student",
              coalesce((
                SELECT json_agg(j)
                FROM (
                  SELECT r6."since" AS "since",
                  r6."until" AS "until"
                  FROM (
                    SELECT "groups_membership"."since" AS "since",
                    "groups_membership"."until" AS "until"
                    FROM "groups_membership"
                    WHERE ("groups_membership"."since" < (r4."until") AND "groups_membership"."until" > (r4."since") AND "groups_membership"."group_id" = (r4."group_id") AND "groups_membership"."student_id" = (r4."student_id"))
                    ORDER BY 1 ASC,
                    "groups_membership"."id" ASC) r6("since", "until")) j), '[]') AS "membership",
              coalesce((
                SELECT json_agg(j)
                FROM (
                  SELECT encode(('Subject:' || (r7."subject_id"))::bytea, 'base64') AS "subjectId",
                  coalesce(to_json((r7."average_value")::text), '"\u0000"') AS "value",
                  r7."display" AS "display",
                  r7."marks" AS "marks"
                  FROM (
                    SELECT "journal_mark"."subject_id" AS "subject_id",
                    ROUND((SUM(("journal_mark"."value" * "schools_policyweight"."weight")) / SUM("schools_policyweight"."weight")), (
                      SELECT U0."digits" AS "digits"
                      FROM "schools_gradingpolicy" U0
                      WHERE U0."id" = (r4."policy_id"))) AS "average_value",
                    COALESCE((
                      SELECT t.display
                      FROM schools_policythreshold t
                      WHERE t.policy_id = MAX("schools_policyweight"."policy_id") AND t.scale_id = (
                        SELECT j.scale_id
                        FROM groups_journal j
                        WHERE j.id = MAX("journal_mark"."journal_id")) AND t.at_least <= ROUND((SUM(("journal_mark"."value" * "schools_policyweight"."weight")) / SUM("schools_policyweight"."weight")), (
                        SELECT U0."digits" AS "digits"
                        FROM "schools_gradingpolicy" U0
                        WHERE U0."id" = (r4."policy_id")))
                      ORDER BY t.at_least DESC LIMIT 1), '') AS "display",
                    COUNT(*) AS "marks"
                    FROM "journal_mark" INNER JOIN "schools_worktype" ON ("journal_mark"."work_type_id" = "schools_worktype"."id") INNER JOIN "schools_policyweight" ON ("schools_worktype"."id" = "schools_policyweight"."work_type_id")
                    WHERE ((("journal_mark"."on" < (r4."until"))) IS TRUE AND "journal_mark"."on" >= (r4."since") AND "journal_mark"."value" IS NOT NULL AND "schools_policyweight"."policy_id" = (r4."policy_id") AND "schools_policyweight"."weight" > 0 AND "journal_mark"."student_id" = (r4."student_id"))
                    GROUP BY "journal_mark"."student_id",
                    1,
                    (r4."since")::date,
                    (r4."until")::date
                    ORDER BY 1 ASC) r7("subject_id", "average_value", "display", "marks")) j), '[]') AS "cells",
              coalesce((
                SELECT json_agg(j)
                FROM (
                  SELECT coalesce(to_json(encode(('AttendanceCode:' || (r8."code_id"))::bytea, 'base64')), '"\u0000"') AS "codeId",
                  r8."lessons" AS "lessons"
                  FROM (
                    SELECT "journal_cell"."code_id" AS "code_id",
                    COUNT("journal_cell"."id") AS "lessons"
                    FROM "journal_cell" INNER JOIN "schools_attendancecode" ON ("journal_cell"."code_id" = "schools_attendancecode"."id")
                    WHERE ("schools_attendancecode"."counts_as_absence" AND "journal_cell"."on" >= (r4."since") AND "journal_cell"."on" < (r4."until") AND "journal_cell"."student_id" = (r4."student_id"))
                    GROUP BY "journal_cell"."student_id",
                    1
                    ORDER BY 1 ASC) r8("code_id", "lessons")) j), '[]') AS "absences",
              coalesce(to_json(COALESCE((
                SELECT COUNT(DISTINCT W0."on") AS "days"
                FROM "journal_cell" W0 INNER JOIN "schools_attendancecode" W1 ON (W0."code_id" = W1."id")
                WHERE (W1."counts_as_absence" AND W0."on" >= (r4."since") AND W0."on" < (r4."until") AND W0."student_id" = (r4."student_id") AND NOT EXISTS(
                  SELECT 1 AS "a"
                  FROM "timetable_lesson" V0 INNER JOIN "groups_group" V1 ON (V0."group_id" = V1."id") INNER JOIN "groups_membership" V2 ON (V1."id" = V2."group_id")
                  WHERE (V2."since" <= (V0."on") AND V2."student_id" = (W0."student_id") AND V2."until" > (V0."on") AND V0."on" >= (W0."on") AND V0."on" < ((W0."on")::date + 1) AND NOT (V0."status" = 'CANCELLED') AND NOT EXISTS(
                    SELECT 1 AS "a"
                    FROM "journal_cell" U0 INNER JOIN "schools_attendancecode" U1 ON (U0."code_id" = U1."id")
                    WHERE (U1."counts_as_absence" AND U0."lesson_id" = (V0."id") AND U0."student_id" = (W0."student_id")) LIMIT 1)) LIMIT 1))
                GROUP BY W0."student_id"), 0)), '"\u0000"') AS "daysMissed"
              FROM (
                SELECT "groups_membership"."student_id" AS "student_id",
                MIN("groups_membership"."group_id") AS "group_id",
                (r2."since")::date AS "since",
                (r2."until")::date AS "until",
                (r2."policy_id")::bigint AS "policy_id"
                FROM "groups_membership" INNER JOIN "groups_group" ON ("groups_membership"."group_id" = "groups_group"."id") INNER JOIN "people_student" ON ("groups_membership"."student_id" = "people_student"."id")
                WHERE (EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_schoolclass" U0
                  WHERE (false AND U0."id" = (r2."school_class_id")) LIMIT 1) AND "groups_group"."school_class_id" = (r2."school_class_id") AND "groups_membership"."kind" = 'CLASS' AND "groups_membership"."since" < (r2."until") AND "groups_membership"."until" > (r2."since"))
                GROUP BY 1,
                "people_student"."sort_key",
                5,
                3,
                4
                ORDER BY "people_student"."sort_key" ASC,
                1 ASC) r4("student_id", "group_id", "since", "until", "policy_id")) j), '[]') AS "rows"
          FROM (
            SELECT (
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE (U0."id" = ($3::bigint) AND U0."school_id" = ("groups_schoolclass"."school_id"))) AS "since",
            (
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE (U0."id" = ($3::bigint) AND U0."school_id" = ("groups_schoolclass"."school_id"))) AS "until",
            "groups_schoolclass"."id" AS "school_class_id",
            (
              SELECT V0."id" AS "pk"
              FROM "schools_gradingpolicy" V0
              WHERE (V0."since" < (
                SELECT U0."until" AS "until"
                FROM "schools_gradingperiod" U0
                WHERE (U0."id" = ($3::bigint) AND U0."school_id" = (V0."school_id"))) AND (V0."until" IS NULL OR V0."until" >= (
                SELECT U0."until" AS "until"
                FROM "schools_gradingperiod" U0
                WHERE (U0."id" = ($3::bigint) AND U0."school_id" = (V0."school_id")))) AND V0."school_id" = ("groups_schoolclass"."school_id"))) AS "policy_id"
            FROM "groups_schoolclass"
            WHERE "groups_schoolclass"."id" = (r1."id")) r2("since", "until", "school_class_id", "policy_id")) j), '"\u0000"'::json) AS "sheet"
      FROM (
        SELECT "groups_schoolclass"."id" AS "id"
        FROM "groups_schoolclass"
        WHERE ("groups_schoolclass"."id" = ($4::bigint) AND "groups_schoolclass"."school_id" = ANY($5::bigint[]))) r1("id")) j) AS "schoolClass") j
