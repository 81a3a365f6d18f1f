import { Button, TextInput } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { paths } from "../../app/paths";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed } from "../../ui/states";
import { ActFaults } from "./ActFaults";
import classes from "./Changes.module.css";
import { LessonChoice } from "./LessonChoice";
import { messages } from "./messages";
import { useAct } from "./useAct";
import { type Kind, useActLessons } from "./useActLessons";

interface Props {
  readonly schoolId: string;
  readonly day: string;
  readonly kind: Kind;
  readonly whose: string;
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
}

const NOTE_LENGTH = 200;

/** The day's lessons with what is to become of each; checked, then saved. */
export function ActForm({ schoolId, day, kind, whose, rooms }: Props) {
  const m = useMessages(messages);
  const navigate = useNavigate();
  const [reading, again] = useActLessons(schoolId, day, kind, whose);
  const lessons = reading.state === "ready" ? reading.data : [];
  const act = useAct(lessons, kind === "teacher" ? whose : null);
  const { state } = act;
  useEffect(() => {
    if (state.kind === "saved") void navigate(`${paths.changes()}?day=${day}`);
  }, [state.kind, navigate, day]);

  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[64, 64, 64, 64]} />;
  if (lessons.length === 0) return <Empty title={m.noLessons} text={m.noLessonsText} />;
  const fits = state.kind === "fits";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void (fits ? act.save() : act.check());
      }}
    >
      <ol className={classes["lessons"]}>
        {lessons.map((lesson) => (
          <LessonChoice
            key={lesson.id}
            lesson={lesson}
            rooms={rooms}
            choice={act.choiceOf(lesson.id)}
            onChoose={(choice) => act.choose(lesson.id, choice)}
          />
        ))}
      </ol>
      <TextInput
        label={m.note}
        description={m.noteHint}
        maxLength={NOTE_LENGTH}
        mb="md"
        value={act.note}
        onChange={({ currentTarget: { value } }) => act.write(value)}
      />
      {state.kind === "refused" && <ActFaults answer={state.answer} />}
      {state.kind === "failed" && (
        <p role="alert" className={classes["faults"]}>
          {m.failed}
        </p>
      )}
      <div className={classes["foot"]}>
        <p role="status">
          {fits ? m.fits(state.lessons, state.students) : act.chosen === 0 ? m.nothingChosen : "\u00a0"}
        </p>
        <Button type="submit" disabled={act.chosen === 0} loading={state.kind === "asking"}>
          {fits ? m.save : m.check}
        </Button>
      </div>
    </form>
  );
}
