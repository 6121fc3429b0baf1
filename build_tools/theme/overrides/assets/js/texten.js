// The text version of an aid, and what is folded in the list of sources, lie in the page as noscript: a browser with
// scripts reads them as strings, and makes elements of a part only when the reader opens it, prints the page or follows
// a link into it. In the words of old browsers, as uppstart.js: whoever cannot start the aid must be able to read it.
(function () {
  function unfold(part) {
    var waits = part.querySelector("noscript");
    if (!waits) return;
    // After a page change without a reload it holds elements: it was read by a parser that has no scripts.
    var text = waits.firstElementChild ? waits.innerHTML : waits.textContent;
    waits.insertAdjacentHTML("beforebegin", text);
    waits.parentNode.removeChild(waits);
  }

  function all() {
    Array.prototype.forEach.call(document.querySelectorAll(".text__del"), unfold);
  }

  // A link to something in a part that is not made yet.
  function follow() {
    var id = location.hash.slice(1);
    if (id.indexOf("text-") !== 0 || document.getElementById(id)) return;
    all();
    var place = document.getElementById(id);
    if (!place) return;
    for (var one = place; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    place.scrollIntoView();
  }

  // To look for a word in all of it, with the browser's own search.
  function openable(words) {
    var parts = words.parentNode.querySelectorAll("details");
    var press = document.createElement("button");
    press.type = "button";
    press.className = "knapp";
    press.textContent = "Öppna alla delar";
    press.addEventListener("click", function () {
      var open = press.textContent === "Öppna alla delar";
      Array.prototype.forEach.call(parts, function (part) { part.open = open; });
      press.textContent = open ? "Stäng alla delar" : "Öppna alla delar";
    });
    words.textContent = "";
    words.removeAttribute("data-text-waits");
    words.appendChild(press);
  }

  function begin() {
    var words = document.querySelector("[data-text-waits]");
    if (words) openable(words);
    if (!("open" in document.createElement("details"))) all();
    follow();
  }

  document.addEventListener("toggle", function (event) { if (event.target.matches(".text__del")) unfold(event.target); }, true);
  window.addEventListener("beforeprint", all);
  window.addEventListener("hashchange", follow);
  begin();
  window.addEventListener("load", function () {
    if (window.document$) window.document$.subscribe(begin); // and after each page change without a reload
  });
})();
