import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import {
  AnswerAbsenceDocument,
  TodayAbsencesDocument,
  TodayClassChangedDocument,
} from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useEffect, useState } from "react";
import { useClient } from "urql";
import { useReading } from "../../reading/useReading";
import { type Report, shownReports } from "./absences";

const BACK = -14;
const AHEAD = 90;

export interface Absences {
  readonly loading: boolean;
  readonly reports: readonly Report[];
  readonly fault: boolean;
  readonly answer: (reportId: string, confirmed: boolean, note: string) => Promise<void>;
}

/** What families of one's classes have reported, followed live. */
export function useAbsences(classIds: readonly string[], day: string): Absences {
  const { live } = useSession();
  const client = useClient();
  const [fault, setFault] = useState(false);
  const range = { from: addDays(day, BACK), to: addDays(day, AHEAD) };
  const [reading, again] = useReading(TodayAbsencesDocument, range, classIds.length === 0);
  const ids = classIds.join(" ");

  useEffect(() => {
    const ends = ids
      .split(" ")
      .filter(Boolean)
      .map((classId) =>
        live.follow(TodayClassChangedDocument, { classId, after: null }, ({ classChanged: event }) => {
          if (event.__typename !== "CaughtUp") again();
          return event.cursor;
        }),
      );
    return () => {
      for (const end of ends) end();
    };
  }, [live, ids, again]);

  const answer = async (reportId: string, confirmed: boolean, note: string) => {
    const { data } = await client.mutation(AnswerAbsenceDocument, { input: { reportId, confirmed, note } });
    setFault(data?.answerAbsenceReport.__typename !== "AbsenceReportSaved");
    again();
  };
  const classes = reading.state === "ready" ? (reading.data.viewer?.classes ?? []) : [];
  return {
    loading: classIds.length > 0 && reading.state === "loading",
    reports: shownReports(classes, day),
    fault,
    answer,
  };
}
