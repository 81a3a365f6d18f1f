import { Alert, Button, Loader, Stack, Text } from "@mantine/core";
import { InvitedAccountDocument, RedeemInvitationDocument } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient, useQuery } from "urql";
import { messages } from "./messages";

/** Somebody signed in adds what the invitation opens to the account they have. */
export function Redeeming({ code }: { readonly code: string }) {
  const m = useMessages(messages);
  const words = useMessages(common);
  const client = useClient();
  const [{ data }] = useQuery({ query: InvitedAccountDocument });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const [done, setDone] = useState(false);
  const account = data?.viewer?.account;

  const redeem = async () => {
    setBusy(true);
    const answer = (await client.mutation(RedeemInvitationDocument, { code }).toPromise()).data?.redeemInvitation;
    setBusy(false);
    setDone(answer?.__typename === "InvitationRedeemed");
    setFault(!answer ? m.unreachable : answer.__typename === "InvitationRedeemed" ? "" : m[answer.__typename]);
  };

  if (!account) return <Loader size="sm" aria-label={words.loading} />;
  if (done)
    return (
      <Stack gap="sm" align="flex-start">
        <Alert color="green" role="status" w="100%">
          {m.done}
        </Alert>
        {/* What the account may see is another thing now: everything is asked afresh. */}
        <Button onClick={() => window.location.assign("/")}>{m.toStart}</Button>
      </Stack>
    );
  return (
    <Stack gap="sm" align="flex-start">
      {fault && (
        <Alert color="red" role="alert" w="100%">
          {fault}
        </Alert>
      )}
      <Text>{m.as(account.fullName || account.username)}</Text>
      <Button loading={busy} onClick={() => void redeem()}>
        {m.add}
      </Button>
      <Text size="sm" c="dimmed">
        {m.another}
      </Text>
    </Stack>
  );
}
