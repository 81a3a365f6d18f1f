import { Button, Group } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { planMessages } from "./messages";
import classes from "./Plan.module.css";
import { hoursOf, isEmpty } from "./rows";
import type { usePlanEditor } from "./usePlanEditor";

/** How much the plan holds, what became of the save, and the buttons. */
export function PlanFoot({ editor }: { readonly editor: ReturnType<typeof usePlanEditor> }) {
  const m = useMessages(planMessages);
  const { state, rows } = editor;
  const conflict = typeof state === "object" && "conflict" in state ? state : null;
  const text = () => {
    if (typeof state === "string") return state === "clean" ? "" : m[state];
    if ("conflict" in state) return m.conflict(state.conflict);
    return "noTopic" in state ? m.noTopic(state.noTopic) : `${m.refused}: ${state.refused}`;
  };
  return (
    <div className={classes["foot"]}>
      <span>{m.total(rows.filter((row) => !isEmpty(row)).length, hoursOf(rows))}</span>
      <span
        role="status"
        className={classes["note"]}
        data-good={state === "saved" || undefined}
        data-bad={typeof state === "object" || state === "failed" || undefined}
      >
        {text()}
      </span>
      <Group gap="xs">
        {conflict && (
          <>
            <Button variant="default" onClick={() => window.location.reload()}>
              {m.theirs}
            </Button>
            <Button color="red" variant="light" onClick={() => void editor.save(conflict.version)}>
              {m.mine}
            </Button>
          </>
        )}
        <Button variant="default" disabled={!editor.canUndo} onClick={editor.undo}>
          {m.undo}
        </Button>
        <Button variant="default" disabled={!editor.canRedo} onClick={editor.redo}>
          {m.redo}
        </Button>
        <Button loading={state === "saving"} onClick={() => void editor.save()}>
          {m.save}
        </Button>
      </Group>
    </div>
  );
}
