import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { refusals, refusalText } from "../../journal/refusals";
import classes from "./Lesson.module.css";
import { lessonMessages } from "./messages";
import type { SaveState } from "./useSaveState";

interface Props {
  readonly state: SaveState;
  /** How many cells wait for a decision. */
  readonly undecided: number;
}

/** What became of the save, in words. */
export function SaveNote({ state, undecided }: Props) {
  const m = useMessages(lessonMessages);
  const reasons = useMessages(refusals);
  const text = () => {
    if (undecided > 0) return m.decide(undecided);
    if (typeof state === "object") return `${m.refused}: ${refusalText(reasons, state.refused)}`;
    return state === "idle" || state === "undecided" ? "" : m[state];
  };
  return (
    <span
      role="status"
      className={classes["note"]}
      data-good={(state === "saved" && undecided === 0) || undefined}
      data-bad={undecided > 0 || typeof state === "object" || undefined}
    >
      {text()}
    </span>
  );
}
