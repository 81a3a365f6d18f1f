SELECT concat('{"serverInfo":{"demo":false,"demoPassword":null,"demoAccounts":', coalesce((
  SELECT '[' || string_agg(concat('{"username":', to_json((r1."username")::text), ',"fullName":', to_json((r1."full_name")::text), '}'), ',') || ']'
  FROM (
    SELECT "people_account"."username" AS "username",
    "people_account"."full_name" AS "full_name"
    FROM "people_account"
    WHERE ("people_account"."is_active" AND "people_account"."is_demo" AND false)
    ORDER BY 1 ASC,
    "people_account"."id" ASC) r1("username", "full_name")), '[]'), '}}')
