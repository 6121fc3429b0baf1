// Material writes each hit of a search as a link around an article with a heading of the first level. Then assistive tools
// find links without a name, and headings that are none of the page's: so both are taken for what they are, words.
(() => {
  const list = document.querySelector(".md-search-result__list");
  if (!list) return;
  new MutationObserver(() => {
    const words = list.querySelectorAll(":is(article, h1, h2):not([role])");
    for (const one of words) one.setAttribute("role", "presentation");
  }).observe(list, { childList: true, subtree: true });
})();
