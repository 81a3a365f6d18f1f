/** What an unconfirmed save and the server's answer to it do to the cells. Pure. */
import * as cells from "../model/cells";
import { sameSymbols } from "../model/types";
import { type Answer, type Entry, isUndecided } from "../outbox/outbox";

/** Puts what an unconfirmed save holds over the cells: after a reload, or on coming back to the page. */
export function overlaid(state: cells.Cells, entry: Entry): cells.Cells {
  return entry.cells.reduce((all, { studentId, content }) => {
    const at = { lessonId: entry.lessonId, studentId };
    if (entry.state === "conflict") return cells.conflicted(all, at, cells.cellAt(all, at).server, content);
    if (entry.state === "refused") return cells.refused(all, at, content, entry.reason ?? "");
    return cells.typed(all, at, content);
  }, state);
}

/** The cells after the server has answered a save, or could not be reached. */
export function answered(state: cells.Cells, entry: Entry, answer: Answer): cells.Cells {
  const { lessonId } = entry;
  if (answer.kind === "unreachable")
    return entry.cells.reduce((all, { studentId }) => {
      const at = { lessonId, studentId };
      return cells.queued(all, at);
    }, state);
  if (answer.kind === "refused")
    return entry.cells.reduce(
      (all, { studentId, content }) => cells.refused(all, { lessonId, studentId }, content, answer.reason),
      state,
    );
  return answer.cells.reduce((all, outcome) => {
    const at = { lessonId, studentId: outcome.studentId };
    const change = entry.cells.find(({ studentId }) => studentId === outcome.studentId);
    if (!change) return all;
    const sent = change.content;
    if (outcome.kind === "saved") return cells.saved(all, at, outcome.version, sent);
    if (outcome.kind === "refused") return cells.refused(all, at, sent, outcome.reason);
    if (isUndecided(outcome, change)) return cells.conflicted(all, at, outcome.theirs, sent);
    return sameSymbols(outcome.theirs, sent)
      ? cells.saved(all, at, outcome.theirs.version, sent)
      : cells.queued(all, at);
  }, state);
}
