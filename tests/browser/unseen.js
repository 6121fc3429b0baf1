// Which texts have colours that axe has not judged yet. Two texts have the same key when what its rule on contrast reads of
// them is the same: their own look, that of everything they stand in, and what lies behind or over them. Their words, and
// where on the page they stand, decide nothing. What axe cannot judge is never known: it is asked again each time.
(() => {
  const UNSEEN = "data-unseen";
  const OWN = ["color", "fontSize", "fontWeight", "textShadow", "webkitTextStrokeWidth"];
  const AROUND = ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "clip", "clipPath"];
  const FIELDS = "input, select, textarea";
  const DRAWN = "img, svg, canvas, video";
  const CLEAR = /^rgba\(.*, 0\)$|^transparent$/;

  /** A number of 53 bits for a text: two of some thousand are never alike by chance. */
  const hash = (text) => {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      other = Math.imul(other ^ code, 1597334677);
    }
    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
    other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
    return 4294967296 * (2097151 & other) + (one >>> 0);
  };

  const remembered = (make) => {
    const made = new Map();
    return (one) => {
      let its = made.get(one);
      if (its === undefined) made.set(one, its = make(one));
      return its;
    };
  };
  const meet = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const holds = (outer, inner) =>
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

  /** A function that gives the key of a text, as the page is now. */
  const keys = () => {
    const boxOf = remembered((one) => one.getBoundingClientRect());
    const styleOf = remembered((one) => getComputedStyle(one));
    const look = remembered((one) => {
      const above = one.parentElement ? look(one.parentElement) : 0;
      const its = styleOf(one);
      return hash(`${above};${AROUND.map((name) => its[name]).join(";")}`);
    });
    const fills = (one) =>
      one.matches(DRAWN) || !CLEAR.test(styleOf(one).backgroundColor) || styleOf(one).backgroundImage !== "none";
    const filled = [...document.body.querySelectorAll(":not(svg *)")].filter((one) => boxOf(one).width && fills(one));
    return (one) => {
      const its = styleOf(one);
      const box = boxOf(one);
      if (!one.checkVisibility()) return hash(`unseen;${look(one)};${one.localName};${one.className}`);
      const behind = filled.filter((other) => meet(boxOf(other), box) && !one.contains(other)).map((other) =>
        `${other.contains(one) ? "in" : look(other)} ${holds(boxOf(other), box)}`);
      return hash([
        look(one), ...OWN.map((name) => its[name]), one.localName, one.className,
        box.width > 1 && box.height > 1, box.right > 0 && box.bottom > 0,
        Boolean(one.closest(":disabled, [aria-disabled=true], [inert]")), Boolean(one.closest("label")?.control?.disabled),
        ...behind,
      ].join(";"));
    };
  };

  const holdsText = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  let marked = new Map();

  return {
    UNSEEN,
    /** Mark one text for each key that is not known; whether there is any. */
    mark(include, exclude, known) {
      const before = new Set(known);
      const keyOf = keys();
      marked = new Map();
      for (const one of document.querySelectorAll(include.flatMap((css) => [css, `${css} *`]).join())) {
        if (!holdsText(one) && !one.matches(FIELDS)) continue;
        if (exclude.some((css) => one.closest(css))) continue;
        const its = keyOf(one);
        if (before.has(its)) continue;
        before.add(its);
        marked.set(one, its);
        one.setAttribute(UNSEEN, "");
      }
      return marked.size > 0;
    },
    /** Take the marks away; the keys of those that were marked, but for what could not be judged. */
    judged(unsure) {
      for (const one of marked.keys()) one.removeAttribute(UNSEEN);
      for (const one of unsure) marked.delete(one);
      return [...marked.values()];
    },
  };
})()
