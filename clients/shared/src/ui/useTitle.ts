import { useEffect } from "react";
import { common } from "../i18n/common";
import { useMessages } from "../i18n/LocaleProvider";

/** Names the page in the window's title, which is also what a screen reader announces. */
export function useTitle(title: string): void {
  const { product } = useMessages(common);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
