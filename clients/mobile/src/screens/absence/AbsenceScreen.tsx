import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useFamily } from "../../app/FamilyContext";
import type { Member } from "../../app/family";
import { useDesk } from "../../data/DeskContext";
import { FAILED, type Waiting } from "../../data/outbox";
import { useAsked } from "../../data/useAsked";
import {
  type FamilyAbsenceFragment,
  FamilyAbsencesDocument,
  FamilyWithdrawAbsenceDocument,
} from "../../generated/graphql";
import button from "../../ui/Button.module.css";
import { Card, Cards } from "../../ui/Card";
import classes from "./Absence.module.css";
import { AbsenceForm } from "./AbsenceForm";
import { absenceMessages, said } from "./messages";

interface Props {
  readonly member: Member;
  readonly active: boolean;
}

const BACK_DAYS = 60;
const AHEAD_DAYS = 90;

/** Tells the school that a child will be absent, and shows what became of it. */
export function AbsenceScreen({ member: { student, own }, active }: Props) {
  const m = useMessages(absenceMessages);
  const { day } = useFamily();
  const variables = { id: student.id, from: addDays(day, -BACK_DAYS), to: addDays(day, AHEAD_DAYS) };
  const asked = useAsked(FamilyAbsencesDocument, variables, { pause: !active, follow: true });
  const reports = asked.state === "ready" ? (asked.data.student?.absenceReports ?? []) : [];
  const desk = useDesk();
  const waiting = desk.outbox.waiting.filter((each) => each.kind === "absence" && each.input.studentId === student.id);
  return (
    <Cards>
      {!own && (
        <Card>
          <AbsenceForm studentId={student.id} day={day} />
        </Card>
      )}
      {reports.length + waiting.length > 0 && (
        <Card title={m.reports}>
          <ul>
            {waiting.map((each) => (
              <Unsent key={each.input.key} {...each} />
            ))}
            {reports.toReversed().map((report) => (
              <Report key={report.id} report={report} />
            ))}
          </ul>
        </Card>
      )}
    </Cards>
  );
}

/** A report that the school has not got: it waits for the connection, or was refused meanwhile. */
function Unsent({ input, refused }: Waiting) {
  const m = useMessages(absenceMessages);
  const { locale } = useLocale();
  const desk = useDesk();
  if (!("from" in input)) return null;
  const on = (day: string) => formatDay(locale, day, { day: "numeric", month: "long" });
  return (
    <li className={classes["report"]}>
      <b>{m.days(on(input.from), on(input.until))}</b>
      <span data-status={refused ? "DECLINED" : "WAITING"}>{refused ? said(m, refused) : m.waits}</span>
      <p>{input.reason}</p>
      {refused === FAILED && (
        <button type="button" className={button["quiet"]} onClick={() => void desk.outbox.repeat(input.key)}>
          {m.repeat}
        </button>
      )}
      <button type="button" className={button["quiet"]} onClick={() => desk.outbox.drop(input.key)}>
        {m.drop}
      </button>
    </li>
  );
}

function Report({ report }: { readonly report: FamilyAbsenceFragment }) {
  const m = useMessages(absenceMessages);
  const { locale } = useLocale();
  const desk = useDesk();
  const on = (day: string) => formatDay(locale, day, { day: "numeric", month: "long" });
  const withdraw = async () => {
    await desk.send(FamilyWithdrawAbsenceDocument, { reportId: report.id });
    desk.again();
  };
  return (
    <li className={classes["report"]}>
      <b>{m.days(on(report.from), on(report.until))}</b>
      <span data-status={report.status}>{m[report.status]}</span>
      {report.reason && <p>{report.reason}</p>}
      {report.note && <p>{report.note}</p>}
      {report.mine && report.status === "REPORTED" && (
        <button type="button" className={button["quiet"]} onClick={() => void withdraw()}>
          {m.withdraw}
        </button>
      )}
    </li>
  );
}
