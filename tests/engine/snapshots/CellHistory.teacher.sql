SELECT concat('{"journal":', coalesce((
  SELECT concat('{"id":"', encode(('Journal:' || (r1."id"))::bytea, 'base64'), '","history":', coalesce((
    SELECT '[' || string_agg(concat('{"number":', r2."number", ',"position":', r2."position", ',"at":', to_json(r2."at"), ',"author":', coalesce(to_json(((
      SELECT U0."full_name" AS "full_name"
      FROM "people_account" U0
      WHERE U0."id" = (r2."author_id")))::text), '"\u0000"'), ',"oldSymbol":', coalesce(to_json(((r2."old" ->> 'symbol'))::text), 'null'), ',"newSymbol":', coalesce(to_json(((r2."new" ->> 'symbol'))::text), 'null'), ',"reason":', to_json((r2."reason")::text), '}'), ',') || ']'
    FROM (
      SELECT "journal_ledgerentry"."number" AS "number",
      "journal_ledgerentry"."position" AS "position",
      "journal_ledgerentry"."at" AS "at",
      "journal_ledgerentry"."author_id" AS "author_id",
      "journal_ledgerentry"."old" AS "old",
      "journal_ledgerentry"."new" AS "new",
      "journal_ledgerentry"."reason" AS "reason"
      FROM "journal_ledgerentry"
      WHERE ("journal_ledgerentry"."journal_id" = (r1."id") AND "journal_ledgerentry"."lesson_id" = ($1::bigint) AND "journal_ledgerentry"."student_id" = ($2::bigint) AND ("journal_ledgerentry"."journal_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY 1 ASC,
      "journal_ledgerentry"."id" ASC) r2("number", "position", "at", "author_id", "old", "new", "reason")), '[]'), '}')
  FROM (
    SELECT "groups_journal"."id" AS "id"
    FROM "groups_journal"
    WHERE ("groups_journal"."id" = ($4::bigint) AND ("groups_journal"."id" = ANY($3::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
