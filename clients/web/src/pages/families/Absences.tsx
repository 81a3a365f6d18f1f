import { Alert, Button, Text } from "@mantine/core";
import { AnswerReportedAbsenceDocument } from "@zhurnal/shared/generated/graphql";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import { Section } from "../../ui/Section";
import classes from "./Families.module.css";
import type { Report } from "./families";
import { messages } from "./messages";

interface Props {
  readonly reports: readonly Report[];
  readonly onAnswered: () => void;
}

/** What families have reported: those that wait for an answer first. */
export function Absences({ reports, onAnswered }: Props) {
  const m = useMessages(messages);
  const client = useClient();
  const [fault, setFault] = useState("");
  const standing = reports.filter(({ status }) => status !== "WITHDRAWN");
  const ordered = [...standing].sort((a, b) => Number(b.status === "REPORTED") - Number(a.status === "REPORTED"));

  const answer = async (reportId: string, confirmed: boolean) => {
    const { data } = await client
      .mutation(AnswerReportedAbsenceDocument, { input: { reportId, confirmed } })
      .toPromise();
    const told = data?.answerAbsenceReport;
    setFault(!told ? m.unreachable : told.__typename === "AbsenceReportSaved" ? "" : m[told.__typename]);
    onAnswered();
  };

  if (ordered.length === 0) return null;
  return (
    <Section title={m.absences}>
      {fault && (
        <Alert color="red" role="alert" p="xs" mb="xs">
          {fault}
        </Alert>
      )}
      <ul className={classes["reports"]}>
        {ordered.map((report) => (
          <ReportLine key={report.id} report={report} onAnswer={(confirmed) => void answer(report.id, confirmed)} />
        ))}
      </ul>
    </Section>
  );
}

interface LineProps {
  readonly report: Report;
  readonly onAnswer: (confirmed: boolean) => void;
}

function ReportLine({ report, onAnswer }: LineProps) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const { student, from, until, status, reason, by } = report;
  const day = (date: string) => formatDay(locale, date, { day: "numeric", month: "long" });
  const name = student?.fullName ?? "";
  return (
    <li className={classes["guardian"]}>
      <div className={classes["name"]}>
        <Text fw={600} size="sm">
          {name}, {from === until ? day(from) : m.until(day(from), day(until))}
        </Text>
        <Text size="sm">{[reason, by && m.from(by)].filter(Boolean).join(" · ")}</Text>
      </div>
      {status === "REPORTED" ? (
        <span className={classes["acts"]}>
          <Button size="xs" aria-label={m.confirmFor(name)} onClick={() => onAnswer(true)}>
            {m.confirm}
          </Button>
          <Button size="xs" variant="default" aria-label={m.declineFor(name)} onClick={() => onAnswer(false)}>
            {m.decline}
          </Button>
        </span>
      ) : (
        <Text size="sm" c="dimmed">
          {m[status]}
        </Text>
      )}
    </li>
  );
}
