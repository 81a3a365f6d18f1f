import { useMemo, useState } from "react";
import { contentOf, sameContent } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import { draftOf, type LineDraft, readLine } from "./draft";
import { brokenLink, draftOfHomework, type HomeworkDraft, inputOfHomework } from "./homework";
import type { LessonHead } from "./LessonHeader";
import type { SheetData } from "./sheet";

interface Options {
  readonly lesson: LessonHead;
  readonly sheet: SheetData;
  readonly store: JournalStore;
  readonly workTypeId: string;
}

const none: ReadonlyMap<string, LineDraft> = new Map();

/** The form's state: only what was touched; everything else shows the journal as it is, live. */
export function useLessonForm({ lesson, sheet, store, workTypeId }: Options) {
  const [topic, setTopic] = useState(lesson.topic ?? "");
  const [homework, setHomework] = useState(lesson.homework?.text ?? "");
  const [drafts, setDrafts] = useState(none);
  const [rowIds, setRowIds] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState<HomeworkDraft | null>(null);
  const details = said ?? draftOfHomework(lesson.homework);
  const contentAt = (studentId: string) => contentOf(store.cell({ lessonId: lesson.id, studentId }));
  const lineOf = (studentId: string): LineDraft => drafts.get(studentId) ?? draftOf(contentAt(studentId));

  const faults = useMemo(() => {
    const found = new Map<string, string>();
    for (const [id, draft] of drafts) {
      const read = readLine({ marks: [], attendance: null }, draft, sheet.vocabulary, workTypeId);
      if (!read.ok) found.set(id, read.unknown);
    }
    return found;
  }, [drafts, sheet, workTypeId]);

  const save = (): string | null => {
    if (faults.size > 0 || brokenLink(details.links) !== undefined) return null;
    const cells = sheet.roster.flatMap(({ id }) => {
      const draft = drafts.get(id);
      const before = contentAt(id);
      const read = draft && readLine(before, draft, sheet.vocabulary, workTypeId);
      return read?.ok && !sameContent(read.content, before) ? [{ studentId: id, content: read.content }] : [];
    });
    setDrafts(none);
    const changed = homework.trim() !== (lesson.homework?.text ?? "");
    return store.record({
      lessonId: lesson.id,
      topic: topic.trim(),
      homework: changed ? homework.trim() : null,
      details: {
        ...(rowIds && { planRowIds: [...rowIds] }),
        ...(said && homework.trim() && { homeworkDetails: inputOfHomework(said) }),
      },
      cells,
    });
  };

  const { offered } = lesson;
  /** Takes the plan's topic, and its homework where none is written yet; what was typed after it still counts as the row. */
  const accept = () => {
    if (!offered) return;
    setTopic(offered.topic);
    if (!homework.trim() && offered.homework) {
      setHomework(offered.homework);
      setSaid({ ...details, minutes: offered.homeworkMinutes });
    }
    setRowIds([offered.id]);
  };

  return {
    /** The row that the plan has for this lesson, until it is taken or something else is written. */
    offer: offered && rowIds === null && !topic.trim() ? offered : null,
    accept,
    followsPlan: rowIds ? rowIds.length > 0 : lesson.planRows.length > 0,
    leavePlan: () => setRowIds([]),
    details,
    setDetails: setSaid,
    topic,
    setTopic,
    homework,
    setHomework,
    lineOf,
    faults,
    write: (studentId: string, draft: LineDraft) => setDrafts((known) => new Map(known).set(studentId, draft)),
    save,
  };
}
