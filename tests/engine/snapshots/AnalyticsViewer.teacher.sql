SELECT concat('{"viewer":{"account":', coalesce((
  SELECT concat('{"id":"', encode(('Account:' || (r1."id"))::bytea, 'base64'), '","fullName":', to_json((r1."full_name")::text), '}')
  FROM (
    SELECT "people_account"."id" AS "id",
    "people_account"."full_name" AS "full_name"
    FROM "people_account"
    WHERE ("people_account"."id" = ($1::bigint) AND "people_account"."id" = ($1::bigint))) r1("id", "full_name")), '"\u0000"'), ',"roles":["TEACHER"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"timeZone":', to_json((r2."time_zone")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name",
    "schools_school"."time_zone" AS "time_zone"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r2("id", "name", "time_zone")), '[]'), ',"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($3::bigint[]) AND ("groups_schoolclass"."school_id" = ANY($4::bigint[])) IS TRUE)
    ORDER BY "groups_schoolclass"."grade_level" ASC,
    "groups_schoolclass"."letter" ASC,
    1 ASC) r3("id", "name")), '[]'), ',"municipalities":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Municipality:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_municipality"."id" AS "id",
    "schools_municipality"."name" AS "name"
    FROM "schools_municipality"
    WHERE ("schools_municipality"."id" = ANY($5::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_municipality"."id" ASC) r4("id", "name")), '[]'), ',"regions":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Region:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_region"."id" AS "id",
    "schools_region"."name" AS "name"
    FROM "schools_region"
    WHERE ("schools_region"."id" = ANY($6::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_region"."id" ASC) r5("id", "name")), '[]'), '}}')
