/** How a change reads on a day: a moved lesson goes from one day and comes on another. Pure. */
import type { ShownChangeFragment } from "@zhurnal/shared/generated/graphql";
import { withInitials } from "../../ui/names";
import type { messages } from "./messages";

type Words = (typeof messages)["ru"];

/** Whether a change is told on a day: that of the lesson, or that which it is moved to. */
export const concerns = ({ on, movedTo, movedOn }: ShownChangeFragment, day: string): boolean =>
  on === day || (movedTo?.on ?? movedOn) === day;

/** Number of the lesson that the change is told at on this day. */
export function numberOn(change: ShownChangeFragment, day: string): number {
  if (change.on === day && change.lesson) return change.lesson.number;
  return change.movedTo?.number ?? change.lesson?.number ?? 0;
}

/** What has become of the lesson, in words. */
export function told(change: ShownChangeFragment, day: string, m: Words, date: (day: string) => string): string {
  const { kind, lesson, movedTo, movedOn, absent, substitute, roomBefore, roomAfter } = change;
  const room = roomAfter && (roomBefore ? m.inRoomInstead(roomAfter.name, roomBefore.name) : m.inRoom(roomAfter.name));
  if (kind === "CANCELLATION") return m.cancelled;
  if (kind === "ROOM") return room ?? "";
  if (kind === "MOVE") {
    if (change.on !== day && lesson) return m.movedHere(date(lesson.on), lesson.number);
    return movedTo ? m.movedTo(date(movedTo.on), movedTo.number) : movedOn ? date(movedOn) : "";
  }
  const now = withInitials(substitute?.fullName ?? "");
  const who = absent ? m.insteadOf(now, withInitials(absent.fullName)) : m.gives(now);
  return room ? `${who}. ${room}` : who;
}
