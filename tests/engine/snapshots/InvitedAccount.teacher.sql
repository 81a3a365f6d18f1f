SELECT concat('{"viewer":{"account":', coalesce((
  SELECT concat('{"id":"', encode(('Account:' || (r1."id"))::bytea, 'base64'), '","fullName":', to_json((r1."full_name")::text), ',"username":', to_json((r1."username")::text), '}')
  FROM (
    SELECT "people_account"."id" AS "id",
    "people_account"."full_name" AS "full_name",
    "people_account"."username" AS "username"
    FROM "people_account"
    WHERE ("people_account"."id" = ($1::bigint) AND "people_account"."id" = ($1::bigint))) r1("id", "full_name", "username")), '"\u0000"'), '}}')
