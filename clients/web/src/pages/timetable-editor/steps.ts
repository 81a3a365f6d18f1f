/** Changes of a draft as data: what is done, and what takes it back. Pure. */
import { type Lesson, type Place, partsOf } from "./grid";
import { type Held, heldOf } from "./held";

export type Step =
  | {
      readonly kind: "move";
      readonly id: string;
      readonly place: Place | null;
      readonly held: Held | null;
      readonly numbers: number | null;
    }
  | { readonly kind: "remove"; readonly id: string }
  | {
      readonly kind: "place";
      /** The lesson that stood there before it was taken out. */
      readonly was: string | null;
      readonly journalId: string;
      readonly place: Place;
      readonly numbers: number;
      readonly held: Held | null;
    };

const placeOf = ({ week, weekday, number }: Lesson): Place => ({ week, weekday, number });

/** The step that takes another one back, read off the timetable before it is done; null for a lesson that is not there. */
export function backFrom(step: Step, lessons: readonly Lesson[]): Step | null {
  if (step.kind === "place") return null;
  const lesson = lessons.find(({ id }) => id === step.id);
  if (!lesson) return null;
  const parts = partsOf(lesson, lessons);
  const first = parts[0] ?? lesson;
  if (step.kind === "remove") {
    const { journalId } = first;
    return {
      kind: "place",
      was: first.id,
      journalId,
      place: placeOf(first),
      numbers: parts.length,
      held: heldOf(first),
    };
  }
  return {
    kind: "move",
    id: first.id,
    place: step.place && placeOf(first),
    held: step.held && heldOf(first),
    numbers: step.numbers && parts.length,
  };
}

/** What is known of lessons that have changed since the timetable was asked for: what they are now (null: gone), and since which version. */
export type Newer = ReadonlyMap<string, { readonly lesson: Lesson | null; readonly version: number }>;

/** The lessons as they are now: of what was asked for and what was heard since, the newer. */
export function merged(lessons: readonly Lesson[], version: number, newer: Newer): readonly Lesson[] {
  const heard = [...newer].filter(([, one]) => one.version > version);
  if (heard.length === 0) return lessons;
  const replaced = new Map(heard);
  const kept = lessons.filter(({ id }) => !replaced.has(id));
  return [...kept, ...heard.flatMap(([, { lesson }]) => (lesson ? [lesson] : []))];
}

/** What a split double lesson takes: the first part alone, and each of the others placed anew. */
export function splitting(lesson: Lesson, lessons: readonly Lesson[]): Step[] {
  const [first, ...others] = partsOf(lesson, lessons);
  if (!first || others.length === 0) return [];
  const held = heldOf(first);
  return [
    { kind: "move", id: first.id, place: null, held: null, numbers: 1 },
    ...others.map(
      (other): Step => ({
        kind: "place",
        was: null,
        journalId: other.journalId,
        place: placeOf(other),
        numbers: 1,
        held,
      }),
    ),
  ];
}
