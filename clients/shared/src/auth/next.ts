/** The way back to another client of the same server after signing in: `/?next=/analytics/…`. */

/** The path to go on to, or null; only the server's own clients, never another site. */
export function nextPath(search: string): string | null {
  const next = new URLSearchParams(search).get("next") ?? "";
  return /^\/(?:analytics|app)\/(?!\/)[^\\]*$/.test(next) ? next : null;
}

/** The sign-in page that leads back to where the reader is. */
export const signInPath = ({ pathname, search }: { readonly pathname: string; readonly search: string }): string =>
  `/?next=${encodeURIComponent(pathname + search)}`;
