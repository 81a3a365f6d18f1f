SELECT concat('{"plan":', coalesce((
  SELECT concat('{"id":"', encode(('ThematicPlan:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"gradeLevel":', r1."grade_level", ',"version":', r1."version", ',"editable":', to_json(EXISTS(
    SELECT 1 AS "a"
    FROM "planning_thematicplan" U0
    WHERE (false AND U0."id" = (r1."id")) LIMIT 1)), ',"author":', coalesce(to_json(((
    SELECT U0."full_name" AS "full_name"
    FROM "people_account" U0
    WHERE U0."id" = (r1."author_id")))::text), '"\u0000"'), ',"changedAt":', to_json(r1."changed_at"), ',"changedBy":', coalesce(to_json(((
    SELECT U0."full_name" AS "full_name"
    FROM "people_account" U0
    WHERE U0."id" = (r1."changed_by_id")))::text), '"\u0000"'), ',"subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (r1."subject_id") AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r2("id", "name")), '"\u0000"'), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r3."id"))::bytea, 'base64'), '","workTypes":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('WorkType:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}'), ',') || ']'
      FROM (
        SELECT "schools_worktype"."id" AS "id",
        "schools_worktype"."name" AS "name"
        FROM "schools_worktype"
        WHERE ("schools_worktype"."school_id" = (r3."id") AND ("schools_worktype"."school_id" = ANY($1::bigint[])) IS TRUE)
        ORDER BY "schools_worktype"."position" ASC,
        2 ASC,
        "schools_worktype"."id" ASC) r4("id", "name")), '[]'), '}')
    FROM (
      SELECT "schools_school"."id" AS "id"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r1."school_id") AND true)) r3("id")), '"\u0000"'), ',"copiedFrom":', coalesce((
    SELECT concat('{"id":"', encode(('ThematicPlan:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
    FROM (
      SELECT "planning_thematicplan"."id" AS "id",
      "planning_thematicplan"."name" AS "name"
      FROM "planning_thematicplan"
      WHERE ("planning_thematicplan"."id" = (r1."copied_from_id") AND false)) r5("id", "name")), 'null'), ',"rows":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('PlanRow:' || (r6."id"))::bytea, 'base64'), '","section":', to_json((r6."section")::text), ',"topic":', to_json((r6."topic")::text), ',"hours":', r6."hours", ',"kind":', to_json((r6."kind")::text), ',"homework":', to_json((r6."homework")::text), ',"homeworkMinutes":', coalesce((r6."homework_minutes")::text, 'null'), ',"materials":', to_json((r6."materials")::text), ',"workType":', coalesce((
      SELECT concat('{"id":"', encode(('WorkType:' || (r7."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "schools_worktype"."id" AS "id"
        FROM "schools_worktype"
        WHERE ("schools_worktype"."id" = (r6."work_type_id") AND ("schools_worktype"."school_id" = ANY($1::bigint[])) IS TRUE)) r7("id")), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "planning_planrow"."id" AS "id",
      "planning_planrow"."section" AS "section",
      "planning_planrow"."topic" AS "topic",
      "planning_planrow"."hours" AS "hours",
      "planning_planrow"."kind" AS "kind",
      "planning_planrow"."homework" AS "homework",
      "planning_planrow"."homework_minutes" AS "homework_minutes",
      "planning_planrow"."materials" AS "materials",
      "planning_planrow"."work_type_id" AS "work_type_id"
      FROM "planning_planrow"
      WHERE ("planning_planrow"."plan_id" = (r1."id") AND "planning_planrow"."position" IS NOT NULL AND false)
      ORDER BY "planning_planrow"."position" ASC,
      "planning_planrow"."id" ASC) r6("id", "section", "topic", "hours", "kind", "homework", "homework_minutes", "materials", "work_type_id")), '[]'), ',"journals":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r8."id"))::bytea, 'base64'), '"}'), ',') || ']'
    FROM (
      SELECT "groups_journal"."id" AS "id"
      FROM "groups_journal" INNER JOIN "planning_planbinding" ON ("groups_journal"."id" = "planning_planbinding"."journal_id") INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
      WHERE ("planning_planbinding"."plan_id" = (r1."id") AND false)
      ORDER BY "groups_subject"."name" ASC,
      "groups_group"."grade_level" ASC,
      "groups_group"."name" ASC,
      "groups_journal"."id" ASC) r8("id")), '[]'), ',"fittingJournals":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r9."id"))::bytea, 'base64'), '","mine":', to_json(EXISTS(
      SELECT 1 AS "a"
      FROM "groups_journal" U0
      WHERE (U0."id" = ANY($2::bigint[]) AND U0."id" = (r9."id")) LIMIT 1)), ',"group":', coalesce((
      SELECT concat('{"id":"', encode(('Group:' || (r10."id"))::bytea, 'base64'), '","name":', to_json((r10."name")::text), '}')
      FROM (
        SELECT "groups_group"."id" AS "id",
        "groups_group"."name" AS "name"
        FROM "groups_group"
        WHERE ("groups_group"."id" = (r9."group_id") AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r10("id", "name")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "groups_journal"."id" AS "id",
      "groups_journal"."group_id" AS "group_id"
      FROM "groups_journal" INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id") INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id")
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "planning_thematicplan" U0
        WHERE (U0."grade_level" = (
          SELECT U0."grade_level" AS "grade_level"
          FROM "groups_group" U0
          WHERE U0."id" = ("groups_journal"."group_id")
          ORDER BY U0."name" ASC,
          U0."id" ASC) AND U0."id" = (r1."id") AND U0."subject_id" = ("groups_journal"."subject_id") AND U0."year_id" = ("groups_journal"."year_id")) LIMIT 1) AND false)
      ORDER BY "groups_subject"."name" ASC,
      "groups_group"."grade_level" ASC,
      "groups_group"."name" ASC,
      "groups_journal"."id" ASC) r9("id", "group_id")), '[]'), '}')
  FROM (
    SELECT "planning_thematicplan"."id" AS "id",
    "planning_thematicplan"."name" AS "name",
    "planning_thematicplan"."grade_level" AS "grade_level",
    "planning_thematicplan"."version" AS "version",
    "planning_thematicplan"."author_id" AS "author_id",
    "planning_thematicplan"."changed_at" AS "changed_at",
    "planning_thematicplan"."changed_by_id" AS "changed_by_id",
    "planning_thematicplan"."subject_id" AS "subject_id",
    "planning_thematicplan"."school_id" AS "school_id",
    "planning_thematicplan"."copied_from_id" AS "copied_from_id"
    FROM "planning_thematicplan"
    WHERE ("planning_thematicplan"."id" = ($4::bigint) AND false)) r1("id", "name", "grade_level", "version", "author_id", "changed_at", "changed_by_id", "subject_id", "school_id", "copied_from_id")), 'null'), '}')
