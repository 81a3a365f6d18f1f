// Sets the colour scheme before the first paint. A file of its own, because no inline script is allowed.
(() => {
  const stored = localStorage.getItem("zhurnal.color-scheme");
  const dark = stored === "dark" || (stored !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  document.documentElement.lang = localStorage.getItem("zhurnal.locale") === "en" ? "en" : "ru";
})();
