import { Anchor, Button, Group, SegmentedControl, Text, Title } from "@mantine/core";
import { IconPencil, IconPrinter } from "@tabler/icons-react";
import type { BellsPageQuery } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { paths } from "../../app/paths";
import { Empty } from "../../ui/states";
import classes from "./Bells.module.css";
import { DayBells } from "./DayBells";
import { DayChoice } from "./DayChoice";
import { messages } from "./messages";
import { NowCard } from "./NowCard";
import { type Band, bandsOf, rungOn } from "./rung";
import { useClock } from "./useClock";

const DAYS = 7;

export type BellsSchool = NonNullable<BellsPageQuery["school"]>;

interface Props {
  readonly school: BellsSchool;
  readonly askedAt: number;
  readonly edits: boolean;
}

const keyOf = ({ gradeFrom, shift }: Band) => (shift === null ? `${gradeFrom}` : `${gradeFrom}.${shift}`);

const widest = (bands: readonly Band[]): Band | undefined =>
  [...bands].sort((a, b) => b.gradeTo - b.gradeFrom - (a.gradeTo - a.gradeFrom))[0];

export function BellsBoard({ school, askedAt, edits }: Props) {
  const m = useMessages(messages);
  const clock = useClock(school.timeZone, school.clock, askedAt);
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const days = Array.from({ length: DAYS }, (_, place) => addDays(clock.day, place));
  const rung = school.bellDays.filter(({ on }) => on >= clock.day && on <= (days.at(-1) ?? ""));
  const bands = bandsOf(rung);
  const band = bands.find((each) => keyOf(each) === search.get("grade")) ?? widest(bands);
  const nameOf = ({ gradeFrom, gradeTo, shift }: Band) =>
    [m.grades(gradeFrom, gradeTo), shift === null ? "" : m.shift(shift)].filter(Boolean).join(", ");
  const day =
    chosen && days.includes(chosen) ? chosen : (band && days.find((on) => rungOn(rung, on, band))) || clock.day;

  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <div>
          <Title order={1} size="h3">
            {m.title}
          </Title>
          <Text c="dimmed">
            {school.name} ·{" "}
            <Anchor component={Link} to={paths.allBells()} state="choose" underline="always" className="no-print">
              {m.otherSchool}
            </Anchor>
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          {edits && (
            <Button
              component={Link}
              to={paths.bellsEditor(school.id)}
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {m.edit}
            </Button>
          )}
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {m.print}
          </Button>
        </Group>
      </header>
      {!band ? (
        <Empty title={m.noBells} text={m.noBellsText} />
      ) : (
        <>
          {bands.length > 1 && (
            <div className={`${classes["bands"]} no-print`}>
              <SegmentedControl
                aria-label={m.whose}
                size="md"
                data={bands.map((each) => ({ value: keyOf(each), label: nameOf(each) }))}
                value={keyOf(band)}
                onChange={(grade) => setSearch({ grade }, { replace: true })}
              />
            </div>
          )}
          <NowCard days={rung} week={days} band={band} clock={clock} holidays={school.holidays} />
          <DayChoice days={days} chosen={day} isRung={(on) => rungOn(rung, on, band)} onDay={setChosen} />
          <p className={classes["onPaper"]}>{nameOf(band)}</p>
          <DayBells
            on={day}
            rung={rungOn(rung, day, band)}
            second={day === clock.day ? clock.second : null}
            holiday={school.holidays.find(({ since, until }) => since <= day && day < until)?.name}
          />
        </>
      )}
    </div>
  );
}
