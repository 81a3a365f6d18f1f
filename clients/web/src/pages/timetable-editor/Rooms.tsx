import { Button } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Section } from "../../ui/Section";
import { RoomForm } from "./RoomForm";
import classes from "./Rooms.module.css";
import { roomMessages } from "./roomMessages";
import { type Room, useRooms } from "./useRooms";

interface Props {
  readonly schoolId: string;
  readonly rooms: readonly Room[];
  readonly onChanged: () => void;
}

/** A school's rooms in use: one more, another name, one less. For its office. */
export function Rooms({ schoolId, rooms, onChanged }: Props) {
  const m = useMessages(roomMessages);
  const { said, add, rename, close } = useRooms(schoolId, onChanged);
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <Section title={m.title}>
      <div className={classes["body"]}>
        <RoomForm label={m.add} onSave={add} />
        <p role="status" className={said ? classes[said.good ? "good" : "fault"] : undefined}>
          {said?.text ?? "\u00a0"}
        </p>
        {rooms.length === 0 && <p className={classes["none"]}>{m.none}</p>}
        <ul className={classes["rooms"]}>
          {rooms.map((room) => (
            <li key={room.id}>
              {edited === room.id ? (
                <RoomForm
                  room={room}
                  onSave={async (named) => {
                    const done = await rename(room.id, named);
                    if (done) setEdited(null);
                    return done;
                  }}
                  onCancel={() => setEdited(null)}
                />
              ) : (
                <RoomLine room={room} onEdit={() => setEdited(room.id)} onClose={() => void close(room)} />
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

interface LineProps {
  readonly room: Room;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

function RoomLine({ room, onEdit, onClose }: LineProps) {
  const m = useMessages(roomMessages);
  const [sure, setSure] = useState(false);
  const name = [room.name, room.building].filter(Boolean).join(", ");
  return (
    <>
      <span>
        {room.name}
        {room.building && <small>{room.building}</small>}
      </span>
      <Button size="compact-sm" variant="default" aria-label={m.renameRoom(name)} onClick={onEdit}>
        {m.rename}
      </Button>
      <Button
        size="compact-sm"
        variant={sure ? "filled" : "default"}
        {...(sure ? { color: "red" } : { "aria-label": m.closeRoom(name) })}
        onBlur={() => setSure(false)}
        onClick={() => (sure ? onClose() : setSure(true))}
      >
        {sure ? m.closeSure : m.close}
      </Button>
    </>
  );
}
