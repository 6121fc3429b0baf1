// Stands in Material's worker before sokning.js (put there by tune.py): the word that a misspelt one was meant to be. To look
// among the words that stand on the pages takes milliseconds; Material's own search for every word alike took up to a second.
self.nearestWord = (() => {
  const SHORT = 8; // letters; in a shorter word one change is allowed, in a longer one two

  /** How many letters must be added, left out, changed or swapped with the next to make one word the other. */
  const changesBetween = (one, other) => {
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      [before, row] = [row, next];
    }
    return row[other.length];
  };

  /** The word at the fewest changes, if they are few enough and it begins alike; the first of several. */
  return (word, words) => {
    let [best, fewest] = [undefined, word.length < SHORT ? 2 : 3];
    for (const other of words) {
      if (other[0] !== word[0] || Math.abs(other.length - word.length) >= fewest) continue;
      const changes = changesBetween(word, other);
      if (changes < fewest) [best, fewest] = [other, changes];
    }
    return best;
  };
})();
