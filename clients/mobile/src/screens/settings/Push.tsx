import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { givenName } from "../../app/family";
import { useDesk } from "../../data/DeskContext";
import {
  type FamilyPushFragment,
  FamilySetPushDocument,
  type FamilySetPushMutationVariables,
  FamilySettingsDocument,
} from "../../generated/graphql";
import { Switch } from "../../ui/Switch";
import { Devices } from "./Devices";
import { settingsMessages } from "./messages";
import classes from "./Settings.module.css";

type Input = FamilySetPushMutationVariables["input"];

const QUIET = { quietFrom: "21:00:00", quietUntil: "07:00:00" };

/** What news are pushed, about whom, and when not. Each change is saved at once. */
export function Push({ settings: saved }: { readonly settings: FamilyPushFragment }) {
  const m = useMessages(settingsMessages);
  const desk = useDesk();
  const [failed, setFailed] = useState(false);
  const [saying, say] = useState<Input | null>(null);
  const settings = withChange(saved, saying);
  const { quietFrom, quietUntil, digest, showContent } = settings;
  const save = async (change: Input) => {
    say(change);
    const input = { quietFrom, quietUntil, digest, showContent, choices: [], ...change };
    const data = await desk.send(FamilySetPushDocument, { input });
    setFailed(data?.setPushSettings.__typename !== "PushSettingsSaved");
    await desk.ask(FamilySettingsDocument, {});
    say(null);
  };
  const time = (name: "quietFrom" | "quietUntil", label: string) => (
    <label className={classes["time"]}>
      {label}
      <input
        type="time"
        value={(settings[name] ?? "").slice(0, 5)}
        onChange={(event) => event.currentTarget.value && void save({ [name]: `${event.currentTarget.value}:00` })}
      />
    </label>
  );
  return (
    <>
      <Devices settings={settings} />
      <Choices settings={settings} onChoice={(choice) => void save({ choices: [choice] })} />
      <Switch label={m.digest} checked={digest} onChange={(on) => void save({ digest: on })} />
      <Switch
        label={m.content}
        hint={m.contentHint}
        checked={showContent}
        onChange={(on) => void save({ showContent: on })}
      />
      <Switch
        label={m.quiet}
        checked={Boolean(quietFrom)}
        onChange={(on) => void save(on ? QUIET : { quietFrom: null, quietUntil: null })}
      />
      {quietFrom && (
        <div className={classes["times"]}>
          {time("quietFrom", m.from)}
          {time("quietUntil", m.until)}
        </div>
      )}
      {failed && <p role="alert">{m.failed}</p>}
    </>
  );
}

/** The settings as they will be when a change is saved. */
function withChange(settings: FamilyPushFragment, change: Input | null): FamilyPushFragment {
  const { choices: said, ...rest } = change ?? {};
  const choices = settings.choices.map((choice) => {
    const next = said?.find(({ studentId, kind }) => studentId === choice.student.id && kind === choice.kind);
    return next ? { ...choice, on: next.on } : choice;
  });
  return { ...settings, ...rest, choices } as FamilyPushFragment;
}

interface ChoicesProps {
  readonly settings: FamilyPushFragment;
  readonly onChoice: (choice: NonNullable<Input["choices"]>[number]) => void;
}

/** Kinds of news by child. */
function Choices({ settings, onChoice }: ChoicesProps) {
  const m = useMessages(settingsMessages);
  const byChild = Map.groupBy(settings.choices, ({ student }) => student.id);
  return [...byChild].map(([studentId, choices]) => (
    <fieldset key={studentId} className={classes["choices"]}>
      <legend>{givenName(choices[0]?.student.fullName ?? "")}</legend>
      {choices.map(({ kind, on }) => (
        <Switch key={kind} label={m[kind]} checked={on} onChange={(next) => onChoice({ studentId, kind, on: next })} />
      ))}
    </fieldset>
  ));
}
