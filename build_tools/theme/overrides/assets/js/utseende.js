// Light or dark, before the page is painted and when it is chosen: the reader's choice, or what the device asks for.
(() => {
  const DEVICE = "(prefers-color-scheme)", KEPT = "__palette";
  const form = document.querySelector(".utseende__val");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const options = [...form.elements.utseende];
  const option = (media) => options.find((candidate) => candidate.value === media);

  const show = () => {
    const chosen = options.find((candidate) => candidate.checked);
    const asked = `(prefers-color-scheme: ${dark.matches ? "dark" : "light"})`;
    const { scheme } = (chosen.value === DEVICE ? option(asked) : chosen).dataset;
    if (document.body.dataset.mdColorScheme !== scheme) document.body.dataset.mdColorScheme = scheme;
  };

  (option(__md_get(KEPT)?.color?.media) ?? option(DEVICE)).checked = true;
  show();
  form.addEventListener("change", ({ target }) => {
    __md_set(KEPT, { color: { media: target.value } });
    show();
  });
  dark.addEventListener?.("change", show);
})();
