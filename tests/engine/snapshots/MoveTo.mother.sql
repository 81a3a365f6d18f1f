SELECT concat('{"schoolClass":', coalesce((
  SELECT concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","journals":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r2."id"))::bytea, 'base64'), '","subject":', coalesce((
      SELECT concat('{"id":"', encode(('Subject:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}')
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = (r2."subject_id") AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r3("id", "name")), '"\u0000"'), ',"group":', coalesce((
      SELECT concat('{"id":"', encode(('Group:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"kind":', to_json((r4."kind")::text), '}')
      FROM (
        SELECT "groups_group"."id" AS "id",
        "groups_group"."name" AS "name",
        "groups_group"."kind" AS "kind"
        FROM "groups_group"
        WHERE ("groups_group"."id" = (r2."group_id") AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r4("id", "name", "kind")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "groups_journal"."id" AS "id",
      "groups_journal"."subject_id" AS "subject_id",
      "groups_journal"."group_id" AS "group_id"
      FROM "groups_journal" INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id") INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id")
      WHERE (("groups_journal"."group_id" = ANY(ARRAY(
        SELECT DISTINCT U0."id" AS "pk"
        FROM "groups_group" U0
        WHERE U0."school_class_id" = (r1."id"))) OR "groups_journal"."group_id" = ANY(ARRAY(
        SELECT DISTINCT U0."group_id" AS "group"
        FROM "groups_membership" U0 INNER JOIN "people_student" U1 ON (U0."student_id" = U1."id") INNER JOIN "groups_membership" U2 ON (U1."id" = U2."student_id") INNER JOIN "groups_group" U3 ON (U2."group_id" = U3."id")
        WHERE (U3."school_class_id" = (r1."id") AND U2."kind" = 'CLASS')))) AND false)
      ORDER BY "groups_subject"."name" ASC,
      "groups_group"."grade_level" ASC,
      "groups_group"."name" ASC,
      "groups_journal"."id" ASC) r2("id", "subject_id", "group_id")), '[]'), '}')
  FROM (
    SELECT "groups_schoolclass"."id" AS "id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($3::bigint) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r1("id")), 'null'), '}')
