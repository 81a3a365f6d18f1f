SELECT concat('{"lesson":', coalesce((
  SELECT concat('{"id":"', encode(('Lesson:' || (r1."id"))::bytea, 'base64'), '","status":', to_json((r1."status")::text), ',"reportedAbsent":', coalesce((
    SELECT '[' || string_agg(concat('{"student":', coalesce((
      SELECT concat('{"id":"', encode(('Student:' || (r3."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "people_student"."id" AS "id"
        FROM "people_student"
        WHERE ("people_student"."id" = (r2."student_id") AND (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."group_id" = ANY($1::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
          WHERE (V0."staff_id" = ANY($2::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r3("id")), '"\u0000"'), ',"confirmed":', coalesce(to_json(r2."confirmed"), '"\u0000"'), ',"reason":', coalesce(to_json((r2."why")::text), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "journal_absencereport"."student_id" AS "student_id",
      (CASE WHEN "journal_absencereport"."status" = 'CONFIRMED' THEN true ELSE false END)::boolean AS "confirmed",
      CASE WHEN "journal_absencereport"."reported_by_id" = ($3::bigint) THEN "journal_absencereport"."reason" ELSE NULL END AS "why"
      FROM "journal_absencereport" INNER JOIN "people_student" ON ("journal_absencereport"."student_id" = "people_student"."id")
      WHERE ((EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."group_id" = ANY($1::bigint[]) AND U0."since" <= ("journal_absencereport"."last") AND U0."student_id" = ("journal_absencereport"."student_id") AND U0."until" > ("journal_absencereport"."since")) LIMIT 1) OR EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0 INNER JOIN "timetable_lesson" U2 ON (U0."lesson_id" = U2."id") INNER JOIN "groups_group" U3 ON (U2."group_id" = U3."id") INNER JOIN "groups_membership" U4 ON (U3."id" = U4."group_id")
        WHERE (U0."staff_id" = ANY($2::bigint[]) AND U4."since" <= (U0."on") AND U4."student_id" = ("journal_absencereport"."student_id") AND U4."until" > (U0."on") AND U0."on" >= ("journal_absencereport"."since") AND U0."on" <= ("journal_absencereport"."last")) LIMIT 1)) AND "journal_absencereport"."student_id" = ANY(ARRAY(
        SELECT U0."student_id" AS "student_id"
        FROM "groups_membership" U0
        WHERE (U0."group_id" = (r1."group_id") AND U0."since" <= (r1."on") AND U0."until" > (r1."on")))) AND "journal_absencereport"."last" >= (r1."on") AND "journal_absencereport"."since" <= (r1."on") AND "journal_absencereport"."status" IN ('REPORTED', 'CONFIRMED'))
      ORDER BY "people_student"."sort_key" ASC,
      1 ASC,
      "journal_absencereport"."id" ASC) r2("student_id", "confirmed", "why")), '[]'), ',"sheet":', coalesce((
    SELECT concat('{"mayRecord":', coalesce(to_json(r4."may_record"), '"\u0000"'), ',"closed":', coalesce(to_json(r4."is_closed"), '"\u0000"'), ',"school":', coalesce((
      SELECT concat('{"id":"', encode(('School:' || (r5."id"))::bytea, 'base64'), '","timeZone":', to_json((r5."time_zone")::text), '}')
      FROM (
        SELECT "schools_school"."id" AS "id",
        "schools_school"."time_zone" AS "time_zone"
        FROM "schools_school"
        WHERE ("schools_school"."id" = (r4."school_id") AND true)) r5("id", "time_zone")), '"\u0000"'), ',"workTypes":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('WorkType:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}'), ',') || ']'
      FROM (
        SELECT "schools_worktype"."id" AS "id",
        "schools_worktype"."name" AS "name"
        FROM "schools_worktype"
        WHERE ("schools_worktype"."school_id" = (r4."school_id") AND ("schools_worktype"."school_id" = ANY($4::bigint[])) IS TRUE)
        ORDER BY "schools_worktype"."position" ASC,
        2 ASC,
        "schools_worktype"."id" ASC) r6("id", "name")), '[]'), ',"scale":', coalesce((
      SELECT concat('{"id":"', encode(('Scale:' || (r7."id"))::bytea, 'base64'), '","symbols":', coalesce((
        SELECT '[' || string_agg(concat('{"symbol":', to_json((r8."symbol")::text), '}'), ',') || ']'
        FROM (
          SELECT "schools_scalesymbol"."symbol" AS "symbol"
          FROM "schools_scalesymbol"
          WHERE ("schools_scalesymbol"."scale_id" = (r7."id") AND ("schools_scalesymbol"."school_id" = ANY($4::bigint[])) IS TRUE)
          ORDER BY "schools_scalesymbol"."value" DESC NULLS LAST,
          1 ASC,
          "schools_scalesymbol"."id" ASC) r8("symbol")), '[]'), '}')
      FROM (
        SELECT "schools_scale"."id" AS "id"
        FROM "schools_scale"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journal" U0
          WHERE (U0."id" = (r4."journal_id") AND U0."scale_id" = ("schools_scale"."id")) LIMIT 1) AND ("schools_scale"."school_id" = ANY($4::bigint[])) IS TRUE)
        ORDER BY "schools_scale"."name" ASC LIMIT 1) r7("id")), 'null'), ',"attendanceCodes":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('AttendanceCode:' || (r9."id"))::bytea, 'base64'), '","symbol":', to_json((r9."symbol")::text), ',"meaning":', to_json((r9."meaning")::text), ',"countsAsAbsence":', to_json(r9."counts_as_absence"), '}'), ',') || ']'
      FROM (
        SELECT "schools_attendancecode"."id" AS "id",
        "schools_attendancecode"."symbol" AS "symbol",
        "schools_attendancecode"."meaning" AS "meaning",
        "schools_attendancecode"."counts_as_absence" AS "counts_as_absence"
        FROM "schools_attendancecode"
        WHERE ("schools_attendancecode"."school_id" = (r4."school_id") AND ("schools_attendancecode"."school_id" = ANY($4::bigint[])) IS TRUE)
        ORDER BY 2 ASC,
        "schools_attendancecode"."id" ASC) r9("id", "symbol", "meaning", "counts_as_absence")), '[]'), ',"roster":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r10."id"))::bytea, 'base64'), '","fullName":', to_json((r10."full_name")::text), '}'), ',') || ']'
      FROM (
        SELECT "people_student"."id" AS "id",
        "people_student"."full_name" AS "full_name"
        FROM "people_student"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."since" <= (r4."on") AND U0."until" > (r4."on") AND U0."group_id" = (r4."group_id") AND U0."student_id" = ("people_student"."id")) LIMIT 1) AND (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."group_id" = ANY($1::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
          WHERE (V0."staff_id" = ANY($2::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))
        ORDER BY "people_student"."sort_key" ASC,
        1 ASC) r10("id", "full_name")), '[]'), ',"marks":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Mark:' || (r11."id"))::bytea, 'base64'), '","lessonId":"', encode(('Lesson:' || (r11."lesson_id"))::bytea, 'base64'), '","studentId":"', encode(('Student:' || (r11."student_id"))::bytea, 'base64'), '","position":', r11."position", ',"symbol":', to_json((r11."symbol")::text), ',"comment":', to_json((r11."comment")::text), ',"version":', r11."version", ',"givenAt":', to_json(r11."given_at"), ',"givenBy":', coalesce(to_json(((
        SELECT U0."full_name" AS "full_name"
        FROM "people_account" U0
        WHERE U0."id" = (r11."given_by_id")))::text), '"\u0000"'), ',"workType":{"id":"', encode(('WorkType:' || (r11."work_type_id"))::bytea, 'base64'), '"}}'), ',') || ']'
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
        WHERE ("journal_mark"."lesson_id" = (r4."lesson_id") AND (("journal_mark"."journal_id" = ANY($5::bigint[])) IS TRUE OR (EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" U0
          WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."lesson_id" = ("journal_mark"."lesson_id")) LIMIT 1) AND NOT (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."journal_id" = ("journal_mark"."journal_id") AND U0."since" <= ("journal_mark"."on") AND U0."until" > ("journal_mark"."on")) LIMIT 1)))))
        ORDER BY 3 ASC,
        4 ASC,
        "journal_mark"."id" ASC) r11("id", "lesson_id", "student_id", "position", "symbol", "comment", "version", "given_at", "given_by_id", "work_type_id")), '[]'), ',"attendance":', coalesce((
      SELECT '[' || string_agg(concat('{"lessonId":"', encode(('Lesson:' || (r12."lesson_id"))::bytea, 'base64'), '","studentId":"', encode(('Student:' || (r12."student_id"))::bytea, 'base64'), '","code":', coalesce((
        SELECT concat('{"id":"', encode(('AttendanceCode:' || (r13."id"))::bytea, 'base64'), '","symbol":', to_json((r13."symbol")::text), '}')
        FROM (
          SELECT "schools_attendancecode"."id" AS "id",
          "schools_attendancecode"."symbol" AS "symbol"
          FROM "schools_attendancecode"
          WHERE ("schools_attendancecode"."id" = (r12."code_id") AND ("schools_attendancecode"."school_id" = ANY($4::bigint[])) IS TRUE)) r13("id", "symbol")), 'null'), ',"minutes":', coalesce((r12."minutes")::text, 'null'), ',"version":', r12."version", ',"changedAt":', to_json(r12."changed_at"), ',"changedBy":', coalesce(to_json(((
        SELECT U0."full_name" AS "full_name"
        FROM "people_account" U0
        WHERE U0."id" = (r12."changed_by_id")))::text), '"\u0000"'), '}'), ',') || ']'
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
        WHERE ("journal_cell"."code_id" IS NOT NULL AND "journal_cell"."lesson_id" = (r4."lesson_id") AND (("journal_cell"."journal_id" = ANY($5::bigint[])) IS TRUE OR (EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" U0
          WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."lesson_id" = ("journal_cell"."lesson_id")) LIMIT 1) AND NOT (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."journal_id" = ("journal_cell"."journal_id") AND U0."since" <= ("journal_cell"."on") AND U0."until" > ("journal_cell"."on")) LIMIT 1)))))
        ORDER BY 2 ASC,
        "journal_cell"."id" ASC) r12("lesson_id", "student_id", "code_id", "minutes", "version", "id", "changed_at", "changed_by_id")), '[]'), '}')
    FROM (
      SELECT EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lesson" V0
        WHERE (((V0."journal_id" = ANY($5::bigint[])) IS TRUE OR (EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" U0
          WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."lesson_id" = (V0."id")) LIMIT 1) AND NOT (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."journal_id" = (V0."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)))) AND V0."id" = ("timetable_lesson"."id")) LIMIT 1) AS "may_record",
      EXISTS(
        SELECT 1 AS "a"
        FROM "schools_gradingperiod" U0
        WHERE (U0."closed_at" IS NOT NULL AND U0."grade_from" <= ("timetable_lesson"."grade_level") AND U0."grade_to" >= ("timetable_lesson"."grade_level") AND U0."school_id" = ("timetable_lesson"."school_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1) AS "is_closed",
      "timetable_lesson"."school_id" AS "school_id",
      "timetable_lesson"."journal_id" AS "journal_id",
      "timetable_lesson"."group_id" AS "group_id",
      "timetable_lesson"."on" AS "on",
      "timetable_lesson"."id" AS "lesson_id"
      FROM "timetable_lesson"
      WHERE ((EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journal" U0
        WHERE ((U0."id" = ANY($5::bigint[])) IS TRUE AND U0."id" = ("timetable_lesson"."journal_id")) LIMIT 1) OR (EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."lesson_id" = ("timetable_lesson"."id")) LIMIT 1) AND NOT (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."journal_id" = ("timetable_lesson"."journal_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1)))) AND "timetable_lesson"."id" = (r1."id"))) r4("may_record", "is_closed", "school_id", "journal_id", "group_id", "on", "lesson_id")), 'null'), '}')
  FROM (
    SELECT "timetable_lesson"."id" AS "id",
    "timetable_lesson"."status" AS "status",
    "timetable_lesson"."group_id" AS "group_id",
    "timetable_lesson"."on" AS "on"
    FROM "timetable_lesson"
    WHERE ("timetable_lesson"."id" = ($6::bigint) AND ("timetable_lesson"."school_id" = ANY($7::bigint[])) IS TRUE)) r1("id", "status", "group_id", "on")), 'null'), '}')
