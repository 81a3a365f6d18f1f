import { Alert, Button, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { CreatePlanDocument } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useMutation } from "urql";
import { paths } from "../../app/paths";
import { plansMessages as messages } from "./messages";
import type { PlanSchool } from "./PlansPage";

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1);

interface Props {
  readonly school: PlanSchool;
  readonly yearId: string;
}

export function NewPlan({ school, yearId }: Props) {
  const m = useMessages(messages);
  const { close } = useMessages(common);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="xs" onClick={() => setOpened(true)}>
        {m.newPlan}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={<strong>{m.newPlan}</strong>}
        closeButtonProps={{ "aria-label": close }}
      >
        <Form school={school} yearId={yearId} />
      </Modal>
    </>
  );
}

function Form({ school, yearId }: Props) {
  const m = useMessages(messages);
  const navigate = useNavigate();
  const [{ fetching }, create] = useMutation(CreatePlanDocument);
  const [subjectId, setSubject] = useState(school.subjects[0]?.id ?? "");
  const [grade, setGrade] = useState(5);
  const [name, setName] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const subject = school.subjects.find(({ id }) => id === subjectId);
  const proposed = subject ? `${subject.name}, ${m.gradeOf(grade)}` : "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { subjectId, gradeLevel: grade, name: name.trim() || proposed, yearId, rows: [] };
    const { data } = await create({ input });
    if (data?.createPlan.__typename === "PlanSaved") void navigate(paths.plan(data.createPlan.plan.id));
    else setRefused(data && "message" in data.createPlan ? data.createPlan.message : "");
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <NativeSelect
          label={m.subject}
          value={subjectId}
          data={school.subjects.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <NativeSelect
          label={m.grade}
          value={String(grade)}
          data={GRADES.map((level) => ({ value: String(level), label: m.gradeOf(level) }))}
          onChange={(event) => setGrade(Number(event.currentTarget.value))}
        />
        <TextInput
          label={m.name}
          placeholder={proposed}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {refused !== null && <Alert color="red">{`${m.refused}. ${refused}`}</Alert>}
        <Button type="submit" loading={fetching} disabled={!subjectId}>
          {m.create}
        </Button>
      </Stack>
    </form>
  );
}
