SELECT concat('{"viewer":{"children":', coalesce((
  SELECT '[' || string_agg(concat('{"fullName":', to_json((r1."full_name")::text), ',"schoolClass":', coalesce((
    SELECT concat('{"name":', to_json((r2."name")::text), '}')
    FROM (
      SELECT "groups_schoolclass"."name" AS "name"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_group" V0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r1."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND ("groups_schoolclass"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      "groups_schoolclass"."id" ASC LIMIT 1) r2("name")), 'null'), ',"diary":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r3."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"lesson":', coalesce((
        SELECT concat('{"number":', r5."number", ',"subject":', coalesce((
          SELECT concat('{"name":', to_json((r6."name")::text), '}')
          FROM (
            SELECT "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (
              SELECT U0."subject_id" AS "subject"
              FROM "groups_journal" U0
              WHERE U0."id" = (r5."journal_id")) AND ("groups_subject"."school_id" = ANY($3::bigint[])) IS TRUE)) r6("name")), '"\u0000"'), ',"homework":', coalesce((
          SELECT concat('{"text":', to_json((r7."text")::text), '}')
          FROM (
            SELECT "planning_homework"."text" AS "text"
            FROM "planning_homework"
            WHERE ("planning_homework"."lesson_id" = (r5."id") AND ("planning_homework"."school_id" = ANY($2::bigint[])) IS TRUE)) r7("text")), 'null'), '}')
        FROM (
          SELECT "timetable_lesson"."number" AS "number",
          "timetable_lesson"."journal_id" AS "journal_id",
          "timetable_lesson"."id" AS "id"
          FROM "timetable_lesson"
          WHERE ("timetable_lesson"."id" = (r4."lesson_id") AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)) r5("number", "journal_id", "id")), '"\u0000"'), ',"marks":', coalesce((
        SELECT '[' || string_agg(concat('{"symbol":', to_json((r8."symbol")::text), ',"comment":', to_json((r8."comment")::text), '}'), ',') || ']'
        FROM (
          SELECT "journal_mark"."symbol" AS "symbol",
          "journal_mark"."comment" AS "comment"
          FROM "journal_mark"
          WHERE ("journal_mark"."lesson_id" = (r4."lesson_id") AND "journal_mark"."student_id" = (r4."student_id") AND (("journal_mark"."journal_id" = ANY($4::bigint[])) IS TRUE OR (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lessonteacher" U0
            WHERE (U0."staff_id" = ANY($5::bigint[]) AND U0."lesson_id" = ("journal_mark"."lesson_id")) LIMIT 1) AND NOT (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($5::bigint[]) AND U0."journal_id" = ("journal_mark"."journal_id") AND U0."since" <= ("journal_mark"."on") AND U0."until" > ("journal_mark"."on")) LIMIT 1)))))
          ORDER BY "journal_mark"."position" ASC,
          "journal_mark"."id" ASC) r8("symbol", "comment")), '[]'), ',"attendance":', coalesce((
        SELECT concat('{"code":', coalesce((
          SELECT concat('{"symbol":', to_json((r10."symbol")::text), '}')
          FROM (
            SELECT "schools_attendancecode"."symbol" AS "symbol"
            FROM "schools_attendancecode"
            WHERE ("schools_attendancecode"."id" = (r9."code_id") AND ("schools_attendancecode"."school_id" = ANY($3::bigint[])) IS TRUE)) r10("symbol")), 'null'), '}')
        FROM (
          SELECT "journal_cell"."code_id" AS "code_id"
          FROM "journal_cell"
          WHERE ("journal_cell"."code_id" IS NOT NULL AND "journal_cell"."lesson_id" = (r4."lesson_id") AND "journal_cell"."student_id" = (r4."student_id") AND (("journal_cell"."journal_id" = ANY($4::bigint[])) IS TRUE OR (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lessonteacher" U0
            WHERE (U0."staff_id" = ANY($5::bigint[]) AND U0."lesson_id" = ("journal_cell"."lesson_id")) LIMIT 1) AND NOT (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($5::bigint[]) AND U0."journal_id" = ("journal_cell"."journal_id") AND U0."since" <= ("journal_cell"."on") AND U0."until" > ("journal_cell"."on")) LIMIT 1)))))) r9("code_id")), 'null'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "lesson_id",
        "groups_membership"."student_id" AS "student_id"
        FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
        WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r3."student_id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (r3."on") AND "timetable_lesson"."on" < ((r3."on")::date + 1))
        ORDER BY "timetable_lesson"."number" ASC,
        1 ASC,
        "timetable_lesson"."id" ASC) r4("lesson_id", "student_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      MIN("groups_membership"."student_id") AS "student_id"
      FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
      WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r1."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= ($6::date) AND "timetable_lesson"."on" < (($7::date)::date + 1))
      GROUP BY 1
      ORDER BY 1 ASC) r3("on", "student_id")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."full_name" AS "full_name",
    "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($8::bigint[]) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($9::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($5::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($5::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))
    ORDER BY "people_student"."sort_key" ASC,
    2 ASC) r1("full_name", "id")), '[]'), '}}')
