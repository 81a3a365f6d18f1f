/** How many messages were wiped unsent with their session, until their writer was told: a number, nothing of what or whose. */
const UNSENT_KEY = "zhurnal.unsent";

export const unsent = (): number => Number(localStorage.getItem(UNSENT_KEY) ?? 0);

/** The same queue may be wiped by several pages of the browser: it is counted once. */
export function noteUnsent(count: number): void {
  if (count > unsent()) localStorage.setItem(UNSENT_KEY, String(count));
}

export const forgetUnsent = (): void => localStorage.removeItem(UNSENT_KEY);
