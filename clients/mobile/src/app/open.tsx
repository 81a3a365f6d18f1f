/** Puts the screens onto the page. Everything that only they need is loaded with this module. */
import { createRoot } from "react-dom/client";
import { App } from "./App";

export function open(): void {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App />);
}
