/** Where the reader is: the address below /app/. A handful of screens needs no more router than this. */
import { useSyncExternalStore } from "react";

const BASE = "/app";
const MOVED = "zhurnal:moved";

/** The screen's name: "" is the first one. */
export const screenOf = (pathname: string): string => pathname.replace(BASE, "").replace(/^\/|\/$/g, "");

export const addressOf = (screen: string, search = ""): string => `${BASE}/${screen}${search}`;

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener("popstate", listener);
  window.addEventListener(MOVED, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(MOVED, listener);
  };
};

export const useScreen = (): string => screenOf(useSyncExternalStore(subscribe, () => window.location.pathname));

export const useSearch = (): URLSearchParams =>
  new URLSearchParams(useSyncExternalStore(subscribe, () => window.location.search));

/** Goes to an address of the app. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
  window.dispatchEvent(new Event(MOVED));
}

/** Changes one part of the question in the address, without a new entry in the history. */
export function setSearch(name: string, value: string | null): void {
  const url = new URL(window.location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  if (url.href !== window.location.href) go(url.pathname + url.search, { replace: true });
}
