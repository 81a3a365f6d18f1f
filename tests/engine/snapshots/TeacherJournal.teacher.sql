SELECT concat('{"journal":', coalesce((
  SELECT concat('{"subject":', coalesce((
    SELECT concat('{"name":', to_json((r2."name")::text), '}')
    FROM (
      SELECT "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (r1."subject_id") AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r2("name")), '"\u0000"'), ',"roster":', coalesce((
    SELECT '[' || string_agg(concat('{"student":', coalesce((
      SELECT concat('{"fullName":', to_json((r4."full_name")::text), '}')
      FROM (
        SELECT "people_student"."full_name" AS "full_name"
        FROM "people_student"
        WHERE ("people_student"."id" = (r3."student_id") AND (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."group_id" = ANY($2::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
          WHERE (V0."staff_id" = ANY($3::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r4("full_name")), '"\u0000"'), ',"membership":', coalesce((
      SELECT '[' || string_agg(concat('{"since":', to_json(r5."since"), ',"until":', to_json(r5."until"), '}'), ',') || ']'
      FROM (
        SELECT "groups_membership"."since" AS "since",
        "groups_membership"."until" AS "until"
        FROM "groups_membership"
        WHERE ("groups_membership"."since" < (r3."until") AND "groups_membership"."until" > (r3."since") AND "groups_membership"."group_id" = (r3."group_id") AND "groups_membership"."student_id" = (r3."student_id"))
        ORDER BY 1 ASC,
        "groups_membership"."id" ASC) r5("since", "until")), '[]'), ',"average":', coalesce((
      SELECT concat('{"display":', coalesce(to_json((COALESCE((
        SELECT V0."display" AS "display"
        FROM "schools_policythreshold" V0
        WHERE (V0."policy_id" = (r6."policy_id") AND V0."scale_id" = (
          SELECT U0."scale_id" AS "scale"
          FROM "groups_journal" U0
          WHERE U0."id" = (r6."last_journal_id")) AND V0."at_least" <= (r6."average_value"))
        ORDER BY V0."at_least" DESC LIMIT 1), ''))::text), '"\u0000"'), ',"formula":', coalesce(to_json((r6."formula")::text), '"\u0000"'), '}')
      FROM (
        SELECT (r3."policy_id")::bigint AS "policy_id",
        MAX("journal_counted_mark"."journal_id") AS "last_journal_id",
        ROUND((SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) / SUM("journal_counted_mark"."weight")), (r3."digits")::integer) AS "average_value",
        ('(' || string_agg(trim_scale("journal_counted_mark"."value")::text || '·' || trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ') / (' || string_agg(trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ')') AS "formula"
        FROM "journal_counted_mark"
        WHERE ((("journal_counted_mark"."on" < (r3."until"))) IS TRUE AND "journal_counted_mark"."on" >= (r3."since") AND "journal_counted_mark"."policy_id" = (r3."policy_id") AND "journal_counted_mark"."student_id" = (r3."student_id") AND "journal_counted_mark"."subject_id" = (r3."subject_id"))
        GROUP BY "journal_counted_mark"."student_id",
        "journal_counted_mark"."subject_id",
        (r3."since")::date,
        (r3."until")::date
        ORDER BY "journal_counted_mark"."subject_id" ASC LIMIT 1) r6("policy_id", "last_journal_id", "average_value", "formula")), 'null'), '}'), ',') || ']'
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
          WHERE U0."id" = ($4::bigint))) AND V0."school_id" = (r1."school_id"))) AS "digits"
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
      (r1."id")::bigint,
      5,
      3,
      4
      ORDER BY "people_student"."sort_key" ASC,
      1 ASC) r3("student_id", "group_id", "since", "until", "subject_id", "policy_id", "digits")), '[]'), ',"lessons":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r7."on"), ',"number":', r7."number", ',"topic":', coalesce(to_json(((
      SELECT U0."topic" AS "topic"
      FROM "journal_lessonrecord" U0
      WHERE U0."lesson_id" = (r7."id")))::text), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      "timetable_lesson"."number" AS "number",
      "timetable_lesson"."id" AS "id"
      FROM "timetable_lesson"
      WHERE ("timetable_lesson"."journal_id" = (r1."id") AND "timetable_lesson"."on" >= (
        SELECT U0."since" AS "since"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($4::bigint)) AND "timetable_lesson"."on" < (
        SELECT U0."until" AS "until"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($4::bigint)) AND ("timetable_lesson"."school_id" = ANY($5::bigint[])) IS TRUE)
      ORDER BY 1 ASC,
      2 ASC,
      3 ASC) r7("on", "number", "id")), '[]'), ',"marks":', coalesce((
    SELECT '[' || string_agg(concat('{"symbol":', to_json((r8."symbol")::text), ',"lessonId":"', encode(('Lesson:' || (r8."lesson_id"))::bytea, 'base64'), '","studentId":"', encode(('Student:' || (r8."student_id"))::bytea, 'base64'), '"}'), ',') || ']'
    FROM (
      SELECT "journal_mark"."symbol" AS "symbol",
      "journal_mark"."lesson_id" AS "lesson_id",
      "journal_mark"."student_id" AS "student_id"
      FROM "journal_mark"
      WHERE ("journal_mark"."journal_id" = (r1."id") AND "journal_mark"."on" >= (
        SELECT U0."since" AS "since"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($4::bigint)) AND "journal_mark"."on" < (
        SELECT U0."until" AS "until"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($4::bigint)) AND (("journal_mark"."journal_id" = ANY($6::bigint[])) IS TRUE OR (EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."lesson_id" = ("journal_mark"."lesson_id")) LIMIT 1) AND NOT (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."journal_id" = ("journal_mark"."journal_id") AND U0."since" <= ("journal_mark"."on") AND U0."until" > ("journal_mark"."on")) LIMIT 1)))))
      ORDER BY "journal_mark"."on" ASC,
      2 ASC,
      3 ASC,
      "journal_mark"."position" ASC,
      "journal_mark"."id" ASC) r8("symbol", "lesson_id", "student_id")), '[]'), '}')
  FROM (
    SELECT "groups_journal"."subject_id" AS "subject_id",
    "groups_journal"."id" AS "id",
    "groups_journal"."group_id" AS "group_id",
    "groups_journal"."school_id" AS "school_id"
    FROM "groups_journal"
    WHERE ("groups_journal"."id" = ($7::bigint) AND ("groups_journal"."id" = ANY($6::bigint[])) IS TRUE)) r1("subject_id", "id", "group_id", "school_id")), 'null'), '}')
