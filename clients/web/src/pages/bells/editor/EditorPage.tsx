import { Anchor, Text, Title } from "@mantine/core";
import { BellsEditorDocument, type BellsEditorQuery } from "@zhurnal/shared/generated/graphql";
import { addDays, today } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useCallback, useState } from "react";
import { Link, useParams } from "react-router";
import { isOffice } from "../../../app/office";
import { paths } from "../../../app/paths";
import { useReading } from "../../../reading/useReading";
import { Waiting } from "../../../reading/Waiting";
import { Section } from "../../../ui/Section";
import { Empty, Failed, NotFound } from "../../../ui/states";
import { useTitle } from "../../../ui/useTitle";
import { useBellsNews } from "../useBellsNews";
import classes from "./Editor.module.css";
import { Lists } from "./Lists";
import { editorMessages } from "./messages";
import { OneDay } from "./OneDay";
import { Week } from "./Week";

const AHEAD = 92;

export type EditedSchool = NonNullable<BellsEditorQuery["school"]>;

/** Where the school's office sets its bells. */
export function EditorPage() {
  const m = useMessages(editorMessages);
  const { id = "" } = useParams();
  const from = addDays(today("UTC"), -1);
  const [reading, again] = useReading(BellsEditorDocument, { id, from, to: addDays(from, AHEAD) });
  const [saved, setSaved] = useState(0);
  const done = useCallback(() => {
    setSaved((count) => count + 1);
    again();
  }, [again]);
  const answer = reading.state === "ready" ? reading.data : null;
  const belongs = Boolean(answer?.viewer?.schools.some((school) => school.id === id));
  useBellsNews(id, belongs, again);
  useTitle(m.title);

  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 260, 260]} className={classes["page"]} />;
  const { school, viewer } = reading.data;
  if (!school) return <NotFound />;
  if (!belongs || !isOffice(viewer?.roles ?? [])) return <Empty title={m.title} text={m.notYours} />;
  return (
    <div className={classes["page"]}>
      <header>
        <Title order={1} size="h3">
          {m.title}
        </Title>
        <Text c="dimmed">
          {school.name} ·{" "}
          <Anchor component={Link} to={paths.bells(school.id)} underline="always">
            {m.back}
          </Anchor>
        </Text>
        <p role="status" className={classes["saved"]}>
          {saved > 0 && m.saved}
        </p>
      </header>
      <Section title={m.oneDay}>
        <OneDay school={school} onDone={done} />
      </Section>
      <Section title={m.week}>
        <Week school={school} onDone={done} />
      </Section>
      <Section title={m.lists}>
        <Lists school={school} onDone={done} />
      </Section>
    </div>
  );
}
