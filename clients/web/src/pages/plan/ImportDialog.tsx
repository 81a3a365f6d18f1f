import { Alert, Button, FileButton, Group, Modal, NativeSelect, Stack, Table, Text, Textarea } from "@mantine/core";
import type { PlanColumn } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { planMessages } from "./messages";
import type { Rows } from "./rows";
import { type Found, useReadPlan } from "./useReadPlan";

interface Props {
  readonly schoolId: string;
  readonly onRead: (rows: Rows, how: "append" | "replace") => void;
  readonly onClose: () => void;
}

type Source = { readonly file: string } | { readonly text: string };

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** A sheet is read, its columns are matched, its faults are shown; nothing is in the plan before one of the two buttons. */
export function ImportDialog({ schoolId, onRead, onClose }: Props) {
  const m = useMessages(planMessages);
  const { close, failedTitle } = useMessages(common);
  const read = useReadPlan(schoolId);
  const [source, setSource] = useState<Source | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const look = async (given: Source, columns: (PlanColumn | null)[] | null) => {
    setSource(given);
    setFound(await read({ ...given, columns }));
  };
  const told = found?.state === "read" ? found : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{m.importTitle}</strong>}
      closeButtonProps={{ "aria-label": close }}
      size="xl"
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {m.importHint}
        </Text>
        <FileButton
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={(file) => file && void base64(file).then((content) => look({ file: content }, null))}
        >
          {(props) => (
            <Button {...props} variant="default" w="fit-content">
              {m.chooseFile}
            </Button>
          )}
        </FileButton>
        <Textarea
          label={m.pasteHere}
          minRows={3}
          maxRows={8}
          autosize
          onChange={(event) => {
            const text = event.currentTarget.value;
            if (text.trim()) void look({ text }, null);
          }}
        />
        {found?.state === "failed" && <Alert color="red">{failedTitle}</Alert>}
        {found?.state === "refused" && <Alert color="red">{found.message}</Alert>}
        {told && source && <Columns told={told.told} onColumns={(columns) => void look(source, columns)} />}
        {told && <Text fw={600}>{m.readRows(told.rows.length)}</Text>}
        {told && told.told.faults.length > 0 && <Faults faults={told.told.faults} />}
        {told && told.rows.length > 0 && (
          <Group>
            <Button onClick={() => onRead(told.rows, "append")}>{m.append}</Button>
            <Button variant="default" onClick={() => onRead(told.rows, "replace")}>
              {m.replace}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

type Told = Extract<Found, { readonly state: "read" }>["told"];

interface ColumnsProps {
  readonly told: Told;
  readonly onColumns: (columns: (PlanColumn | null)[]) => void;
}

function Columns({ told, onColumns }: ColumnsProps) {
  const m = useMessages(planMessages);
  const names: Readonly<Record<PlanColumn, string>> = {
    SECTION: m.section,
    TOPIC: m.topic,
    HOURS: m.hours,
    KIND: m.kind,
    HOMEWORK: m.homework,
    HOMEWORK_MINUTES: m.homeworkMinutes,
    MATERIALS: m.materials,
    WORK_TYPE: m.workType,
  };
  const data = [{ value: "", label: m.ignore }, ...Object.entries(names).map(([value, label]) => ({ value, label }))];
  const choose = (at: number, column: string) =>
    onColumns(
      told.columns.map((known, index) => {
        if (index === at) return (column || null) as PlanColumn | null;
        return known === column ? null : known;
      }),
    );
  return (
    <Group gap="xs" align="flex-end">
      {told.columns.map((column, at) => (
        <NativeSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          key={at}
          size="xs"
          label={m.column(at + 1, told.headings[at] ?? "")}
          data={data}
          value={column ?? ""}
          onChange={(event) => choose(at, event.currentTarget.value)}
        />
      ))}
    </Group>
  );
}

function Faults({ faults }: { readonly faults: Told["faults"] }) {
  const m = useMessages(planMessages);
  const said = (code: string) => (code in m ? String(m[code as "NO_TOPIC"]) : code);
  return (
    <div>
      <Text fw={600} c="var(--zh-bad)">
        {m.faults(faults.length)}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{m.faultRow}</Table.Th>
            <Table.Th>{m.faultColumn}</Table.Th>
            <Table.Th>{m.faultWhat}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map(({ row, column, code, value }) => (
            <Table.Tr key={`${row} ${column} ${code}`}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{column}</Table.Td>
              <Table.Td>
                {said(code)}
                {value && ` («${value}»)`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
