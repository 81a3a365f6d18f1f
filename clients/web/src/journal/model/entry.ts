/** Reads what was typed into a cell: "5", "5/4", "54", "н", "оп10", in the Russian layout or the Latin one. */
import type { AttendanceEntry, CellContent } from "./types";

export interface Vocabulary {
  /** Symbols of the journal's scale, as shown. */
  readonly marks: readonly string[];
  /** The school's attendance codes; `late` ones may be followed by minutes. */
  readonly attendance: readonly { readonly symbol: string; readonly late: boolean }[];
}

export type Entry =
  | { readonly ok: true; readonly marks: readonly string[]; readonly attendance: AttendanceEntry | null }
  | { readonly ok: false; readonly unknown: string };

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,";
const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьб";
const separators = /[\s/\\.+|]/;
const minutesAfter = /^\d{1,3}/;

/** The letters that the same keys give in the Russian layout. */
export function inRussianLayout(text: string): string {
  return [...text.toLowerCase()].map((letter) => RUSSIAN[LATIN.indexOf(letter)] ?? letter).join("");
}

interface Token {
  readonly symbol: string;
  readonly kind: "mark" | "attendance" | "late";
}

function tokens({ marks, attendance }: Vocabulary): Token[] {
  const all: Token[] = [
    ...marks.map((symbol) => ({ symbol, kind: "mark" as const })),
    ...attendance.map(({ symbol, late }) => ({ symbol, kind: late ? ("late" as const) : ("attendance" as const) })),
  ];
  return all.sort((a, b) => b.symbol.length - a.symbol.length);
}

function tokenAt(known: readonly Token[], typed: string, translated: string, at: number): Token | undefined {
  const begins = (text: string) => known.find(({ symbol }) => text.startsWith(symbol.toLowerCase(), at));
  return begins(typed) ?? begins(translated);
}

/** What the text means. The longest symbol wins, so "10" is a ten where the scale has one and a fault where it has not. */
export function parseEntry(text: string, vocabulary: Vocabulary): Entry {
  const known = tokens(vocabulary);
  const typed = text.toLowerCase();
  const translated = inRussianLayout(text);
  const marks: string[] = [];
  let attendance: AttendanceEntry | null = null;
  let at = 0;
  while (at < typed.length) {
    const token = tokenAt(known, typed, translated, at);
    if (!token) {
      if (!separators.test(typed.charAt(at))) return { ok: false, unknown: text.slice(at) };
      at += 1;
      continue;
    }
    at += token.symbol.length;
    if (token.kind === "mark") {
      marks.push(token.symbol);
      continue;
    }
    const minutes = token.kind === "late" ? minutesAfter.exec(typed.slice(at)) : null;
    attendance = { symbol: token.symbol, minutes: minutes ? Number(minutes[0]) : null };
    at += minutes?.[0].length ?? 0;
  }
  return { ok: true, marks, attendance };
}

/** The text that, parsed, gives the content again. */
export function printEntry({ marks, attendance }: CellContent): string {
  const symbols = marks.map(({ symbol }) => symbol);
  return [...(attendance ? [`${attendance.symbol}${attendance.minutes ?? ""}`] : []), ...symbols].join("/");
}

/** The content after typing: a mark that stays at its position keeps its work type and comment. */
export function applyEntry(before: CellContent, entry: Entry & { ok: true }, workTypeId: string): CellContent {
  return {
    attendance: entry.attendance,
    marks: entry.marks.map((symbol, position) => {
      const kept = before.marks[position];
      return { symbol, workTypeId: kept?.workTypeId ?? workTypeId, comment: kept?.comment ?? "" };
    }),
  };
}
