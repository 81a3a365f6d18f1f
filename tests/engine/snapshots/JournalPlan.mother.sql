SELECT concat('{"journal":', coalesce((
  SELECT concat('{"id":"', encode(('Journal:' || (r1."id"))::bytea, 'base64'), '","mine":', to_json(EXISTS(
    SELECT 1 AS "a"
    FROM "groups_journal" U0
    WHERE (U0."id" = ANY($1::bigint[]) AND U0."id" = (r1."id")) LIMIT 1)), ',"subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (r1."subject_id") AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r2("id", "name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"id":"', encode(('Group:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}')
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r1."group_id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r3("id", "name")), '"\u0000"'), ',"plan":', coalesce((
    SELECT concat('{"id":"', encode(('ThematicPlan:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"rows":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('PlanRow:' || (r5."id"))::bytea, 'base64'), '","section":', to_json((r5."section")::text), ',"topic":', to_json((r5."topic")::text), '}'), ',') || ']'
      FROM (
        SELECT "planning_planrow"."id" AS "id",
        "planning_planrow"."section" AS "section",
        "planning_planrow"."topic" AS "topic"
        FROM "planning_planrow"
        WHERE ("planning_planrow"."plan_id" = (r4."id") AND "planning_planrow"."position" IS NOT NULL AND false)
        ORDER BY "planning_planrow"."position" ASC,
        "planning_planrow"."id" ASC) r5("id", "section", "topic")), '[]'), '}')
    FROM (
      SELECT "planning_thematicplan"."id" AS "id",
      "planning_thematicplan"."name" AS "name"
      FROM "planning_thematicplan"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "planning_planbinding" U0
        WHERE (U0."journal_id" = (r1."id") AND U0."plan_id" = ("planning_thematicplan"."id")) LIMIT 1) AND false)
      ORDER BY "planning_thematicplan"."grade_level" ASC,
      2 ASC,
      1 ASC LIMIT 1) r4("id", "name")), 'null'), ',"fittingPlans":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('ThematicPlan:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "planning_thematicplan"."id" AS "id",
      "planning_thematicplan"."name" AS "name"
      FROM "planning_thematicplan"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journal" U0 INNER JOIN "groups_group" U1 ON (U0."group_id" = U1."id")
        WHERE (U1."grade_level" = ("planning_thematicplan"."grade_level") AND U0."id" = (r1."id") AND U0."subject_id" = ("planning_thematicplan"."subject_id") AND U0."year_id" = ("planning_thematicplan"."year_id")) LIMIT 1) AND false)
      ORDER BY "planning_thematicplan"."grade_level" ASC,
      2 ASC,
      1 ASC) r6("id", "name")), '[]'), ',"planProgress":', coalesce((
    SELECT concat('{"rows":', r7."rows", ',"rowsDue":', r7."rows_due", ',"rowsTaught":', r7."rows_taught", ',"rowsShort":', r7."rows_short", ',"hours":', coalesce((r7."all_hours")::text, '"\u0000"'), ',"hoursTaught":', coalesce((r7."hours_taught")::text, '"\u0000"'), ',"hoursLeft":', coalesce((r7."left")::text, '"\u0000"'), ',"lessonsLeft":', coalesce((COALESCE((
      SELECT COUNT(V0."id") AS "left"
      FROM "timetable_lesson" V0 LEFT OUTER JOIN "journal_lessonrecord" V3 ON (V0."id" = V3."lesson_id")
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_gradingperiod" U0
        WHERE (U0."until" > ($4::date) AND NOT (U0."kind" = 'YEAR') AND U0."grade_from" <= (V0."grade_level") AND U0."grade_to" >= (V0."grade_level") AND U0."school_id" = (V0."school_id") AND U0."since" <= ($4::date) AND U0."until" > (V0."on")) LIMIT 1) AND V0."journal_id" = (r7."journal_id") AND V0."on" >= ($4::date) AND V3."id" IS NULL AND V0."status" = 'PLANNED')
      GROUP BY V0."journal_id"), 0))::text, '"\u0000"'), ',"endsOn":', coalesce(to_json(r7."ends_on"), 'null'), '}')
    FROM (
      SELECT COUNT("planning_rowprogress"."id") AS "rows",
      COUNT("planning_rowprogress"."id") FILTER (WHERE "planning_rowprogress"."due_on" < ($4::date)) AS "rows_due",
      COUNT("planning_rowprogress"."id") FILTER (WHERE "planning_rowprogress"."hours_left" = 0) AS "rows_taught",
      COUNT("planning_rowprogress"."id") FILTER (WHERE ("planning_rowprogress"."hours_left" > 0 AND "planning_rowprogress"."laid_on" IS NULL)) AS "rows_short",
      SUM("planning_rowprogress"."hours") AS "all_hours",
      SUM(LEAST("planning_rowprogress"."taken", "planning_rowprogress"."hours")) AS "hours_taught",
      SUM("planning_rowprogress"."hours_left") AS "left",
      "planning_rowprogress"."journal_id" AS "journal_id",
      MAX(COALESCE("planning_rowprogress"."laid_on", "planning_rowprogress"."taught_on")) AS "ends_on"
      FROM "planning_rowprogress"
      WHERE "planning_rowprogress"."journal_id" = (r1."id")
      GROUP BY 8,
      "planning_rowprogress"."plan_id"
      ORDER BY 8 ASC LIMIT 1) r7("rows", "rows_due", "rows_taught", "rows_short", "all_hours", "hours_taught", "left", "journal_id", "ends_on")), 'null'), ',"planRows":', coalesce((
    SELECT '[' || string_agg(concat('{"rowId":"', encode(('PlanRow:' || (r8."row_id"))::bytea, 'base64'), '","hours":', r8."hours", ',"taken":', r8."taken", ',"hoursLeft":', r8."hours_left", ',"dueOn":', coalesce(to_json(r8."due_on"), 'null'), ',"taughtOn":', coalesce(to_json(r8."taught_on"), 'null'), ',"laidOn":', coalesce(to_json(r8."laid_on"), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "planning_rowprogress"."row_id" AS "row_id",
      "planning_rowprogress"."hours" AS "hours",
      "planning_rowprogress"."taken" AS "taken",
      "planning_rowprogress"."hours_left" AS "hours_left",
      "planning_rowprogress"."due_on" AS "due_on",
      "planning_rowprogress"."taught_on" AS "taught_on",
      "planning_rowprogress"."laid_on" AS "laid_on"
      FROM "planning_rowprogress"
      WHERE "planning_rowprogress"."journal_id" = (r1."id")
      ORDER BY "planning_rowprogress"."position" ASC,
      "planning_rowprogress"."id" ASC) r8("row_id", "hours", "taken", "hours_left", "due_on", "taught_on", "laid_on")), '[]'), '}')
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."subject_id" AS "subject_id",
    "groups_journal"."group_id" AS "group_id"
    FROM "groups_journal"
    WHERE ("groups_journal"."id" = ($5::bigint) AND false)) r1("id", "subject_id", "group_id")), 'null'), '}')
