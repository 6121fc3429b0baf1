// Beside the form: what the check says, what the change touches, and the page as it will look, made by the
// site's own build from the text that is not saved yet.
import { BASE, covers, fieldAt, publishedOf, where, withData } from "./entries.mjs";

const WAIT = 900;
const MANY = 6; // pages that are listed; more are folded
const SECOND = 1000;
const SOON = 3; // seconds without words about what is waited for
const LOOKED = 4; // seconds between questions about it
const ME = String(Math.random()); // this form among those that are open
const GONE = "Servern svarar inte. Se efter i fönstret där make redigera körs, och starta den igen om den har stannat. Det du har skrivit finns kvar i formuläret.";

export function previews(CMS, createClass, h, { config, spec, inUse }) {
  const shown = createClass({
    getInitialState: () => ({ working: true, seconds: 0, doing: "" }),
    componentDidMount() {
      this.ask();
    },
    componentDidUpdate(before) {
      if (before.entry !== this.props.entry) this.ask();
    },
    componentWillUnmount() {
      clearTimeout(this.waiting);
      clearInterval(this.clock);
    },
    ask() {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.look(), WAIT);
    },
    async look() {
      const turn = (this.turn = (this.turn ?? 0) + 1);
      this.setState({ working: true });
      this.count();
      const answer = await looked(this.props.entry, this.state.day, { config, spec, inUse });
      if (turn !== this.turn || answer.inaktuell) return;
      clearInterval(this.clock);
      // The page that the editor has chosen is shown as long as the change touches it.
      const visad = answer.sidor.find((one) => one.uri === this.state.visad?.uri) ?? answer.sidor[0];
      this.setState({ working: false, made: visad?.url === this.state.visad?.url, ...answer, visad });
    },
    /** Who waits is told how long it has been, and what the server is doing. */
    count() {
      clearInterval(this.clock);
      this.setState({ seconds: 0, doing: "" });
      this.clock = setInterval(async () => {
        const seconds = this.state.seconds + 1;
        this.setState({ seconds });
        if (seconds % LOOKED) return;
        const path = this.props.entry.get("path");
        const { text, error } = await asked("lage", { fil: path ? where(path).file : "docs/" });
        this.setState({ doing: error ?? text });
      }, SECOND);
    },
    show(one) {
      this.setState({ visad: one, made: one.url === this.state.visad?.url });
    },
    async verdicts() {
      this.setState({ verdicts: "Räknar. Det tar en minut eller två." });
      const answer = await asked("utslag", this.state.sent);
      this.setState({ verdicts: answer.error ?? answer.text });
    },
    async approve(event) {
      event.preventDefault();
      const who = Object.fromEntries(new FormData(event.target));
      const answer = await asked("godkann", { ...this.state.sent, ...who });
      this.setState({ approved: answer.error ?? answer.text });
      if (!answer.error) this.look();
    },
    render() {
      const { godkannande, utkast, approved, fynd = [], sidor = [], annat = [], visad, working, verdicts, regler, fel, made } = this.state;
      const list = (items) => h("ul", {}, items.map((one, key) => h("li", { key }, one)));
      return h(
        "div",
        { className: "forhand", lang: "sv" },
        h("p", { role: "status", className: "forhand__lage" }, working ? waiting(this.state) : said(fel, fynd)),
        fel && h("p", { className: "forhand__fel" }, fel),
        fynd.length > 0 &&
          h("section", { "aria-label": "Det här behöver rättas" }, h("h2", {}, "Det här behöver rättas"), h("ul", { className: "forhand__fynd" }, fynd.map((one, key) => h("li", { key }, finding(h, one))))),
        (sidor.length > 0 || annat.length > 0 || regler) &&
          h(
            "section",
            { "aria-label": "Det här berör" },
            h("h2", {}, "Det här berör"),
            list(annat),
            pages(h, sidor.filter((one) => !one.skal), "berörs", (one) => this.show(one)),
            pages(h, sidor.filter((one) => one.skal), "länkar hit", (one) => this.show(one)),
            regler && h("button", { type: "button", onClick: () => this.verdicts() }, "Vilka svar i beslutsstöden ändras?"),
            verdicts && h("pre", { className: "forhand__utslag" }, verdicts),
          ),
        (utkast || godkannande) &&
          h(
            "section",
            { "aria-label": "Godkännande" },
            h("h2", {}, "Godkännande"),
            h("p", {}, utkast ? utkast.ord : godkannande),
            (!utkast || utkast.behovs) && approval(h, !!utkast, (event) => this.approve(event)),
            h("p", { role: "status" }, approved),
          ),
        h(
          "section",
          { "aria-label": "Så ser sidan ut" },
          h("h2", {}, visad ? `Så ser sidan ut: ${visad.titel}` : "Så ser sidan ut"),
          h("label", {}, "Som den ser ut den dagen: ", h("input", { type: "date", onChange: (event) => this.setState({ day: event.target.value }, () => this.ask()) })),
          visad && !made && h("p", { className: "forhand__lage" }, "Sidan görs …"),
          visad && h("iframe", { title: `Förhandsvisning av ${visad.titel}`, key: visad.url, src: visad.url, className: "forhand__sida", onLoad: () => this.setState({ made: true }) }),
          !visad && !working && !fel && h("p", {}, "Det här syns inte på någon sida."),
        ),
      );
    },
  });
  for (const one of config.collections) {
    CMS.registerPreviewTemplate(one.name, shown);
    for (const file of one.files ?? []) CMS.registerPreviewTemplate(file.name, shown);
  }
  CMS.registerPreviewStyle("redigera.css");
}

