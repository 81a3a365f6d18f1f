SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT '["GUARDIAN"]'::json AS "roles",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT r1."on" AS "on",
          r1."number" AS "number",
          (
            SELECT row_to_json(j)
            FROM (
              SELECT r2."starts_at" AS "startsAt",
              r2."ends_at" AS "endsAt"
              FROM (
                SELECT "timetable_bell"."starts_at" AS "starts_at",
                "timetable_bell"."ends_at" AS "ends_at"
                FROM "timetable_bell"
                WHERE ("timetable_bell"."number" = (r1."number") AND "timetable_bell"."schedule_id" = (
                  SELECT U0."schedule_id" AS "schedule"
                  FROM "timetable_bellday" U0
                  WHERE ((U0."shift" IS NULL OR U0."shift" = (r1."shift")) AND U0."grade_from" <= (r1."grade_level") AND U0."grade_to" >= (r1."grade_level") AND U0."on" = (r1."on") AND U0."school_id" = (r1."school_id"))) AND true)) r2("starts_at", "ends_at")) j) AS "bell",
          (
            SELECT row_to_json(j)
            FROM (
              SELECT r3."name" AS "name"
              FROM (
                SELECT "timetable_room"."name" AS "name"
                FROM "timetable_room"
                WHERE ("timetable_room"."id" = (r1."room_id") AND "timetable_room"."school_id" = ANY($1::bigint[]))) r3("name")) j) AS "room",
          coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT r4."name" AS "name"
              FROM (
                SELECT "groups_subject"."name" AS "name"
                FROM "groups_subject"
                WHERE ("groups_subject"."id" = (
                  SELECT U0."subject_id" AS "subject"
                  FROM "groups_journal" U0
                  WHERE U0."id" = (r1."journal_id")) AND "groups_subject"."school_id" = ANY($1::bigint[]))) r4("name")) j), '"\u0000"'::json) AS "subject",
          coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT r5."name" AS "name"
              FROM (
                SELECT "groups_group"."name" AS "name"
                FROM "groups_group"
                WHERE ("groups_group"."id" = (r1."group_id") AND EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_membership" U0
                  WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r5("name")) j), '"\u0000"'::json) AS "group",
          (
            SELECT U0."topic" AS "topic"
            FROM "journal_lessonrecord" U0
            WHERE U0."lesson_id" = (r1."id")) AS "topic",
          (
            SELECT U0."recorded_at" AS "recorded_at"
            FROM "journal_lessonrecord" U0
            WHERE U0."lesson_id" = (r1."id")) AS "recordedAt"
          FROM (
            SELECT "timetable_lesson"."on" AS "on",
            "timetable_lesson"."number" AS "number",
            "timetable_lesson"."school_id" AS "school_id",
            "timetable_lesson"."grade_level" AS "grade_level",
            "timetable_lesson"."shift" AS "shift",
            "timetable_lesson"."room_id" AS "room_id",
            "timetable_lesson"."journal_id" AS "journal_id",
            "timetable_lesson"."group_id" AS "group_id",
            "timetable_lesson"."id" AS "id"
            FROM "timetable_lesson"
            WHERE ("timetable_lesson"."id" IN (
              SELECT U0."lesson_id" AS "lesson"
              FROM "timetable_lessonteacher" U0
              WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= ($4::date) AND U0."on" < (($5::date)::date + 1))) AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
            ORDER BY 1 ASC,
            2 ASC,
            9 ASC) r1("on", "number", "school_id", "grade_level", "shift", "room_id", "journal_id", "group_id", "id")) j), '[]') AS "teaching",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Lesson:' || (r6."id"))::bytea, 'base64') AS "id",
          r6."on" AS "on",
          r6."number" AS "number"
          FROM (
            SELECT "timetable_lesson"."id" AS "id",
            "timetable_lesson"."on" AS "on",
            "timetable_lesson"."number" AS "number"
            FROM "timetable_lesson" LEFT OUTER JOIN "journal_lessonrecord" ON ("timetable_lesson"."id" = "journal_lessonrecord"."lesson_id")
            WHERE ("timetable_lesson"."id" IN (
              SELECT U0."lesson_id" AS "lesson"
              FROM "timetable_lessonteacher" U0
              WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= (($6::date)::date +  -14) AND U0."on" < (($6::date)::date + 1))) AND "timetable_lesson"."status" = 'PLANNED' AND "journal_lessonrecord"."id" IS NULL AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
            ORDER BY 2 ASC,
            3 ASC,
            1 ASC) r6("id", "on", "number")) j), '[]') AS "unrecorded",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT encode(('Journal:' || (r7."id"))::bytea, 'base64') AS "id",
          coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT r8."name" AS "name"
              FROM (
                SELECT "groups_subject"."name" AS "name"
                FROM "groups_subject"
                WHERE ("groups_subject"."id" = (r7."subject_id") AND "groups_subject"."school_id" = ANY($1::bigint[]))) r8("name")) j), '"\u0000"'::json) AS "subject",
          coalesce((
            SELECT row_to_json(j)
            FROM (
              SELECT r9."name" AS "name"
              FROM (
                SELECT "groups_group"."name" AS "name"
                FROM "groups_group"
                WHERE ("groups_group"."id" = (r7."group_id") AND EXISTS(
                  SELECT 1 AS "a"
                  FROM "groups_membership" U0
                  WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r9("name")) j), '"\u0000"'::json) AS "group",
          coalesce((
            SELECT json_agg(j)
            FROM (
              SELECT encode(('GradingPeriod:' || (r10."id"))::bytea, 'base64') AS "id",
              r10."name" AS "name"
              FROM (
                SELECT "schools_gradingperiod"."id" AS "id",
                "schools_gradingperiod"."name" AS "name"
                FROM "schools_gradingperiod"
                WHERE ("schools_gradingperiod"."grade_from" <= (
                  SELECT U0."grade_level" AS "grade_level"
                  FROM "groups_group" U0
                  WHERE U0."id" = (r7."group_id")) AND "schools_gradingperiod"."grade_to" >= (
                  SELECT U0."grade_level" AS "grade_level"
                  FROM "groups_group" U0
                  WHERE U0."id" = (r7."group_id")) AND "schools_gradingperiod"."year_id" = (r7."year_id") AND "schools_gradingperiod"."school_id" = ANY($1::bigint[]))
                ORDER BY "schools_gradingperiod"."since" ASC,
                "schools_gradingperiod"."until" ASC,
                "schools_gradingperiod"."id" ASC) r10("id", "name")) j), '[]') AS "periods"
          FROM (
            SELECT "groups_journal"."id" AS "id",
            "groups_journal"."subject_id" AS "subject_id",
            "groups_journal"."group_id" AS "group_id",
            "groups_journal"."year_id" AS "year_id"
            FROM "groups_journal" INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
            WHERE ("groups_journal"."id" = ANY($7::bigint[]) AND false)
            ORDER BY "groups_subject"."name" ASC,
            "groups_group"."grade_level" ASC,
            "groups_group"."name" ASC,
            "groups_journal"."id" ASC) r7("id", "subject_id", "group_id", "year_id")) j), '[]') AS "journals") j) AS "viewer") j
