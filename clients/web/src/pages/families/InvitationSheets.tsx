import { Alert, Button, Group, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { encodeQR } from "qr";
import { useEffect, useRef } from "react";
import { paths } from "../../app/paths";
import classes from "./Families.module.css";
import { messages } from "./messages";
import type { Sheet } from "./useInviting";

interface Props {
  readonly school: string;
  readonly sheets: readonly Sheet[];
  readonly onDone: () => void;
}

const pictureOf = (text: string): string =>
  `data:image/svg+xml,${encodeURIComponent(encodeQR(text, "svg", { border: 1 }))}`;

/** Invitations on paper, one for each guardian: what it is, whom it is for, and how to use it. */
export function InvitationSheets({ school, sheets, onDone }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.focus(), []);
  const day = (instant: string) => formatInstant(locale, instant, { day: "numeric", month: "long", timeZone });
  const address = `${window.location.origin}${paths.invitation()}`;
  return (
    <div className={classes["sheets"]}>
      <Title order={1} size="h3" mb="sm" className="no-print">
        {m.invitations}
      </Title>
      <Alert color="yellow" mb="md" className="no-print" ref={first} tabIndex={-1}>
        {m.onceOnly}
        <Group gap="xs" mt="sm">
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {m.print}
          </Button>
          <Button variant="default" onClick={onDone}>
            {m.done}
          </Button>
        </Group>
      </Alert>
      {sheets.map(({ id, fullName, children, code, expiresAt }) => (
        <article key={id} className={classes["sheet"]} aria-label={fullName}>
          <img src={pictureOf(`${address}#${code}`)} alt={m.qr(fullName)} width={168} height={168} />
          <div>
            <p className={classes["school"]}>{school}</p>
            <h2>{m.sheetTitle}</h2>
            <p>
              {m.sheetFor}: <strong>{fullName}</strong>
              <br />
              {m.sheetChild}: {children.join(", ")}
            </p>
            <p className={classes["code"]}>{code}</p>
            <ol>
              <li>{m.sheetStep1}</li>
              <li>{m.sheetStep2(address)}</li>
              <li>{m.sheetStep3}</li>
            </ol>
            <p className={classes["small"]}>{m.sheetUntil(day(expiresAt))}</p>
          </div>
        </article>
      ))}
    </div>
  );
}
