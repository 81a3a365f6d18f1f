import { Anchor, Button, NativeSelect, Paper, Textarea, TextInput } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { contentOf } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import { Section } from "../../ui/Section";
import { Empty } from "../../ui/states";
import { HomeworkFields } from "./HomeworkFields";
import classes from "./Lesson.module.css";
import type { LessonHead } from "./LessonHeader";
import { LessonLine } from "./LessonLine";
import { lessonMessages } from "./messages";
import { PlanOffer } from "./PlanOffer";
import { SaveNote } from "./SaveNote";
import type { SheetData } from "./sheet";
import { useLessonForm } from "./useLessonForm";
import { useSaveState } from "./useSaveState";

interface Props {
  readonly lesson: LessonHead;
  readonly sheet: SheetData;
  readonly store: JournalStore;
  readonly disabled: boolean;
}

export function LessonForm({ lesson, sheet, store, disabled }: Props) {
  const m = useMessages(lessonMessages);
  const { roster } = sheet;
  const [workTypeId, setWorkType] = useState(sheet.workTypes[0]?.id ?? "");
  const form = useLessonForm({ lesson, sheet, store, workTypeId });
  const [key, setKey] = useState<string | null>(null);
  const state = useSaveState(key);
  const absent = roster.filter(({ id }) => {
    const symbol = form.lineOf(id).attendance?.symbol;
    return symbol && sheet.absences.has(symbol);
  });

  const topicField = useRef<HTMLInputElement>(null);
  const accept = () => {
    form.accept();
    topicField.current?.focus();
  };

  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (!disabled) setKey(form.save() ?? key);
  };

  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
        if (event.key === "Enter" && event.altKey && form.offer) {
          event.preventDefault();
          accept();
        }
      }}
    >
      <fieldset disabled={disabled} className={classes["fields"]}>
        {!disabled && form.offer && <PlanOffer row={form.offer} onAccept={accept} />}
        <Paper withBorder p="md" className={classes["texts"] ?? ""}>
          <TextInput
            ref={topicField}
            label={m.topic}
            {...(form.followsPlan && {
              description: (
                <>
                  {m.byPlan}{" "}
                  <Anchor component="button" type="button" size="xs" onClick={form.leavePlan}>
                    {m.besidePlan}
                  </Anchor>
                </>
              ),
              inputWrapperOrder: ["label", "input", "description"] as const,
            })}
            maxLength={500}
            value={form.topic}
            onChange={(event) => form.setTopic(event.currentTarget.value)}
          />
          <Textarea
            label={m.homework}
            description={lesson.homework?.late ? m.homeworkLate : m.homeworkHint}
            inputWrapperOrder={["label", "input", "description"]}
            autosize
            minRows={2}
            maxLength={4000}
            value={form.homework}
            onChange={(event) => form.setHomework(event.currentTarget.value)}
          />
          {form.homework.trim() && (
            <HomeworkFields lesson={lesson} roster={roster} draft={form.details} onWrite={form.setDetails} />
          )}
        </Paper>
        <Section
          title={m.roster}
          aside={
            <NativeSelect
              size="xs"
              aria-label={m.workType}
              value={workTypeId}
              data={sheet.workTypes.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setWorkType(event.currentTarget.value)}
            />
          }
        >
          {roster.length === 0 && <Empty title={m.nobody} />}
          <ol className={classes["lines"]}>
            {roster.map((student, index) => (
              <LessonLine
                key={student.id}
                index={index}
                student={student}
                lessonId={lesson.id}
                sheet={sheet}
                store={store}
                draft={form.lineOf(student.id)}
                fault={form.faults.get(student.id) ?? null}
                onWrite={(draft) => form.write(student.id, draft)}
              />
            ))}
          </ol>
        </Section>
      </fieldset>
      <div className={classes["foot"]}>
        <span className={classes["count"]}>{m.counted(roster.length - absent.length, roster.length)}</span>
        <SaveNote state={state} undecided={undecided(roster, store, lesson.id)} />
        <Button type="submit" disabled={disabled || form.faults.size > 0} title={m.saveHint}>
          {m.save}
        </Button>
      </div>
    </form>
  );
}

const undecided = (roster: SheetData["roster"], store: JournalStore, lessonId: string): number =>
  roster.filter(({ id }) => {
    const cell = store.cell({ lessonId, studentId: id });
    return cell.status === "conflict" && contentOf(cell) !== cell.server;
  }).length;
