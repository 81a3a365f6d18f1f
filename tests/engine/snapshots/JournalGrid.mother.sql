SELECT concat('{"journal":', coalesce((
  SELECT concat('{"id":"', encode(('Journal:' || (r1."id"))::bytea, 'base64'), '","mine":', to_json(EXISTS(
    SELECT 1 AS "a"
    FROM "groups_journal" U0
    WHERE (U0."id" = ANY($1::bigint[]) AND U0."id" = (r1."id")) LIMIT 1)), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","timeZone":', to_json((r2."time_zone")::text), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."time_zone" AS "time_zone"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r1."school_id") AND true)) r2("id", "time_zone")), '"\u0000"'), ',"workTypes":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('WorkType:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"shortName":', to_json((r3."short_name")::text), ',"weight":', coalesce('"' || ((
      SELECT V0."weight" AS "weight"
      FROM "schools_policyweight" V0
      WHERE (V0."policy_id" IN (
        SELECT U0."id" AS "pk"
        FROM "schools_gradingpolicy" U0
        WHERE ((U0."until" IS NULL OR U0."until" > ($2::date)) AND U0."school_id" = (r3."school_id") AND U0."since" <= ($2::date))) AND V0."work_type_id" = (r3."id"))
      ORDER BY V0."policy_id" ASC,
      V0."work_type_id" ASC LIMIT 1))::text || '"', 'null'), '}'), ',') || ']'
    FROM (
      SELECT "schools_worktype"."id" AS "id",
      "schools_worktype"."name" AS "name",
      "schools_worktype"."short_name" AS "short_name",
      "schools_worktype"."school_id" AS "school_id"
      FROM "schools_worktype"
      WHERE ("schools_worktype"."school_id" = (r1."school_id") AND ("schools_worktype"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY "schools_worktype"."position" ASC,
      2 ASC,
      "schools_worktype"."id" ASC) r3("id", "name", "short_name", "school_id")), '[]'), ',"scale":', coalesce((
    SELECT concat('{"id":"', encode(('Scale:' || (r4."id"))::bytea, 'base64'), '","symbols":', coalesce((
      SELECT '[' || string_agg(concat('{"symbol":', to_json((r5."symbol")::text), ',"value":', coalesce('"' || (r5."value")::text || '"', 'null'), '}'), ',') || ']'
      FROM (
        SELECT "schools_scalesymbol"."symbol" AS "symbol",
        "schools_scalesymbol"."value" AS "value"
        FROM "schools_scalesymbol"
        WHERE ("schools_scalesymbol"."scale_id" = (r4."id") AND ("schools_scalesymbol"."school_id" = ANY($3::bigint[])) IS TRUE)
        ORDER BY 2 DESC NULLS LAST,
        1 ASC,
        "schools_scalesymbol"."id" ASC) r5("symbol", "value")), '[]'), '}')
    FROM (
      SELECT "schools_scale"."id" AS "id"
      FROM "schools_scale"
      WHERE ("schools_scale"."id" = (r1."scale_id") AND ("schools_scale"."school_id" = ANY($3::bigint[])) IS TRUE)) r4("id")), 'null'), ',"attendanceCodes":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('AttendanceCode:' || (r6."id"))::bytea, 'base64'), '","symbol":', to_json((r6."symbol")::text), ',"meaning":', to_json((r6."meaning")::text), ',"countsAsAbsence":', to_json(r6."counts_as_absence"), '}'), ',') || ']'
    FROM (
      SELECT "schools_attendancecode"."id" AS "id",
      "schools_attendancecode"."symbol" AS "symbol",
      "schools_attendancecode"."meaning" AS "meaning",
      "schools_attendancecode"."counts_as_absence" AS "counts_as_absence"
      FROM "schools_attendancecode"
      WHERE ("schools_attendancecode"."school_id" = (r1."school_id") AND ("schools_attendancecode"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      "schools_attendancecode"."id" ASC) r6("id", "symbol", "meaning", "counts_as_absence")), '[]'), ',"lessons":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r7."id"))::bytea, 'base64'), '","on":', to_json(r7."on"), ',"number":', r7."number", ',"status":', to_json((r7."status")::text), ',"topic":', coalesce(to_json(((
      SELECT U0."topic" AS "topic"
      FROM "journal_lessonrecord" U0
      WHERE U0."lesson_id" = (r7."id")))::text), 'null'), ',"recordedAt":', coalesce(to_json((
      SELECT U0."recorded_at" AS "recorded_at"
      FROM "journal_lessonrecord" U0
      WHERE U0."lesson_id" = (r7."id"))), 'null'), '}'), ',') || ']'
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
        WHERE U0."id" = ($4::bigint)) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."student_id" = ANY($5::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
      ORDER BY 2 ASC,
      3 ASC,
      1 ASC) r7("id", "on", "number", "status")), '[]'), ',"roster":', coalesce((
    SELECT '[' || string_agg(concat('{"student":', coalesce((
      SELECT concat('{"id":"', encode(('Student:' || (r9."id"))::bytea, 'base64'), '","fullName":', to_json((r9."full_name")::text), '}')
      FROM (
        SELECT "people_student"."id" AS "id",
        "people_student"."full_name" AS "full_name"
        FROM "people_student"
        WHERE ("people_student"."id" = (r8."student_id") AND ("people_student"."id" = ANY($5::bigint[])) IS TRUE)) r9("id", "full_name")), '"\u0000"'), ',"membership":', coalesce((
      SELECT '[' || string_agg(concat('{"since":', to_json(r10."since"), ',"until":', to_json(r10."until"), '}'), ',') || ']'
      FROM (
        SELECT "groups_membership"."since" AS "since",
        "groups_membership"."until" AS "until"
        FROM "groups_membership"
        WHERE ("groups_membership"."since" < (r8."until") AND "groups_membership"."until" > (r8."since") AND "groups_membership"."group_id" = (r8."group_id") AND "groups_membership"."student_id" = (r8."student_id"))
        ORDER BY 1 ASC,
        "groups_membership"."id" ASC) r10("since", "until")), '[]'), ',"average":', coalesce((
      SELECT concat('{"value":', coalesce('"' || (r11."average_value")::text || '"', '"\u0000"'), ',"display":', coalesce(to_json((COALESCE((
        SELECT V0."display" AS "display"
        FROM "schools_policythreshold" V0
        WHERE (V0."policy_id" = (r11."policy_id") AND V0."scale_id" = (
          SELECT U0."scale_id" AS "scale"
          FROM "groups_journal" U0
          WHERE U0."id" = (r11."last_journal_id")) AND V0."at_least" <= (r11."average_value"))
        ORDER BY V0."at_least" DESC LIMIT 1), ''))::text), '"\u0000"'), ',"marks":', r11."marks", ',"points":', coalesce('"' || (r11."points")::text || '"', '"\u0000"'), ',"weights":', coalesce('"' || (r11."weights")::text || '"', '"\u0000"'), ',"formula":', coalesce(to_json((r11."formula")::text), '"\u0000"'), ',"policyVersion":', coalesce((r11."policy_version")::text, '"\u0000"'), ',"parts":', coalesce((
        SELECT '[' || string_agg(concat('{"journalId":"', encode(('Journal:' || (r12."journal_id"))::bytea, 'base64'), '","groupName":', coalesce(to_json((r12."journal__group__name")::text), '"\u0000"'), ',"marks":', r12."marks", ',"points":', coalesce('"' || (r12."points")::text || '"', '"\u0000"'), ',"weights":', coalesce('"' || (r12."weights")::text || '"', '"\u0000"'), ',"formula":', coalesce(to_json((r12."formula")::text), '"\u0000"'), '}'), ',') || ']'
        FROM (
          SELECT "journal_counted_mark"."journal_id" AS "journal_id",
          "groups_group"."name" AS "journal__group__name",
          COUNT(*) AS "marks",
          SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) AS "points",
          SUM("journal_counted_mark"."weight") AS "weights",
          ('(' || string_agg(trim_scale("journal_counted_mark"."value")::text || '·' || trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ') / (' || string_agg(trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ')') AS "formula"
          FROM "journal_counted_mark" INNER JOIN "groups_journal" ON ("journal_counted_mark"."journal_id" = "groups_journal"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
          WHERE ((NOT (("journal_counted_mark"."student_id" = ANY($5::bigint[])) IS TRUE) OR (("journal_counted_mark"."student_id" = ANY($6::bigint[])) IS TRUE AND ("journal_counted_mark"."publish_at" IS NULL OR "journal_counted_mark"."publish_at" <= ($7::timestamptz)))) AND (("journal_counted_mark"."on" < (r11."until"))) IS TRUE AND "journal_counted_mark"."on" >= (r11."since") AND "journal_counted_mark"."policy_id" = (r11."policy_id") AND "journal_counted_mark"."student_id" = (r11."student_id") AND "journal_counted_mark"."subject_id" = (r11."subject_id"))
          GROUP BY "journal_counted_mark"."student_id",
          "journal_counted_mark"."subject_id",
          1,
          2
          ORDER BY 1 ASC) r12("journal_id", "journal__group__name", "marks", "points", "weights", "formula")), '[]'), '}')
      FROM (
        SELECT ROUND((SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) / SUM("journal_counted_mark"."weight")), (r8."digits")::integer) AS "average_value",
        (r8."policy_id")::bigint AS "policy_id",
        MAX("journal_counted_mark"."journal_id") AS "last_journal_id",
        COUNT(*) AS "marks",
        SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) AS "points",
        SUM("journal_counted_mark"."weight") AS "weights",
        ('(' || string_agg(trim_scale("journal_counted_mark"."value")::text || '·' || trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ') / (' || string_agg(trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ')') AS "formula",
        (
          SELECT U0."version" AS "version"
          FROM "schools_gradingpolicy" U0
          WHERE U0."id" = (r8."policy_id")) AS "policy_version",
        "journal_counted_mark"."student_id" AS "student_id",
        "journal_counted_mark"."subject_id" AS "subject_id",
        (r8."since")::date AS "since",
        (r8."until")::date AS "until"
        FROM "journal_counted_mark"
        WHERE ((NOT (("journal_counted_mark"."student_id" = ANY($5::bigint[])) IS TRUE) OR (("journal_counted_mark"."student_id" = ANY($6::bigint[])) IS TRUE AND ("journal_counted_mark"."publish_at" IS NULL OR "journal_counted_mark"."publish_at" <= ($7::timestamptz)))) AND (("journal_counted_mark"."on" < (r8."until"))) IS TRUE AND "journal_counted_mark"."on" >= (r8."since") AND "journal_counted_mark"."policy_id" = (r8."policy_id") AND "journal_counted_mark"."student_id" = (r8."student_id") AND "journal_counted_mark"."subject_id" = (r8."subject_id"))
        GROUP BY 9,
        10,
        11,
        12
        ORDER BY 10 ASC LIMIT 1) r11("average_value", "policy_id", "last_journal_id", "marks", "points", "weights", "formula", "policy_version", "student_id", "subject_id", "since", "until")), 'null'), ',"earlier":', coalesce((
      SELECT '[' || string_agg(concat('{"on":', to_json(r13."on"), ',"symbol":', to_json((r13."symbol")::text), ',"workType":', coalesce(to_json((r13."work_type_name")::text), '"\u0000"'), ',"groupName":', coalesce(to_json((r13."group_name")::text), '"\u0000"'), ',"givenBy":', coalesce(to_json((r13."given_by_name")::text), '"\u0000"'), '}'), ',') || ']'
      FROM (
        SELECT "journal_mark"."on" AS "on",
        "journal_mark"."symbol" AS "symbol",
        "schools_worktype"."name" AS "work_type_name",
        "groups_group"."name" AS "group_name",
        "people_account"."full_name" AS "given_by_name"
        FROM "journal_mark" INNER JOIN "groups_journal" ON ("journal_mark"."journal_id" = "groups_journal"."id") INNER JOIN "schools_worktype" ON ("journal_mark"."work_type_id" = "schools_worktype"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id") INNER JOIN "people_account" ON ("journal_mark"."given_by_id" = "people_account"."id")
        WHERE ("journal_mark"."on" >= (r8."since") AND "journal_mark"."on" < (r8."until") AND "journal_mark"."student_id" = (r8."student_id") AND "journal_mark"."subject_id" = (r8."subject_id") AND NOT ("journal_mark"."journal_id" = (r8."journal_id")))
        ORDER BY 1 ASC,
        "journal_mark"."lesson_id" ASC,
        "journal_mark"."position" ASC,
        "journal_mark"."id" ASC) r13("on", "symbol", "work_type_name", "group_name", "given_by_name")), '[]'), '}'), ',') || ']'
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
      (
        SELECT V0."digits" AS "digits"
        FROM "schools_gradingpolicy" V0
        WHERE (V0."since" < (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($4::bigint)) AND (V0."until" IS NULL OR V0."until" >= (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($4::bigint))) AND V0."school_id" = (r1."school_id"))) AS "digits",
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
      8,
      5,
      3,
      4
      ORDER BY "people_student"."sort_key" ASC,
      1 ASC) r8("student_id", "group_id", "since", "until", "subject_id", "policy_id", "digits", "journal_id")), '[]'), ',"marks":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Mark:' || (r14."id"))::bytea, 'base64'), '","lessonId":"', encode(('Lesson:' || (r14."lesson_id"))::bytea, 'base64'), '","studentId":"', encode(('Student:' || (r14."student_id"))::bytea, 'base64'), '","position":', coalesce((CASE WHEN r14."position" = 0 THEN 0 ELSE COALESCE((
      SELECT COUNT(U0."id") AS "marks"
      FROM "journal_mark" U0
      WHERE (U0."lesson_id" = (r14."lesson_id") AND U0."position" < (r14."position") AND U0."student_id" = (r14."student_id") AND (U0."student_id" = ANY($6::bigint[])) IS TRUE AND (U0."publish_at" IS NULL OR U0."publish_at" <= ($7::timestamptz)))
      GROUP BY U0."lesson_id"), 0) END)::text, '"\u0000"'), ',"symbol":', to_json((r14."symbol")::text), ',"comment":', to_json((r14."comment")::text), ',"version":0,"givenAt":', to_json(r14."given_at"), ',"givenBy":', coalesce(to_json(((
      SELECT U0."full_name" AS "full_name"
      FROM "people_account" U0
      WHERE U0."id" = (r14."given_by_id")))::text), '"\u0000"'), ',"workType":{"id":"', encode(('WorkType:' || (r14."work_type_id"))::bytea, 'base64'), '"}}'), ',') || ']'
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
        WHERE U0."id" = ($4::bigint)) AND ("journal_mark"."student_id" = ANY($6::bigint[])) IS TRUE AND ("journal_mark"."publish_at" IS NULL OR "journal_mark"."publish_at" <= ($7::timestamptz)))
      ORDER BY "journal_mark"."on" ASC,
      2 ASC,
      3 ASC,
      4 ASC,
      "journal_mark"."id" ASC) r14("id", "lesson_id", "student_id", "position", "symbol", "comment", "version", "given_at", "given_by_id", "work_type_id")), '[]'), ',"attendance":', coalesce((
    SELECT '[' || string_agg(concat('{"lessonId":"', encode(('Lesson:' || (r15."lesson_id"))::bytea, 'base64'), '","studentId":"', encode(('Student:' || (r15."student_id"))::bytea, 'base64'), '","code":', coalesce((
      SELECT concat('{"id":"', encode(('AttendanceCode:' || (r16."id"))::bytea, 'base64'), '","symbol":', to_json((r16."symbol")::text), '}')
      FROM (
        SELECT "schools_attendancecode"."id" AS "id",
        "schools_attendancecode"."symbol" AS "symbol"
        FROM "schools_attendancecode"
        WHERE ("schools_attendancecode"."id" = (r15."code_id") AND ("schools_attendancecode"."school_id" = ANY($3::bigint[])) IS TRUE)) r16("id", "symbol")), 'null'), ',"minutes":', coalesce((r15."minutes")::text, 'null'), ',"version":0,"changedAt":', coalesce(to_json(COALESCE((
      SELECT U1."changed_at" AS "events__changed_at"
      FROM "journal_cell" U0 INNER JOIN "journal_cellevent" U1 ON (U0."id" = U1."pgh_obj_id")
      WHERE (U1."code_id" = (r15."code_id") AND U0."id" = (r15."id"))
      ORDER BY U1."version" ASC LIMIT 1), r15."changed_at")), '"\u0000"'), ',"changedBy":', coalesce(to_json(((
      SELECT V0."full_name" AS "full_name"
      FROM "people_account" V0
      WHERE V0."id" = (COALESCE((
        SELECT U1."changed_by_id" AS "events__changed_by"
        FROM "journal_cell" U0 INNER JOIN "journal_cellevent" U1 ON (U0."id" = U1."pgh_obj_id")
        WHERE (U1."code_id" = (r15."code_id") AND U0."id" = (r15."id"))
        ORDER BY U1."version" ASC LIMIT 1), r15."changed_by_id"))))::text), '"\u0000"'), '}'), ',') || ']'
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
        WHERE U0."id" = ($4::bigint)) AND ("journal_cell"."student_id" = ANY($8::bigint[])) IS TRUE)
      ORDER BY "journal_cell"."on" ASC,
      1 ASC,
      2 ASC,
      "journal_cell"."id" ASC) r15("lesson_id", "student_id", "code_id", "minutes", "version", "id", "changed_at", "changed_by_id")), '[]'), '}')
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."school_id" AS "school_id",
    "groups_journal"."scale_id" AS "scale_id",
    "groups_journal"."group_id" AS "group_id",
    "groups_journal"."subject_id" AS "subject_id"
    FROM "groups_journal"
    WHERE ("groups_journal"."id" = ($9::bigint) AND false)) r1("id", "school_id", "scale_id", "group_id", "subject_id")), 'null'), '}')
