import { useParams } from "react-router";
import { StaleNote } from "../../reading/StaleNote";
import { Waiting } from "../../reading/Waiting";
import { Failed, NotFound } from "../../ui/states";
import { Editor } from "./Editor";
import classes from "./Editor.module.css";
import { useDraft } from "./useDraft";

const NONE = [] as const;

/** A timetable, and the way to change it while it is a draft. */
export function EditorPage() {
  const { id = "" } = useParams();
  return <Draft key={id} id={id} />;
}

function Draft({ id }: { readonly id: string }) {
  const draft = useDraft(id);
  const { reading, again } = draft;
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 560]} className={classes["page"]} />;
  const { timetable, viewer } = reading.data;
  if (!timetable) return <NotFound />;
  const school = viewer?.schools.find(({ timetables }) => timetables.some((one) => one.id === id));
  return (
    <>
      <Editor timetable={timetable} rooms={school?.rooms ?? NONE} draft={draft} />
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}
