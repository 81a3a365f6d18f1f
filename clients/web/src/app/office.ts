/** Who may be shown a school's office tools. The server decides again on every request. */
const OFFICE: ReadonlySet<string> = new Set(["DEPUTY_HEAD", "ADMINISTRATOR"]);

/** Whether somebody with these roles works in a school's office. */
export const isOffice = (roles: readonly string[]): boolean => roles.some((role) => OFFICE.has(role));
