/** Where the keyboard leads in the grid. */

export interface Focus {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "row-start"
  | "row-end"
  | "top"
  | "bottom"
  | "page-up"
  | "page-down";

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const PAGE = 10;

const plain: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "row-start",
  End: "row-end",
  PageUp: "page-up",
  PageDown: "page-down",
};

const withControl: Readonly<Record<string, Move>> = {
  ArrowUp: "top",
  ArrowDown: "bottom",
  ArrowLeft: "row-start",
  ArrowRight: "row-end",
  Home: "top",
  End: "bottom",
};

/** The move that a key asks for; Enter and Tab are moves too, backwards with Shift. */
export function moveFor({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Move | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return withControl[key];
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (key === "Tab") return shiftKey ? "left" : "right";
  return plain[key];
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The cell that a move leads to; at an edge it stays where it is. */
export function moved({ row, column }: Focus, move: Move, { rows, columns }: Size): Focus {
  const to: Record<Move, [number, number]> = {
    up: [row - 1, column],
    down: [row + 1, column],
    left: [row, column - 1],
    right: [row, column + 1],
    "row-start": [row, 0],
    "row-end": [row, columns - 1],
    top: [0, column],
    bottom: [rows - 1, column],
    "page-up": [row - PAGE, column],
    "page-down": [row + PAGE, column],
  };
  const [nextRow, nextColumn] = to[move];
  return { row: within(nextRow, rows), column: within(nextColumn, columns) };
}

/** Whether Tab should leave the grid: there is no further cell in its row, so nobody is trapped. */
export const leavesGrid = (focus: Focus, move: Move, size: Size): boolean =>
  (move === "right" && focus.column === size.columns - 1) || (move === "left" && focus.column === 0);
