import { Stack, Title } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { ConfirmProvider } from "../../account/ConfirmProvider";
import { Preferences } from "../../ui/Preferences";
import { Section } from "../../ui/Section";
import { useTitle } from "../../ui/useTitle";
import classes from "./AccountPage.module.css";
import { messages } from "./messages";
import { Passkeys } from "./Passkeys";
import { PasswordForm } from "./PasswordForm";
import { SecondStep } from "./SecondStep";
import { Sessions } from "./Sessions";
import { useAuthenticators } from "./useAuthenticators";

/** One's own account: how one signs in, and how the pages look on this device. */
export function AccountPage() {
  const m = useMessages(messages);
  const { authenticators, again } = useAuthenticators();
  useTitle(m.title);
  return (
    <ConfirmProvider>
      <Stack className={classes["page"] ?? ""} gap="md">
        <Title order={1} size="h3">
          {m.title}
        </Title>
        <Section title={m.appearance}>
          <div className={classes["body"]} data-row>
            <Preferences />
          </div>
        </Section>
        <Section title={m.password}>
          <PasswordForm />
        </Section>
        <Section title={m.secondStep}>
          <SecondStep authenticators={authenticators} onChanged={again} />
        </Section>
        <Section title={m.passkeys}>
          <Passkeys authenticators={authenticators} onChanged={again} />
        </Section>
        <Section title={m.sessions}>
          <Sessions />
        </Section>
      </Stack>
    </ConfirmProvider>
  );
}
