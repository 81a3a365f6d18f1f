import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useFamily } from "../../app/FamilyContext";
import { type Member, periodOn } from "../../app/family";
import { useDesk } from "../../data/DeskContext";
import { useAsked } from "../../data/useAsked";
import { FamilyMarksDocument } from "../../generated/graphql";
import { Cards } from "../../ui/Card";
import { PeriodBar } from "../../ui/PeriodBar";
import { Failed, Notice, Waiting } from "../../ui/states";
import { marksMessages } from "./messages";
import { SubjectCard } from "./SubjectCard";
import { bySubject } from "./subjects";

interface Props {
  readonly member: Member;
  readonly active: boolean;
}

/** Every subject of a period: its marks, its average, and what the average is made of. */
export function MarksScreen({ member: { student }, active }: Props) {
  const m = useMessages(marksMessages);
  const { day } = useFamily();
  const desk = useDesk();
  const [chosen, choose] = useState<string>();
  const period = student.periods.find(({ id }) => id === chosen) ?? periodOn(student, day);
  const variables = {
    id: student.id,
    period: period?.id ?? "",
    from: period?.since ?? day,
    to: period ? addDays(period.until, -1) : day,
  };
  const asked = useAsked(FamilyMarksDocument, variables, { pause: !active || !period, follow: true });
  const source = asked.state === "ready" ? asked.data.student : null;
  const rows = source ? bySubject(source) : [];
  return (
    <>
      <PeriodBar periods={student.periods} period={period} onPeriod={choose} />
      {asked.state === "loading" && <Waiting blocks={[76, 76, 76, 76, 76]} />}
      {asked.state === "failed" && <Failed onRetry={desk.again} />}
      {asked.state === "ready" && rows.length === 0 && <Notice title={m.none} text={m.noneText} />}
      {rows.length > 0 && (
        <Cards>
          {rows.map((row) => (
            <SubjectCard key={row.subject.id} row={row} workTypes={source?.school.workTypes ?? []} />
          ))}
        </Cards>
      )}
    </>
  );
}
