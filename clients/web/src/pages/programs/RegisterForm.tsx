import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import type { ApiScope, RegisterApiClientInput } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { messages } from "./messages";
import classes from "./Programs.module.css";
import { type Place, SCOPES } from "./programs";

interface Props {
  readonly places: readonly Place[];
  readonly busy: boolean;
  readonly onRegister: (input: RegisterApiClientInput) => Promise<boolean>;
}

/** Lets a program in: its name, whose figures, which of them. */
export function RegisterForm({ places, busy, onRegister }: Props) {
  const m = useMessages(messages);
  const [name, setName] = useState("");
  const [placeId, setPlaceId] = useState(places[0]?.id ?? "");
  const [scopes, setScopes] = useState<readonly string[]>(SCOPES);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onRegister({ name, placeId, scopes: scopes as ApiScope[] })) setName("");
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes["form"]}>
      <TextInput
        label={m.name}
        description={m.nameHint}
        maxLength={100}
        required
        withAsterisk={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {places.length > 1 ? (
        <NativeSelect label={m.place} value={placeId} onChange={(event) => setPlaceId(event.currentTarget.value)}>
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {place.name}
            </option>
          ))}
        </NativeSelect>
      ) : (
        <Text size="sm">{m.onlyPlace(places[0]?.name ?? "")}</Text>
      )}
      <Checkbox.Group label={m.scopes} description={m.scopesHint} value={[...scopes]} onChange={setScopes}>
        <Stack gap={6} mt={6}>
          {SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={m[scope]} description={m[`${scope}_TEXT`]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Button type="submit" loading={busy} disabled={scopes.length === 0} className={classes["act"] ?? ""}>
        {m.submit}
      </Button>
    </form>
  );
}
