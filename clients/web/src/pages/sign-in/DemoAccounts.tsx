import { Text, Title, UnstyledButton } from "@mantine/core";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { signIn } from "@zhurnal/shared/auth/session";
import type { ServerInfoQuery } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { byUse, demoRole, demoRoles } from "./demoRoles";
import { signInMessages } from "./messages";
import classes from "./SignInPage.module.css";

type Account = ServerInfoQuery["serverInfo"]["demoAccounts"][number];

interface Props {
  readonly accounts: readonly Account[];
  readonly password: string;
}

/** The demonstration's people, each a button that signs in as them. */
export function DemoAccounts({ accounts, password }: Props) {
  const m = useMessages(signInMessages);
  const roles = useMessages(demoRoles);
  const { enter } = useSession();
  const [busy, setBusy] = useState<string | null>(null);

  const enterAs = async ({ username }: Account) => {
    setBusy(username);
    await enter(signIn(username, password));
    setBusy(null);
  };

  return (
    <section className={classes["demo"]} aria-labelledby="demo-title">
      <Title order={2} size="h5" id="demo-title">
        {m.demo}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {m.demoText}
      </Text>
      <div className={classes["accounts"]}>
        {[...accounts].sort(byUse).map((account) => (
          <UnstyledButton
            key={demoRole(roles, account.username)}
            className={classes["account"]}
            aria-busy={busy === account.username}
            disabled={busy !== null}
            onClick={() => void enterAs(account)}
          >
            <Text fw={600}>{account.fullName}</Text>
            <Text size="sm" c="dimmed">
              {demoRole(roles, account.username)}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
