/** What is said of homework beside its text, while it is written. Pure. */
import type { HomeworkDetailsInput } from "@zhurnal/shared/generated/graphql";
import type { LessonHead } from "./LessonHeader";

export interface HomeworkDraft {
  /** Null: the journal's next lesson. */
  readonly dueLessonId: string | null;
  readonly minutes: number | null;
  /** Empty: for all. */
  readonly studentIds: readonly string[];
  /** One address in a line, as typed. */
  readonly links: string;
}

const nothing: HomeworkDraft = { dueLessonId: null, minutes: null, studentIds: [], links: "" };

export const draftOfHomework = (homework: LessonHead["homework"]): HomeworkDraft =>
  homework
    ? {
        dueLessonId: null,
        minutes: homework.minutes,
        studentIds: homework.forAll ? [] : homework.students.map(({ id }) => id),
        links: homework.links.map(({ url }) => url).join("\n"),
      }
    : nothing;

export const linksOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((link) => (/^https?:\/\//.test(link) ? link : `https://${link}`));

/** The first link that is no address of a page, as typed. */
export const brokenLink = (text: string): string | undefined =>
  linksOf(text).find((link) => !URL.canParse(link) || !new URL(link).hostname.includes("."));

export const inputOfHomework = ({ dueLessonId, minutes, studentIds, links }: HomeworkDraft): HomeworkDetailsInput => ({
  ...(dueLessonId ? { dueLessonId } : {}),
  ...(minutes ? { minutes } : {}),
  ...(studentIds.length > 0 ? { studentIds: [...studentIds] } : {}),
  links: linksOf(links).map((url) => ({ url })),
});
