SELECT concat('{"schools":', (
  SELECT concat('{"edges":', coalesce(p.e0, '[]'), ',"pageInfo":{"hasNextPage":', (p.found > 100)::text, '}}')
  FROM (
    SELECT count(*) AS found,
    '[' || string_agg(n.e0, ',' ORDER BY n._n) FILTER (WHERE n._n <= 100) || ']' AS e0
    FROM (
      SELECT r1._n AS _n,
      concat('{"node":{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"municipality":', coalesce((
        SELECT concat('{"id":"', encode(('Municipality:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}')
        FROM (
          SELECT "schools_municipality"."id" AS "id",
          "schools_municipality"."name" AS "name"
          FROM "schools_municipality"
          WHERE ("schools_municipality"."id" = (r1."municipality_id") AND true)) r2("id", "name")), '"\u0000"'), '}}') AS e0
      FROM (
        SELECT q.*,
        row_number() OVER () AS _n
        FROM (
          SELECT "schools_school"."id" AS "id",
          "schools_school"."name" AS "name",
          "schools_school"."municipality_id" AS "municipality_id"
          FROM "schools_school"
          WHERE (UPPER("schools_school"."name"::text) LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(($1::text), E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_')) || '%' AND true)
          ORDER BY 2 ASC,
          "schools_school"."id" ASC LIMIT 100 + 1 OFFSET 0) q) r1("id", "name", "municipality_id", _n)) n) p), ',"viewer":{"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r3."id"))::bytea, 'base64'), '"}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY "schools_school"."name" ASC,
    "schools_school"."id" ASC) r3("id")), '[]'), '}}')
