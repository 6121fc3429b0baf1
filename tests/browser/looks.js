// What a reader loses when a part of the page is enlarged, spaced out, recoloured or stilled. Lists of markup, empty when
// nothing is.
((part) => {
  const root = document.querySelector(part);
  const every = () => [root, ...root.querySelectorAll("*")];
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const markup = (one) => one.cloneNode(false).outerHTML.slice(0, 200);
  const parts = ["", "::before", "::after"];
  const style = (one, part) => getComputedStyle(one, part || null);
  const stops = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const clear = "rgba(0, 0, 0, 0)";

  /** What takes focus by Tab, each while it has it. */
  const focused = (look) => [...root.querySelectorAll(stops)].filter((one) => {
    // The search opens over the page when it has focus, and the map is drawn: both have tests of their own.
    if (one.tabIndex < 0 || one.disabled || !shown(one) || one.closest(".md-search, svg")) return false;
    one.focus({ focusVisible: true });
    return document.activeElement === one && ![one, ...(one.labels ?? [])].some(look);
  }).map(markup);

  /**
   * Whether something of it is in the window with nothing over it. The box of a source stays for a moment after focus
   * has gone on, so that a pointer can move into it: no reader is so quick that it covers what is next.
   */
  const seen = (one) => [...one.getClientRects()].some((box) => {
    for (const left of document.querySelectorAll(".kallruta")) left.style.pointerEvents = "none";
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return false;
    return [.1, .5, .9].some((down) => [.1, .5, .9].some((along) => {
      const at = document.elementFromPoint(left + (right - left) * along, top + (bottom - top) * down);
      return at && (one.contains(at) || (at.contains(one) && at.matches("label, label *")));
    }));
  });

  const behind = (one) => {
    for (; one; one = one.parentElement) if (style(one).backgroundColor !== clear) return style(one).backgroundColor;
    return style(document.documentElement).backgroundColor;
  };

  return {
    cut() {
      const found = new Set(), known = new Map(), slack = 4;
      const clip = (one) => {
        if (!known.has(one)) {
          const { overflowX, overflowY } = style(one), box = one.getBoundingClientRect();
          const hides = (how) => how === "hidden" || how === "clip", rolls = (how) => how === "auto" || how === "scroll";
          known.set(one, {
            box, x: hides(overflowX), y: hides(overflowY), rolls: rolls(overflowX) || rolls(overflowY),
            unseen: box.width <= 2 || box.height <= 2,
          });
        }
        return known.get(one);
      };
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), range = document.createRange();
      for (let text; (text = texts.nextNode());) {
        if (!text.data.trim() || !shown(text.parentElement)) continue;
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        for (let one = text.parentElement; one && one !== document.body; one = one.parentElement) {
          const at = clip(one);
          if (at.unseen || at.rolls) break;
          const wide = at.x && (box.right > at.box.right + slack || box.left < at.box.left - slack);
          const tall = at.y && (box.bottom > at.box.bottom + slack || box.top < at.box.top - slack);
          if (!wide && !tall) continue;
          found.add(`${text.data.trim().slice(0, 80)} in ${markup(one)}`);
          break;
        }
      }
      return [...found];
    },
    /** Words in headings of tables that part between two lines where no hyphen stands. */
    brokenWords() {
      const range = document.createRange(), shy = "\u00ad", found = [];
      const lines = (text, from, to) => {
        range.setStart(text, from);
        range.setEnd(text, to);
        return [...range.getClientRects()].map((one) => one.bottom);
      };
      for (const heading of root.querySelectorAll("th")) {
        if (!shown(heading) || (heading.closest("thead")?.offsetWidth ?? 9) < 2) continue;
        const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        for (let text; (text = texts.nextNode());) {
          for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
            if (new Set(lines(text, index, index + word.length)).size < 2) continue;
            let last;
            for (let at = 0; at < word.length; at++) {
              if (word[at] === shy) continue;
              const here = lines(text, index + at, index + at + 1).at(-1);
              if (last !== undefined && Math.abs(here - last) > 2 && !/[-–/\u00ad]/.test(word[at - 1])) {
                found.push(`${word.slice(0, at)}|${word.slice(at)}`);
              }
              last = here;
            }
          }
        }
      }
      return [...new Set(found)];
    },
    unseenFocus: () => focused(seen),
    unmarkedFocus: () => focused((one) => {
      const { outlineStyle, outlineWidth } = style(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    }),
    /** What has a ring of which less than two pixels are seen on some side: past the window, or cut by what holds it. */
    cutRings: () => focused((one) => {
      const { outlineStyle, outlineWidth, outlineOffset } = style(one);
      const width = parseFloat(outlineWidth), out = parseFloat(outlineOffset) + width, page = document.documentElement;
      if (outlineStyle === "none" || width < 2) return false;
      let [left, right, top, bottom] = [0, page.clientWidth, -Infinity, Infinity];
      for (let held = one.parentElement; held && held !== document.body; held = held.parentElement) {
        const box = held.getBoundingClientRect(), { overflowX, overflowY } = style(held);
        if (overflowX !== "visible") [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        if (overflowY !== "visible") [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      const beyond = (box) => Math.max(left - box.left, box.right - right, top - box.top, box.bottom - bottom);
      return [...one.getClientRects()].every((box) => beyond(box) + out <= width - 1.9);
    }),
    covered() {
      let height = 0;
      for (const one of document.querySelectorAll("body *")) {
        if (!["fixed", "sticky"].includes(style(one).position) || !shown(one)) continue;
        const { top, bottom, width } = one.getBoundingClientRect();
        if (width > innerWidth / 2) height += Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
      }
      return height / innerHeight;
    },
    spaceOut() {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets = [sheet];
    },
    asWritten() {
      document.adoptedStyleSheets = [];
    },
    low: () => [...document.querySelectorAll(".aid :is(button:not(.mening), summary, select, textarea, input)")].filter((one) => {
      const whole = one.closest("label") ?? one;
      return shown(one) && Math.max(whole.offsetHeight, one.offsetHeight) < 44;
    }).map((one) => `${one.offsetHeight} ${markup(one)}`),
    moving: () => every().flatMap((one) => parts.map((part) => {
      const its = style(one, part), lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
      const moves = (its.animationName !== "none" && lasts(its.animationDuration)) || its.scrollBehavior === "smooth" ||
        (its.transitionProperty !== "none" && lasts(its.transitionDuration));
      return moves ? markup(one) + part : "";
    })).filter(Boolean),
    unseenSigns: () => every().filter(shown).flatMap((one) => parts.map((part) => {
      const { maskImage, backgroundColor, content, display } = style(one, part);
      if ((part && (content === "none" || display === "none")) || !maskImage.includes("url")) return "";
      const lost = backgroundColor === clear || backgroundColor === behind(part ? one : one.parentElement);
      return lost ? markup(one) + part : "";
    })).filter(Boolean),
    unframed: () => [...root.querySelectorAll("button, select, textarea, input")].filter((one) => {
      if (!shown(one) || ["radio", "checkbox", "hidden"].includes(one.type) || one.querySelector("svg")) return false;
      const its = style(one);
      const framed = [its.borderTopStyle, its.borderBottomStyle, its.outlineStyle].some((border) => border !== "none");
      return !framed && !its.textDecorationLine.includes("underline");
    }).map(markup),
  };
})
