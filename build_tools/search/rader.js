// Stands after stavning.js in Material's search worker (put there by tune.py): which line of a text answers what is asked.
// - a line is a sentence, or a sentence with the list that it goes on in;
// - it is worth what it holds of the question, a word that few pages hold the most; a line of a few words seldom answers;
// - the first line under a heading answers what the heading asks, unless the heading is of what is not;
// - a point in a list of what is not to be done carries its heading, as it says the opposite alone;
// - a branch of a rule written out, and a link onwards, are no answers.
self.answeringLine = (() => {
  const SHORT_LINE = 6; // words
  const LONGEST = 200; // characters that are shown
  const HEADED = 0.35; // how much of what a heading asks its first line answers
  const NOT = /\b(inte|ej|aldrig)\b/i;
  const RULE = /^(”|Svar: |Vilar på: |Alla punkter som )|: ”/;
  const ONWARDS = "Nästa steg";
  const POINT = "\u0001"; // what begins a point of a list, until the line is made

  const split = new Map(); // text → its lines

  const sentences = (html) =>
    html.replace(/([^.!?\s])\s*<\/p>\s*<[uo]l>\s*<li>/g, "$1 ").replaceAll("<li>", POINT)
      .replace(/<\/(p|li)>|<br>/g, "\n").replace(/<[^>]+>/g, " ")
      .split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u).map((one) => one.replace(/\s+/g, " ").trim()).filter(Boolean);

  /** The lines of a text (sections, each with its heading in an h2), split once: it is searched at every question. */
  const linesOf = (html) => {
    if (!split.has(html)) {
      split.set(html, html.replace(/<sup>.*?<\/sup>/g, "").split("<h2>").flatMap((part) => {
        const [head, text] = part.includes("</h2>") ? part.split("</h2>") : ["", part];
        return sentences(text).map((said, place) => {
          const line = said.replace(POINT, said.startsWith(POINT) && NOT.test(head) ? `${head} ` : "").trim();
          const answers = head !== ONWARDS && !RULE.test(line);
          const share = answers ? Math.min(1, said.split(" ").length / SHORT_LINE) : 0;
          return { line, low: said.toLowerCase(), head: place ? "" : head, share };
        });
      }));
    }
    return split.get(html);
  };

  /** A word in any form: where it stands, how much it is worth, and letters that a line must hold to hold it. */
  const looked = ({ typed, stem, worth }) => {
    const number = /^\d/.test(typed);
    const form = new RegExp(`(?<![\\p{L}\\p{N}])(${number ? `${typed}(?!\\d)` : `${stem}\\p{L}*`})`, "giu");
    return { form, worth, letters: number ? typed : stem };
  };

  /**
   * The line that answers most, with the words marked; the first when none does. `words`: [{typed, stem, worth}];
   * `nots`: whether what is asked is of what is not; `answers`: text → how like an answer it is, where that is known.
   */
  return (html, words, nots, answers = () => 0) => {
    const inside = words.map(looked);
    // To look for the letters first is ten times as fast as the form, which most lines do not hold.
    const said = (text, low) => answers(text) + inside.reduce((sum, { form, worth, letters }) =>
      sum + (low.includes(letters) && text.search(form) >= 0 ? worth : 0), 0);
    const headed = (head) => (head && (nots || !NOT.test(head)) ? HEADED * said(head, head.toLowerCase()) : 0);
    const lines = linesOf(html);
    let [best, most] = [lines.find(({ share }) => share)?.line ?? "", 0];
    for (const { line, low, head, share } of lines) {
      const much = share * (said(line, low) + headed(head));
      if (much > most) [best, most] = [line, much];
    }
    if (best.length > LONGEST) best = `${best.slice(0, best.lastIndexOf(" ", LONGEST))} …`;
    return inside.reduce((text, { form }) => text.replace(form, "<mark>$1</mark>"), best);
  };
})();
