SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT 'false'::json AS "demo",
      NULL::json AS "demoPassword",
      coalesce((
        SELECT json_agg(j)
        FROM (
          SELECT r1."username" AS "username",
          r1."full_name" AS "fullName"
          FROM (
            SELECT "people_account"."username" AS "username",
            "people_account"."full_name" AS "full_name"
            FROM "people_account"
            WHERE ("people_account"."is_active" AND "people_account"."is_demo" AND false)
            ORDER BY 1 ASC,
            "people_account"."id" ASC) r1("username", "full_name")) j), '[]') AS "demoAccounts") j) AS "serverInfo") j
