// Stands before Material's search worker in the same file (put there by tune.py) and rewrites what the reader
// asks before Material searches, and what Material answers before the reader sees it:
// - words like "för" and "i" are left out: a search finds the beginnings of words, and "för" begins far too many;
// - each word is searched exactly, which counts the most, and without its ending ("intyget" finds "intygen");
// - a word that nothing matches is tried again as if it were misspelt;
// - a hit in words that are not shown gets the beginning of its text.
(() => {
  const EXACT = 4; // how much more the very word counts than a word that begins like it
  const SHORTEST_STEM = 4;
  const LONGEST_GUESS = 30; // letters; a guess takes longer the longer the word
  const MOST_GUESSES = 4; // words
  const TEASER = 160; // characters

  const listen = self.addEventListener.bind(self);
  const send = self.postMessage.bind(self);
  let material; // Material's own handler of messages

  self.addEventListener = (kind, handler) => {
    self.addEventListener = listen;
    material = handler;
    let before = Promise.resolve(); // one question at a time
    listen(kind, ({ data }) => {
      before = before.then(() => (data.type === 2 ? search(data.data) : ask(data))).then(send);
    });
  };

  /** Let Material handle a message, and catch what it posts. */
  const ask = (data) => new Promise((done) => {
    self.postMessage = done;
    material({ data });
  });

  const search = async (text) => {
    // What a reader who knows lunr's own language has written is left alone.
    if (/["*~^+]|(^|\s)-/.test(text)) return ask({ type: 2, data: text });
    const words = wordsOf(text);
    let reply = await ask({ type: 2, data: words.map(asked).join(" ") });
    const hits = reply.data.items.flat();
    const misspelt = words.filter(({ typed, stem }) =>
      typed.length >= SHORTEST_STEM && typed.length <= LONGEST_GUESS
        && !hits.some(({ terms }) => terms[stem] || terms[typed])).slice(0, MOST_GUESSES);
    if (misspelt.length) {
      const guess = (word) => (misspelt.includes(word) ? alike(word) : asked(word));
      reply = await ask({ type: 2, data: words.map(guess).join(" ") });
    }
    for (const hit of reply.data.items.flat()) show(hit, words, misspelt);
    return reply;
  };

  const wordsOf = (text) => {
    const typed = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const telling = typed.filter((word) => lunr.sv.stopWordFilter(word));
    return (telling.length ? telling : typed).map((word) => ({ typed: word, stem: stemOf(word) }));
  };

  /** The beginning that the forms of a word share; always a beginning of the word itself. */
  const stemOf = (word) => {
    const stem = lunr.sv.stemmer(word).replace(/ets?$/, "");
    return stem.length >= SHORTEST_STEM && word.startsWith(stem) ? stem : word;
  };

  // Material makes "word" a search for beginnings, and leaves "word^4" exact. A number is only ever exact.
  const asked = ({ typed, stem }) => (/^\d/.test(typed) ? `${typed}^1` : `${typed}^${EXACT} ${stem}`);
  const alike = ({ typed }) => `${typed}~${typed.length < 8 ? 1 : 2}`;

  /** A hit as the reader sees it: "Saknas" in the reader's own words, and never a whole section of text. */
  const show = (hit, words, misspelt) => {
    const terms = {};
    for (const word of words) {
      if (misspelt.includes(word)) continue; // found as another word, or not found at all
      const found = Boolean(hit.terms[word.stem] || hit.terms[word.typed]);
      terms[found ? word.stem : word.typed] = found;
    }
    if (hit.score) hit.terms = terms;
    if (hit.text && !hit.text.includes("<mark>")) hit.text = beginning(hit.text);
    delete hit.rubrikord;
    delete hit.textord;
  };

  const beginning = (html) => {
    const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();
    return text.length <= TEASER ? text : `${text.slice(0, text.lastIndexOf(" ", TEASER))} …`;
  };
})();
