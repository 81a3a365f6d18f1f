import type { KeyboardEvent } from "react";
import classes from "./Editor.module.css";
import type { GridProps } from "./EditorGrid";
import { type Lesson, type Place, samePlace } from "./grid";
import { LessonCard } from "./LessonCard";
import { briefly } from "./reasons";

interface Props {
  readonly grid: GridProps;
  readonly place: Place;
  readonly here: readonly Lesson[];
  readonly focusable: boolean;
  readonly onKey: (event: KeyboardEvent, place: Place) => void;
}

/** One place of the week: its lessons, and while one is moved whether it may be dropped here, and why not. */
export function EditorCell({ grid, place, here, focusable, onKey }: Props) {
  const { blocked, over, onOver, onDrop, onCursor } = grid;
  const clashes = blocked?.(place) ?? [];
  const state = blocked ? (clashes.length > 0 ? "blocked" : "free") : undefined;
  const isOver = over ? samePlace(over, place) : focusable;
  // Where lessons stand, the reason covers them only under the mouse or the cursor.
  const said = here.length === 0 || isOver ? clashes[0] : undefined;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of an ARIA grid
      role="gridcell"
      tabIndex={focusable ? 0 : -1}
      data-state={state}
      data-over={(over && samePlace(over, place)) || undefined}
      data-at={`${place.weekday}:${place.number}`}
      onFocus={() => !focusable && onCursor(place)}
      onKeyDown={(event) => onKey(event, place)}
      onClick={() => blocked && onDrop(place)}
      onDragOver={(event) => {
        event.preventDefault();
        if (!over || !samePlace(over, place)) onOver(place);
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(place);
      }}
    >
      <div className={classes["cell"]}>
        {here.map((lesson) => (
          <LessonCard
            key={lesson.id}
            by={grid.by}
            lesson={lesson}
            picked={grid.pickedIds.has(lesson.id)}
            fresh={grid.newIds.has(lesson.id)}
            inTheWay={clashes.some((clash) => clash.lesson.id === lesson.id)}
            draggable={grid.editable}
            onPick={grid.onPick}
            onLetGo={grid.onLetGo}
          />
        ))}
      </div>
      {said && (
        <span className={classes["why"]}>
          {briefly(said)}
          {clashes.length > 1 && ` +${clashes.length - 1}`}
        </span>
      )}
    </td>
  );
}
