import { MultiSelect, NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { HomeworkLoadDocument } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useReading } from "../../reading/useReading";
import { brokenLink, type HomeworkDraft } from "./homework";
import classes from "./Lesson.module.css";
import type { LessonHead } from "./LessonHeader";
import { lessonMessages } from "./messages";
import type { SheetData } from "./sheet";

const DAYS_AHEAD = 21;
const MOST_LESSONS = 8;

interface Props {
  readonly lesson: LessonHead;
  readonly roster: SheetData["roster"];
  readonly draft: HomeworkDraft;
  readonly onWrite: (draft: HomeworkDraft) => void;
}

/** For when, how long, for whom, with which pages; beside each day, what the students have to do for it already. */
export function HomeworkFields({ lesson, roster, draft, onWrite }: Props) {
  const m = useMessages(lessonMessages);
  const { locale } = useLocale();
  const to = addDays(lesson.on, DAYS_AHEAD);
  const [reading] = useReading(HomeworkLoadDocument, { id: lesson.id, from: lesson.on, to });
  const sheet = reading.state === "ready" ? reading.data.lesson?.sheet : null;
  const loads = sheet?.homeworkLoad ?? [];
  const later = (sheet?.later ?? []).filter(({ on }) => on > lesson.on).slice(0, MOST_LESSONS);
  const said = (on: string | undefined) => {
    const load = loads.find((each) => each.on === on);
    return load ? m.load(load.tasks, load.minutes) : m.noLoad;
  };
  const day = (on: string) => formatDay(locale, on, { weekday: "short", day: "numeric", month: "short" });
  const next = later[0];
  const due = later.find(({ id }) => id === draft.dueLessonId) ?? next;
  const broken = brokenLink(draft.links);
  return (
    <div className={classes["homework"]}>
      <NativeSelect
        size="xs"
        label={m.dueFor}
        description={due && said(due.on)}
        inputWrapperOrder={["label", "input", "description"]}
        value={draft.dueLessonId ?? ""}
        data={[
          { value: "", label: next ? `${m.nextLesson}: ${day(next.on)}` : m.nextLesson },
          ...later.slice(1).map(({ id, on }) => ({ value: id, label: `${day(on)} · ${said(on)}` })),
        ]}
        onChange={(event) => onWrite({ ...draft, dueLessonId: event.currentTarget.value || null })}
      />
      <NumberInput
        size="xs"
        label={m.estimate}
        min={1}
        max={600}
        hideControls
        value={draft.minutes ?? ""}
        onChange={(minutes) => onWrite({ ...draft, minutes: Number(minutes) || null })}
      />
      <MultiSelect
        size="xs"
        label={m.forWhom}
        placeholder={draft.studentIds.length === 0 ? m.forAll : ""}
        data={roster.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        value={[...draft.studentIds]}
        searchable
        onChange={(studentIds) => onWrite({ ...draft, studentIds })}
      />
      <Textarea
        size="xs"
        label={m.links}
        placeholder="https://"
        autosize
        minRows={1}
        value={draft.links}
        error={broken !== undefined && m.brokenLink(broken)}
        onChange={(event) => onWrite({ ...draft, links: event.currentTarget.value })}
      />
    </div>
  );
}
