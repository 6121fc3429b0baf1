// Stands first in Material's search worker (put there by tune.py), before grannar.js, rang.js and sokning.js: which
// pages a text is like, learnt from examples of what each page answers: the questions and sentences that editors have
// written (redaktion/sokfragor.yml, sokmeningar.yml and others) and the pages' own headings. No word is weighed by hand:
// what a text shares with the examples of a page, and few other pages' examples hold, speaks for the page (Complement
// Naive Bayes; Rennie and others, 2003). Its opinion is added to that of the nearest examples one by one (grannar.js).
// A text is taken apart in two ways:
// - words in any form, pairs of words, and the groups of words that stand for each other (redaktion/sokgrupper.yml);
// - three or four letters in a row: a compound shares some with its parts, and a misspelt word with the right one.
self.nearness = (() => {
  const LETTERS = 1.5; // how much the letters count, beside the words
  const SHORTEST = 3;
  const LONGEST = 4;
  const SMOOTH = 1; // how much of everything each page is taken to hold from the beginning
  const LONG = 40; // words of a line that halve what it is worth

  const remembered = (make) => {
    const made = new Map();
    return (text) => made.get(text) ?? made.set(text, make(text)).get(text);
  };
  const total = (numbers) => numbers.reduce((one, other) => one + other, 0);
  const stemOf = remembered((word) => lunr.sv.stemmer(word));

  const lettersOf = remembered((word) => {
    const found = [];
    const whole = ` ${word} `;
    for (let long = SHORTEST; long <= LONGEST; long++) {
      for (let at = 0; at + long <= whole.length; at++) found.push(whole.slice(at, at + long));
    }
    return found;
  });

  /** What a text is made of: words and groups; pairs; letters. */
  const takenApart = (groups) => {
    const groupsOf = new Map(); // stem → the numbers of its groups
    groups.forEach((group, number) => {
      for (const stem of new Set(group.map((word) => stemOf(word.toLowerCase())))) {
        groupsOf.set(stem, [...(groupsOf.get(stem) ?? []), `#${number}`]);
      }
    });
    return (text) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const stems = words.map(stemOf);
      return {
        words: new Set(stems.flatMap((stem) => [`=${stem}`, ...(groupsOf.get(stem) ?? [])])),
        pairs: stems.slice(1).map((stem, at) => `${stems[at]} + ${stem}`),
        letters: new Set(words.flatMap(lettersOf)),
      };
    };
  };

  /** [part, how much it counts]: a long text counts no more than a short one. */
  const weighed = ({ words, pairs, letters }) => {
    const whole = [...words, ...new Set(pairs)];
    const share = 1 / Math.sqrt(whole.length || 1);
    const ofLetters = LETTERS / Math.sqrt(letters.size || 1);
    return [...whole.map((part) => [part, share]), ...[...letters].map((part) => [part, ofLetters])];
  };

  /** What is learnt: part → how much of it there is, in all and on each page; and how much there is on each page. */
  const learnt = (examples, apart) => {
    const parts = new Map();
    const pages = new Map();
    const one = new Map(); // text → what it is made of, and the pages that it is an example of
    for (const [page, texts] of Object.entries(examples)) {
      for (const text of texts) {
        if (!one.has(text)) one.set(text, { parts: weighed(apart(text)), pages: new Set() });
        one.get(text).pages.add(page);
        for (const [part, much] of one.get(text).parts) {
          if (!parts.has(part)) parts.set(part, { all: 0, on: new Map() });
          const its = parts.get(part);
          its.all += much;
          its.on.set(page, (its.on.get(page) ?? 0) + much);
          pages.set(page, (pages.get(page) ?? 0) + much);
        }
      }
    }
    return { parts, pages, all: total([...pages.values()]), neighbours: self.neighbours([...one.values()]) };
  };

  /** Page → how much a text is like its examples; only pages that have anything in common with it. */
  const likely = (asked, { parts, pages, all }) => {
    const known = asked.filter(([part]) => parts.has(part));
    const whole = all + SMOOTH * parts.size;
    const much = total(known.map(([, share]) => share));
    // Without what a page holds there is less left where the page is large: large pages win nothing by that.
    const size = (page) => much * Math.log((whole - pages.get(page)) / whole);
    const found = new Map();
    for (const [part, share] of known) {
      const { all: there, on } = parts.get(part);
      for (const [page, its] of on) {
        found.set(page, (found.get(page) ?? size(page)) + share * Math.log((there + SMOOTH) / (there - its + SMOOTH)));
      }
    }
    return found;
  };

  /** Page → how near it is, the two opinions together: each counts as much as the other for its own nearest page. */
  const near = (asked, made) => {
    const found = new Map();
    for (const opinion of [likely(asked, made), made.neighbours(asked)]) {
      const most = Math.max(0, ...opinion.values()) || 1;
      for (const [page, much] of opinion) found.set(page, (found.get(page) ?? 0) + much / most);
    }
    return found;
  };

  return (examples, groups) => {
    let made; // at the first question: Material's stemmer is not there before
    const make = () => {
      const apart = takenApart(groups);
      return { apart, wordsOf: remembered((line) => apart(line).words), ...learnt(examples, apart) };
    };
    return (text) => {
      made ??= make();
      const asked = made.apart(text);
      const worth = [...asked.words].map((part) => [part, Math.log((made.all + 1) / ((made.parts.get(part)?.all ?? 0) + 1))]);
      return {
        pages: near(weighed(asked), made),
        /** How much of what is asked a line of a page answers; a long line less. */
        answers: (line) => {
          const words = made.wordsOf(line);
          return (LONG / (LONG + words.size)) * total(worth.map(([part, much]) => (words.has(part) ? much : 0)));
        },
      };
    };
  };
})();
