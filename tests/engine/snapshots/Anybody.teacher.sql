SELECT row_to_json(j)::text
FROM (
  SELECT (
    SELECT row_to_json(j)
    FROM (
      SELECT '"0.1.0"'::json AS "version",
      'false'::json AS "demo") j) AS "serverInfo",
  (
    SELECT row_to_json(j)
    FROM (
      SELECT '["TEACHER"]'::json AS "roles") j) AS "viewer") j
