// Sets light or dark before the page is painted: the reader's choice, or what the device asks for.
(() => {
  const options = [...document.querySelectorAll("[data-md-color-media]")];
  const option = (media) => options.find((candidate) => candidate.dataset.mdColorMedia === media);
  const chosen = option(__md_get("__palette")?.color?.media) ?? option("(prefers-color-scheme)");
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const shown = chosen === option("(prefers-color-scheme)") ? option(`(prefers-color-scheme: ${system})`) : chosen;
  chosen.checked = true;
  document.body.dataset.mdColorScheme = shown.dataset.mdColorScheme;
})();
