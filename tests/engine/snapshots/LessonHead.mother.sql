SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT encode(('Lesson:' || (r1."id"))::bytea, 'base64') AS "id",
      r1."on" AS "on",
      r1."number" AS "number",
      r1."status" AS "status",
      (
        SELECT U0."topic" AS "topic"
        FROM "journal_lessonrecord" U0
        WHERE U0."lesson_id" = (r1."id")) AS "topic",
      (
        SELECT U0."recorded_at" AS "recorded_at"
        FROM "journal_lessonrecord" U0
        WHERE U0."lesson_id" = (r1."id")) AS "recordedAt",
      (
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('Homework:' || (r2."id"))::bytea, 'base64') AS "id",
          r2."text" AS "text"
          FROM (
            SELECT "planning_homework"."id" AS "id",
            "planning_homework"."text" AS "text"
            FROM "planning_homework" INNER JOIN "timetable_lesson" ON ("planning_homework"."lesson_id" = "timetable_lesson"."id")
            WHERE ("planning_homework"."lesson_id" = (r1."id") AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($1::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))) r2("id", "text")) j) AS "homework",
      (
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('PlanRow:' || (r3."id"))::bytea, 'base64') AS "id",
          r3."topic" AS "topic",
          r3."homework" AS "homework"
          FROM (
            SELECT "planning_planrow"."id" AS "id",
            "planning_planrow"."topic" AS "topic",
            "planning_planrow"."homework" AS "homework"
            FROM "planning_planrow"
            WHERE ("planning_planrow"."id" = (
              SELECT U0."row_id" AS "row"
              FROM "planning_laidlesson" U0
              WHERE (U0."journal_id" = (r1."journal_id") AND U0."lesson_id" = (r1."id")) LIMIT 1) AND false)) r3("id", "topic", "homework")) j) AS "offered",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('PlanRow:' || (r4."id"))::bytea, 'base64') AS "id"
          FROM (
            SELECT "planning_planrow"."id" AS "id"
            FROM "planning_planrow"
            WHERE (EXISTS(
              SELECT 1 AS "a"
              FROM "planning_coveredrow" U0
              WHERE (U0."lesson_id" = (r1."id") AND U0."row_id" = ("planning_planrow"."id")) LIMIT 1) AND false)
            ORDER BY "planning_planrow"."plan_id" ASC,
            "planning_planrow"."position" ASC,
            1 ASC) r4("id")) j), '[]') AS "planRows",
      coalesce((
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('Subject:' || (r5."id"))::bytea, 'base64') AS "id",
          r5."name" AS "name"
          FROM (
            SELECT "groups_subject"."id" AS "id",
            "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (
              SELECT U0."subject_id" AS "subject"
              FROM "groups_journal" U0
              WHERE U0."id" = (r1."journal_id")) AND "groups_subject"."school_id" = ANY($2::bigint[]))) r5("id", "name")) j), '"\u0000"'::json) AS "subject",
      coalesce((
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('Group:' || (r6."id"))::bytea, 'base64') AS "id",
          r6."name" AS "name"
          FROM (
            SELECT "groups_group"."id" AS "id",
            "groups_group"."name" AS "name"
            FROM "groups_group"
            WHERE ("groups_group"."id" = (r1."group_id") AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r6("id", "name")) j), '"\u0000"'::json) AS "group",
      (
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('Room:' || (r7."id"))::bytea, 'base64') AS "id",
          r7."name" AS "name"
          FROM (
            SELECT "timetable_room"."id" AS "id",
            "timetable_room"."name" AS "name"
            FROM "timetable_room"
            WHERE ("timetable_room"."id" = (r1."room_id") AND "timetable_room"."school_id" = ANY($2::bigint[]))) r7("id", "name")) j) AS "room",
      (
        SELECT row_to_json(j)
        FROM (
          SELECT r8."number" AS "number",
          r8."starts_at" AS "startsAt",
          r8."ends_at" AS "endsAt"
          FROM (
            SELECT "timetable_bell"."number" AS "number",
            "timetable_bell"."starts_at" AS "starts_at",
            "timetable_bell"."ends_at" AS "ends_at"
            FROM "timetable_bell"
            WHERE ("timetable_bell"."number" = (r1."number") AND "timetable_bell"."schedule_id" = (
              SELECT U0."schedule_id" AS "schedule"
              FROM "timetable_bellday" U0
              WHERE ((U0."shift" IS NULL OR U0."shift" = (r1."shift")) AND U0."grade_from" <= (r1."grade_level") AND U0."grade_to" >= (r1."grade_level") AND U0."on" = (r1."on") AND U0."school_id" = (r1."school_id"))) AND true)) r8("number", "starts_at", "ends_at")) j) AS "bell",
      (
        SELECT row_to_json(j)
        FROM (
          SELECT encode(('Journal:' || (r9."id"))::bytea, 'base64') AS "id",
          EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journal" U0
            WHERE (U0."id" = ANY($4::bigint[]) AND U0."id" = (r9."id")) LIMIT 1) AS "mine",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT encode(('GradingPeriod:' || (r10."id"))::bytea, 'base64') AS "id",
              r10."name" AS "name",
              r10."kind" AS "kind",
              r10."since" AS "since",
              r10."until" AS "until",
              EXISTS(
                SELECT 1 AS "a"
                FROM "schools_gradingperiod" U0
                WHERE (U0."closed_at" IS NOT NULL AND U0."id" = (r10."id")) LIMIT 1) AS "closed"
              FROM (
                SELECT "schools_gradingperiod"."id" AS "id",
                "schools_gradingperiod"."name" AS "name",
                "schools_gradingperiod"."kind" AS "kind",
                "schools_gradingperiod"."since" AS "since",
                "schools_gradingperiod"."until" AS "until"
                FROM "schools_gradingperiod"
                WHERE ("schools_gradingperiod"."grade_from" <= (
                  SELECT U0."grade_level" AS "grade_level"
                  FROM "groups_group" U0
                  WHERE U0."id" = (r9."group_id")) AND "schools_gradingperiod"."grade_to" >= (
                  SELECT U0."grade_level" AS "grade_level"
                  FROM "groups_group" U0
                  WHERE U0."id" = (r9."group_id")) AND "schools_gradingperiod"."year_id" = (r9."year_id") AND "schools_gradingperiod"."school_id" = ANY($2::bigint[]))
                ORDER BY 4 ASC,
                5 ASC,
                "schools_gradingperiod"."id" ASC) r10("id", "name", "kind", "since", "until")) j), '[]') AS "periods"
          FROM (
            SELECT "groups_journal"."id" AS "id",
            "groups_journal"."year_id" AS "year_id",
            "groups_journal"."group_id" AS "group_id"
            FROM "groups_journal"
            WHERE ("groups_journal"."id" = (r1."journal_id") AND false)) r9("id", "year_id", "group_id")) j) AS "journal"
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
        WHERE ("timetable_lesson"."id" = ($5::bigint) AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))) r1("id", "on", "number", "status", "journal_id", "group_id", "room_id", "school_id", "grade_level", "shift")) j) AS "lesson") j
