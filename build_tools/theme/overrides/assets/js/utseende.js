// Light or dark, before the page is painted and when it is chosen: the reader's choice, or what the device asks for. It
// is read in the head, where there is no page yet: a script further down would keep the text after it from being shown.
(() => {
  const DEVICE = "(prefers-color-scheme)", KEPT = "__palette";
  const [LIGHT, DARK] = ["light", "dark"].map((asked) => `(prefers-color-scheme: ${asked})`);
  const dark = matchMedia(DARK);
  const kept = __md_get(KEPT)?.color?.media;
  let chosen = [LIGHT, DARK].includes(kept) ? kept : DEVICE;

  // A phone's own bars: the page says a colour for each kind of device, and what the reader chose goes before them.
  const own = document.createElement("meta");
  own.name = "theme-color";
  const frame = () => {
    if (chosen === DEVICE) return own.remove();
    own.content = document.querySelector(`[name=theme-color][media="${chosen}"]`).content;
    document.head.prepend(own);
  };

  const show = () => {
    const scheme = chosen === DARK || (chosen === DEVICE && dark.matches) ? "slate" : "default";
    if (document.body.dataset.mdColorScheme !== scheme) document.body.dataset.mdColorScheme = scheme;
    frame();
  };

  const begun = new MutationObserver(() => {
    if (!document.body) return;
    begun.disconnect();
    show();
  });
  begun.observe(document.documentElement, { childList: true });
  dark.addEventListener?.("change", show);

  document.addEventListener("change", ({ target }) => {
    if (target.name !== "utseende") return;
    chosen = target.value;
    __md_set(KEPT, { color: { media: chosen } });
    show();
  });
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(`[name=utseende][value="${chosen}"]`).checked = true;
  });
})();
