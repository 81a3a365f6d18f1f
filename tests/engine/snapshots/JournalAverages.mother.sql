SELECT concat('{"journal":', coalesce((
  SELECT concat('{"id":"', encode(('Journal:' || (r1."id"))::bytea, 'base64'), '","roster":', coalesce((
    SELECT '[' || string_agg(concat('{"student":', coalesce((
      SELECT concat('{"id":"', encode(('Student:' || (r3."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "people_student"."id" AS "id"
        FROM "people_student"
        WHERE ("people_student"."id" = (r2."student_id") AND ("people_student"."id" = ANY($1::bigint[])) IS TRUE)) r3("id")), '"\u0000"'), ',"average":', coalesce((
      SELECT concat('{"value":', coalesce('"' || (r4."average_value")::text || '"', '"\u0000"'), ',"display":', coalesce(to_json((COALESCE((
        SELECT V0."display" AS "display"
        FROM "schools_policythreshold" V0
        WHERE (V0."policy_id" = (r4."policy_id") AND V0."scale_id" = (
          SELECT U0."scale_id" AS "scale"
          FROM "groups_journal" U0
          WHERE U0."id" = (r4."last_journal_id")) AND V0."at_least" <= (r4."average_value"))
        ORDER BY V0."at_least" DESC LIMIT 1), ''))::text), '"\u0000"'), ',"marks":', r4."marks", ',"points":', coalesce('"' || (r4."points")::text || '"', '"\u0000"'), ',"weights":', coalesce('"' || (r4."weights")::text || '"', '"\u0000"'), ',"formula":', coalesce(to_json((r4."formula")::text), '"\u0000"'), ',"policyVersion":', coalesce((r4."policy_version")::text, '"\u0000"'), ',"parts":', coalesce((
        SELECT '[' || string_agg(concat('{"journalId":"', encode(('Journal:' || (r5."journal_id"))::bytea, 'base64'), '","groupName":', coalesce(to_json((r5."journal__group__name")::text), '"\u0000"'), ',"marks":', r5."marks", ',"points":', coalesce('"' || (r5."points")::text || '"', '"\u0000"'), ',"weights":', coalesce('"' || (r5."weights")::text || '"', '"\u0000"'), ',"formula":', coalesce(to_json((r5."formula")::text), '"\u0000"'), '}'), ',') || ']'
        FROM (
          SELECT "journal_counted_mark"."journal_id" AS "journal_id",
          "groups_group"."name" AS "journal__group__name",
          COUNT(*) AS "marks",
          SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) AS "points",
          SUM("journal_counted_mark"."weight") AS "weights",
          ('(' || string_agg(trim_scale("journal_counted_mark"."value")::text || '·' || trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ') / (' || string_agg(trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ')') AS "formula"
          FROM "journal_counted_mark" INNER JOIN "groups_journal" ON ("journal_counted_mark"."journal_id" = "groups_journal"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
          WHERE ((NOT (("journal_counted_mark"."student_id" = ANY($1::bigint[])) IS TRUE) OR (("journal_counted_mark"."student_id" = ANY($2::bigint[])) IS TRUE AND ("journal_counted_mark"."publish_at" IS NULL OR "journal_counted_mark"."publish_at" <= ($3::timestamptz)))) AND (("journal_counted_mark"."on" < (r4."until"))) IS TRUE AND "journal_counted_mark"."on" >= (r4."since") AND "journal_counted_mark"."policy_id" = (r4."policy_id") AND "journal_counted_mark"."student_id" = (r4."student_id") AND "journal_counted_mark"."subject_id" = (r4."subject_id"))
          GROUP BY "journal_counted_mark"."student_id",
          "journal_counted_mark"."subject_id",
          1,
          2
          ORDER BY 1 ASC) r5("journal_id", "journal__group__name", "marks", "points", "weights", "formula")), '[]'), '}')
      FROM (
        SELECT ROUND((SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) / SUM("journal_counted_mark"."weight")), (r2."digits")::integer) AS "average_value",
        (r2."policy_id")::bigint AS "policy_id",
        MAX("journal_counted_mark"."journal_id") AS "last_journal_id",
        COUNT(*) AS "marks",
        SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) AS "points",
        SUM("journal_counted_mark"."weight") AS "weights",
        ('(' || string_agg(trim_scale("journal_counted_mark"."value")::text || '·' || trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ') / (' || string_agg(trim_scale("journal_counted_mark"."weight")::text, ' + ' ORDER BY "journal_counted_mark"."on", "journal_counted_mark"."lesson_id", "journal_counted_mark"."position") || ')') AS "formula",
        (
          SELECT U0."version" AS "version"
          FROM "schools_gradingpolicy" U0
          WHERE U0."id" = (r2."policy_id")) AS "policy_version",
        "journal_counted_mark"."student_id" AS "student_id",
        "journal_counted_mark"."subject_id" AS "subject_id",
        (r2."since")::date AS "since",
        (r2."until")::date AS "until"
        FROM "journal_counted_mark"
        WHERE ((NOT (("journal_counted_mark"."student_id" = ANY($1::bigint[])) IS TRUE) OR (("journal_counted_mark"."student_id" = ANY($2::bigint[])) IS TRUE AND ("journal_counted_mark"."publish_at" IS NULL OR "journal_counted_mark"."publish_at" <= ($3::timestamptz)))) AND (("journal_counted_mark"."on" < (r2."until"))) IS TRUE AND "journal_counted_mark"."on" >= (r2."since") AND "journal_counted_mark"."policy_id" = (r2."policy_id") AND "journal_counted_mark"."student_id" = (r2."student_id") AND "journal_counted_mark"."subject_id" = (r2."subject_id"))
        GROUP BY 9,
        10,
        11,
        12
        ORDER BY 10 ASC LIMIT 1) r4("average_value", "policy_id", "last_journal_id", "marks", "points", "weights", "formula", "policy_version", "student_id", "subject_id", "since", "until")), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "groups_membership"."student_id" AS "student_id",
      (r1."subject_id")::bigint AS "subject_id",
      (
        SELECT V0."id" AS "pk"
        FROM "schools_gradingpolicy" V0
        WHERE (V0."since" < (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($4::bigint)) AND (V0."until" IS NULL OR V0."until" >= (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($4::bigint))) AND V0."school_id" = (r1."school_id"))) AS "policy_id",
      ((
        SELECT U0."since" AS "since"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($4::bigint)))::date AS "since",
      ((
        SELECT U0."until" AS "until"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($4::bigint)))::date AS "until",
      (
        SELECT V0."digits" AS "digits"
        FROM "schools_gradingpolicy" V0
        WHERE (V0."since" < (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($4::bigint)) AND (V0."until" IS NULL OR V0."until" >= (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($4::bigint))) AND V0."school_id" = (r1."school_id"))) AS "digits"
      FROM "groups_membership" INNER JOIN "people_student" ON ("groups_membership"."student_id" = "people_student"."id")
      WHERE ("groups_membership"."group_id" = (r1."group_id") AND "groups_membership"."since" < (
        SELECT U0."until" AS "until"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($4::bigint)) AND "groups_membership"."until" > (
        SELECT U0."since" AS "since"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($4::bigint)))
      GROUP BY 1,
      "people_student"."sort_key",
      (r1."id")::bigint,
      2,
      4,
      5
      ORDER BY "people_student"."sort_key" ASC,
      1 ASC) r2("student_id", "subject_id", "policy_id", "since", "until", "digits")), '[]'), '}')
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."group_id" AS "group_id",
    "groups_journal"."subject_id" AS "subject_id",
    "groups_journal"."school_id" AS "school_id"
    FROM "groups_journal"
    WHERE ("groups_journal"."id" = ($5::bigint) AND false)) r1("id", "group_id", "subject_id", "school_id")), 'null'), '}')
