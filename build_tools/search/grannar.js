// Stands after fragor.js in Material's worker (put there by tune.py): which pages have examples that are near a text. Naive
// Bayes (fragor.js) weighs all that a page's examples hold together; here each example stands for itself, so that a page
// about many things is found by the one of its questions that is asked (the nearest neighbours). How near a text is to an
// example is the cosine between what they are made of, where what few examples hold counts the most (tf-idf).
self.neighbours = (() => {
  const BEST = 5; // how many of a page's nearest examples count: the nearest whole, the second half, the third a third
  const FAR = 0.05; // an example that is less near does not count

  const total = (numbers) => numbers.reduce((one, other) => one + other, 0);

  /** `examples`: what each text is made of, [part, how much], and the pages that it is an example of. */
  return (examples) => {
    const count = new Map(); // part → the number of examples that hold it
    for (const { parts } of examples) for (const [part] of parts) count.set(part, (count.get(part) ?? 0) + 1);
    const direction = (parts) => {
      const rare = parts.map(([part, much]) => [part, much * Math.log(1 + examples.length / (count.get(part) ?? 0.5))]);
      const length = Math.sqrt(total(rare.map(([, much]) => much * much))) || 1;
      return rare.map(([part, much]) => [part, much / length]);
    };
    const holding = new Map([...count.keys()].map((part) => [part, []])); // part → number of an example, how much of it, …
    examples.forEach(({ parts }, number) => {
      for (const [part, much] of direction(parts)) holding.get(part).push(number, much);
    });
    /** Page → how near a text made of these parts is to its nearest examples. */
    return (asked) => {
      const how = new Float64Array(examples.length);
      for (const [part, much] of direction(asked)) {
        const list = holding.get(part) ?? [];
        for (let at = 0; at < list.length; at += 2) how[list[at]] += much * list[at + 1];
      }
      const found = new Map();
      how.forEach((much, number) => {
        if (much > FAR) for (const page of examples[number].pages) found.set(page, [...(found.get(page) ?? []), much]);
      });
      const best = (list) => list.sort((one, other) => other - one).slice(0, BEST);
      return new Map([...found].map(([page, list]) => [page, total(best(list).map((much, place) => much / (place + 1)))]));
    };
  };
})();
