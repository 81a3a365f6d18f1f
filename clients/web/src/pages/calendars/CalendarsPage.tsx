import { Text, Title } from "@mantine/core";
import {
  CalendarsDocument,
  MakeCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import classes from "./Calendars.module.css";
import { FeedRow } from "./FeedRow";
import { messages } from "./messages";
import { type Subject, subjectsOf } from "./subjects";

interface Fresh {
  readonly key: string;
  readonly address: string;
}

/** One's addresses of lessons for calendar programs: got, replaced, turned off. */
export function CalendarsPage() {
  const m = useMessages(messages);
  const client = useClient();
  const [reading, again] = useReading(CalendarsDocument, {});
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const [fault, setFault] = useState(false);
  useTitle(m.title);
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 90, 90]} className={classes["page"]} />;
  const { viewer } = reading.data;
  if (!viewer) return <Failed onRetry={again} />;

  const make = async ({ key, input }: Subject) => {
    const { data } = await client.mutation(MakeCalendarFeedDocument, { input });
    const made = data?.makeCalendarFeed;
    setFault(made?.__typename !== "CalendarFeedMade");
    if (made?.__typename === "CalendarFeedMade")
      setFresh({ key, address: new URL(made.path, window.location.origin).href });
    again();
  };
  const revoke = async (feedId: string) => {
    const { data } = await client.mutation(RevokeCalendarFeedDocument, { feedId });
    setFault(!data);
    setFresh(null);
    again();
  };
  const subjects = subjectsOf(viewer, m);
  return (
    <div className={classes["page"]}>
      <Title order={1} size="h3" mb="xs">
        {m.title}
      </Title>
      <Text mb="xs">{m.lead}</Text>
      <Text c="dimmed" mb="md">
        {m.secret}
      </Text>
      {fault && (
        <Text role="alert" c="var(--zh-bad)" mb="sm">
          {m.failed}
        </Text>
      )}
      {subjects.length === 0 && <Empty title={m.empty} text={m.emptyText} />}
      <ul className={classes["feeds"]}>
        {subjects.map((subject) => (
          <FeedRow
            key={subject.key}
            subject={subject}
            address={fresh?.key === subject.key ? fresh.address : null}
            onMake={() => void make(subject)}
            onRevoke={(id) => void revoke(id)}
          />
        ))}
      </ul>
    </div>
  );
}
