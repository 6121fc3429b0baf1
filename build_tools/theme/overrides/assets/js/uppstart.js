// Tells the reader why, when the shell never started: a file of it did not come, came as another type or damaged, or the
// browser is too old to read it. So this stands outside its modules, in the words of old browsers.
window.addEventListener("load", function () {
  var FILE = "En av stödets filer kunde inte läsas. Ladda om sidan. Hjälper det inte ligger felet på webbplatsen, " +
    "inte hos dig. ";
  var OLD = "Webbläsaren är för gammal för stödet. Uppdatera den, eller använd en annan. ";

  function tell() {
    var section = document.querySelector("section.aid");
    if (!section || window.kunskapsstod) return;
    var words = document.createElement("p");
    var text = document.createElement("a");
    text.href = "#hela-stodet-som-text";
    text.textContent = "Läs hela stödet som text";
    var name = section.getAttribute("data-name") || "Beslutsstödet";
    // As young as what the shell is written in, and it leaves no doubt: a fault in a file is no old browser.
    words.appendChild(document.createTextNode(name + " kunde inte starta. " + (Object.hasOwn ? FILE : OLD)));
    words.appendChild(text);
    words.appendChild(document.createTextNode(" i stället."));
    section.setAttribute("data-state", "failed");
    var line = section.querySelector("[data-status-line]");
    line.textContent = "";
    line.appendChild(words);
  }

  tell();
  if (window.document$) window.document$.subscribe(tell); // and after each page change without a reload
});
