/** What the first screen is going to ask: known, and asked, before the screen itself is loaded. */
import { addDays, weekStart } from "@zhurnal/shared/i18n/days";
import { membersOf } from "../app/family";
import { screenOf } from "../app/route";
import { FamilyHeadDocument, type FamilyHeadQuery, FamilyNowDocument } from "../generated/graphql";
import { type Desk, keyOf } from "./desk";

/** By whole weeks, so that what is kept of yesterday is what is shown first today. */
export function nowVariables(id: string, today: string): { id: string; from: string; to: string } {
  const monday = weekStart(today);
  return { id, from: addDays(monday, -7), to: addDays(monday, 7) };
}

/** Asks it for an account of which the device keeps nothing yet. */
export async function askFirst(desk: Desk, { pathname, search } = window.location): Promise<void> {
  const key = keyOf(FamilyHeadDocument, {});
  if (desk.known(key) || !(await desk.askEarly(FamilyHeadDocument, {}))) return;
  const head = desk.known<FamilyHeadQuery>(key)?.data;
  const members = head ? membersOf(head) : [];
  const chosen = new URLSearchParams(search).get("child");
  const { student } = members.find((member) => member.student.id === chosen) ?? members[0] ?? {};
  if (student && head?.viewer && screenOf(pathname) === "")
    await desk.askEarly(FamilyNowDocument, nowVariables(student.id, head.viewer.day));
}
