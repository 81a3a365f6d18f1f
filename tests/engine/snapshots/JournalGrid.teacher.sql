SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT encode(('Journal:' || (r1."id"))::bytea, 'base64') AS "id",
      EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journal" U0
        WHERE (U0."id" = ANY($1::bigint[]) AND U0."id" = (r1."id")) LIMIT 1) AS "mine",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('WorkType:' || (r2."id"))::bytea, 'base64') AS "id",
          r2."name" AS "name",
          r2."short_name" AS "shortName",
          ((
            SELECT V0."weight" AS "weight"
            FROM "schools_policyweight" V0
            WHERE (V0."policy_id" IN (
              SELECT U0."id" AS "pk"
              FROM "schools_gradingpolicy" U0
              WHERE ((U0."until" IS NULL OR U0."until" > ($2::date)) AND U0."school_id" = (r2."school_id") AND U0."since" <= ($2::date))) AND V0."work_type_id" = (r2."id"))
            ORDER BY V0."policy_id" ASC,
            V0."work_type_id" ASC LIMIT 1))::text AS "weight"
          FROM (
            SELECT "schools_worktype"."id" AS "id",
            "schools_worktype"."name" AS "name",
            "schools_worktype"."short_name" AS "short_name",
            "schools_worktype"."school_id" AS "school_id"
            FROM "schools_worktype"
            WHERE ("schools_worktype"."school_id" = (r1."school_id") AND "schools_worktype"."school_id" = ANY($3::bigint[]))
            ORDER BY "schools_worktype"."position" ASC,
            2 ASC,
            "schools_worktype"."id" ASC) r2("id", "name", "short_name", "school_id")) j), '[]') AS "workTypes",
      (
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('Scale:' || (r3."id"))::bytea, 'base64') AS "id",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT r4."symbol" AS "symbol",
              (r4."value")::text AS "value"
              FROM (
                SELECT "schools_scalesymbol"."symbol" AS "symbol",
                "schools_scalesymbol"."value" AS "value"
                FROM "schools_scalesymbol"
                WHERE ("schools_scalesymbol"."scale_id" = (r3."id") AND "schools_scalesymbol"."school_id" = ANY($3::bigint[]))
                ORDER BY 2 DESC,
                1 ASC,
                "schools_scalesymbol"."id" ASC) r4("symbol", "value")) j), '[]') AS "symbols"
          FROM (
            SELECT "schools_scale"."id" AS "id"
            FROM "schools_scale"
            WHERE ("schools_scale"."id" = (r1."scale_id") AND "schools_scale"."school_id" = ANY($3::bigint[]))) r3("id")) j) AS "scale",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('AttendanceCode:' || (r5."id"))::bytea, 'base64') AS "id",
          r5."symbol" AS "symbol",
          r5."meaning" AS "meaning",
          r5."counts_as_absence" AS "countsAsAbsence"
          FROM (
            SELECT "schools_attendancecode"."id" AS "id",
            "schools_attendancecode"."symbol" AS "symbol",
            "schools_attendancecode"."meaning" AS "meaning",
            "schools_attendancecode"."counts_as_absence" AS "counts_as_absence"
            FROM "schools_attendancecode"
            WHERE ("schools_attendancecode"."school_id" = (r1."school_id") AND "schools_attendancecode"."school_id" = ANY($3::bigint[]))
            ORDER BY 2 ASC,
            "schools_attendancecode"."id" ASC) r5("id", "symbol", "meaning", "counts_as_absence")) j), '[]') AS "attendanceCodes",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Lesson:' || (r6."id"))::bytea, 'base64') AS "id",
          r6."on" AS "on",
          r6."number" AS "number",
          r6."status" AS "status",
          (
            SELECT U0."topic" AS "topic"
            FROM "journal_lessonrecord" U0
            WHERE U0."lesson_id" = (r6."id")) AS "topic",
          (
            SELECT U0."recorded_at" AS "recorded_at"
            FROM "journal_lessonrecord" U0
            WHERE U0."lesson_id" = (r6."id")) AS "recordedAt"
          FROM (
            SELECT "timetable_lesson"."id" AS "id",
            "timetable_lesson"."on" AS "on",
            "timetable_lesson"."number" AS "number",
            "timetable_lesson"."status" AS "status"
            FROM "timetable_lesson"
            WHERE ("timetable_lesson"."journal_id" = (r1."id") AND "timetable_lesson"."on" >= (
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)) AND "timetable_lesson"."on" < (
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)) AND "timetable_lesson"."school_id" = ANY($5::bigint[]))
            ORDER BY 2 ASC,
            3 ASC,
            1 ASC) r6("id", "on", "number", "status")) j), '[]') AS "lessons",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT encode(('Student:' || (r8."id"))::bytea, 'base64') AS "id",
              r8."full_name" AS "fullName"
              FROM (
                SELECT "people_student"."id" AS "id",
                "people_student"."full_name" AS "full_name"
                FROM "people_student"
                WHERE ("people_student"."id" = (r7."student_id") AND EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_membership" U0
                  WHERE (U0."group_id" = ANY($6::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1))) r8("id", "full_name")) j), '"\u0000"'::json) AS "student",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT r9."since" AS "since",
              r9."until" AS "until"
              FROM (
                SELECT "groups_membership"."since" AS "since",
                "groups_membership"."until" AS "until"
                FROM "groups_membership"
                WHERE ("groups_membership"."since" < (r7."until") AND "groups_membership"."until" > (r7."since") AND "groups_membership"."group_id" = (r7."group_id") AND "groups_membership"."student_id" = (r7."student_id"))
                ORDER BY 1 ASC,
                "groups_membership"."id" ASC) r9("since", "until")) j), '[]') AS "membership",
          (
            SELECT row_to_json(j)
            FROM (
              SELECT coalesce(to_json((r10."average_value")::text), '"\u0000"') AS "value",
              r10."display" AS "display",
              r10."marks" AS "marks",
              coalesce(to_json((r10."points")::text), '"\u0000"') AS "points",
              coalesce(to_json((r10."weights")::text), '"\u0000"') AS "weights",
              coalesce(to_json(r10."formula"), '"\u0000"') AS "formula",
              coalesce(to_json(r10."policy_version"), '"\u0000"') AS "policyVersion",
              coalesce((
                SELECT json_agg(j)
                FROM (
                  SELECT encode(('Journal:' || (r11."journal_id"))::bytea, 'base64') AS "journalId",
                  coalesce(to_json(r11."journal__group__name"), '"\u0000"') AS "groupName",
                  r11."marks" AS "marks",
                  coalesce(to_json((r11."points")::text), '"\u0000"') AS "points",
                  coalesce(to_json((r11."weights")::text), '"\u0000"') AS "weights",
                  coalesce(to_json(r11."formula"), '"\u0000"') AS "formula"
                  FROM (
                    SELECT "journal_mark"."journal_id" AS "journal_id",
                    "groups_group"."name" AS "journal__group__name",
                    COUNT(*) AS "marks",
                    SUM(("journal_mark"."value" * "schools_policyweight"."weight")) AS "points",
                    SUM("schools_policyweight"."weight") AS "weights",
                    ('(' || string_agg(trim_scale("journal_mark"."value")::text || '·' || trim_scale("schools_policyweight"."weight")::text, ' + ' ORDER BY "journal_mark"."on", "journal_mark"."lesson_id", "journal_mark"."position") || ') / (' || string_agg(trim_scale("schools_policyweight"."weight")::text, ' + ' ORDER BY "journal_mark"."on", "journal_mark"."lesson_id", "journal_mark"."position") || ')') AS "formula"
                    FROM "journal_mark" INNER JOIN "schools_worktype" ON ("journal_mark"."work_type_id" = "schools_worktype"."id") INNER JOIN "schools_policyweight" ON ("schools_worktype"."id" = "schools_policyweight"."work_type_id") INNER JOIN "groups_journal" ON ("journal_mark"."journal_id" = "groups_journal"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
                    WHERE ((("journal_mark"."on" < (r10."until"))) IS TRUE AND "journal_mark"."on" >= (r10."since") AND "journal_mark"."value" IS NOT NULL AND "schools_policyweight"."policy_id" = (r10."policy_id") AND "schools_policyweight"."weight" > 0 AND "journal_mark"."student_id" = (r10."student_id") AND "journal_mark"."subject_id" = (r10."subject_id"))
                    GROUP BY "journal_mark"."student_id",
                    "journal_mark"."subject_id",
                    1,
                    2
                    ORDER BY 1 ASC) r11("journal_id", "journal__group__name", "marks", "points", "weights", "formula")) j), '[]') AS "parts"
              FROM (
                SELECT ROUND((SUM(("journal_mark"."value" * "schools_policyweight"."weight")) / SUM("schools_policyweight"."weight")), (
                  SELECT U0."digits" AS "digits"
                  FROM "schools_gradingpolicy" U0
                  WHERE U0."id" = (r7."policy_id"))) AS "average_value",
                COALESCE((
                  SELECT t.display
                  FROM schools_policythreshold t
                  WHERE t.policy_id = MAX("schools_policyweight"."policy_id") AND t.scale_id = (
                    SELECT j.scale_id
                    FROM groups_journal j
                    WHERE j.id = MAX("journal_mark"."journal_id")) AND t.at_least <= ROUND((SUM(("journal_mark"."value" * "schools_policyweight"."weight")) / SUM("schools_policyweight"."weight")), (
                    SELECT U0."digits" AS "digits"
                    FROM "schools_gradingpolicy" U0
                    WHERE U0."id" = (r7."policy_id")))
                  ORDER BY t.at_least DESC LIMIT 1), '') AS "display",
                COUNT(*) AS "marks",
                SUM(("journal_mark"."value" * "schools_policyweight"."weight")) AS "points",
                SUM("schools_policyweight"."weight") AS "weights",
                ('(' || string_agg(trim_scale("journal_mark"."value")::text || '·' || trim_scale("schools_policyweight"."weight")::text, ' + ' ORDER BY "journal_mark"."on", "journal_mark"."lesson_id", "journal_mark"."position") || ') / (' || string_agg(trim_scale("schools_policyweight"."weight")::text, ' + ' ORDER BY "journal_mark"."on", "journal_mark"."lesson_id", "journal_mark"."position") || ')') AS "formula",
                (
                  SELECT U0."version" AS "version"
                  FROM "schools_gradingpolicy" U0
                  WHERE U0."id" = (r7."policy_id")) AS "policy_version",
                "journal_mark"."student_id" AS "student_id",
                "journal_mark"."subject_id" AS "subject_id",
                MAX("schools_policyweight"."policy_id") AS "policy_id",
                (r7."since")::date AS "since",
                (r7."until")::date AS "until"
                FROM "journal_mark" INNER JOIN "schools_worktype" ON ("journal_mark"."work_type_id" = "schools_worktype"."id") INNER JOIN "schools_policyweight" ON ("schools_worktype"."id" = "schools_policyweight"."work_type_id")
                WHERE ((("journal_mark"."on" < (r7."until"))) IS TRUE AND "journal_mark"."on" >= (r7."since") AND "journal_mark"."value" IS NOT NULL AND "schools_policyweight"."policy_id" = (r7."policy_id") AND "schools_policyweight"."weight" > 0 AND "journal_mark"."student_id" = (r7."student_id") AND "journal_mark"."subject_id" = (r7."subject_id"))
                GROUP BY 8,
                9,
                11,
                12
                ORDER BY 9 ASC LIMIT 1) r10("average_value", "display", "marks", "points", "weights", "formula", "policy_version", "student_id", "subject_id", "policy_id", "since", "until")) j) AS "average",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT r12."on" AS "on",
              r12."symbol" AS "symbol",
              coalesce(to_json(r12."work_type_name"), '"\u0000"') AS "workType",
              coalesce(to_json(r12."group_name"), '"\u0000"') AS "groupName",
              coalesce(to_json(r12."given_by_name"), '"\u0000"') AS "givenBy"
              FROM (
                SELECT "journal_mark"."on" AS "on",
                "journal_mark"."symbol" AS "symbol",
                "schools_worktype"."name" AS "work_type_name",
                "groups_group"."name" AS "group_name",
                "people_account"."full_name" AS "given_by_name"
                FROM "journal_mark" INNER JOIN "groups_journal" ON ("journal_mark"."journal_id" = "groups_journal"."id") INNER JOIN "schools_worktype" ON ("journal_mark"."work_type_id" = "schools_worktype"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id") INNER JOIN "people_account" ON ("journal_mark"."given_by_id" = "people_account"."id")
                WHERE ("journal_mark"."on" >= (r7."since") AND "journal_mark"."on" < (r7."until") AND "journal_mark"."student_id" = (r7."student_id") AND "journal_mark"."subject_id" = (r7."subject_id") AND NOT ("journal_mark"."journal_id" = (r7."journal_id")))
                ORDER BY 1 ASC,
                "journal_mark"."lesson_id" ASC,
                "journal_mark"."position" ASC,
                "journal_mark"."id" ASC) r12("on", "symbol", "work_type_name", "group_name", "given_by_name")) j), '[]') AS "earlier"
          FROM (
            SELECT "groups_membership"."student_id" AS "student_id",
            MIN("groups_membership"."group_id") AS "group_id",
            ((
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)))::date AS "since",
            ((
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)))::date AS "until",
            (r1."subject_id")::bigint AS "subject_id",
            (
              SELECT V0."id" AS "pk"
              FROM "schools_gradingpolicy" V0
              WHERE (V0."since" < (
                SELECT U0."until" AS "until"
                FROM "schools_gradingperiod" U0
                WHERE U0."id" = ($4::bigint)) AND (V0."until" IS NULL OR V0."until" >= (
                SELECT U0."until" AS "until"
                FROM "schools_gradingperiod" U0
                WHERE U0."id" = ($4::bigint))) AND V0."school_id" = (r1."school_id"))) AS "policy_id",
            (r1."id")::bigint AS "journal_id"
            FROM "groups_membership" INNER JOIN "people_student" ON ("groups_membership"."student_id" = "people_student"."id")
            WHERE ("groups_membership"."group_id" = (r1."group_id") AND "groups_membership"."since" < (
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)) AND "groups_membership"."until" > (
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)))
            GROUP BY 1,
            "people_student"."sort_key",
            7,
            5,
            3,
            4
            ORDER BY "people_student"."sort_key" ASC,
            1 ASC) r7("student_id", "group_id", "since", "until", "subject_id", "policy_id", "journal_id")) j), '[]') AS "roster",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Mark:' || (r13."id"))::bytea, 'base64') AS "id",
          encode(('Lesson:' || (r13."lesson_id"))::bytea, 'base64') AS "lessonId",
          encode(('Student:' || (r13."student_id"))::bytea, 'base64') AS "studentId",
          r13."position" AS "position",
          r13."symbol" AS "symbol",
          r13."comment" AS "comment",
          r13."version" AS "version",
          r13."given_at" AS "givenAt",
          coalesce(to_json((
            SELECT U0."full_name" AS "full_name"
            FROM "people_account" U0
            WHERE U0."id" = (r13."given_by_id"))), '"\u0000"') AS "givenBy",
          coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT encode(('WorkType:' || (r14."id"))::bytea, 'base64') AS "id"
              FROM (
                SELECT "schools_worktype"."id" AS "id"
                FROM "schools_worktype"
                WHERE ("schools_worktype"."id" = (r13."work_type_id") AND "schools_worktype"."school_id" = ANY($3::bigint[]))) r14("id")) j), '"\u0000"'::json) AS "workType"
          FROM (
            SELECT "journal_mark"."id" AS "id",
            "journal_mark"."lesson_id" AS "lesson_id",
            "journal_mark"."student_id" AS "student_id",
            "journal_mark"."position" AS "position",
            "journal_mark"."symbol" AS "symbol",
            "journal_mark"."comment" AS "comment",
            "journal_mark"."version" AS "version",
            "journal_mark"."given_at" AS "given_at",
            "journal_mark"."given_by_id" AS "given_by_id",
            "journal_mark"."work_type_id" AS "work_type_id"
            FROM "journal_mark"
            WHERE ("journal_mark"."journal_id" = (r1."id") AND "journal_mark"."on" >= (
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)) AND "journal_mark"."on" < (
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)) AND "journal_mark"."journal_id" = ANY($1::bigint[]))
            ORDER BY "journal_mark"."on" ASC,
            2 ASC,
            3 ASC,
            4 ASC,
            "journal_mark"."id" ASC) r13("id", "lesson_id", "student_id", "position", "symbol", "comment", "version", "given_at", "given_by_id", "work_type_id")) j), '[]') AS "marks",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Lesson:' || (r15."lesson_id"))::bytea, 'base64') AS "lessonId",
          encode(('Student:' || (r15."student_id"))::bytea, 'base64') AS "studentId",
          (
            SELECT row_to_json(j)
            FROM (
              SELECT encode(('AttendanceCode:' || (r16."id"))::bytea, 'base64') AS "id",
              r16."symbol" AS "symbol"
              FROM (
                SELECT "schools_attendancecode"."id" AS "id",
                "schools_attendancecode"."symbol" AS "symbol"
                FROM "schools_attendancecode"
                WHERE ("schools_attendancecode"."id" = (r15."code_id") AND "schools_attendancecode"."school_id" = ANY($3::bigint[]))) r16("id", "symbol")) j) AS "code",
          r15."minutes" AS "minutes",
          r15."version" AS "version",
          r15."changed_at" AS "changedAt",
          coalesce(to_json((
            SELECT U0."full_name" AS "full_name"
            FROM "people_account" U0
            WHERE U0."id" = (r15."changed_by_id"))), '"\u0000"') AS "changedBy"
          FROM (
            SELECT "journal_cell"."lesson_id" AS "lesson_id",
            "journal_cell"."student_id" AS "student_id",
            "journal_cell"."code_id" AS "code_id",
            "journal_cell"."minutes" AS "minutes",
            "journal_cell"."version" AS "version",
            "journal_cell"."id" AS "id",
            "journal_cell"."changed_at" AS "changed_at",
            "journal_cell"."changed_by_id" AS "changed_by_id"
            FROM "journal_cell"
            WHERE ("journal_cell"."code_id" IS NOT NULL AND "journal_cell"."journal_id" = (r1."id") AND "journal_cell"."on" >= (
              SELECT U0."since" AS "since"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)) AND "journal_cell"."on" < (
              SELECT U0."until" AS "until"
              FROM "schools_gradingperiod" U0
              WHERE U0."id" = ($4::bigint)) AND "journal_cell"."journal_id" = ANY($1::bigint[]))
            ORDER BY "journal_cell"."on" ASC,
            1 ASC,
            2 ASC,
            "journal_cell"."id" ASC) r15("lesson_id", "student_id", "code_id", "minutes", "version", "id", "changed_at", "changed_by_id")) j), '[]') AS "attendance"
      FROM (
        SELECT "groups_journal"."id" AS "id",
        "groups_journal"."school_id" AS "school_id",
        "groups_journal"."scale_id" AS "scale_id",
        "groups_journal"."group_id" AS "group_id",
        "groups_journal"."subject_id" AS "subject_id"
        FROM "groups_journal"
        WHERE ("groups_journal"."id" = ($7::bigint) AND "groups_journal"."id" = ANY($1::bigint[]))) r1("id", "school_id", "scale_id", "group_id", "subject_id")) j) AS "journal") j
