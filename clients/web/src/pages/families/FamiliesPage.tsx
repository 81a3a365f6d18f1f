import { Alert, Anchor, Button, NativeSelect, Text, TextInput, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { FamiliesDocument, FamiliesHeadDocument, type FamiliesHeadQuery } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { paths } from "../../app/paths";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { Absences } from "./Absences";
import classes from "./Families.module.css";
import { FamilyRow } from "./FamilyRow";
import { hasAccount, hasReadLastWeek, inviteeOf, invitees, type Only, shown } from "./families";
import { InvitationSheets } from "./InvitationSheets";
import { messages } from "./messages";
import { useInviting } from "./useInviting";

type SchoolClass = NonNullable<FamiliesHeadQuery["schoolClass"]>;

/** The families of a class: who has an account, who looks, invitations to print, absences to confirm. */
export function FamiliesPage() {
  const { id = "" } = useParams();
  const [head, again] = useReading(FamiliesHeadDocument, { id });
  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[72, 420]} className={classes["page"]} />;
  const { schoolClass, viewer } = head.data;
  return schoolClass && viewer ? <Board schoolClass={schoolClass} day={viewer.day} /> : <NotFound />;
}

function Board({ schoolClass, day }: { readonly schoolClass: SchoolClass; readonly day: string }) {
  const m = useMessages(messages);
  const [search, setSearch] = useState("");
  const [only, setOnly] = useState<Only>("all");
  const range = { since: addDays(day, -29), today: day, weekBefore: addDays(day, -7), ahead: addDays(day, 60) };
  const [reading, again] = useReading(FamiliesDocument, { id: schoolClass.id, ...range });
  const inviting = useInviting(again);
  useTitle(m.title(schoolClass.name));
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[72, 420]} className={classes["page"]} />;
  const { families = [], visitReport, absenceReports = [] } = reading.data.schoolClass ?? {};
  const quiet = new Set(visitReport?.notReached.map(({ id }) => id));
  const now = Date.now();
  const waiting = invitees(families, now);
  const listed = shown(families, quiet, { search, only });
  if (inviting.sheets.length > 0)
    return <InvitationSheets school={schoolClass.school.name} sheets={inviting.sheets} onDone={inviting.putAway} />;
  return (
    <div className={classes["page"]}>
      <div className={classes["head"]}>
        <div>
          <Title order={1} size="h3">
            {m.title(schoolClass.name)}
          </Title>
          <Text c="dimmed" size="sm">
            {[
              schoolClass.school.name,
              m.count(families.length),
              m.withAccount(families.filter(hasAccount).length),
              quiet.size > 0 && m.notSeen(quiet.size),
              m.readLastWeek(families.filter(hasReadLastWeek).length),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          <Anchor component={Link} to={paths.schoolClass(schoolClass.id)} size="sm">
            {m.toSheet}
          </Anchor>
        </div>
        {waiting.length > 0 && (
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            loading={inviting.busy}
            onClick={() => void inviting.invite(waiting)}
          >
            {m.inviteAll(waiting.length)}
          </Button>
        )}
      </div>
      {inviting.fault && (
        <Alert color="red" role="alert" p="xs" mb="sm">
          {inviting.fault}
        </Alert>
      )}
      <Absences reports={absenceReports} onAnswered={again} />
      <div className={classes["tools"]}>
        <TextInput
          type="search"
          label={m.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect label={m.only} value={only} onChange={(event) => setOnly(event.currentTarget.value as Only)}>
          <option value="all">{m.all}</option>
          <option value="withoutAccount">{m.withoutAccount}</option>
          <option value="quiet">{m.quiet}</option>
          <option value="unread">{m.unread}</option>
        </NativeSelect>
      </div>
      {families.length === 0 && <Empty title={m.nobody} text={m.nobodyText} />}
      {families.length > 0 && listed.length === 0 && <Empty title={m.nothingFound} text={m.nothingFoundText} />}
      <ul className={classes["families"]}>
        {listed.map((family) => (
          <FamilyRow
            key={family.student.id}
            family={family}
            quiet={quiet.has(family.student.id)}
            now={now}
            onInvite={(each) => void inviting.invite([inviteeOf(each, families)])}
            onRevoke={(invitation) => void inviting.revoke(invitation)}
          />
        ))}
      </ul>
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </div>
  );
}
