import { Button, TextInput } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import classes from "./Rooms.module.css";
import { roomMessages } from "./roomMessages";
import type { RoomNamed } from "./useRooms";

const NAME_LENGTH = 100;

interface Props {
  readonly room?: RoomNamed;
  /** What the button says; "Save" where it is not given. */
  readonly label?: string;
  /** Whether it was saved; then the fields of a new room are empty again. */
  readonly onSave: (room: RoomNamed) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** Name and building of a room. */
export function RoomForm({ room, label, onSave, onCancel }: Props) {
  const m = useMessages(roomMessages);
  const { save: saveText, cancel } = useMessages(common);
  const [name, setName] = useState(room?.name ?? "");
  const [building, setBuilding] = useState(room?.building ?? "");
  const save = async () => {
    if ((await onSave({ name, building })) && !room) setName("");
  };
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={({ key }) => key === "Escape" && onCancel?.()}
    >
      <TextInput
        label={m.name}
        maxLength={NAME_LENGTH}
        value={name}
        autoFocus={room !== undefined}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <TextInput
        label={m.building}
        placeholder={m.buildingHint}
        maxLength={NAME_LENGTH}
        value={building}
        onChange={({ currentTarget: { value } }) => setBuilding(value)}
      />
      <Button type="submit" variant={room ? "filled" : "default"} disabled={name.trim() === ""}>
        {label ?? saveText}
      </Button>
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {cancel}
        </Button>
      )}
    </form>
  );
}
