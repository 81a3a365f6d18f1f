/** Files that a card leaves with its reader. */

/** Hands a file to the browser to keep. */
export function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "school-101_reach_2026-09-01_2026-11-23.csv": letters that every file system takes. */
export function fileName(words: readonly string[], suffix: string): string {
  const safe = words.map((each) => each.replaceAll(/[^\p{L}\p{N}-]+/gu, "-").replaceAll(/^-+|-+$/g, ""));
  return `${safe.filter(Boolean).join("_")}.${suffix}`;
}

/** Draws an element as it stands on the screen, without its buttons, twice as fine. */
export async function pictureOf(element: HTMLElement): Promise<Blob | null> {
  const { toBlob } = await import("html-to-image");
  const backgroundColor = getComputedStyle(element).backgroundColor;
  return toBlob(element, {
    pixelRatio: 2,
    backgroundColor,
    filter: (node) => !(node instanceof Element && node.classList.contains("no-picture")),
  });
}
