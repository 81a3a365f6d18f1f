/** What is said to somebody whose change of bells was not taken. */
import type { editorMessages } from "./messages";

type Messages = (typeof editorMessages)["ru"];

export interface Answered {
  readonly __typename: string;
  readonly path?: string | null | undefined;
}

const BELL = /^bells\.(\d+)\./;

/** The sentence for a refusal; null where the change was made. `numbers`: of the lessons, in the order they were sent. */
export function refused(answer: Answered | undefined, m: Messages, numbers: readonly number[] = []): string | null {
  switch (answer?.__typename) {
    case undefined:
      return m.failed;
    case "NotFound":
      return m.notFound;
    case "BellsNameTaken":
      return m.nameTaken;
    case "BellsInUse":
      return m.inUse;
    case "InvalidInput":
      return invalid(answer.path ?? "", m, numbers);
    default:
      return null;
  }
}

function invalid(path: string, m: Messages, numbers: readonly number[]): string {
  const place = BELL.exec(path)?.[1];
  if (place !== undefined) return m.badBell(numbers[Number(place)] ?? Number(place) + 1);
  if (path === "on" || path === "since") return m.past;
  if (path === "name") return m.badName;
  if (path === "weekdays") return m.noWeekdays;
  return path === "gradeFrom" || path === "gradeTo" ? m.badGrades : m.invalid;
}