function said(fel, fynd) {
  if (fel) return "Det gick inte att kontrollera.";
  if (!fynd.length) return "Kontrollen hittar inga problem.";
  return `${fynd.length} ${fynd.length === 1 ? "sak" : "saker"} behöver rättas. Du kan spara som utkast, men inte publicera.`;
}

/** Who has read says so, of the draft when there is one, else of the page as it is published. */
function approval(h, draft, onSubmit) {
  return h(
    "form",
    { onSubmit },
    h("label", {}, "Din roll ", h("input", { name: "roll", required: true, maxLength: 60, placeholder: "jurist, Socialstyrelsen" })),
    h("label", {}, " Initialer ", h("input", { name: "initialer", required: true, maxLength: 5, size: 5 })),
    !draft && h("label", {}, " Gäller från, om det är en senare dag ", h("input", { name: "fran", type: "date" })),
    h("button", {}, draft ? "Jag har läst utkastet och godkänner att det publiceras" : "Jag har läst sidan och godkänner den"),
  );
}

/** Pages to choose among. Many are folded, so that what comes after is not far down. */
function pages(h, some, what, show) {
  if (!some.length) return null;
  const rows = some.map((one) => h("li", { key: one.uri }, h("button", { type: "button", onClick: () => show(one) }, one.titel)));
  const summary = `${some.length} ${some.length === 1 ? "sida" : "sidor"} ${what}`;
  return h("details", { open: some.length <= MANY }, h("summary", {}, summary), h("ul", {}, rows));
}

/** What is waited for: at once in a word, and when it takes long with how long and what the server is doing. */
function waiting({ seconds, doing }) {
  return seconds < SOON ? "Kontrollerar …" : `Kontrollerar … ${seconds} sekunder. ${doing || "Väntar på servern."}`;
}

function finding(h, { vad, atgard, falt, annan }) {
  const go = () => parent.document.querySelector(`[id^="${CSS.escape(falt)}-field"], [for^="${CSS.escape(falt)}-field"]`)?.focus();
  return [
    annan && h("p", { key: "annan" }, annan.plats ? h("a", { href: annan.plats, target: "_blank" }, `På sidan ${annan.titel}`) : "I en annan fil", ` (${annan.fil}${annan.rad ? `, rad ${annan.rad}` : ""})`),
    falt && h("button", { key: "falt", type: "button", onClick: go }, `Gå till fältet ${label(falt)}`),
    h("strong", { key: "vad" }, ` ${vad}. `),
    h("span", { key: "gor" }, `Gör så här: ${atgard}.`),
  ];
}

function label(name) {
  const found = document.querySelector(`label[for^="${CSS.escape(name)}-field"]`);
  return found?.firstChild?.textContent || name;
}

/** The whole file with what is in the form, and what the server says about it. */
async function looked(entry, dag, { config, spec, inUse }) {
  try {
    const collection = config.collections.find((one) => one.name === entry.get("collection"));
    const data = entry.get("data").toJS();
    const path = entry.get("path") || newPath(collection, data);
    const { file } = where(path);
    const text = (await inUse.textOf(file).catch(unreached)) ?? "";
    const now = text && entry.get("path") ? publishedOf(path, text, spec) : undefined;
    const whole = withData(path, text, { ...data, [BASE]: now && JSON.stringify(now) }, spec);
    const sent = { fil: file, del: where(path).id, text: whole, dag: dag ?? "", samling: entry.get("collection"), slug: entry.get("slug") ?? "" };
    const answer = await asked("granska", { ...sent, vem: ME });
    if (answer.inaktuell) return answer;
    if (answer.error) return { fel: answer.error, fynd: [], sidor: [], annat: [] };
    if (answer.fel) return { ...answer, fynd: [], sidor: [], annat: [] };
    const fynd = answer.fynd
      .filter((one) => one.fil !== file || covers(path, whole, one.rad, spec))
      .map((one) => ({
        ...one,
        falt: one.fil === file && one.rad ? fieldAt(path, whole, one.rad, spec)[0] : "",
        // A link in the frame would be read from the frame's own address.
        annan: one.fil !== file && { ...one, plats: one.plats && new URL(`#${one.plats}`, location.href).href },
      }));
    return { ...answer, fel: undefined, fynd, sent };
  } catch (error) {
    return { fel: error.message, fynd: [], sidor: [], annat: [] };
  }
}

/** A browser says that nobody answered in words of its own, in its own language. */
function unreached(error) {
  throw error instanceof TypeError ? new Error(GONE) : error;
}

function newPath(collection, data) {
  const name = String(data.id || data.title || "ny").toLowerCase().replace(/å|ä/g, "a").replace(/ö/g, "o").replace(/[^a-z0-9-]+/g, "-");
  return `${collection.folder}/${name}.${collection.extension}`;
}

async function asked(what, sent) {
  let answer;
  try {
    answer = await fetch(`api/${what}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(sent) });
    return await answer.json();
  } catch {
    if (answer?.status === 404) return { error: "Här finns ingen förhandsvisning. Kontrollen körs när utkastet är sparat i Git." };
    return { error: GONE };
  }
}
