SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","plans":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('ThematicPlan:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"gradeLevel":', r2."grade_level", ',"hours":', coalesce((COALESCE((
      SELECT SUM(U0."hours") AS "all"
      FROM "planning_planrow" U0
      WHERE (U0."plan_id" = (r2."id") AND U0."position" IS NOT NULL)
      GROUP BY U0."plan_id"), 0))::text, '"\u0000"'), ',"author":', coalesce(to_json(((
      SELECT U0."full_name" AS "full_name"
      FROM "people_account" U0
      WHERE U0."id" = (r2."author_id")))::text), '"\u0000"'), ',"changedAt":', to_json(r2."changed_at"), ',"editable":', to_json(EXISTS(
      SELECT 1 AS "a"
      FROM "planning_thematicplan" U0
      WHERE (false AND U0."id" = (r2."id")) LIMIT 1)), ',"subject":', coalesce((
      SELECT concat('{"id":"', encode(('Subject:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}')
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = (r2."subject_id") AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r3("id", "name")), '"\u0000"'), ',"journals":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r4."id"))::bytea, 'base64'), '","group":', coalesce((
        SELECT concat('{"id":"', encode(('Group:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
        FROM (
          SELECT "groups_group"."id" AS "id",
          "groups_group"."name" AS "name"
          FROM "groups_group"
          WHERE ("groups_group"."id" = (r4."group_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r5("id", "name")), '"\u0000"'), '}'), ',') || ']'
      FROM (
        SELECT "groups_journal"."id" AS "id",
        "groups_journal"."group_id" AS "group_id"
        FROM "groups_journal" INNER JOIN "planning_planbinding" ON ("groups_journal"."id" = "planning_planbinding"."journal_id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id") INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id")
        WHERE ("planning_planbinding"."plan_id" = (r2."id") AND false)
        ORDER BY "groups_subject"."name" ASC,
        "groups_group"."grade_level" ASC,
        "groups_group"."name" ASC,
        "groups_journal"."id" ASC) r4("id", "group_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "planning_thematicplan"."id" AS "id",
      "planning_thematicplan"."name" AS "name",
      "planning_thematicplan"."grade_level" AS "grade_level",
      "planning_thematicplan"."author_id" AS "author_id",
      "planning_thematicplan"."changed_at" AS "changed_at",
      "planning_thematicplan"."subject_id" AS "subject_id"
      FROM "planning_thematicplan" INNER JOIN "groups_subject" ON ("planning_thematicplan"."subject_id" = "groups_subject"."id")
      WHERE ("planning_thematicplan"."school_id" = (r1."id") AND "planning_thematicplan"."year_id" = ($3::bigint) AND false)
      ORDER BY "groups_subject"."name" ASC,
      3 ASC,
      2 ASC,
      "planning_thematicplan"."id" ASC) r2("id", "name", "grade_level", "author_id", "changed_at", "subject_id")), '[]'), '}')
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($4::bigint) AND true)) r1("id")), 'null'), '}')
