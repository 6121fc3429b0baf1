// Stands before Material's search worker in the same file, after fragor.js, grannar.js, rang.js, stavning.js and rader.js (put there by tune.py), and rewrites what the reader
// asks before Material searches, and what Material answers before the reader sees it:
// - words that begin far too many are left out ("för"), and what any sentence holds ("ska stå") counts little;
// - each word is searched exactly, which counts the most, and without its ending ("intyget" finds "intygen");
// - a word that nothing matches is tried again as the word that is nearest (stavning.js), and as the two that it is made of;
// - a page that answers a question like the reader's comes before one that only holds its words (rang.js);
// - a hit shows the line of its text that answers most of the question (rader.js), and no list of what is missing.
(() => {
  // Whole numbers only: how much the very word counts, a word that begins like it, and one that says little.
  const EXACT = 32;
  const BEGINS = 8;
  const LITTLE = 4;
  const SHORTEST_STEM = 4;
  const FAINT = 0.3; // how much a word that any sentence holds counts, beside others
  const NOT = /\b(inte|ej|aldrig|utan)\b/i;
  const READ = 10; // pages whose lines are read as questions are; the others only for the very words

  const FILLER = new Set((
    "alltså andra annan annat aldrig alltid bara behöva behöver behövs bland borde bör börja började bra både "
    + "dock egentligen egna enligt fick finns fortfarande få får fått ge ger gett gå går gått gälla gäller göra gör gjort "
    + "gång hit hos håller häller ibland igen innan innebär kanske klart komma kommer kom krävs kunnat lite lika låta "
    + "mer mest mot måste många ned nej nog nya ofta ok också olika räcker redan rätt sak saker sen ser ska skall stå "
    + "står sätt säga säger sak sådant ta tar tycker ute utom veta vet vi vill vilja ville väl säkert trots "
    + "undrar varandra vidare visst via ha har haft tack snälla hej hen exempelvis tex gärna händer hända exakt ens"
  ).split(" "));
  const PERSONS = /^(klient|patient|brukar|sökand|person|individ|kund|deltagar|människ|biståndstagar|biståndsmottagar|medborgar)/;

  const listen = self.addEventListener.bind(self);
  const send = self.postMessage.bind(self);
  let material; // Material's own handler of messages
  const texts = new Map(); // address → the text of a section, as it is written; of a page with all its sections
  const known = new Set(); // every word that stands somewhere
  const heads = new Map(); // page → its address, title and text, to be shown though no word found it
  let nearTo; // how near a text is to what each page answers

  self.addEventListener = (kind, handler) => {
    self.addEventListener = listen;
    material = handler;
    let before = Promise.resolve(); // one question at a time
    listen(kind, ({ data }) => {
      if (data.type === 0) keep(data.data);
      before = before.then(() => (data.type === 2 ? search(data.data) : prepared(data))).then(send);
    });
  };

  const keep = ({ docs, config }) => {
    const examples = {};
    for (const doc of docs) {
      const { location, title, text, fragor } = doc;
      const [page, section] = location.split("#");
      examples[page] = [...(examples[page] ?? []), ...(fragor ?? []), title];
      delete doc.fragor;
      if (!section) heads.set(page, { location, title, text });
      const headed = `<h2>${title}</h2>${text}`;
      texts.set(page, `${texts.get(page) ?? ""}${headed}`);
      if (section) texts.set(location, headed);
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) known.add(word);
    }
    nearTo = self.nearness(examples, config.grupper ?? []);
  };

  /** Let Material handle a message, and catch what it posts. */
  const ask = (data) => new Promise((done) => {
    self.postMessage = done;
    material({ data });
  });

  /** Once Material's stemmer is there, the examples are learnt, so that the first search need not wait for it. */
  const prepared = async (data) => {
    const reply = await ask(data);
    if (data.type === 0) markTitlesOnly();
    nearTo?.("");
    return reply;
  };

  /** Material marks each word in the whole text of each hit. Of a text only a line is shown, which line() marks. */
  const markTitlesOnly = () => {
    const found = lunr.Index.prototype.search;
    lunr.Index.prototype.search = function (query) {
      const hits = found.call(this, query);
      if (!asks) return hits;
      for (const { matchData } of hits) {
        for (const fields of Object.values(matchData.metadata)) {
          for (const field of Object.keys(fields)) if (field !== "title") delete fields[field];
        }
      }
      return hits;
    };
  };

  let asks = false; // a question as we ask it; what is written in lunr's own language Material shows by itself
  const search = async (text) => {
    asks = false;
    // What a reader who knows lunr's own language has written is left alone; a sentence may quote a word.
    if (/^".*"$|[*~^+]|(^|\s)-\p{L}/u.test(text)) return ask({ type: 2, data: text });
    asks = true;
    const words = wordsOf(text);
    let reply = await ask({ type: 2, data: words.map(asked).join(" ") });
    const hits = reply.data.items.flat();
    const misspelt = words.filter((word) =>
      word.typed.length >= SHORTEST_STEM && !hits.some((hit) => holds(hit, word)));
    if (misspelt.length) {
      const guess = (word) => (misspelt.includes(word) ? alike(word) : asked(word));
      reply = await ask({ type: 2, data: words.map(guess).join(" ") });
    }
    const { pages: near } = nearTo(text);
    const { answers } = nearTo(words.filter(({ weight }) => weight === 1).map(({ typed }) => typed).join(" "));
    const found = words.filter((word) => !misspelt.includes(word));
    const pages = reply.data.items;
    const worth = new Map(words.map((word) => [word, worthOf(word, pages)]));
    const telling = words.map((word) => ({ ...word, worth: worth.get(word) }));
    reply.data.items = self.ranked(pages, { words: found, holds, worth, asked: (text.match(/[\p{L}\p{N}]+/gu) ?? []).length, near, shown });
    reply.data.items.forEach((hits, place) => {
      for (const hit of hits) show(hit, telling, NOT.test(text), place < READ ? answers : undefined);
    });
    return reply;
  };

  const wordsOf = (text) => {
    const typed = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
    // A letter of its own, as the s of "AF:s", begins thousands of words.
    const kept = typed.filter((word) => lunr.sv.stopWordFilter(word) && !/^\p{L}$/u.test(word));
    const telling = kept.length ? kept : typed;
    const faint = (word) => FILLER.has(word) || PERSONS.test(word);
    const others = !telling.every(faint);
    return telling.map((word) => ({ typed: word, stem: stemOf(word), weight: others && faint(word) ? FAINT : 1 }));
  };

  const holds = ({ terms }, { typed, stem }) => Boolean(terms[stem] || terms[typed]);

  /** How much a word tells of a page: little when most of the pages that were found hold it. */
  const worthOf = (word, pages) =>
    word.weight * Math.log(1 + pages.length / (1 + pages.filter((hits) => hits.some((hit) => holds(hit, word))).length));

  /** A page as a hit that no word found. */
  const shown = (page) => heads.has(page) && { ...heads.get(page), score: 0, terms: {} };

  /** The beginning that the forms of a word share; always a beginning of the word itself. */
  const stemOf = (word) => {
    const stem = lunr.sv.stemmer(word).replace(/ets?$/, "");
    return stem.length >= SHORTEST_STEM && word.startsWith(stem) ? stem : word;
  };

  // Material makes "word" a search for beginnings, and leaves "word^4" exact. A number is only ever exact.
  const asked = ({ typed, stem, weight }) =>
    (weight < 1 ? `${typed}^${LITTLE}` : /^\d/.test(typed) ? `${typed}^${BEGINS}` : `${typed}^${EXACT} ${stem}*^${BEGINS}`);
  const alike = ({ typed }) => {
    const nearest = self.nearestWord(typed, known);
    return [...(nearest ? [`${stemOf(nearest)}*^${BEGINS}`] : []), ...partsOf(typed)].join(" ");
  };

  /** The two words that a compound is made of, if both stand somewhere: "deltaprojektet" as "delta" and "projektet". */
  const partsOf = (typed) => {
    for (let at = SHORTEST_STEM; at <= typed.length - SHORTEST_STEM; at++) {
      const [first, last] = [typed.slice(0, at), typed.slice(at)];
      const stands = [first, first.replace(/s$/, "")].find((one) => known.has(one));
      if (stands && known.has(last)) return [`${stemOf(stands)}*^${BEGINS}`, `${stemOf(last)}*^${BEGINS}`];
    }
    return [];
  };

  /** A hit as the reader sees it: a line that answers, and only the words that were found. */
  const show = (hit, words, nots, answers) => {
    const found = words.filter((word) => holds(hit, word));
    hit.terms = Object.fromEntries(found.map(({ stem }) => [stem, true]));
    hit.text = self.answeringLine(texts.get(hit.location) ?? hit.text, words, nots, answers);
    delete hit.rubrikord;
    delete hit.textord;
  };
})();
