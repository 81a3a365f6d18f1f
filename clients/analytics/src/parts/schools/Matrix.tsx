import { Table } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { Scrolling } from "../../cards/Scrolling";
import { schoolsMessages } from "./messages";
import type { SchoolCell, SchoolRow } from "./rows";
import classes from "./schools.module.css";

interface Props {
  readonly rows: readonly SchoolRow[];
  readonly total: readonly SchoolCell[];
  readonly toOf: (row: SchoolRow) => string | undefined;
}

/** A table whose cells are bars: what schools have in common with the whole, and where they stand apart. */
export function Matrix({ rows, total, toOf }: Props) {
  const m = useMessages(schoolsMessages);
  const columns = [m.reach, m.timely, m.quality, m.passRate];
  return (
    <Scrolling className={classes["scroll"]} label={m.title}>
      <Table verticalSpacing={6} horizontalSpacing="sm" className={classes["matrix"] ?? ""}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{m.school}</Table.Th>
            {columns.map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr className={classes["total"] ?? ""}>
            <Table.Th scope="row">{m.all}</Table.Th>
            {total.map((cell, at) => (
              <Bar key={columns[at]} cell={cell} average={null} />
            ))}
          </Table.Tr>
          {rows.map((row) => {
            const to = toOf(row);
            return (
              <Table.Tr key={row.id}>
                <Table.Th scope="row">{to ? <Link to={to}>{row.name}</Link> : row.name}</Table.Th>
                {row.cells.map((cell, at) => (
                  <Bar key={columns[at]} cell={cell} average={total[at]?.share ?? null} />
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Scrolling>
  );
}

function Bar({ cell, average }: { readonly cell: SchoolCell; readonly average: number | null }) {
  return (
    <Table.Td>
      <span className={`${classes["line"]} tabular`}>
        <b>{cell.text}</b>
        <small>{cell.small}</small>
      </span>
      <span className={classes["track"]} data-hidden={cell.hidden} aria-hidden>
        {cell.share !== null && <span className={classes["fill"]} style={{ width: `${cell.share * 100}%` }} />}
        {average !== null && <span className={classes["mean"]} style={{ left: `${average * 100}%` }} />}
      </span>
    </Table.Td>
  );
}
