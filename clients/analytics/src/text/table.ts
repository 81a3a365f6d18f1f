/** What a chart shows, as a table: for the reader, for a screen reader, and for a file. */

export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

export interface Cell {
  /** For a file: a number where it is one. */
  readonly value: string | number | null;
  /** For people. */
  readonly text: string;
  /** The dashboard one level below. */
  readonly to?: string | undefined;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const word = (text: string, to?: string): Cell => ({ value: text, text, to });

export const figure = (value: number | null, text: string): Cell => ({ value, text });
