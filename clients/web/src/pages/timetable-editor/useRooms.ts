import { AddRoomDocument, CloseRoomDocument, RenameRoomDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import { roomMessages } from "./roomMessages";

export interface RoomNamed {
  readonly name: string;
  readonly building: string;
}

export interface Room extends RoomNamed {
  readonly id: string;
}

type Answer =
  | { readonly __typename: "RoomSaved" | "RoomNameTaken" | "InvalidInput" | "NotFound" }
  | { readonly __typename: "RoomInUse"; readonly lessons: number }
  | undefined;

/** Changes a school's rooms; what became of the last change is told in words. */
export function useRooms(schoolId: string, onChanged: () => void) {
  const m = useMessages(roomMessages);
  const client = useClient();
  const [said, say] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const tell = (answer: Answer, done: string): boolean => {
    const good = answer?.__typename === "RoomSaved";
    if (good) onChanged();
    say({ good, text: good ? done : refused(answer, m) });
    return good;
  };
  return {
    said,
    add: async (room: RoomNamed) => {
      const { data } = await client.mutation(AddRoomDocument, { input: { schoolId, ...room } }).toPromise();
      return tell(data?.saved, m.added(room.name));
    },
    rename: async (roomId: string, room: RoomNamed) => {
      const { data } = await client.mutation(RenameRoomDocument, { input: { roomId, ...room } }).toPromise();
      return tell(data?.saved, m.renamed(room.name));
    },
    close: async ({ id, name }: Room) => {
      const { data } = await client.mutation(CloseRoomDocument, { id }).toPromise();
      return tell(data?.saved, m.closed(name));
    },
  };
}

function refused(answer: Answer, m: (typeof roomMessages)["ru"]): string {
  if (!answer || answer.__typename === "RoomSaved") return m.failed;
  return answer.__typename === "RoomInUse" ? m.inUse(answer.lessons) : m[answer.__typename];
}
