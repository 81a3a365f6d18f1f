import { expect, test } from "vitest";
import { arrived, withNews } from "./news";
import { type DiaryDay, type DiaryEntry, daysOfWeek, homeworkDue } from "./week";

interface Sketch {
  readonly id: string;
  readonly subject?: string;
  readonly group?: string;
  readonly homework?: string;
  readonly marks?: readonly string[];
  readonly cancelled?: boolean;
}

function entry({ id, subject = "algebra", group = "7А", homework, marks = [], cancelled = false }: Sketch): DiaryEntry {
  return {
    __typename: "DiaryLesson",
    lesson: {
      __typename: "Lesson",
      id,
      on: "2026-11-23",
      number: 1,
      status: cancelled ? "CANCELLED" : "PLANNED",
      topic: null,
      subject: { __typename: "Subject", id: subject, name: subject },
      group: { __typename: "Group", id: group, name: group, kind: "CLASS" },
      room: null,
      teachers: [],
      bell: null,
      homework: homework
        ? {
            __typename: "Homework",
            id: homework,
            text: homework,
            postedAt: "",
            late: false,
            minutes: null,
            dueLesson: null,
            links: [],
          }
        : null,
    },
    homeworkDone: null,
    marks: marks.map((symbol, position) => ({
      __typename: "Mark",
      id: `${id}/${position}`,
      position,
      symbol,
      comment: "",
      version: 1,
      givenAt: "2026-11-23T03:00:00Z",
      givenBy: "Лебедева Ирина Викторовна",
      workType: { __typename: "WorkType", id: "w", name: "Ответ на уроке", shortName: "О", weight: "1.00" },
    })),
    attendance: null,
  } as DiaryEntry;
}

const day = (on: string, ...lessons: Sketch[]): DiaryDay => ({
  __typename: "DiaryDay",
  on,
  lessons: lessons.map(entry),
});

test("a week has its workdays, and a Saturday only with lessons", () => {
  const monday = "2026-11-23";
  expect(daysOfWeek([], monday).map(({ on }) => on)).toHaveLength(5);
  const week = daysOfWeek([day("2026-11-28", { id: "saturday" })], monday);
  expect(week.map(({ on }) => on).at(-1)).toBe("2026-11-28");
  expect(week).toHaveLength(6);
});

test("homework is due at the next lesson of the same subject and group", () => {
  const due = homeworkDue([
    day("2026-11-23", { id: "1", homework: "§ 8" }, { id: "2", subject: "history" }),
    day("2026-11-24", { id: "3" }, { id: "4" }),
  ]);
  expect([...due].map(([id, { text }]) => [id, text])).toEqual([["3", "§ 8"]]);
});

test("a cancelled lesson passes its homework on to the next one", () => {
  const days = [
    day("2026-11-23", { id: "1", homework: "§ 8" }),
    day("2026-11-24", { id: "2", cancelled: true }),
    day("2026-11-25", { id: "3" }),
  ];
  expect([...homeworkDue(days).keys()]).toEqual(["3"]);
});

test("after a move to another group the old group's homework is due nowhere", () => {
  const days = [
    day("2026-11-23", { id: "1", group: "английский 1", homework: "SB p. 12" }),
    day("2026-11-24", { id: "2", group: "английский 2" }),
  ];
  expect(homeworkDue(days).size).toBe(0);
});

test("what is heard after the question stands, what was heard before it does not", () => {
  const days = [day("2026-11-23", { id: "1" })];
  const news = new Map([["1", { entry: entry({ id: "1", marks: ["5"] }), at: 100 }]]);
  const symbols = (askedAt: number) => withNews(days, news, askedAt)[0]?.lessons[0]?.marks.map(({ symbol }) => symbol);
  expect(symbols(100)).toEqual(["5"]);
  expect(symbols(101)).toEqual([]);
});

test("a new mark and a changed one have arrived, one that stood there has not", () => {
  const before = entry({ id: "1", marks: ["4", "3"] });
  const after = entry({ id: "1", marks: ["4", "5", "2"] });
  expect(arrived(before, after).map(({ mark }) => mark.symbol)).toEqual(["5", "2"]);
  expect(arrived(undefined, before).map(({ mark }) => mark.symbol)).toEqual(["4", "3"]);
});
