import { UnstyledButton } from "@mantine/core";
import { IconTransfer } from "@tabler/icons-react";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, formatDecimal } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo } from "react";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { shortName } from "../../ui/names";
import { messages as moveMessages } from "../move/messages";
import type { Missed, Sheet, SheetRow } from "./matrix";
import { messages } from "./messages";
import classes from "./Sheet.module.css";
import type { Drilled } from "./SheetDrill";
import type { SheetClass } from "./SheetHeader";

interface Props {
  readonly row: SheetRow;
  readonly index: number;
  readonly subjects: Sheet["subjects"];
  readonly codes: SheetClass["school"]["attendanceCodes"];
  /** The column whose cell the Tab key stops at, when it is in this row. */
  readonly active: number | null;
  /** The class to move the student from, for those who may. */
  readonly movesFrom: string | null;
  readonly onOpen: (drilled: Drilled) => void;
}

const NONE: Missed = { lessons: 0, excused: 0 };

/** One student: averages, absences, and when the student came or went. */
export const SheetLine = memo(function SheetLine({ row, index, subjects, codes, active, movesFrom, onOpen }: Props) {
  const m = useMessages(messages);
  const move = useMessages(moveMessages);
  const { locale } = useLocale();
  const day = (date: string) => formatDay(locale, date, { day: "numeric", month: "short" });
  const stop = (column: number) => ({ "data-at": `${index}:${column}`, tabIndex: active === column ? 0 : -1 });
  const presence = [
    row.joinedOn && m.joined(day(row.joinedOn)),
    row.leftOn && m.left(day(addDays(row.leftOn, -1))),
  ].filter(Boolean);
  return (
    <tr data-left={row.leftOn !== null || undefined}>
      <th scope="row" className={classes["name"]}>
        <Link to={paths.student(row.id)} title={row.name}>
          {shortName(row.name)}
        </Link>
        {movesFrom && !row.leftOn && (
          <Link
            className={classes["move"] ?? ""}
            to={paths.move(movesFrom, row.id)}
            aria-label={move.moveOne(row.name)}
            title={move.moveOne(row.name)}
          >
            <IconTransfer size={14} aria-hidden />
          </Link>
        )}
        {presence.length > 0 && <small>{presence.join(", ")}</small>}
      </th>
      {subjects.map((subject, column) => {
        const cell = row.cells.get(subject.id);
        if (!cell) return <td key={subject.id} className={classes["empty"]} {...stop(column)} />;
        const average = formatDecimal(locale, cell.value);
        return (
          <td key={subject.id} className={classes["cell"]} data-display={cell.display}>
            <UnstyledButton
              {...stop(column)}
              aria-haspopup="dialog"
              aria-label={m.cell(row.name, subject.name, average, cell.display)}
              onClick={() => onOpen({ studentId: row.id, studentName: row.name, subject })}
            >
              {average} <strong>{cell.display}</strong>
            </UnstyledButton>
          </td>
        );
      })}
      {codes.map(({ id, symbol }, nth) => {
        const { lessons, excused } = row.absences.get(id) ?? NONE;
        return (
          <td
            key={id}
            className={classes["count"]}
            data-first={nth === 0 || undefined}
            {...stop(subjects.length + nth)}
            title={lessons > 0 ? m.absence(symbol, lessons, excused) : undefined}
          >
            {lessons > 0 && lessons}
          </td>
        );
      })}
      <td className={classes["count"]} {...stop(subjects.length + codes.length)}>
        {row.excused > 0 && row.excused}
      </td>
      <td className={classes["count"]} {...stop(subjects.length + codes.length + 1)}>
        {row.daysMissed > 0 && <strong>{row.daysMissed}</strong>}
      </td>
    </tr>
  );
});
