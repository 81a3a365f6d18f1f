import { NumberInput, Select, TextInput } from "@mantine/core";
import { type ActLessonFragment, ActOffersDocument, type ActOffersQuery } from "@zhurnal/shared/generated/graphql";
import { addDays, isDay } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useReading } from "../../reading/useReading";
import type { Choice } from "./act";
import classes from "./Changes.module.css";
import { messages } from "./messages";

type Offer = NonNullable<ActOffersQuery["lesson"]>["substitutes"][number];

interface Props {
  readonly lesson: ActLessonFragment;
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

const LAST_NUMBER = 20;

/** One lesson of the day, and what is to become of it: who is free is offered, who teaches the subject first. */
export function LessonChoice({ lesson, rooms, choice, onChoose }: Props) {
  const m = useMessages(messages);
  const settled = lesson.status === "CANCELLED";
  const [reading] = useReading(ActOffersDocument, { lesson: lesson.id }, settled);
  const offers = (reading.state === "ready" && reading.data.lesson?.substitutes) || [];
  const name = `${lesson.group.name}, ${lesson.subject.name}`;
  const teachers = lesson.teachers.map(({ fullName }) => fullName).join(", ");

  const pick = (value: string | null) => {
    const [kind, id] = (value ?? "keep").split(" ");
    if (kind === "cover" && id)
      return onChoose({ kind, staffId: id, merged: offers.some((o) => o.staff.id === id && !o.isFree) });
    if (kind === "move") return onChoose({ kind, on: addDays(lesson.on, 1), number: lesson.number });
    if (kind === "room") return onChoose({ kind, roomId: null });
    return onChoose({ kind: kind === "cancel" ? "cancel" : "keep" });
  };
  return (
    <li className={classes["lesson"]}>
      <span className={classes["number"]}>{lesson.number}</span>
      <span>
        <strong>{name}</strong>
        <small>{[teachers, lesson.room && m.inRoom(lesson.room.name)].filter(Boolean).join(" · ")}</small>
        {lesson.recordedAt && <small>{m.recorded}</small>}
      </span>
      {settled ? (
        <span>{m.alreadyCancelled}</span>
      ) : (
        <Select
          aria-label={m.action(`${lesson.number}, ${name}`)}
          data={options(offers, Boolean(lesson.recordedAt), m)}
          value={choice.kind === "cover" ? `cover ${choice.staffId}` : choice.kind}
          searchable
          allowDeselect={false}
          maxDropdownHeight={360}
          onChange={pick}
        />
      )}
      {choice.kind === "move" && (
        <span className={classes["further"]}>
          <TextInput
            type="date"
            label={m.toDay}
            value={choice.on}
            onChange={({ currentTarget: { value } }) => isDay(value) && onChoose({ ...choice, on: value })}
          />
          <NumberInput
            label={m.toNumber}
            w={110}
            min={0}
            max={LAST_NUMBER}
            allowDecimal={false}
            value={choice.number}
            onChange={(number) => onChoose({ ...choice, number: Number(number) || 0 })}
          />
        </span>
      )}
      {choice.kind === "room" && (
        <span className={classes["further"]}>
          <Select
            label={m.toRoom}
            searchable
            data={rooms.map(({ id, name: room }) => ({ value: id, label: room }))}
            value={choice.roomId}
            onChange={(roomId) => onChoose({ kind: "room", roomId })}
          />
        </span>
      )}
    </li>
  );
}

function options(offers: readonly Offer[], recorded: boolean, m: (typeof messages)["ru"]) {
  const item = ({ staff, lessonsThatDay }: Offer) => ({
    value: `cover ${staff.id}`,
    label: `${staff.fullName} · ${m.lessonsThatDay(lessonsThatDay)}`,
  });
  const group = (name: string, chosen: readonly Offer[]) =>
    chosen.length > 0 ? [{ group: name, items: chosen.map(item) }] : [];
  const free = offers.filter(({ isFree }) => isFree);
  const further = recorded
    ? []
    : [
        { value: "cancel", label: m.cancel },
        { value: "move", label: m.move },
      ];
  return [
    { group: "", items: [{ value: "keep", label: m.keep }, ...further, { value: "room", label: m.room }] },
    ...group(
      m.freeSubject,
      free.filter(({ teachesSubject }) => teachesSubject),
    ),
    ...group(
      m.freeGroup,
      free.filter(({ teachesSubject, teachesGroup }) => !teachesSubject && teachesGroup),
    ),
    ...group(
      m.free,
      free.filter(({ teachesSubject, teachesGroup }) => !teachesSubject && !teachesGroup),
    ),
    ...group(
      m.merged,
      offers.filter(({ isFree }) => !isFree),
    ),
  ];
}
