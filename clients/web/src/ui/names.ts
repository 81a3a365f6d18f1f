/** How people's names are shortened: "Лебедева Ирина Викторовна" as documents and timetables write it. */

/** "Лебедева И. В." */
export function withInitials(fullName: string): string {
  const [family = "", ...given] = fullName.split(" ").filter(Boolean);
  return [family, ...given.map((name) => `${name.charAt(0)}.`)].join("\u00a0");
}

/** "Ирина": how a family calls its child; the whole name where there is only one word. */
export function givenName(fullName: string): string {
  return fullName.split(" ").filter(Boolean)[1] ?? fullName;
}

/** "Лебедева Ирина": as registers list people. */
export const shortName = (fullName: string): string => fullName.split(" ").filter(Boolean).slice(0, 2).join(" ");
