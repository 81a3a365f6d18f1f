SELECT concat('{"viewer":{"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"classes":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"gradeLevel":', r2."grade_level", ',"letter":', to_json((r2."letter")::text), ',"journalMode":', to_json((r2."journal_mode")::text), '}'), ',') || ']'
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name",
      "groups_schoolclass"."grade_level" AS "grade_level",
      "groups_schoolclass"."letter" AS "letter",
      "groups_schoolclass"."journal_mode" AS "journal_mode"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("groups_schoolclass"."year_id")) LIMIT 1) AND "groups_schoolclass"."school_id" = (r1."id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY 3 ASC,
      4 ASC,
      1 ASC) r2("id", "name", "grade_level", "letter", "journal_mode")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($3::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r1("id", "name")), '[]'), '}}')
