SELECT concat('{"timetable":', coalesce((
  SELECT concat('{"id":"', encode(('Timetable:' || (r1."id"))::bytea, 'base64'), '","freeRooms":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Room:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name"
      FROM "timetable_room"
      WHERE (NOT EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_weeklylesson" U0
        WHERE (U0."number" = ($1::integer) AND U0."room_id" = ("timetable_room"."id") AND U0."timetable_id" = (r1."id") AND U0."week" = ($2::integer) AND U0."weekday" = ($3::integer)) LIMIT 1) AND "timetable_room"."school_id" = (
        SELECT U0."school_id" AS "school"
        FROM "timetable_timetable" U0
        WHERE U0."id" = (r1."id")) AND ("timetable_room"."school_id" = ANY($4::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      1 ASC) r2("id", "name")), '[]'), ',"freeTeachers":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_staffmember"."id" AS "id",
      "people_staffmember"."full_name" AS "full_name"
      FROM "people_staffmember"
      WHERE (NOT EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_weeklyteacher" U0
        WHERE (U0."number" = ($1::integer) AND U0."staff_id" = ("people_staffmember"."id") AND U0."timetable_id" = (r1."id") AND U0."week" = ($2::integer) AND U0."weekday" = ($3::integer)) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" V0 INNER JOIN "groups_journal" V1 ON (V0."journal_id" = V1."id")
        WHERE (V1."subject_id" = (
          SELECT U0."subject_id" AS "subject"
          FROM "groups_journal" U0
          WHERE U0."id" = ($5::bigint)) AND V0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND "people_staffmember"."school_id" = (
        SELECT U0."school_id" AS "school"
        FROM "timetable_timetable" U0
        WHERE U0."id" = (r1."id")) AND ("people_staffmember"."school_id" = ANY($4::bigint[])) IS TRUE)
      ORDER BY "people_staffmember"."sort_key" ASC,
      1 ASC) r3("id", "full_name")), '[]'), '}')
  FROM (
    SELECT "timetable_timetable"."id" AS "id"
    FROM "timetable_timetable"
    WHERE ("timetable_timetable"."id" = ($6::bigint) AND false)) r1("id")), 'null'), '}')
