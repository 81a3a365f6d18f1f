import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect } from "react";

/** Names the page in the window's title, which is also what a screen reader announces. */
export function useTitle(title: string): void {
  const { product } = useMessages(common);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
