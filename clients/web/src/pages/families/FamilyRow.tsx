import { Anchor, Badge, Button, Text } from "@mantine/core";
import { formatDay, formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { shortName } from "../../ui/names";
import classes from "./Families.module.css";
import { type Family, type FamilyGuardian, isOpen } from "./families";
import { messages } from "./messages";

interface Props {
  readonly family: Family;
  readonly quiet: boolean;
  readonly now: number;
  readonly onInvite: (guardian: FamilyGuardian) => void;
  readonly onRevoke: (id: string) => void;
}

/** A child, and who may see of them. */
export function FamilyRow({ family, quiet, now, onInvite, onRevoke }: Props) {
  const m = useMessages(messages);
  const { student, guardians } = family;
  return (
    <li className={classes["family"]}>
      <div className={classes["child"]}>
        <Text component="h2" fw={600} size="md">
          {student.fullName}
        </Text>
        {quiet && (
          <Text size="sm" c="dimmed">
            {m.notReached}
          </Text>
        )}
        <WeekLine label={m.lastWeek} reads={student.lastWeek} />
        {student.thisWeek.length > 0 && <WeekLine label={m.thisWeek} reads={student.thisWeek} />}
        <Anchor component={Link} to={paths.family(student.id)} size="sm" aria-label={m.rightsOf(student.fullName)}>
          {m.rights}
        </Anchor>
      </div>
      {guardians.length === 0 && <Text c="dimmed">{m.noGuardians}</Text>}
      <ul className={classes["guardians"]}>
        {guardians.map((each) => (
          <GuardianLine key={each.guardian.id} each={each} now={now} onInvite={onInvite} onRevoke={onRevoke} />
        ))}
      </ul>
    </li>
  );
}

interface WeekProps {
  readonly label: string;
  readonly reads: Family["student"]["lastWeek"];
}

/** Who says to have read a week. */
function WeekLine({ label, reads }: WeekProps) {
  const m = useMessages(messages);
  return (
    <Text size="sm" c="dimmed">
      {label}: {reads.length > 0 ? reads.map(({ by }) => shortName(by)).join(", ") : m.unreadWeek}
    </Text>
  );
}

interface LineProps extends Pick<Props, "now" | "onInvite" | "onRevoke"> {
  readonly each: FamilyGuardian;
}

function GuardianLine({ each, now, onInvite, onRevoke }: LineProps) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const { guardian, account, lastVisitOn, invitation } = each;
  const day = (date: string) => formatDay(locale, date, { day: "numeric", month: "long" });
  const open = isOpen(each, now);
  const until = (instant: string) => formatInstant(locale, instant, { day: "numeric", month: "long", timeZone });
  const state = account
    ? m.hasAccount
    : open && invitation
      ? m.invited(until(invitation.expiresAt))
      : invitation && !invitation.redeemedAt
        ? m.expired
        : m.noAccount;
  return (
    <li className={classes["guardian"]}>
      <span className={classes["name"]}>
        {guardian.fullName}
        {account && (
          <Text component="small" size="sm" c="dimmed" display="block">
            {lastVisitOn ? m.lastVisit(day(lastVisitOn)) : m.noVisit}
          </Text>
        )}
      </span>
      <Badge
        variant="light"
        c="var(--mantine-color-text)"
        color={account ? "green" : open ? "blue" : "gray"}
        tt="none"
        fw={500}
      >
        {state}
      </Badge>
      {!account && (
        <span className={classes["acts"]}>
          <Button
            variant="default"
            size="xs"
            aria-label={open ? m.againFor(guardian.fullName) : m.inviteFor(guardian.fullName)}
            onClick={() => onInvite(each)}
          >
            {open ? m.again : m.invite}
          </Button>
          {open && invitation && (
            <Button
              variant="default"
              size="xs"
              aria-label={m.revokeFor(guardian.fullName)}
              onClick={() => onRevoke(invitation.id)}
            >
              {m.revoke}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
