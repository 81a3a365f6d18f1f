// @vitest-environment node
import { expect, test } from "vitest";
import { csvOf } from "./csv";
import { fileName } from "./files";
import { count, duration, HIDDEN, inPercent, percent, points } from "./numbers";
import { figure, word } from "./table";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test("figures are said as people say them", () => {
  expect(plain(percent("ru", "0.834"))).toBe("83 %");
  expect(percent("en", "0.834", 1)).toBe("83.4%");
  expect(plain(count("ru", 12345))).toBe("12 345");
  expect(count("en", null)).toBe("—");
});

test.each([
  ["0", "0 мин"],
  ["59.4", "59 мин"],
  ["60", "1 ч"],
  ["200", "3 ч 20 мин"],
  ["1440", "1 дн."],
  ["3100", "2 дн. 3 ч"],
])("%s minutes are %s", (minutes, said) => expect(plain(duration("ru", minutes))).toBe(said));

test("a share's move is told in points, and not at all where there is none", () => {
  expect(plain(points("ru", "0.62", "0.58"))).toBe("+4 п. п.");
  expect(plain(points("en", "0.40", "0.55"))).toBe("−15 pp");
  expect(points("en", "0.551", "0.553")).toBe("");
  expect(points("en", null, "0.5")).toBe("");
});

const table = {
  columns: [{ title: "Класс" }, { title: "Охват, %", numeric: true }],
  rows: [
    [word("7А"), figure(inPercent("0.8341"), "83 %")],
    [word("8Б; «звёздный»"), figure(null, HIDDEN)],
    [word("=2+2"), figure(0, "0 %")],
  ],
};

test("a file opens in a spreadsheet of the reader's language", () => {
  expect(csvOf(table, "ru")).toBe('\ufeffКласс;Охват, %\r\n7А;83,4\r\n"8Б; «звёздный»";< 10\r\n\'=2+2;0\r\n');
  expect(csvOf(table, "en")).toBe('\ufeffКласс,"Охват, %"\r\n7А,83.4\r\n8Б; «звёздный»,< 10\r\n\'=2+2,0\r\n');
});

test("a file's name holds what every file system takes", () => {
  expect(fileName(["Школа № 101", "reach", "2026-09-01"], "csv")).toBe("Школа-101_reach_2026-09-01.csv");
});
