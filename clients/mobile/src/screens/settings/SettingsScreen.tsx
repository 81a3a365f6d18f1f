import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useDesk } from "../../data/DeskContext";
import { useAsked } from "../../data/useAsked";
import { FamilySettingsDocument } from "../../generated/graphql";
import { Card, Cards } from "../../ui/Card";
import { Failed, Waiting } from "../../ui/states";
import { Look } from "./Look";
import { settingsMessages } from "./messages";
import { Push } from "./Push";
import classes from "./Settings.module.css";

/** How the app speaks and looks, and what it tells of by itself. */
export function SettingsScreen() {
  const m = useMessages(settingsMessages);
  const desk = useDesk();
  const asked = useAsked(FamilySettingsDocument, {});
  return (
    <Cards>
      <Look />
      <Card title={m.push}>
        {asked.state === "loading" && <Waiting blocks={[160]} />}
        {asked.state === "failed" && <Failed onRetry={desk.again} />}
        {asked.state === "ready" && asked.data.viewer && <Push settings={asked.data.viewer.push} />}
      </Card>
      {asked.state !== "loading" && (
        <a href="/account" className={classes["account"]}>
          {m.account}
        </a>
      )}
    </Cards>
  );
}
