import { NativeSelect } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { Band } from "../rung";
import { editorMessages } from "./messages";

const GRADES = Array.from({ length: 11 }, (_, place) => String(place + 1));

interface Props {
  readonly band: Band;
  readonly onBand: (band: Band) => void;
}

/** For which grade levels and which shift. */
export function BandChoice({ band, onBand }: Props) {
  const m = useMessages(editorMessages);
  return (
    <>
      <NativeSelect
        label={m.gradeFrom}
        data={GRADES}
        value={String(band.gradeFrom)}
        onChange={(event) => onBand({ ...band, gradeFrom: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={m.gradeTo}
        data={GRADES}
        value={String(band.gradeTo)}
        onChange={(event) => onBand({ ...band, gradeTo: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={m.shift}
        data={[{ value: "", label: m.allShifts }, "1", "2", "3"]}
        value={band.shift === null ? "" : String(band.shift)}
        onChange={(event) =>
          onBand({ ...band, shift: event.currentTarget.value ? Number(event.currentTarget.value) : null })
        }
      />
    </>
  );
}
