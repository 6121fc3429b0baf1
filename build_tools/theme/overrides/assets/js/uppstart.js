// Tells the reader why, when the decision aid's shell never started: its files did not come, came as another type or
// damaged, or the browser is too old to read them. So this stands outside its modules, in the words of old browsers.
window.addEventListener("load", function () {
  var FILE = "En fil som beslutsstödet behöver kunde inte läsas. Ladda om sidan. Hjälper det inte ligger felet på " +
    "webbplatsen, inte hos dig. ";
  var OLD = "Webbläsaren är för gammal för beslutsstödet. Uppdatera den, eller använd en annan. ";

  function tell() {
    var line = document.querySelector("section[data-aid] [data-status-line]");
    if (!line || window.kunskapsstod) return;
    document.querySelector("section[data-aid]").setAttribute("data-state", "failed");
    var words = document.createElement("p");
    var text = document.createElement("a");
    text.href = "#hela-stodet-som-text";
    text.textContent = "Läs hela stödet som text";
    // As young as what the shell is written in, and it leaves no doubt: a fault in a file is no old browser.
    words.appendChild(document.createTextNode(Object.hasOwn ? FILE : OLD));
    words.appendChild(text);
    words.appendChild(document.createTextNode(" i stället: samma frågor, bedömningar och källor."));
    line.textContent = "";
    line.appendChild(words);
  }

  tell();
  if (window.document$) window.document$.subscribe(tell); // and after each page change without a reload
});
