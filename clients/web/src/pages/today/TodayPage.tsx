import { TodayDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { messages } from "./messages";
import { TodayBoard } from "./TodayBoard";

/** The first page after sign-in: what today asks of a person, in all the roles that the person has. */
export function TodayPage() {
  const m = useMessages(messages);
  const [reading, again] = useReading(TodayDocument, {});
  useTitle(m.title);
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 320, 160]} />;
  const { viewer } = reading.data;
  if (!viewer) return <Failed onRetry={again} />;
  return (
    <>
      <TodayBoard viewer={viewer} onNewDay={again} />
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}
