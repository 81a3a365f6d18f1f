SELECT concat('{"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","diary":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r2."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"lesson":', coalesce((
        SELECT concat('{"id":"', encode(('Lesson:' || (r4."id"))::bytea, 'base64'), '","on":', to_json(r4."on"), ',"number":', r4."number", ',"status":', to_json((r4."status")::text), ',"topic":', coalesce(to_json(((
          SELECT U0."topic" AS "topic"
          FROM "journal_lessonrecord" U0
          WHERE U0."lesson_id" = (r4."id")))::text), 'null'), ',"subject":', coalesce((
          SELECT concat('{"id":"', encode(('Subject:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
          FROM (
            SELECT "groups_subject"."id" AS "id",
            "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (
              SELECT U0."subject_id" AS "subject"
              FROM "groups_journal" U0
              WHERE U0."id" = (r4."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r5("id", "name")), '"\u0000"'), ',"group":', coalesce((
          SELECT concat('{"id":"', encode(('Group:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), ',"kind":', to_json((r6."kind")::text), '}')
          FROM (
            SELECT "groups_group"."id" AS "id",
            "groups_group"."name" AS "name",
            "groups_group"."kind" AS "kind"
            FROM "groups_group"
            WHERE ("groups_group"."id" = (r4."group_id") AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r6("id", "name", "kind")), '"\u0000"'), ',"room":', coalesce((
          SELECT concat('{"id":"', encode(('Room:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}')
          FROM (
            SELECT "timetable_room"."id" AS "id",
            "timetable_room"."name" AS "name"
            FROM "timetable_room"
            WHERE ("timetable_room"."id" = (r4."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r7("id", "name")), 'null'), ',"teachers":', coalesce((
          SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r8."id"))::bytea, 'base64'), '","fullName":', to_json((r8."full_name")::text), '}'), ',') || ']'
          FROM (
            SELECT "people_staffmember"."id" AS "id",
            "people_staffmember"."full_name" AS "full_name"
            FROM "people_staffmember"
            WHERE (EXISTS(
              SELECT 1 AS "a"
              FROM "timetable_lessonteacher" U0
              WHERE (U0."lesson_id" = (r4."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)
            ORDER BY "people_staffmember"."sort_key" ASC,
            1 ASC) r8("id", "full_name")), '[]'), ',"bell":', coalesce((
          SELECT concat('{"startsAt":', to_json(r9."starts_at"), ',"endsAt":', to_json(r9."ends_at"), '}')
          FROM (
            SELECT "timetable_bell"."starts_at" AS "starts_at",
            "timetable_bell"."ends_at" AS "ends_at"
            FROM "timetable_bell"
            WHERE ("timetable_bell"."number" = (r4."number") AND "timetable_bell"."schedule_id" = (
              SELECT U0."schedule_id" AS "schedule"
              FROM "timetable_bellday" U0
              WHERE ((U0."shift" IS NULL OR U0."shift" = (r4."shift")) AND U0."grade_from" <= (r4."grade_level") AND U0."grade_to" >= (r4."grade_level") AND U0."on" = (r4."on") AND U0."school_id" = (r4."school_id"))) AND true)) r9("starts_at", "ends_at")), 'null'), ',"homework":', coalesce((
          SELECT concat('{"id":"', encode(('Homework:' || (r10."id"))::bytea, 'base64'), '","text":', to_json((r10."text")::text), ',"postedAt":', to_json(r10."posted_at"), ',"late":', coalesce(to_json(CASE WHEN r10."posted_at" > (timezone(r10."school__time_zone", (r10."lesson__on" + r10."school__homework_until"))) THEN true ELSE false END), '"\u0000"'), ',"minutes":', coalesce((r10."minutes")::text, 'null'), ',"dueLesson":', coalesce((
            SELECT concat('{"id":"', encode(('Lesson:' || (r11."id"))::bytea, 'base64'), '"}')
            FROM (
              SELECT "timetable_lesson"."id" AS "id"
              FROM "timetable_lesson"
              WHERE ("timetable_lesson"."id" = (COALESCE(r10."due_lesson_id", (
                SELECT (
                  SELECT U0."id" AS "pk"
                  FROM "timetable_lesson" U0
                  WHERE ((U0."on" > (V0."on") OR (U0."number" > (V0."number") AND U0."on" = (V0."on"))) AND U0."journal_id" = (V0."journal_id") AND U0."status" = 'PLANNED')
                  ORDER BY U0."on" ASC,
                  U0."number" ASC LIMIT 1) AS "following"
                FROM "timetable_lesson" V0
                WHERE V0."id" = (r10."lesson_id")))) AND EXISTS(
                SELECT 1 AS "a"
                FROM "groups_membership" U0
                WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))) r11("id")), 'null'), ',"links":', coalesce((
            SELECT '[' || string_agg(concat('{"url":', to_json((r12."url")::text), ',"title":', to_json((r12."title")::text), '}'), ',') || ']'
            FROM (
              SELECT "planning_homeworklink"."url" AS "url",
              "planning_homeworklink"."title" AS "title"
              FROM "planning_homeworklink"
              WHERE ("planning_homeworklink"."lesson_id" = (r10."lesson_id") AND EXISTS(
                SELECT 1 AS "a"
                FROM "planning_homework" V0 INNER JOIN "timetable_lesson" V1 ON (V0."lesson_id" = V1."id")
                WHERE (EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_membership" U0
                  WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = (V1."group_id") AND U0."since" <= (V1."on") AND U0."until" > (V1."on")) LIMIT 1) AND (V0."for_all" OR EXISTS(
                  SELECT 1 AS "a"
                  FROM "planning_homeworkstudent" U0
                  WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."lesson_id" = (V0."lesson_id")) LIMIT 1)) AND V0."lesson_id" = ("planning_homeworklink"."lesson_id")) LIMIT 1))
              ORDER BY "planning_homeworklink"."position" ASC,
              "planning_homeworklink"."id" ASC) r12("url", "title")), '[]'), '}')
          FROM (
            SELECT "planning_homework"."id" AS "id",
            "planning_homework"."text" AS "text",
            "planning_homework"."posted_at" AS "posted_at",
            "schools_school"."time_zone" AS "school__time_zone",
            "timetable_lesson"."on" AS "lesson__on",
            "schools_school"."homework_until" AS "school__homework_until",
            "planning_homework"."minutes" AS "minutes",
            "planning_homework"."lesson_id" AS "lesson_id",
            "planning_homework"."due_lesson_id" AS "due_lesson_id"
            FROM "planning_homework" INNER JOIN "timetable_lesson" ON ("planning_homework"."lesson_id" = "timetable_lesson"."id") INNER JOIN "schools_school" ON ("planning_homework"."school_id" = "schools_school"."id")
            WHERE ("planning_homework"."lesson_id" = (r4."id") AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1) AND ("planning_homework"."for_all" OR EXISTS(
              SELECT 1 AS "a"
              FROM "planning_homeworkstudent" U0
              WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."lesson_id" = ("planning_homework"."lesson_id")) LIMIT 1)))) r10("id", "text", "posted_at", "school__time_zone", "lesson__on", "school__homework_until", "minutes", "lesson_id", "due_lesson_id")), 'null'), '}')
        FROM (
          SELECT "timetable_lesson"."id" AS "id",
          "timetable_lesson"."on" AS "on",
          "timetable_lesson"."number" AS "number",
          "timetable_lesson"."status" AS "status",
          "timetable_lesson"."journal_id" AS "journal_id",
          "timetable_lesson"."group_id" AS "group_id",
          "timetable_lesson"."room_id" AS "room_id",
          "timetable_lesson"."school_id" AS "school_id",
          "timetable_lesson"."grade_level" AS "grade_level",
          "timetable_lesson"."shift" AS "shift"
          FROM "timetable_lesson"
          WHERE ("timetable_lesson"."id" = (r3."lesson_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))) r4("id", "on", "number", "status", "journal_id", "group_id", "room_id", "school_id", "grade_level", "shift")), '"\u0000"'), ',"homeworkDone":', coalesce((
        SELECT concat('{"doneAt":', to_json(r13."done_at"), '}')
        FROM (
          SELECT "planning_homeworkdone"."done_at" AS "done_at"
          FROM "planning_homeworkdone"
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "planning_homework" U0
            WHERE (U0."lesson_id" = ("planning_homeworkdone"."lesson_id") AND U0."posted_at" <= ("planning_homeworkdone"."done_at")) LIMIT 1) AND "planning_homeworkdone"."lesson_id" = (r3."lesson_id") AND "planning_homeworkdone"."student_id" = (r3."student_id") AND ("planning_homeworkdone"."student_id" = ANY($3::bigint[])) IS TRUE)) r13("done_at")), 'null'), ',"marks":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('Mark:' || (r14."id"))::bytea, 'base64'), '","position":', coalesce((CASE WHEN r14."position" = 0 THEN 0 ELSE COALESCE((
          SELECT COUNT(U0."id") AS "marks"
          FROM "journal_mark" U0
          WHERE (U0."lesson_id" = (r14."lesson_id") AND U0."position" < (r14."position") AND U0."student_id" = (r14."student_id") AND (U0."student_id" = ANY($4::bigint[])) IS TRUE AND (U0."publish_at" IS NULL OR U0."publish_at" <= ($5::timestamptz)))
          GROUP BY U0."lesson_id"), 0) END)::text, '"\u0000"'), ',"symbol":', to_json((r14."symbol")::text), ',"comment":', to_json((r14."comment")::text), ',"version":0,"givenAt":', to_json(r14."given_at"), ',"givenBy":', coalesce(to_json(((
          SELECT U0."full_name" AS "full_name"
          FROM "people_account" U0
          WHERE U0."id" = (r14."given_by_id")))::text), '"\u0000"'), ',"workType":', (
          SELECT concat('{"id":"', encode(('WorkType:' || (r15."id"))::bytea, 'base64'), '","name":', to_json((r15."name")::text), ',"shortName":', to_json((r15."short_name")::text), ',"weight":', coalesce('"' || ((
            SELECT V0."weight" AS "weight"
            FROM "schools_policyweight" V0
            WHERE (V0."policy_id" IN (
              SELECT U0."id" AS "pk"
              FROM "schools_gradingpolicy" U0
              WHERE ((U0."until" IS NULL OR U0."until" > ($6::date)) AND U0."school_id" = (r15."school_id") AND U0."since" <= ($6::date))) AND V0."work_type_id" = (r15."id"))
            ORDER BY V0."policy_id" ASC,
            V0."work_type_id" ASC LIMIT 1))::text || '"', 'null'), '}')
          FROM (
            SELECT "schools_worktype"."id" AS "id",
            "schools_worktype"."name" AS "name",
            "schools_worktype"."short_name" AS "short_name",
            "schools_worktype"."school_id" AS "school_id"
            FROM "schools_worktype"
            WHERE "schools_worktype"."id" = (r14."work_type_id")) r15("id", "name", "short_name", "school_id")), '}'), ',') || ']'
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
          WHERE ("journal_mark"."lesson_id" = (r3."lesson_id") AND "journal_mark"."student_id" = (r3."student_id") AND ("journal_mark"."student_id" = ANY($4::bigint[])) IS TRUE AND ("journal_mark"."publish_at" IS NULL OR "journal_mark"."publish_at" <= ($5::timestamptz)))
          ORDER BY 4 ASC,
          "journal_mark"."id" ASC) r14("id", "lesson_id", "student_id", "position", "symbol", "comment", "version", "given_at", "given_by_id", "work_type_id")), '[]'), ',"attendance":', coalesce((
        SELECT concat('{"code":', coalesce((
          SELECT concat('{"id":"', encode(('AttendanceCode:' || (r17."id"))::bytea, 'base64'), '","symbol":', to_json((r17."symbol")::text), ',"meaning":', to_json((r17."meaning")::text), '}')
          FROM (
            SELECT "schools_attendancecode"."id" AS "id",
            "schools_attendancecode"."symbol" AS "symbol",
            "schools_attendancecode"."meaning" AS "meaning"
            FROM "schools_attendancecode"
            WHERE ("schools_attendancecode"."id" = (r16."code_id") AND ("schools_attendancecode"."school_id" = ANY($1::bigint[])) IS TRUE)) r17("id", "symbol", "meaning")), 'null'), ',"minutes":', coalesce((r16."minutes")::text, 'null'), '}')
        FROM (
          SELECT "journal_cell"."code_id" AS "code_id",
          "journal_cell"."minutes" AS "minutes"
          FROM "journal_cell"
          WHERE ("journal_cell"."code_id" IS NOT NULL AND "journal_cell"."lesson_id" = (r3."lesson_id") AND "journal_cell"."student_id" = (r3."student_id") AND ("journal_cell"."student_id" = ANY($7::bigint[])) IS TRUE)) r16("code_id", "minutes")), 'null'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "lesson_id",
        "groups_membership"."student_id" AS "student_id"
        FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
        WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r2."student_id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (r2."on") AND "timetable_lesson"."on" < ((r2."on")::date + 1))
        ORDER BY "timetable_lesson"."number" ASC,
        1 ASC,
        "timetable_lesson"."id" ASC) r3("lesson_id", "student_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      MIN("groups_membership"."student_id") AS "student_id"
      FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
      WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r1."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= ($8::date) AND "timetable_lesson"."on" < (($9::date)::date + 1))
      GROUP BY 1
      ORDER BY 1 ASC) r2("on", "student_id")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($10::bigint) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
