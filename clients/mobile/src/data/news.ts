/** What is heard of a lesson, laid over what was read before; and which of its marks are new. Pure. */
import type { FamilyLessonFragment } from "../generated/graphql";

export type Entry = FamilyLessonFragment;
export type Mark = Entry["marks"][number];

export interface Heard {
  readonly entry: Entry;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Whose diary it stands in. */
  readonly studentId: string;
}

/** The last that was heard of each student's lessons. */
export type News = ReadonlyMap<string, Heard>;

export const newsKey = (studentId: string, lessonId: string): string => `${studentId} ${lessonId}`;

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/**
 * An answer with the lessons as they were heard after it was asked for. What did not change is the same object as before.
 * Only whole lessons of a diary are replaced: a page that asks for parts of them asks again.
 */
export function lay<Data>(data: Data, news: News, askedAt: number): Data {
  return news.size === 0 ? data : (over(data, news, askedAt, null) as Data);
}

function over(value: unknown, news: News, askedAt: number, student: string | null): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => over(item, news, askedAt, student));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isObject(value)) return value;
  if (value["__typename"] === "DiaryLesson" && student) return heardOf(value, news, askedAt, student);
  const whose = value["__typename"] === "Student" ? String(value["id"]) : student;
  let changed: Record<string, unknown> | null = null;
  for (const [key, part] of Object.entries(value)) {
    const next = over(part, news, askedAt, whose);
    if (next !== part) changed = { ...(changed ?? value), [key]: next };
  }
  return changed ?? value;
}

function heardOf(entry: Json, news: News, askedAt: number, student: string): Json {
  const lesson = entry["lesson"] as Json | undefined;
  const heard = news.get(newsKey(student, String(lesson?.["id"])));
  const isWhole = "homeworkDone" in entry;
  return isWhole && heard && heard.at >= askedAt ? heard.entry : entry;
}

/** The marks of an entry that were not in the one before, or were other marks there. */
export function arrived(before: Entry | undefined, entry: Entry): readonly Mark[] {
  const known = new Map(before?.marks.map(({ id, symbol }) => [id, symbol]));
  return entry.marks.filter(({ id, symbol }) => known.get(id) !== symbol);
}

/** One student's lesson as it stands somewhere in an answer. */
export function entryIn(
  value: unknown,
  studentId: string,
  lessonId: string,
  student: string | null = null,
): Entry | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = entryIn(item, studentId, lessonId, student);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  if (value["__typename"] === "DiaryLesson")
    return student === studentId &&
      (value["lesson"] as Json | undefined)?.["id"] === lessonId &&
      "homeworkDone" in value
      ? (value as unknown as Entry)
      : undefined;
  const whose = value["__typename"] === "Student" ? String(value["id"]) : student;
  return whose === null || whose === studentId || value["__typename"] !== "Student"
    ? entryIn(Object.values(value), studentId, lessonId, whose)
    : undefined;
}
