// The editing place starts: our backend, our widget and preview, then the CMS.
import { NAME, register } from "./backend.mjs";
import { previews } from "./preview.mjs";
import { sidtext } from "./sidtext.mjs";

const json = async (place) => (await fetch(place)).json();
// The file of the backend may say more of the configuration, as that it has no workflow of drafts.
const [{ config, spec, citat }, { backend, ...more }] = await Promise.all([json("config.json"), json("backend.json")]);
const { CMS, createClass, h } = window;
const inUse = {};

register(CMS, backend.name, spec, inUse);
CMS.registerWidget("sidtext", sidtext(createClass, h, citat));
previews(CMS, createClass, h, { config, spec, inUse });
const locale = CMS.getLocale("sv");
locale.collection.collectionTop.newButton = "Ny %{collectionLabel}";
locale.editor.editorWidgets.list = { add: "Lägg till %{item}", addType: "Lägg till %{item}" };
CMS.registerLocale("sv", locale);
CMS.init({ config: { ...config, ...more, backend: { ...backend, name: NAME } } });

// Straight from one form to another the CMS shows an empty one. From the start it does not.
const form = (address) => new URL(address).hash.match(/^#\/collections\/[^/]+\/entries\/[^/]+$/)?.[0];
addEventListener("hashchange", ({ oldURL, newURL }) => {
  if (form(oldURL) && form(newURL) && form(oldURL) !== form(newURL)) location.reload();
});
