SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","planOverview":', coalesce((
    SELECT '[' || string_agg(concat('{"rows":', r2."rows", ',"rowsDue":', r2."rows_due", ',"rowsTaught":', r2."rows_taught", ',"hours":', coalesce((r2."all_hours")::text, '"\u0000"'), ',"hoursTaught":', coalesce((r2."hours_taught")::text, '"\u0000"'), ',"hoursLeft":', coalesce((r2."left")::text, '"\u0000"'), ',"lessonsLeft":', coalesce((COALESCE((
      SELECT COUNT(V0."id") AS "left"
      FROM "timetable_lesson" V0 LEFT OUTER JOIN "journal_lessonrecord" V3 ON (V0."id" = V3."lesson_id")
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_gradingperiod" U0
        WHERE (U0."until" > ($1::date) AND NOT (U0."kind" = 'YEAR') AND U0."grade_from" <= (V0."grade_level") AND U0."grade_to" >= (V0."grade_level") AND U0."school_id" = (V0."school_id") AND U0."since" <= ($1::date) AND U0."until" > (V0."on")) LIMIT 1) AND V0."journal_id" = (r2."journal_id") AND V0."on" >= ($1::date) AND V3."id" IS NULL AND V0."status" = 'PLANNED')
      GROUP BY V0."journal_id"), 0))::text, '"\u0000"'), ',"journal":', coalesce((
      SELECT concat('{"id":"', encode(('Journal:' || (r3."id"))::bytea, 'base64'), '","subject":', coalesce((
        SELECT concat('{"id":"', encode(('Subject:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}')
        FROM (
          SELECT "groups_subject"."id" AS "id",
          "groups_subject"."name" AS "name"
          FROM "groups_subject"
          WHERE ("groups_subject"."id" = (r3."subject_id") AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r4("id", "name")), '"\u0000"'), ',"group":', coalesce((
        SELECT concat('{"id":"', encode(('Group:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
        FROM (
          SELECT "groups_group"."id" AS "id",
          "groups_group"."name" AS "name"
          FROM "groups_group"
          WHERE ("groups_group"."id" = (r3."group_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r5("id", "name")), '"\u0000"'), ',"teachers":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r6."id"))::bytea, 'base64'), '","fullName":', to_json((r6."full_name")::text), '}'), ',') || ']'
        FROM (
          SELECT "people_staffmember"."id" AS "id",
          "people_staffmember"."full_name" AS "full_name"
          FROM "people_staffmember"
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."journal_id" = (r3."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($2::bigint[])) IS TRUE)
          ORDER BY "people_staffmember"."sort_key" ASC,
          1 ASC) r6("id", "full_name")), '[]'), '}')
      FROM (
        SELECT "groups_journal"."id" AS "id",
        "groups_journal"."subject_id" AS "subject_id",
        "groups_journal"."group_id" AS "group_id"
        FROM "groups_journal"
        WHERE ("groups_journal"."id" = (r2."journal_id") AND false)) r3("id", "subject_id", "group_id")), 'null'), '}'), ',') || ']'
    FROM (
      SELECT COUNT("planning_rowprogress"."id") AS "rows",
      COUNT("planning_rowprogress"."id") FILTER (WHERE "planning_rowprogress"."due_on" < ($1::date)) AS "rows_due",
      COUNT("planning_rowprogress"."id") FILTER (WHERE "planning_rowprogress"."hours_left" = 0) AS "rows_taught",
      SUM("planning_rowprogress"."hours") AS "all_hours",
      SUM(LEAST("planning_rowprogress"."taken", "planning_rowprogress"."hours")) AS "hours_taught",
      SUM("planning_rowprogress"."hours_left") AS "left",
      "planning_rowprogress"."journal_id" AS "journal_id"
      FROM "planning_rowprogress" INNER JOIN "planning_thematicplan" ON ("planning_rowprogress"."plan_id" = "planning_thematicplan"."id")
      WHERE ("planning_rowprogress"."school_id" = ANY($4::bigint[]) AND "planning_thematicplan"."year_id" IN (
        SELECT U0."id" AS "pk"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date))) AND "planning_rowprogress"."school_id" = (r1."id"))
      GROUP BY 7,
      "planning_rowprogress"."plan_id"
      ORDER BY 7 ASC) r2("rows", "rows_due", "rows_taught", "all_hours", "hours_taught", "left", "journal_id")), '[]'), ',"unplannedJournals":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r7."id"))::bytea, 'base64'), '","subject":', coalesce((
      SELECT concat('{"id":"', encode(('Subject:' || (r8."id"))::bytea, 'base64'), '","name":', to_json((r8."name")::text), '}')
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = (r7."subject_id") AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r8("id", "name")), '"\u0000"'), ',"group":', coalesce((
      SELECT concat('{"id":"', encode(('Group:' || (r9."id"))::bytea, 'base64'), '","name":', to_json((r9."name")::text), '}')
      FROM (
        SELECT "groups_group"."id" AS "id",
        "groups_group"."name" AS "name"
        FROM "groups_group"
        WHERE ("groups_group"."id" = (r7."group_id") AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r9("id", "name")), '"\u0000"'), ',"teachers":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r10."id"))::bytea, 'base64'), '","fullName":', to_json((r10."full_name")::text), '}'), ',') || ']'
      FROM (
        SELECT "people_staffmember"."id" AS "id",
        "people_staffmember"."full_name" AS "full_name"
        FROM "people_staffmember"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."journal_id" = (r7."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY "people_staffmember"."sort_key" ASC,
        1 ASC) r10("id", "full_name")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "groups_journal"."id" AS "id",
      "groups_journal"."subject_id" AS "subject_id",
      "groups_journal"."group_id" AS "group_id"
      FROM "groups_journal" INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
      WHERE ("groups_journal"."school_id" = ANY($4::bigint[]) AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "planning_planbinding" U0
        WHERE U0."journal_id" = ("groups_journal"."id") LIMIT 1) AND "groups_journal"."school_id" = (r1."id") AND "groups_journal"."year_id" IN (
        SELECT U0."id" AS "pk"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date))) AND false)
      ORDER BY "groups_subject"."name" ASC,
      "groups_group"."grade_level" ASC,
      "groups_group"."name" ASC,
      "groups_journal"."id" ASC) r7("id", "subject_id", "group_id")), '[]'), '}')
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($5::bigint) AND true)) r1("id")), 'null'), '}')
