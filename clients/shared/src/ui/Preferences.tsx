import { ActionIcon, Menu, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { IconContrast2 } from "@tabler/icons-react";
import { common } from "../i18n/common";
import { useLocale, useMessages } from "../i18n/LocaleProvider";
import { isLocale } from "../i18n/locale";

/** Language and colour scheme: the two choices that belong to the device. */
export function Preferences() {
  const m = useMessages(common);
  const { locale, setLocale } = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    { value: "light", label: m.light },
    { value: "dark", label: m.dark },
    { value: "auto", label: m.auto },
  ] as const;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={m.language}
        data={[
          { value: "ru", label: "РУ" },
          { value: "en", label: "EN" },
        ]}
        value={locale}
        onChange={(value) => isLocale(value) && setLocale(value)}
      />
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={m.colorScheme}>
            <IconContrast2 size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {schemes.map(({ value, label }) => (
            <Menu.Item key={value} fw={colorScheme === value ? 600 : 400} onClick={() => setColorScheme(value)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
