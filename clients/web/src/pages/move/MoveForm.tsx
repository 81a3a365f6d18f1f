import { Alert, Anchor, Button, NativeSelect, Stack, TextInput, Title } from "@mantine/core";
import { MoveToDocument } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { paths } from "../../app/paths";
import { useReading } from "../../reading/useReading";
import { useTitle } from "../../ui/useTitle";
import { MovePreview } from "./MovePreview";
import { messages } from "./messages";
import { divisionsOf, type MoveClass, wholeClass } from "./moves";
import { useMove } from "./useMove";

interface Props {
  readonly schoolClass: MoveClass;
  /** The date at the school. */
  readonly day: string;
}

const CLASS = "class";

/** Who, what changes, where to, from when; what follows from it is told before it is done. */
export function MoveForm({ schoolClass, day }: Props) {
  const m = useMessages(messages);
  const [search] = useSearchParams();
  const [studentId, setStudentId] = useState(search.get("student") ?? "");
  const [where, setWhere] = useState("");
  const [target, setTarget] = useState("");
  const [on, setOn] = useState(addDays(day, 1));
  const { outcome, busy, move, forget } = useMove();
  const divisions = divisionsOf(schoolClass.journals);
  const toClass = where === CLASS;
  const [other] = useReading(MoveToDocument, { id: target }, !toClass || target === "");
  const theirs = other.state === "ready" ? (other.data.schoolClass?.journals ?? []) : [];
  const groups = divisions.find(({ subjectId }) => subjectId === where)?.groups ?? [];
  const group = toClass ? wholeClass(theirs) : (groups.find(({ id }) => id === target) ?? null);
  const student = schoolClass.students.find(({ id }) => id === studentId);
  const places = toClass ? schoolClass.school.classes.filter(({ id }) => id !== schoolClass.id) : groups;
  useTitle(m.title(schoolClass.name));

  const change = (set: (value: string) => void) => (event: { readonly currentTarget: { readonly value: string } }) => {
    forget();
    set(event.currentTarget.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (student && group) void move(student, group.id, on);
  };

  return (
    <form onSubmit={submit} style={{ maxWidth: "40rem" }}>
      <Stack gap="sm">
        <Title order={1} size="h3">
          {m.title(schoolClass.name)}
        </Title>
        <NativeSelect label={m.student} required withAsterisk={false} value={studentId} onChange={change(setStudentId)}>
          <option value="">{m.choose}</option>
          {schoolClass.students.map(({ id, fullName }) => (
            <option key={id} value={id}>
              {fullName}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={m.where}
          required
          withAsterisk={false}
          value={where}
          onChange={(event) => {
            setTarget("");
            change(setWhere)(event);
          }}
        >
          <option value="">{m.choose}</option>
          {divisions.map(({ subjectId, name }) => (
            <option key={subjectId} value={subjectId}>
              {m.division(name)}
            </option>
          ))}
          <option value={CLASS}>{m.otherClass}</option>
        </NativeSelect>
        <NativeSelect
          label={toClass ? m.newClass : m.group}
          required
          withAsterisk={false}
          disabled={where === ""}
          value={target}
          onChange={change(setTarget)}
        >
          <option value="">{m.choose}</option>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          type="date"
          label={m.on}
          required
          withAsterisk={false}
          value={on}
          onChange={change(setOn)}
          maw="14rem"
        />
        {student && group && on && (
          <MovePreview
            studentId={student.id}
            on={on}
            group={group}
            divisions={divisions}
            journals={[...schoolClass.journals, ...theirs]}
          />
        )}
        {outcome && (
          <Alert color={outcome.done ? "green" : "red"} role={outcome.done ? "status" : "alert"} p="xs">
            {outcome.text}
          </Alert>
        )}
        <Button type="submit" loading={busy} disabled={!student || !group} style={{ alignSelf: "flex-start" }}>
          {m.submit}
        </Button>
        <Anchor component={Link} to={paths.schoolClass(schoolClass.id)}>
          {m.toSheet}
        </Anchor>
      </Stack>
    </form>
  );
}
