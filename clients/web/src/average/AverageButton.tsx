import { Modal, UnstyledButton } from "@mantine/core";
import type { AveragePartsFragment } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { formatDecimal } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { AverageDetails } from "./AverageDetails";
import classes from "./average.module.css";

interface Props {
  readonly title: string;
  readonly average: AveragePartsFragment;
}

/** An average that opens into its own arithmetic. */
export function AverageButton({ title, average }: Props) {
  const { locale } = useLocale();
  const { close } = useMessages(common);
  const [opened, setOpened] = useState(false);
  // A page has one of these in every row, and few are ever opened.
  const [used, setUsed] = useState(false);
  return (
    <>
      <UnstyledButton
        className={classes["button"] ?? ""}
        aria-label={`${title}: ${formatDecimal(locale, average.value)}`}
        aria-haspopup="dialog"
        onClick={() => {
          setUsed(true);
          setOpened(true);
        }}
      >
        {formatDecimal(locale, average.value)}
      </UnstyledButton>
      {used && (
        <Modal
          opened={opened}
          onClose={() => setOpened(false)}
          title={<strong>{title}</strong>}
          size="lg"
          centered
          closeButtonProps={{ "aria-label": close }}
        >
          <AverageDetails average={average} />
        </Modal>
      )}
    </>
  );
}
