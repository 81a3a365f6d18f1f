import { Checkbox, MultiSelect, SegmentedControl, Select, Stack } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { freeOf, freeRooms, type Index, teachersOfSubject } from "./clashes";
import { type Journal, type Lesson, type Place, type Room, roomName } from "./grid";
import classes from "./Hand.module.css";
import type { Held, Shared } from "./held";
import { messages } from "./messages";

/** All that is known of the timetable, to offer from. */
export interface Known {
  readonly index: Index;
  readonly lessons: readonly Lesson[];
  readonly journals: readonly Journal[];
  readonly rooms: readonly Room[];
}

interface Props {
  readonly known: Known;
  readonly place: Place;
  readonly length: number;
  readonly ownIds: ReadonlySet<string>;
  readonly subjectId: string;
  readonly held: Held;
  readonly onHeld: (held: Held) => void;
  readonly onLength: (length: number) => void;
}

const OFFERED = 10;
const LONGEST = 3;

/** Where, with whom and how long: what is free at the time is offered first. */
export function HeldFields({ known, place, length, ownIds, subjectId, held, onHeld, onLength }: Props) {
  const m = useMessages(messages);
  const free = freeRooms(place, length, ownIds, subjectId, known);
  const people = teachersOfSubject(subjectId, known.journals);
  const freePeople = freeOf(people, place, length, ownIds, known.index);
  const staff = new Map(known.journals.flatMap(({ teachers }) => teachers).map((one) => [one.id, one]));
  const others = [...staff.values()].filter(({ id }) => !people.some((one) => one.id === id));
  const isFree = new Set([...free, ...freePeople].map(({ id }) => id));
  const options = (rows: readonly Room[]) => rows.map((room) => ({ value: room.id, label: roomName(room) }));
  const named = (rows: readonly { id: string; fullName: string }[]) =>
    rows.map(({ id, fullName }) => ({ value: id, label: fullName }));
  return (
    <Stack gap="xs">
      <Select
        label={m.room}
        placeholder={m.noRoom}
        clearable
        searchable
        size="xs"
        data={[
          { group: m.freeNow, items: options(free) },
          { group: m.takenNow, items: options(known.rooms.filter(({ id }) => !isFree.has(id))) },
        ]}
        value={held.roomId}
        onChange={(roomId) => onHeld({ ...held, roomId })}
      />
      <p className={classes["offers"]}>
        {free.length === 0 ? m.noFreeRooms : m.freeRooms}
        {free.slice(0, OFFERED).map((room) => (
          <button
            key={room.id}
            type="button"
            aria-pressed={room.id === held.roomId}
            onClick={() => onHeld({ ...held, roomId: room.id })}
          >
            {roomName(room)}
          </button>
        ))}
        {free.length > OFFERED && <span>{m.more(free.length - OFFERED)}</span>}
      </p>
      <MultiSelect
        label={m.teachers}
        searchable
        size="xs"
        data={[
          { group: m.freeSubject, items: named(freePeople) },
          { group: m.takenNow, items: named(people.filter(({ id }) => !isFree.has(id))) },
          { group: m.otherTeachers, items: named(others) },
        ]}
        value={[...held.teacherIds]}
        onChange={(teacherIds) => onHeld({ ...held, teacherIds })}
      />
      {freePeople.some(({ id }) => !held.teacherIds.includes(id)) && (
        <p className={classes["offers"]}>
          {m.freeTeachers}
          {freePeople
            .filter(({ id }) => !held.teacherIds.includes(id))
            .slice(0, OFFERED)
            .map(({ id, fullName }) => (
              <button key={id} type="button" onClick={() => onHeld({ ...held, teacherIds: [id] })}>
                {fullName}
              </button>
            ))}
        </p>
      )}
      <div>
        <span className={classes["label"]}>{m.inARow}</span>
        <SegmentedControl
          aria-label={m.inARow}
          size="xs"
          value={String(length)}
          onChange={(value) => onLength(Number(value))}
          data={Array.from({ length: Math.max(LONGEST, length) }, (_, at) => String(at + 1))}
        />
      </div>
      <details className={classes["more"]} open={held.shares.length > 0}>
        <summary>{m.shares}</summary>
        <Checkbox.Group
          aria-label={m.shares}
          description={m.sharesHint}
          size="xs"
          value={[...held.shares]}
          onChange={(shares) => onHeld({ ...held, shares: shares as Shared[] })}
        >
          <Stack gap={8} mt={6}>
            <Checkbox size="sm" value="ROOM" label={m.shareRoom} />
            <Checkbox size="sm" value="TEACHER" label={m.shareTeacher} />
            <Checkbox size="sm" value="GROUP" label={m.shareGroup} />
          </Stack>
        </Checkbox.Group>
      </details>
    </Stack>
  );
}
