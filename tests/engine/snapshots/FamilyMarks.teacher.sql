SELECT concat('{"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","workTypes":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('WorkType:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"weight":', coalesce('"' || ((
        SELECT V0."weight" AS "weight"
        FROM "schools_policyweight" V0
        WHERE (V0."policy_id" IN (
          SELECT U0."id" AS "pk"
          FROM "schools_gradingpolicy" U0
          WHERE ((U0."until" IS NULL OR U0."until" > ($1::date)) AND U0."school_id" = (r3."school_id") AND U0."since" <= ($1::date))) AND V0."work_type_id" = (r3."id"))
        ORDER BY V0."policy_id" ASC,
        V0."work_type_id" ASC LIMIT 1))::text || '"', 'null'), '}'), ',') || ']'
      FROM (
        SELECT "schools_worktype"."id" AS "id",
        "schools_worktype"."name" AS "name",
        "schools_worktype"."school_id" AS "school_id"
        FROM "schools_worktype"
        WHERE ("schools_worktype"."school_id" = (r2."id") AND ("schools_worktype"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY "schools_worktype"."position" ASC,
        2 ASC,
        "schools_worktype"."id" ASC) r3("id", "name", "school_id")), '[]'), '}')
    FROM (
      SELECT "schools_school"."id" AS "id"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r1."school_id") AND true)) r2("id")), '"\u0000"'), ',"subjects":', coalesce((
    SELECT '[' || string_agg(concat('{"subject":', coalesce((
      SELECT concat('{"id":"', encode(('Subject:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = (r4."subject_id") AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r5("id", "name")), '"\u0000"'), ',"average":', coalesce((
      SELECT concat('{"value":', coalesce('"' || (r6."average_value")::text || '"', '"\u0000"'), ',"display":', coalesce(to_json((COALESCE((
        SELECT V0."display" AS "display"
        FROM "schools_policythreshold" V0
        WHERE (V0."policy_id" = (r6."policy_id") AND V0."scale_id" = (
          SELECT U0."scale_id" AS "scale"
          FROM "groups_journal" U0
          WHERE U0."id" = (r6."last_journal_id")) AND V0."at_least" <= (r6."average_value"))
        ORDER BY V0."at_least" DESC LIMIT 1), ''))::text), '"\u0000"'), ',"marks":', r6."marks", ',"points":', coalesce('"' || (r6."points")::text || '"', '"\u0000"'), ',"weights":', coalesce('"' || (r6."weights")::text || '"', '"\u0000"'), ',"formula":', coalesce(to_json((r6."formula")::text), '"\u0000"'), ',"policyVersion":', coalesce((r6."policy_version")::text, '"\u0000"'), ',"thresholds":', coalesce((
        SELECT '[' || string_agg(concat('{"display":', to_json((r7."display")::text), ',"atLeast":"', (r7."at_least")::text, '"}'), ',') || ']'
        FROM (
          SELECT "schools_policythreshold"."display" AS "display",
          "schools_policythreshold"."at_least" AS "at_least"
          FROM "schools_policythreshold"
          WHERE ("schools_policythreshold"."policy_id" = (r6."policy_id") AND "schools_policythreshold"."scale_id" = (
            SELECT U0."scale_id" AS "scale"
            FROM "groups_journal" U0
            WHERE U0."id" = (r6."last_journal_id")))
          ORDER BY 2 DESC,
          "schools_policythreshold"."id" ASC) r7("display", "at_least")), '[]'), ',"parts":', coalesce((
        SELECT '[' || string_agg(concat('{"journalId":"', encode(('Journal:' || (r8."journal_id"))::bytea, 'base64'), '","groupName":', coalesce(to_json((r8."journal__group__name")::text), '"\u0000"'), ',"marks":', r8."marks", ',"formula":', coalesce(to_json((r8."formula")::text), '"\u0000"'), '}'), ',') || ']'
        FROM (
          SELECT "journal_counted_mark"."journal_id" AS "journal_id",
          "groups_group"."name" AS "journal__group__name",
          COUNT(*) AS "marks",
          ('(' || string_agg(trim_scale("journal_counted_mark"."value")::text || '·' || trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ') / (' || string_agg(trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ')') AS "formula"
          FROM "journal_counted_mark" INNER JOIN "groups_journal" ON ("journal_counted_mark"."journal_id" = "groups_journal"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
          WHERE ((("journal_counted_mark"."on" < (r6."until"))) IS TRUE AND "journal_counted_mark"."on" >= (r6."since") AND "journal_counted_mark"."policy_id" = (r6."policy_id") AND "journal_counted_mark"."student_id" = (r6."student_id") AND "journal_counted_mark"."subject_id" = (r6."subject_id"))
          GROUP BY "journal_counted_mark"."student_id",
          "journal_counted_mark"."subject_id",
          1,
          2
          ORDER BY 1 ASC) r8("journal_id", "journal__group__name", "marks", "formula")), '[]'), '}')
      FROM (
        SELECT ROUND((SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) / SUM("journal_counted_mark"."weight")), (
          SELECT U0."digits" AS "digits"
          FROM "schools_gradingpolicy" U0
          WHERE U0."id" = (r4."policy_id"))) AS "average_value",
        (r4."policy_id")::bigint AS "policy_id",
        MAX("journal_counted_mark"."journal_id") AS "last_journal_id",
        COUNT(*) AS "marks",
        SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) AS "points",
        SUM("journal_counted_mark"."weight") AS "weights",
        ('(' || string_agg(trim_scale("journal_counted_mark"."value")::text || '·' || trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ') / (' || string_agg(trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ')') AS "formula",
        (
          SELECT U0."version" AS "version"
          FROM "schools_gradingpolicy" U0
          WHERE U0."id" = (r4."policy_id")) AS "policy_version",
        "journal_counted_mark"."student_id" AS "student_id",
        "journal_counted_mark"."subject_id" AS "subject_id",
        (r4."since")::date AS "since",
        (r4."until")::date AS "until"
        FROM "journal_counted_mark"
        WHERE ((("journal_counted_mark"."on" < (r4."until"))) IS TRUE AND "journal_counted_mark"."on" >= (r4."since") AND "journal_counted_mark"."policy_id" = (r4."policy_id") AND "journal_counted_mark"."student_id" = (r4."student_id") AND "journal_counted_mark"."subject_id" = (r4."subject_id"))
        GROUP BY 9,
        10,
        11,
        12
        ORDER BY 10 ASC LIMIT 1) r6("average_value", "policy_id", "last_journal_id", "marks", "points", "weights", "formula", "policy_version", "student_id", "subject_id", "since", "until")), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "journal_counted_mark"."subject_id" AS "subject_id",
      "journal_counted_mark"."student_id" AS "student_id",
      ((
        SELECT V0."id" AS "pk"
        FROM "schools_gradingpolicy" V0
        WHERE (V0."since" < (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($3::bigint)) AND (V0."until" IS NULL OR V0."until" >= (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($3::bigint))) AND V0."school_id" = (r1."school_id"))))::bigint AS "policy_id",
      ((
        SELECT U0."since" AS "since"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($3::bigint)))::date AS "since",
      ((
        SELECT U0."until" AS "until"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($3::bigint)))::date AS "until"
      FROM "journal_counted_mark"
      WHERE ((("journal_counted_mark"."on" < (
        SELECT U0."until" AS "until"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($3::bigint)))) IS TRUE AND "journal_counted_mark"."on" >= (
        SELECT U0."since" AS "since"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($3::bigint)) AND "journal_counted_mark"."policy_id" = (
        SELECT V0."id" AS "pk"
        FROM "schools_gradingpolicy" V0
        WHERE (V0."since" < (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($3::bigint)) AND (V0."until" IS NULL OR V0."until" >= (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($3::bigint))) AND V0."school_id" = (r1."school_id"))) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journal" U0 INNER JOIN "groups_group" U1 ON (U0."group_id" = U1."id") INNER JOIN "groups_membership" U2 ON (U1."id" = U2."group_id")
        WHERE (U0."id" = ANY($4::bigint[]) AND U2."student_id" = ("journal_counted_mark"."student_id") AND U0."subject_id" = ("journal_counted_mark"."subject_id")) LIMIT 1) AND "journal_counted_mark"."student_id" = (r1."id"))
      GROUP BY 2,
      1,
      4,
      5
      ORDER BY 1 ASC) r4("subject_id", "student_id", "policy_id", "since", "until")), '[]'), ',"diary":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r9."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"lesson":', coalesce((
        SELECT concat('{"id":"', encode(('Lesson:' || (r11."id"))::bytea, 'base64'), '","on":', to_json(r11."on"), ',"subject":', coalesce((
          SELECT concat('{"id":"', encode(('Subject:' || (r12."id"))::bytea, 'base64'), '","name":', to_json((r12."name")::text), '}')
          FROM (
            SELECT "groups_subject"."id" AS "id",
            "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (
              SELECT U0."subject_id" AS "subject"
              FROM "groups_journal" U0
              WHERE U0."id" = (r11."journal_id")) AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r12("id", "name")), '"\u0000"'), '}')
        FROM (
          SELECT "timetable_lesson"."id" AS "id",
          "timetable_lesson"."on" AS "on",
          "timetable_lesson"."journal_id" AS "journal_id"
          FROM "timetable_lesson"
          WHERE ("timetable_lesson"."id" = (r10."lesson_id") AND ("timetable_lesson"."school_id" = ANY($5::bigint[])) IS TRUE)) r11("id", "on", "journal_id")), '"\u0000"'), ',"marks":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('Mark:' || (r13."id"))::bytea, 'base64'), '","symbol":', to_json((r13."symbol")::text), ',"comment":', to_json((r13."comment")::text), ',"givenAt":', to_json(r13."given_at"), ',"workType":', (
          SELECT concat('{"id":"', encode(('WorkType:' || (r14."id"))::bytea, 'base64'), '","name":', to_json((r14."name")::text), '}')
          FROM (
            SELECT "schools_worktype"."id" AS "id",
            "schools_worktype"."name" AS "name"
            FROM "schools_worktype"
            WHERE "schools_worktype"."id" = (r13."work_type_id")) r14("id", "name")), '}'), ',') || ']'
        FROM (
          SELECT "journal_mark"."id" AS "id",
          "journal_mark"."symbol" AS "symbol",
          "journal_mark"."comment" AS "comment",
          "journal_mark"."given_at" AS "given_at",
          "journal_mark"."work_type_id" AS "work_type_id"
          FROM "journal_mark"
          WHERE ("journal_mark"."lesson_id" = (r10."lesson_id") AND "journal_mark"."student_id" = (r10."student_id") AND (("journal_mark"."journal_id" = ANY($4::bigint[])) IS TRUE OR (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lessonteacher" U0
            WHERE (U0."staff_id" = ANY($6::bigint[]) AND U0."lesson_id" = ("journal_mark"."lesson_id")) LIMIT 1) AND NOT (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($6::bigint[]) AND U0."journal_id" = ("journal_mark"."journal_id") AND U0."since" <= ("journal_mark"."on") AND U0."until" > ("journal_mark"."on")) LIMIT 1)))))
          ORDER BY "journal_mark"."position" ASC,
          "journal_mark"."id" ASC) r13("id", "symbol", "comment", "given_at", "work_type_id")), '[]'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "lesson_id",
        "groups_membership"."student_id" AS "student_id"
        FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
        WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r9."student_id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (r9."on") AND "timetable_lesson"."on" < ((r9."on")::date + 1))
        ORDER BY "timetable_lesson"."number" ASC,
        1 ASC,
        "timetable_lesson"."id" ASC) r10("lesson_id", "student_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      MIN("groups_membership"."student_id") AS "student_id"
      FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
      WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r1."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= ($7::date) AND "timetable_lesson"."on" < (($8::date)::date + 1))
      GROUP BY 1
      ORDER BY 1 ASC) r9("on", "student_id")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."school_id" AS "school_id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($9::bigint) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($10::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($6::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($6::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r1("id", "school_id")), 'null'), '}')
