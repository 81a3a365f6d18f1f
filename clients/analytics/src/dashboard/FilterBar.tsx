import { Button, Collapse, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { IconAdjustments } from "@tabler/icons-react";
import { isDay } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type Order, orders, type Step, stepsFor } from "../model/filters";
import { type Grouping, groupingsOf, type Part } from "../model/levels";
import { LONGEST_DAYS, lengthOf, type Preset, presets, type Range } from "../model/range";
import { usePlace } from "../reports/useReport";
import classes from "./Dashboard.module.css";
import { filterMessages } from "./messages";
import { useFilters } from "./useFilters";

/** What the figures are of: the days, how finely, by what and in which order. All of it stands in the address. */
export function FilterBar({ part }: { readonly part: Part }) {
  const m = useMessages(filterMessages);
  const { filters, closely } = usePlace();
  const change = useFilters();
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const [open, { toggle }] = useDisclosure(false);
  const { range } = filters;
  const chosen = range.preset ?? "own";
  const choices = [
    ...presets.map((value) => ({ value, label: closely ? m[value] : m[`weeks_${value}`] })),
    { value: "own", label: m.own },
  ];
  const choose = (value: string) =>
    change(value === "own" ? { from: range.from, to: range.to } : { preset: value as Preset });
  return (
    <search className={`${classes["filters"]} no-print`} aria-label={m.filters}>
      {narrow ? (
        <div className={classes["narrow"]}>
          <NativeSelect
            aria-label={m.days}
            data={choices}
            value={chosen}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <Button
            variant="default"
            leftSection={<IconAdjustments size={16} aria-hidden />}
            aria-expanded={open}
            onClick={toggle}
          >
            {m.more}
          </Button>
        </div>
      ) : (
        <SegmentedControl aria-label={m.days} data={choices} value={chosen} onChange={choose} />
      )}
      {narrow ? (
        <Collapse expanded={open}>
          <div className={classes["rest"]}>
            <Rest part={part} />
          </div>
        </Collapse>
      ) : (
        <Rest part={part} />
      )}
    </search>
  );
}

/** Lessons are counted by days and weeks alone. */
const stepsOf = (part: Part, range: Range, closely: boolean): readonly Step[] =>
  stepsFor(range, closely).filter((step) => part !== "filling" || step !== "MONTH");

function Rest({ part }: { readonly part: Part }) {
  const m = useMessages(filterMessages);
  const { level, closely, filters } = usePlace();
  const change = useFilters();
  const { from, to } = filters.range;
  const dates = (next: { readonly from: string; readonly to: string }) => {
    if (isDay(next.from) && isDay(next.to) && next.from <= next.to && lengthOf(next) <= LONGEST_DAYS) change(next);
  };
  const known = groupingsOf(level, closely);
  return (
    <>
      <div className={classes["dates"]}>
        <TextInput
          type="date"
          aria-label={m.from}
          value={from}
          max={to}
          onChange={(event) => dates({ from: event.currentTarget.value, to })}
        />
        <span aria-hidden>–</span>
        <TextInput
          type="date"
          aria-label={m.to}
          value={to}
          min={from}
          onChange={(event) => dates({ from, to: event.currentTarget.value })}
        />
      </div>
      {(part === "visits" || part === "filling") && (
        <NativeSelect
          aria-label={m.step}
          data={stepsOf(part, filters.range, closely).map((value) => ({ value, label: m[value] }))}
          value={part === "filling" && filters.step === "MONTH" ? "WEEK" : filters.step}
          onChange={(event) => change({ step: event.currentTarget.value as Step })}
        />
      )}
      {part !== "schools" && known.length > 1 && (
        <NativeSelect
          aria-label={m.by}
          data={known.map((value) => ({ value, label: m[`by_${value}`] }))}
          value={filters.by}
          onChange={(event) => change({ by: event.currentTarget.value as Grouping })}
        />
      )}
      <NativeSelect
        aria-label={m.order}
        data={orders.map((value) => ({ value, label: m[`order_${value}`] }))}
        value={filters.order}
        onChange={(event) => change({ order: event.currentTarget.value as Order })}
      />
    </>
  );
}
