// Stands first in Material's search worker (put there by tune.py), before rang.js and sokning.js: how near what a reader
// writes is to the questions that each page answers (redaktion/sokfragor.yml), whatever words either uses:
// - a word counts the more the fewer questions hold it, and "hur", "får", "jag" count little;
// - its other forms are the same word, and a compound holds its parts ("samtyckesblankett", "blankett");
// - words of one group (redaktion/sokgrupper.yml) stand for each other, but count less than the very word;
// - a word that no question holds is read as the nearest one, as if it were misspelt.
self.nearness = (() => {
  const GROUPED = 0.5; // how much a word of the same group counts
  const PART = 0.5; // how much a part of a compound counts
  const GUESSED = 0.7; // how much a word counts that is read as misspelt
  const UNKNOWN = 0.8; // how much a word is worth that only its parts or its group make known, beside the best of them
  const LONG = 40; // words of a line that halve what it is worth
  const SMALL = 0.3; // how much a small word counts
  const LENGTH = 0.85; // the power of a question's length: less than one favours long questions
  const MORE = [1, 0.5, 0.2]; // a page's best questions
  const SHORTEST_PART = 4;
  const SMALL_WORDS = (
    "hur vad när var vem vilka vilken vilket varför ska skall kan får måste är har man jag vi du ni han hon hen den det "
    + "de en ett att om på i av till för med som och eller inte då så sig sin sitt vara göra gör"
  ).split(" ");

  const fold = (word) => word.replace(/[åä]/g, "a").replace(/ö/g, "o").replace(/é/g, "e").replace(/ü/g, "u");
  const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const total = (numbers) => numbers.reduce((one, other) => one + other, 0);
  const remembered = (make) => {
    const made = new Map();
    return (word) => made.get(word) ?? made.set(word, make(word)).get(word);
  };
  const most = (map, key, value) => map.set(key, Math.max(map.get(key) ?? 0, value));

  const stemOf = remembered((word) => {
    const stem = lunr.sv.stemmer(word).replace(/(ets?|er|or|ar)$/, (ending) => (word.length - ending.length < 5 ? ending : ""));
    return fold(stem.length < 3 ? word : stem);
  });

  /** What is kept of all questions: made at the first search, when Material has fetched its stemmer. */
  const made = (questions, groups) => {
    const small = new Set(SMALL_WORDS.map(stemOf));
    const often = new Map(); // stem → how many questions hold it
    const read = Object.entries(questions).flatMap(([page, list]) => list.map((text) => ({ page, typed: words(text) })));
    for (const { typed } of read) for (const stem of new Set(typed.map(stemOf))) often.set(stem, (often.get(stem) ?? 0) + 1);
    const alike = new Map(); // stem → the stems of its groups
    for (const group of groups) {
      const stems = group.map((word) => stemOf(word.toLowerCase()));
      for (const stem of stems) alike.set(stem, new Set([...(alike.get(stem) ?? []), ...stems]));
    }
    const stands = (stem) => often.has(stem) || alike.has(stem);
    const partsOf = remembered((word) => {
      for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
        const last = stemOf(word.slice(at));
        if (!stands(last)) continue;
        const first = [word.slice(0, at), word.slice(0, at).replace(/s$/, "")].map(stemOf).find(stands);
        if (first) return [first, last];
      }
      return [];
    });
    const worth = remembered((stem) =>
      Math.log(1 + read.length / (1 + (often.get(stem) ?? 0))) * (small.has(stem) ? SMALL : 1));
    for (const one of read) {
      one.stems = new Map();
      for (const word of one.typed) {
        most(one.stems, stemOf(word), 1);
        for (const part of partsOf(word)) most(one.stems, part, PART);
      }
      one.length = Math.hypot(...[...one.stems].map(([stem, share]) => share * worth(stem)));
    }
    return { read, often, alike, stands, partsOf, worth };
  };

  /** The stems that a word may stand for, and how much each counts. */
  const meant = (word, { often, alike, stands, partsOf }) => {
    const stem = stemOf(word);
    const found = new Map([[stem, 1]]);
    for (const part of partsOf(word)) most(found, part, PART);
    if (!stands(stem) && found.size === 1 && word.length >= SHORTEST_PART) {
      const near = nearest(stem, [...often.keys(), ...alike.keys()], word.length < 8 ? 1 : 2);
      if (near) found.set(near, GUESSED);
    }
    for (const [one, share] of [...found]) for (const other of alike.get(one) ?? []) most(found, other, share * GROUPED);
    return found;
  };

  /** The stem at the fewest changes from a word, at most so many, that begins alike; the first of several. */
  const nearest = (word, stems, atMost) => {
    let [best, fewest] = [undefined, atMost + 1];
    for (const stem of stems) {
      if (stem[0] !== word[0] || Math.abs(stem.length - word.length) >= fewest) continue;
      const changes = changesBetween(word, stem);
      if (changes < fewest) [best, fewest] = [stem, changes];
    }
    return best;
  };

  const changesBetween = (one, other) => {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      }
      row = next;
    }
    return row[other.length];
  };

  /** The words of a text, with what each may stand for and how much it is worth. */
  const reading = (text, kept) => [...new Map(words(text).map((word) => [stemOf(word), meant(word, kept)]))]
    .map(([stem, stems]) => {
      const known = [...stems.keys()].filter((one) => kept.often.has(one)).map(kept.worth);
      return { stems: [...stems], worth: kept.often.has(stem) ? kept.worth(stem) : UNKNOWN * Math.max(0, ...known) };
    });

  /** Page → how near its nearest questions are to what is asked; only pages that have anything in common with it. */
  const near = (asked, kept) => {
    const pages = new Map();
    for (const { page, stems, length } of kept.read) {
      const shared = total(asked.map((one) => one.worth * Math.max(0, ...one.stems.map(([stem, share]) =>
        share * (stems.get(stem) ?? 0) * kept.worth(stem)))));
      if (shared) pages.set(page, [...(pages.get(page) ?? []), shared / length ** LENGTH]);
    }
    return new Map([...pages].map(([page, found]) => {
      found.sort((one, other) => other - one);
      return [page, total(MORE.map((share, at) => share * (found[at] ?? 0)))];
    }));
  };

  /** How much of what is asked a line of a page answers, by the same reading of its words; a long line less. */
  const stemsOf = remembered((line) => new Set(words(line).map(stemOf)));
  const answers = (line, asked) => {
    const stems = stemsOf(line);
    return (LONG / (LONG + stems.size)) * total(asked.map((one) => one.worth * Math.max(0, ...one.stems.map(([stem, share]) => (stems.has(stem) ? share : 0)))));
  };

  return (questions, groups) => {
    let kept;
    return (text) => {
      kept ??= made(questions, groups);
      const asked = reading(text, kept);
      return { pages: near(asked, kept), answers: (line) => answers(line, asked) };
    };
  };
})();
