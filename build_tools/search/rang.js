// Stands after fragor.js and grannar.js in Material's worker (put there by tune.py): which page comes first. Two opinions are weighed:
// - the words on the pages: a page's best sections and its own heading, times the share of the question that it holds;
// - the questions that the pages answer: how near the nearest are. Of one or two words they say less.
self.ranked = (() => {
  const WHOLE = 2; // the power of the share of the question that a page answers
  const SECTIONS = 4; // how many of a page's sections count
  const EVENNESS = [0, 3, 3, 0.7]; // the power of how well a page answers by its words, beside the best, by their number
  const NEARNESS = [0, 0.6, 1.2, 2.1]; // how much the questions count, by the number of words that are asked
  const NEAR = 0.5; // a page that no word found is shown when its questions are so near, beside the nearest

  const total = (numbers) => numbers.reduce((one, other) => one + other, 0);

  /** Page (list of hits) → how well it answers by the words on it. */
  const byWords = (pages, words, holds, worth) => {
    if (words.length < 2) return new Map(pages.map((hits) => [hits, Math.max(...hits.map(({ score }) => score))]));
    const best = (hits) => total(hits.map(({ score }) => score).sort((one, other) => other - one).slice(0, SECTIONS));
    const held = new Map(pages.map((hits) => [hits, words.filter((word) => hits.some((hit) => holds(hit, word)))]));
    const own = (hits) => total(hits.filter(({ location }) => !location.includes("#")).map(({ score }) => score));
    const sum = (list) => total(list.map((word) => worth.get(word)));
    const whole = sum(words) || 1;
    return new Map(pages.map((hits) =>
      [hits, (best(hits) + own(hits)) * (0.1 + sum(held.get(hits)) / whole) ** WHOLE]));
  };

  /**
   * Best first. `words`: those that were found on pages; `worth`: how much each tells; `asked`: how many words were written; `near`: page → how near its
   * questions are; `shown`: page → a hit of it, for a page that no word found.
   */
  return (pages, { words, holds, worth, asked, near, shown }) => {
    if (!pages.length) return []; // nothing is written of it, and a question like it is a guess
    const nearest = Math.max(0, ...near.values()) || 1;
    const [much, evenness] = [NEARNESS, EVENNESS].map((by) => by[Math.min(asked, by.length - 1)]);
    const pageOf = (hits) => hits[0].location.split("#")[0];
    const answering = byWords(pages, words, holds, worth);
    const most = Math.max(0, ...answering.values()) || 1;
    const value = new Map([...answering].map(([hits, how]) =>
      [hits, (how / most) ** evenness + (much / nearest) * (near.get(pageOf(hits)) ?? 0)]));
    const found = new Set(pages.map(pageOf));
    for (const [page, how] of near) {
      if (!found.has(page) && how > NEAR * nearest && shown(page)) value.set([shown(page)], (much / nearest) * how);
    }
    return [...value.keys()].sort((one, other) => value.get(other) - value.get(one));
  };
})();
