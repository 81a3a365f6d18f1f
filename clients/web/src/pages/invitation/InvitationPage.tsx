import { Alert, Anchor, Button, Paper, SegmentedControl, Stack, Text, TextInput, Title } from "@mantine/core";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { LookAtInvitationDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useQuery } from "urql";
import { PageSkeleton } from "../../ui/PageSkeleton";
import { useTitle } from "../../ui/useTitle";
import { FirstSignIn } from "../sign-in/FirstSignIn";
import { SecondFactor } from "../sign-in/SecondFactor";
import { SignInForm } from "../sign-in/SignInForm";
import type { Step } from "../sign-in/SignInPage";
import classes from "./Invitation.module.css";
import { messages } from "./messages";
import { Newcomer } from "./Newcomer";
import { Opens } from "./Opens";
import { Redeeming } from "./Redeeming";

const forms = { password: SignInForm, first: FirstSignIn, factor: SecondFactor };

/** Where the square on the sheet leads: what the code opens, and then an account for it. Open to everybody. */
export function InvitationPage() {
  const m = useMessages(messages);
  const { hash } = useLocation();
  const code = decodeURIComponent(hash.slice(1));
  useTitle(m.title);
  return (
    <Paper withBorder className={classes["card"] ?? ""} p="lg">
      <Title order={1} size="h3" mb="sm">
        {m.title}
      </Title>
      {code ? <Look key={code} code={code} /> : <CodeForm />}
    </Paper>
  );
}

function CodeForm() {
  const m = useMessages(messages);
  const navigate = useNavigate();
  const [code, setCode] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ hash: encodeURIComponent(code.trim()) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{m.lead}</Text>
        <TextInput
          label={m.code}
          name="code"
          autoComplete="one-time-code"
          placeholder="XXXX-XXXX-XXXX"
          maxLength={40}
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit">{m.look}</Button>
      </Stack>
    </form>
  );
}

function Look({ code }: { readonly code: string }) {
  const m = useMessages(messages);
  const { state } = useSession();
  const [{ data, error }] = useQuery({
    query: LookAtInvitationDocument,
    variables: { code },
    requestPolicy: "network-only",
  });
  const found = data?.invitation;
  if (!found && !error) return <PageSkeleton />;
  if (found?.__typename !== "InvitationPreview")
    return (
      <Stack gap="sm" align="flex-start">
        <Alert color="red" role="alert" w="100%">
          {found ? m[found.__typename] : m.unreachable}
        </Alert>
        <OtherCode />
      </Stack>
    );
  return (
    <Stack gap="md">
      <Opens preview={found} />
      {state === "signed-in" ? <Redeeming code={code} /> : <Entering code={code} />}
      <OtherCode />
    </Stack>
  );
}

function OtherCode() {
  const m = useMessages(messages);
  const navigate = useNavigate();
  return (
    <Anchor component="button" type="button" size="sm" onClick={() => void navigate({ hash: "" })}>
      {m.otherCode}
    </Anchor>
  );
}

function Entering({ code }: { readonly code: string }) {
  const m = useMessages(messages);
  const [way, setWay] = useState("create");
  const [step, setStep] = useState<Step>("password");
  const Form = forms[step];
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        value={way}
        onChange={setWay}
        className={classes["ways"] ?? ""}
        data={[
          { value: "create", label: m.create },
          { value: "have", label: m.have },
        ]}
      />
      {way === "create" ? (
        <Newcomer code={code} />
      ) : (
        <>
          <Text size="sm">{m.haveText}</Text>
          <Form onStep={setStep} />
        </>
      )}
    </Stack>
  );
}
