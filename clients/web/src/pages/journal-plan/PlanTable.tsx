import { Paper, Table } from "@mantine/core";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Fragment } from "react";
import classes from "./JournalPlan.module.css";
import type { JournalOfPlan } from "./JournalPlanPage";
import { journalPlanMessages as messages } from "./messages";

/** Row by row: when it was due by the timetable, when it was taught, when it will be. */
export function PlanTable({ journal }: { readonly journal: JournalOfPlan }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const day = (on: string | null | undefined) =>
    on ? formatDay(locale, on, { day: "2-digit", month: "2-digit" }) : "";
  const rows = new Map(journal.plan?.rows.map((row) => [row.id, row]));
  let section = "";
  return (
    <Paper component="section" withBorder aria-label={m.table} tabIndex={0} className={classes["scroll"] ?? ""}>
      <Table miw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{m.number}</Table.Th>
            <Table.Th scope="col">{m.topic}</Table.Th>
            <Table.Th scope="col">{m.hours}</Table.Th>
            <Table.Th scope="col">{m.taken}</Table.Th>
            <Table.Th scope="col">{m.due}</Table.Th>
            <Table.Th scope="col">{m.taught}</Table.Th>
            <Table.Th scope="col">{m.laid}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {journal.planRows.map(({ rowId, hours, taken, hoursLeft, dueOn, taughtOn, laidOn }, at) => {
            const row = rows.get(rowId);
            const begins = row && row.section !== section;
            if (row) section = row.section;
            const late = Boolean(dueOn && (laidOn ?? taughtOn ?? "") > dueOn);
            return (
              <Fragment key={rowId}>
                {begins && row.section && (
                  <Table.Tr className={classes["section"] ?? ""}>
                    <Table.Th colSpan={7} scope="rowgroup">
                      {row.section}
                    </Table.Th>
                  </Table.Tr>
                )}
                <Table.Tr className={hoursLeft === 0 ? classes["over"] : undefined}>
                  <Table.Td>{at + 1}</Table.Td>
                  <Table.Td>{row?.topic}</Table.Td>
                  <Table.Td>{hours}</Table.Td>
                  <Table.Td>{taken || ""}</Table.Td>
                  <Table.Td>{day(dueOn)}</Table.Td>
                  <Table.Td className={late && hoursLeft === 0 ? classes["late"] : undefined}>{day(taughtOn)}</Table.Td>
                  <Table.Td className={late && hoursLeft > 0 ? classes["late"] : undefined}>
                    {hoursLeft === 0 ? "" : day(laidOn) || m.noLesson}
                  </Table.Td>
                </Table.Tr>
              </Fragment>
            );
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
