"""The site's own search box in a browser: ask it, and read which pages it finds, best first."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.browser.drivers.base import Browser, Json

# The list is made anew for each answer, also when nothing is found; then it is whole.
_ASK = """new Promise((done) => {
  const box = document.querySelector(".md-search__input");
  const place = document.querySelector(".md-search-result");
  const answered = new MutationObserver(() => {
    answered.disconnect();
    done([...place.querySelectorAll(".md-search-result__item")].map((item) =>
      [...item.querySelectorAll("a")].map((link) => [link.href, link.innerText])));
  });
  answered.observe(place, {childList: true, subtree: true, characterData: true});
  box.value = QUERY;
  box.dispatchEvent(new Event("keyup"));
})"""


class SearchBox:
    """The search of the site at `url`, open in a browser."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser = browser
        self._base = urlsplit(url).path
        browser.open(url)
        browser.click(".md-search__input")
        ready = "!document.querySelector('.md-search-result__meta').innerText.includes('startar')"
        browser.wait_for(ready)

    def milliseconds(self, query: str) -> float:
        """How long it takes from a key until the list of answers is whole, by the page's own clock."""
        asked = _ASK.replace("QUERY", repr(query))
        timed = f"const from = performance.now(); await {asked}; return performance.now() - from;"
        took = self._browser.js(f"(async () => {{ {timed} }})()")
        assert isinstance(took, int | float)
        return took

    def hits(self, query: str) -> list[Json]:
        """Each page that is found, as its links: address and text of the page itself and of its sections."""
        answer = self._browser.js(_ASK.replace("QUERY", repr(query)))
        assert isinstance(answer, list)
        return answer

    def texts(self, query: str) -> list[str]:
        """What each link among the hits says, as the reader sees it."""
        found: list[str] = []
        for links in self.hits(query):
            assert isinstance(links, list)
            for link in links:
                match link:
                    case [_, str(text)]:
                        found.append(text)
                    case other:
                        raise AssertionError(f"unexpected link {other}")
        return found

    def shown(self, query: str) -> str:
        """All that the reader sees of the hits."""
        return "\n".join(self.texts(query))

    def pages(self, query: str) -> tuple[str, ...]:
        """Addresses of the pages that are found, best first, from the site's root: `ansvar/regionen/`."""
        found: list[str] = []
        for links in self.hits(query):
            match links:
                case [[str(address), _], *_]:
                    found.append(urlsplit(address).path.removeprefix(self._base))
                case other:
                    raise AssertionError(f"unexpected hit {other}")
        return tuple(found)
