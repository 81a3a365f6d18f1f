import { today } from "@zhurnal/shared/i18n/days";
import { ZoneContext } from "@zhurnal/shared/i18n/zone";
import { useEffect, useMemo } from "react";
import { useDesk } from "../data/DeskContext";
import { startAfresh } from "../data/session";
import { type Asked, useAsked } from "../data/useAsked";
import { useLive } from "../data/useLive";
import { useReturns } from "../data/useReturns";
import { FamilyHeadDocument, type FamilyHeadQuery } from "../generated/graphql";
import { Failed, Waiting } from "../ui/states";
import { BottomBar } from "./BottomBar";
import { Boundary } from "./Boundary";
import { FamilyContext } from "./FamilyContext";
import { Frame } from "./Frame";
import { hasEnded, membersOf, rightsOf } from "./family";
import { Head } from "./Head";
import { NewMark } from "./NewMark";
import { Nobody } from "./Nobody";
import { NotSent } from "./NotSent";
import { setSearch, useScreen, useSearch } from "./route";
import { Screen } from "./Screen";
import { StaleNote } from "./StaleNote";

const RIGHTS_KEY = "rights";
const none: readonly string[] = [];

/** What the app opens with, and what all screens stand on: whose diaries there are, and what is new in them. */
export function Home() {
  const desk = useDesk();
  const asked = useAsked(FamilyHeadDocument, {});
  const data = asked.state === "ready" ? asked.data : undefined;
  const members = useMemo(() => (data ? membersOf(data) : []), [data]);
  const students = data ? members.map(({ student }) => student.id) : none;
  const schools = data ? [...new Set(members.map(({ student }) => student.school.id))] : none;
  useRights(asked);
  const open = useLive(desk, students, schools, desk.again);
  useReturns(desk, desk.offline);
  const screen = useScreen();
  const chosen = useSearch().get("child");
  const place = Math.max(0, students.indexOf(chosen ?? ""));

  if (!data || asked.state !== "ready")
    return (
      <Frame foot={<BottomBar screen={screen} />}>
        {asked.state === "failed" ? <Failed onRetry={desk.again} /> : <Waiting />}
      </Frame>
    );
  const family = {
    members,
    place,
    show: (next: number) => setSearch("child", students[next] ?? null),
    day: data.viewer?.day ?? today(),
    askedAt: asked.askedAt,
    fullName: data.viewer?.account.fullName ?? "",
  };
  return (
    <FamilyContext value={family}>
      <ZoneContext value={members[place]?.student.school.timeZone}>
        <Frame head={<Head screen={screen} live={open} />} foot={<BottomBar screen={screen} />}>
          <Boundary key={screen}>{members.length > 0 ? <Screen screen={screen} /> : <Nobody />}</Boundary>
          <StaleNote shown={desk.offline} askedAt={asked.askedAt} />
          <NotSent />
          <NewMark />
        </Frame>
      </ZoneContext>
    </FamilyContext>
  );
}

/** What was read by a right that has ended is taken off the device. */
function useRights(asked: Asked<FamilyHeadQuery>): void {
  const desk = useDesk();
  const data = asked.state === "ready" && !asked.stale ? asked.data : null;
  useEffect(() => {
    if (!data) return;
    const now = rightsOf(data);
    const before = desk.known<readonly string[]>(RIGHTS_KEY)?.data;
    if (hasEnded(before, now)) void startAfresh();
    else if (JSON.stringify(before) !== JSON.stringify(now)) desk.keep(RIGHTS_KEY, now);
  }, [desk, data]);
}
