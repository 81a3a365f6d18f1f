import { common } from "@zhurnal/shared/i18n/common";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Card } from "../../ui/Card";
import { chooseScheme, type Scheme, storedScheme } from "../../ui/scheme";
import { settingsMessages } from "./messages";
import { Pick } from "./Pick";

const languages = { ru: "Русский", en: "English" } as const;

/** The language and the colours, kept on the device. */
export function Look() {
  const m = useMessages(settingsMessages);
  const words = useMessages(common);
  const { locale, setLocale } = useLocale();
  const [scheme, setScheme] = useState(storedScheme);
  const pick = (next: Scheme) => {
    chooseScheme(next);
    setScheme(next);
  };
  const schemes: Record<Scheme, string> = { auto: words.auto, light: words.light, dark: words.dark };
  return (
    <Card title={m.look}>
      <Pick label={words.language} options={languages} value={locale} onPick={setLocale} />
      <Pick label={words.colorScheme} options={schemes} value={scheme} onPick={pick} />
    </Card>
  );
}
