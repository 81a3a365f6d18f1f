/** What a screen shows when it has nothing to show yet, or nothing at all. */
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { ReactNode } from "react";
import { messages } from "../app/messages";
import classes from "./states.module.css";

interface NoticeProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly children?: ReactNode;
}

export function Notice({ title, text, children }: NoticeProps) {
  return (
    <div className={classes["notice"]}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}

export function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const m = useMessages(messages);
  return (
    <div role="alert">
      <Notice title={m.failed} text={m.failedText}>
        <button type="button" className={classes["button"]} onClick={onRetry}>
          {m.retry}
        </button>
      </Notice>
    </div>
  );
}

/** The place of what is still being read; a quick answer is never preceded by a flash of it. */
export function Waiting({ blocks = [84, 132, 132, 96] }: { readonly blocks?: readonly number[] }) {
  const m = useMessages(messages);
  return (
    <div role="status" aria-label={m.loading} className={classes["waiting"]}>
      {blocks.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks have nothing but their order
        <div key={index} className={classes["block"]} style={{ height }} />
      ))}
    </div>
  );
}
