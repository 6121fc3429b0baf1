// Tells the reader when their own clock has passed the last day that the page is known to be right.
// The notice and the day stand hidden in the page; nothing is fetched.
document.addEventListener("DOMContentLoaded", () => {
  const look = () => {
    const now = new Date();
    const pad = (number) => String(number).padStart(2, "0");
    const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    for (const notice of document.querySelectorAll(".notis--giltighet")) {
      notice.hidden = today <= notice.dataset.validUntil;
    }
  };
  look();
  window.document$?.subscribe(look); // and after each page change without a reload
});
