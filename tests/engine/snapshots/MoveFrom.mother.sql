SELECT concat('{"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","groups":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Group:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"kind":', to_json((r2."kind")::text), '}'), ',') || ']'
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name",
      "groups_group"."kind" AS "kind"
      FROM "groups_group"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = ("groups_group"."id") AND U0."student_id" = (r1."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))
      ORDER BY 2 ASC,
      1 ASC) r2("id", "name", "kind")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($3::bigint) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
