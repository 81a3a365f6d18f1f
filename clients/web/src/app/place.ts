/** What a place of the journal is: a page with its address and, where people go to it from the menu, a name. No list of them here. */
import type { Icon } from "@tabler/icons-react";
import type { ViewerQuery } from "@zhurnal/shared/generated/graphql";
import type { Locale } from "@zhurnal/shared/i18n/locale";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { matchPath } from "react-router";

export type Viewer = NonNullable<ViewerQuery["viewer"]>;
export type Role = Viewer["roles"][number];

/** One of several things of a kind: a journal of mine, a class, a child. */
export interface Choice {
  readonly id: string;
  readonly to: string;
  readonly label: string;
}

interface Titled {
  readonly title: Readonly<Record<Locale, string>>;
  readonly icon: Icon;
  /** Who finds it in the menu. Not a right: the server alone decides what is shown behind it. */
  readonly seenBy: (viewer: Viewer) => boolean;
  /** The viewer's own things, where there is no page of them all: the entry opens their list. */
  readonly choices?: (viewer: Viewer) => readonly Choice[];
  /** The address for this viewer, where the path has parameters. */
  readonly to?: (viewer: Viewer) => string;
  /** Found under the person's name, not beside the others. */
  readonly personal?: boolean;
}

type LoadedPage = LazyExoticComponent<ComponentType> & { readonly load: () => Promise<unknown> };

interface Addressed {
  readonly path: string;
  /** Shown to those who have not signed in as well. */
  readonly open?: boolean;
  readonly page: LoadedPage;
}

/** A page, an entry of the menu, or both. */
export type Place = Addressed | (Titled & Partial<Addressed>);

/** An entry of somebody's menu; more than one choice opens a list. */
export interface Entry {
  readonly title: string;
  readonly icon: Icon;
  readonly to: string;
  readonly choices: readonly Choice[];
  readonly personal: boolean;
}

/** A page that is loaded when it is first opened, or shortly before. */
export const page = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LoadedPage =>
  Object.assign(
    lazy(() => load().then((module) => ({ default: module[name] }))),
    { load },
  );

/** Begins to load the page of an address, so that it comes while the server is still asked who is here. */
export function loadAhead(places: readonly Place[], pathname: string): void {
  const place = places.find(({ path }) => path !== undefined && matchPath(path, pathname));
  // The page itself will tell of a failure, when it is opened.
  void place?.page?.load().catch(() => undefined);
}

export const everybody = () => true;

export const having =
  (...roles: readonly Role[]) =>
  (viewer: Viewer) =>
    viewer.roles.some((role) => roles.includes(role));

/** What a person finds in the menu, in the places' order. */
export function entriesOf(places: readonly Place[], viewer: Viewer, locale: Locale): Entry[] {
  return places.flatMap((place) => {
    if (!("title" in place) || !place.seenBy(viewer)) return [];
    const choices = place.choices?.(viewer) ?? [];
    const to = choices[0]?.to ?? place.to?.(viewer) ?? place.path;
    if (to === undefined) return [];
    const { title, icon, personal = false } = place;
    return [{ title: title[locale], icon, to, choices: choices.length > 1 ? choices : [], personal }];
  });
}

/** Whether an address belongs to an entry: its own page, one of its choices, or a page within it. */
export function isAt({ to, choices }: Pick<Entry, "to" | "choices">, pathname: string): boolean {
  const own = choices.length > 0 ? choices.map((choice) => choice.to) : [to];
  return own.some((path) => pathname === path || (path !== "/" && pathname.startsWith(`${path}/`)));
}
