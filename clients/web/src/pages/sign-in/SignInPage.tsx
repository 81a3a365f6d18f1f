import { Anchor, Box, Group, Paper, Text, Title } from "@mantine/core";
import { ServerInfoDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Link } from "react-router";
import { useQuery } from "urql";
import { paths } from "../../app/paths";
import { Preferences } from "../../ui/Preferences";
import { useTitle } from "../../ui/useTitle";
import { DemoAccounts } from "./DemoAccounts";
import { FirstSignIn } from "./FirstSignIn";
import { signInMessages } from "./messages";
import { SecondFactor } from "./SecondFactor";
import { SignInForm } from "./SignInForm";
import classes from "./SignInPage.module.css";

/** What is asked for now. */
export type Step = "password" | "first" | "factor";

const forms = { password: SignInForm, first: FirstSignIn, factor: SecondFactor };

export function SignInPage() {
  const m = useMessages(signInMessages);
  const [{ data }] = useQuery({ query: ServerInfoDocument });
  const [step, setStep] = useState<Step>("password");
  const Form = forms[step];
  const accounts = data?.serverInfo.demoAccounts ?? [];
  useTitle(m.title);
  return (
    <main className={classes["page"]}>
      <Group className={classes["preferences"]} gap="xs">
        <Preferences />
      </Group>
      <Paper className={classes["card"]} withBorder p="xl">
        <Group gap="sm" mb="lg" wrap="nowrap">
          <img src="/favicon.svg" alt="" width={36} height={36} />
          <Box>
            <Title order={1} size="h3" lh={1.2}>
              {m.title}
            </Title>
            <Text c="dimmed" size="sm">
              {step === "password" ? m.lead : m[step]}
            </Text>
          </Box>
        </Group>
        <Form onStep={setStep} />
        <Text size="sm" mt="lg">
          <Anchor component={Link} to={paths.allBells()} underline="always">
            {m.bells}
          </Anchor>{" "}
          {m.bellsOpen}
        </Text>
      </Paper>
      {step === "password" && accounts.length > 0 && (
        <DemoAccounts accounts={accounts} password={data?.serverInfo.demoPassword ?? ""} />
      )}
    </main>
  );
}
