import { Button, Select, Title } from "@mantine/core";
import { IconPencil, IconPrinter } from "@tabler/icons-react";
import { addDays, weekStart } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { Stepper } from "../../ui/Stepper";
import { useTitle } from "../../ui/useTitle";
import { messages } from "./messages";
import classes from "./Timetable.module.css";
import type { OptionGroup } from "./whose";

interface Props {
  readonly name: string;
  readonly value: string;
  readonly options: readonly OptionGroup[];
  readonly monday: string;
  readonly today: string;
  readonly paper: "a4" | "a3";
  readonly edits: boolean;
  readonly onChange: (changed: Record<string, string>) => void;
}

/** Whose week it is, the way to others, and from week to week. */
export function TimetableHeader({ name, value, options, monday, today, paper, edits, onChange }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  useTitle(`${m.title}: ${name}`);
  const short = (day: string) => formatDay(locale, day, { day: "numeric", month: "short" });
  const names = { mine: m.ofMine, class: m.ofClass, student: m.ofStudent, teacher: m.ofTeacher, room: m.ofRoom };
  const data = options.map(({ kind, items }) => ({
    group: names[kind],
    items: items.map((item) => ({ value: item.value, label: item.label || m.mine })),
  }));
  return (
    <div className={`${classes["head"]} no-print`}>
      <Title order={1} size="h3" className={classes["title"] ?? ""}>
        {m.title}
      </Title>
      <Select
        aria-label={m.whose}
        className={classes["whose"] ?? ""}
        data={data}
        value={value}
        searchable
        allowDeselect={false}
        maxDropdownHeight={360}
        onChange={(next) => next && onChange({ of: next })}
      />
      <div className={classes["weeks"]}>
        <Stepper
          before={m.previousWeek}
          after={m.nextWeek}
          onStep={(by) => onChange({ week: addDays(monday, 7 * by) })}
        >
          <span className={classes["range"]} aria-live="polite">
            {m.week(short(monday), short(addDays(monday, 6)))}
          </span>
        </Stepper>
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ visibility: monday === weekStart(today) ? "hidden" : "visible" }}
          onClick={() => onChange({ week: today })}
        >
          {m.thisWeek}
        </Button>
      </div>
      <div className={classes["tools"]}>
        <Select
          aria-label={m.paper}
          w={72}
          data={[
            { value: "a4", label: "A4" },
            { value: "a3", label: "A3" },
          ]}
          value={paper}
          allowDeselect={false}
          onChange={(next) => next && onChange({ paper: next })}
        />
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {m.print}
        </Button>
        {edits && (
          <Button
            component={Link}
            to={paths.timetables()}
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {m.edit}
          </Button>
        )}
      </div>
    </div>
  );
}
