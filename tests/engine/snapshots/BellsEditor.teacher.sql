SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"today":', coalesce(to_json((timezone(r1."time_zone", ($1::timestamptz)::timestamp with time zone))::date), '"\u0000"'), ',"bellSchedules":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('BellSchedule:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"bells":', coalesce((
      SELECT '[' || string_agg(concat('{"number":', r3."number", ',"startsAt":', to_json(r3."starts_at"), ',"endsAt":', to_json(r3."ends_at"), '}'), ',') || ']'
      FROM (
        SELECT "timetable_bell"."number" AS "number",
        "timetable_bell"."starts_at" AS "starts_at",
        "timetable_bell"."ends_at" AS "ends_at"
        FROM "timetable_bell"
        WHERE ("timetable_bell"."schedule_id" = (r2."id") AND true)
        ORDER BY "timetable_bell"."schedule_id" ASC,
        1 ASC,
        "timetable_bell"."id" ASC) r3("number", "starts_at", "ends_at")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_bellschedule"."id" AS "id",
      "timetable_bellschedule"."name" AS "name"
      FROM "timetable_bellschedule"
      WHERE ("timetable_bellschedule"."retired_on" IS NULL AND "timetable_bellschedule"."school_id" = (r1."id") AND true)
      ORDER BY 2 ASC,
      1 ASC) r2("id", "name")), '[]'), ',"bellDays":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('BellDay:' || (r4."id"))::bytea, 'base64'), '","on":', to_json(r4."on"), ',"gradeFrom":', r4."grade_from", ',"gradeTo":', r4."grade_to", ',"shift":', coalesce((r4."shift")::text, 'null'), ',"isException":', to_json(r4."is_exception"), ',"schedule":', coalesce((
      SELECT concat('{"id":"', encode(('BellSchedule:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), ',"bells":', coalesce((
        SELECT '[' || string_agg(concat('{"number":', r6."number", ',"startsAt":', to_json(r6."starts_at"), ',"endsAt":', to_json(r6."ends_at"), '}'), ',') || ']'
        FROM (
          SELECT "timetable_bell"."number" AS "number",
          "timetable_bell"."starts_at" AS "starts_at",
          "timetable_bell"."ends_at" AS "ends_at"
          FROM "timetable_bell"
          WHERE ("timetable_bell"."schedule_id" = (r5."id") AND true)
          ORDER BY "timetable_bell"."schedule_id" ASC,
          1 ASC,
          "timetable_bell"."id" ASC) r6("number", "starts_at", "ends_at")), '[]'), '}')
      FROM (
        SELECT "timetable_bellschedule"."id" AS "id",
        "timetable_bellschedule"."name" AS "name"
        FROM "timetable_bellschedule"
        WHERE ("timetable_bellschedule"."id" = (r4."schedule_id") AND true)) r5("id", "name")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_bellday"."id" AS "id",
      "timetable_bellday"."on" AS "on",
      "timetable_bellday"."grade_from" AS "grade_from",
      "timetable_bellday"."grade_to" AS "grade_to",
      "timetable_bellday"."shift" AS "shift",
      "timetable_bellday"."is_exception" AS "is_exception",
      "timetable_bellday"."schedule_id" AS "schedule_id"
      FROM "timetable_bellday"
      WHERE ("timetable_bellday"."on" >= ($2::date) AND "timetable_bellday"."on" < (($3::date)::date + 1) AND "timetable_bellday"."school_id" = (r1."id") AND true)
      ORDER BY 2 ASC,
      3 ASC,
      5 ASC,
      "timetable_bellday"."id" ASC) r4("id", "on", "grade_from", "grade_to", "shift", "is_exception", "schedule_id")), '[]'), ',"weekBells":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('BellDefault:' || (r7."id"))::bytea, 'base64'), '","weekday":', r7."weekday", ',"since":', to_json(r7."since"), ',"until":', coalesce(to_json(r7."until"), 'null'), ',"gradeFrom":', r7."grade_from", ',"gradeTo":', r7."grade_to", ',"shift":', coalesce((r7."shift")::text, 'null'), ',"schedule":', coalesce((
      SELECT concat('{"id":"', encode(('BellSchedule:' || (r8."id"))::bytea, 'base64'), '","name":', to_json((r8."name")::text), '}')
      FROM (
        SELECT "timetable_bellschedule"."id" AS "id",
        "timetable_bellschedule"."name" AS "name"
        FROM "timetable_bellschedule"
        WHERE ("timetable_bellschedule"."id" = (r7."schedule_id") AND true)) r8("id", "name")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_belldefault"."id" AS "id",
      "timetable_belldefault"."weekday" AS "weekday",
      "timetable_belldefault"."since" AS "since",
      "timetable_belldefault"."until" AS "until",
      "timetable_belldefault"."grade_from" AS "grade_from",
      "timetable_belldefault"."grade_to" AS "grade_to",
      "timetable_belldefault"."shift" AS "shift",
      "timetable_belldefault"."schedule_id" AS "schedule_id"
      FROM "timetable_belldefault"
      WHERE (("timetable_belldefault"."until" IS NULL OR "timetable_belldefault"."until" > ($2::date)) AND "timetable_belldefault"."school_id" = (r1."id") AND true)
      ORDER BY 2 ASC,
      3 ASC,
      5 ASC,
      7 ASC,
      "timetable_belldefault"."id" ASC) r7("id", "weekday", "since", "until", "grade_from", "grade_to", "shift", "schedule_id")), '[]'), '}')
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name",
    "schools_school"."time_zone" AS "time_zone"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($4::bigint) AND true)) r1("id", "name", "time_zone")), 'null'), ',"viewer":{"roles":["TEACHER"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r9."id"))::bytea, 'base64'), '"}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($5::bigint[]) AND true)
    ORDER BY "schools_school"."name" ASC,
    "schools_school"."id" ASC) r9("id")), '[]'), '}}')
