/** What an act is made of: one choice per lesson, and how they read for the server. Pure. */
import type { ChangeDayInput } from "@zhurnal/shared/generated/graphql";

export type Choice =
  | { readonly kind: "keep" }
  | { readonly kind: "cancel" }
  | { readonly kind: "cover"; readonly staffId: string; readonly merged: boolean }
  | { readonly kind: "move"; readonly on: string; readonly number: number }
  | { readonly kind: "room"; readonly roomId: string | null };

export interface Asked {
  readonly id: string;
  readonly teachers: readonly { readonly id: string }[];
}

export const keep: Choice = { kind: "keep" };

const complete = (choice: Choice): boolean =>
  choice.kind !== "keep" && (choice.kind !== "room" || choice.roomId !== null);

/** How many lessons the act changes. */
export const chosenCount = (choices: ReadonlyMap<string, Choice>): number =>
  [...choices.values()].filter(complete).length;

/** Who is away from a lesson: the teacher asked about; of a lesson with several teachers somebody has to be named. */
function absentOf({ teachers }: Asked, teacherId: string | null): string | null {
  if (teacherId && teachers.some(({ id }) => id === teacherId)) return teacherId;
  return teachers.length > 1 ? (teachers[0]?.id ?? null) : null;
}

export function inputOf(
  lessons: readonly Asked[],
  choices: ReadonlyMap<string, Choice>,
  given: { readonly key: string; readonly note: string; readonly preview: boolean; readonly teacherId: string | null },
): ChangeDayInput {
  const { key, note, preview, teacherId } = given;
  const of = <Kind extends Choice["kind"]>(kind: Kind) =>
    lessons.flatMap((lesson) => {
      const choice = choices.get(lesson.id) ?? keep;
      return choice.kind === kind ? [{ lesson, choice: choice as Extract<Choice, { kind: Kind }> }] : [];
    });
  return {
    key,
    note: note.trim(),
    preview,
    cancelled: of("cancel").map(({ lesson }) => lesson.id),
    covers: of("cover").map(({ lesson, choice }) => ({
      lessonId: lesson.id,
      absentId: absentOf(lesson, teacherId),
      substituteId: choice.staffId,
      merged: choice.merged,
    })),
    moves: of("move").map(({ lesson, choice: { on, number } }) => ({ lessonId: lesson.id, on, number })),
    rooms: of("room").flatMap(({ lesson, choice: { roomId } }) => (roomId ? [{ lessonId: lesson.id, roomId }] : [])),
  };
}
