import { Anchor, Table as MantineTable } from "@mantine/core";
import { Link } from "react-router";
import type { Table } from "../text/table";
import classes from "./card.module.css";
import { Scrolling } from "./Scrolling";

interface Props {
  readonly table: Table;
  readonly label: string;
}

/** A card's data in rows and columns. */
export function CardTable({ table, label }: Props) {
  return (
    <Scrolling className={classes["scroll"]} label={label}>
      <MantineTable stickyHeader verticalSpacing={4} horizontalSpacing="sm" fz="sm" highlightOnHover>
        <MantineTable.Thead>
          <MantineTable.Tr>
            {table.columns.map(({ title, numeric }) => (
              <MantineTable.Th key={title} ta={numeric ? "right" : "left"} scope="col">
                {title}
              </MantineTable.Th>
            ))}
          </MantineTable.Tr>
        </MantineTable.Thead>
        <MantineTable.Tbody>
          {table.rows.map((row) => (
            <MantineTable.Tr key={row.map(({ text }) => text).join("|")}>
              {row.map(({ text, to }, at) => (
                <MantineTable.Td
                  key={table.columns[at]?.title ?? at}
                  ta={table.columns[at]?.numeric ? "right" : "left"}
                  className="tabular"
                >
                  {to ? (
                    <Anchor component={Link} to={to} inherit>
                      {text}
                    </Anchor>
                  ) : (
                    text
                  )}
                </MantineTable.Td>
              ))}
            </MantineTable.Tr>
          ))}
        </MantineTable.Tbody>
      </MantineTable>
    </Scrolling>
  );
}
