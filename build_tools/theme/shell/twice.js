// The second press of a double click belongs to what was pressed first: it must not hit what came in its place.

const MS = 300; // an ordinary double click takes half of it, and nobody has read what came and presses on so soon
const PX = 5; // how far a hand moves between them

/** Browsers disagree on event.detail when what was pressed first is gone: place and time tell. */
export function dropSecondPress(view, signal) {
  let first = null;
  const dropped = (event) => {
    const again = first && event.timeStamp - first.timeStamp < MS
      && Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) < PX;
    if (event.detail && again && !first.target.isConnected) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.detail) {
      first = event; // by keyboard, or by a label for its field: 0
    }
  };
  view.addEventListener("click", dropped, { signal, capture: true });
}
