SELECT concat('{"viewer":{"roles":["GUARDIAN"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($1::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r1("id", "name")), '[]'), ',"municipalities":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Municipality:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_municipality"."id" AS "id",
    "schools_municipality"."name" AS "name"
    FROM "schools_municipality"
    WHERE ("schools_municipality"."id" = ANY($2::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_municipality"."id" ASC) r2("id", "name")), '[]'), ',"regions":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Region:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_region"."id" AS "id",
    "schools_region"."name" AS "name"
    FROM "schools_region"
    WHERE ("schools_region"."id" = ANY($3::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_region"."id" ASC) r3("id", "name")), '[]'), ',"apiClients":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('ApiClient:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"clientId":', coalesce(to_json((r4."client_id")::text), 'null'), ',"scopes":', coalesce(CASE WHEN (r4."scopes") IS NOT NULL THEN coalesce((
    SELECT '[' || string_agg(concat(coalesce(to_json((u.v)::text), '"\u0000"')), ',' ORDER BY u.n) || ']'
    FROM unnest(r4."scopes") WITH ORDINALITY u(v, n)), '[]') END, '"\u0000"'), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r4."school_id") AND true)) r5("id", "name")), 'null'), ',"municipality":', coalesce((
    SELECT concat('{"id":"', encode(('Municipality:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}')
    FROM (
      SELECT "schools_municipality"."id" AS "id",
      "schools_municipality"."name" AS "name"
      FROM "schools_municipality"
      WHERE ("schools_municipality"."id" = (r4."municipality_id") AND true)) r6("id", "name")), 'null'), ',"region":', coalesce((
    SELECT concat('{"id":"', encode(('Region:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}')
    FROM (
      SELECT "schools_region"."id" AS "id",
      "schools_region"."name" AS "name"
      FROM "schools_region"
      WHERE ("schools_region"."id" = (r4."region_id") AND true)) r7("id", "name")), 'null'), ',"registeredAt":', to_json(r4."registered_at"), ',"registeredBy":', coalesce(to_json(((
    SELECT U0."full_name" AS "full_name"
    FROM "people_account" U0
    WHERE U0."id" = (r4."registered_by_id")))::text), 'null'), ',"lastTokenAt":', coalesce(to_json((
    SELECT MAX(U0."created_at") AS "at"
    FROM "allauth_idp_oidc_token" U0
    WHERE (U0."client_id" = (r4."client_id") AND U0."type" = 'at')
    GROUP BY U0."client_id")), 'null'), ',"revokedAt":', coalesce(to_json(r4."revoked_at"), 'null'), ',"revokedBy":', coalesce(to_json(((
    SELECT U0."full_name" AS "full_name"
    FROM "people_account" U0
    WHERE U0."id" = (r4."revoked_by_id")))::text), 'null'), '}'), ',') || ']'
  FROM (
    SELECT "clients_apiclient"."id" AS "id",
    "clients_apiclient"."name" AS "name",
    "clients_apiclient"."client_id" AS "client_id",
    "clients_apiclient"."scopes" AS "scopes",
    "clients_apiclient"."school_id" AS "school_id",
    "clients_apiclient"."municipality_id" AS "municipality_id",
    "clients_apiclient"."region_id" AS "region_id",
    "clients_apiclient"."registered_at" AS "registered_at",
    "clients_apiclient"."registered_by_id" AS "registered_by_id",
    "clients_apiclient"."revoked_at" AS "revoked_at",
    "clients_apiclient"."revoked_by_id" AS "revoked_by_id"
    FROM "clients_apiclient"
    WHERE (false OR false OR false)
    ORDER BY 2 ASC,
    "clients_apiclient"."id" ASC) r4("id", "name", "client_id", "scopes", "school_id", "municipality_id", "region_id", "registered_at", "registered_by_id", "revoked_at", "revoked_by_id")), '[]'), '}}')
