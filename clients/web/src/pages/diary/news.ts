/** What has been heard since a diary was read: laid over it, and told apart from what stood there before. Pure. */
import type { DiaryDay, DiaryEntry } from "./week";

export interface Heard {
  readonly entry: DiaryEntry;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The last that was heard of each lesson, by the lesson's id. */
export type News = ReadonlyMap<string, Heard>;

export interface Arrived {
  readonly entry: DiaryEntry;
  readonly mark: DiaryEntry["marks"][number];
}

/** The days as they are now: what was heard before the days were asked for is in them already. */
export function withNews(days: readonly DiaryDay[], news: News, askedAt: number): readonly DiaryDay[] {
  const now = (entry: DiaryEntry): DiaryEntry => {
    const heard = news.get(entry.lesson.id);
    return heard && heard.at >= askedAt ? heard.entry : entry;
  };
  return days.map((day) => ({ ...day, lessons: day.lessons.map(now) }));
}

/** The marks of an entry that were not in the one before, or were other marks there. */
export function arrived(before: DiaryEntry | undefined, entry: DiaryEntry): Arrived[] {
  const known = new Map(before?.marks.map(({ id, symbol }) => [id, symbol]));
  return entry.marks.filter(({ id, symbol }) => known.get(id) !== symbol).map((mark) => ({ entry, mark }));
}

/** One lesson as it stands in days. */
export function entryOf(days: readonly DiaryDay[], lessonId: string): DiaryEntry | undefined {
  return days.flatMap(({ lessons }) => lessons).find(({ lesson }) => lesson.id === lessonId);
}
