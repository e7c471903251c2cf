// Leaving. Runs before the page is drawn: whoever has left and goes back sees nothing of ours.
(() => {
  const to = document.currentScript.dataset.to;
  const html = document.documentElement;
  const kept = (call) => { try { return call(sessionStorage); } catch { return null; } };
  const gone = () => kept((s) => s.getItem("left"));
  const hide = () => { html.hidden = true; html.classList.add("left"); document.title = " "; };
  const leave = () => { hide(); kept((s) => s.setItem("left", "1")); location.replace(to); };
  const arrived = () => performance.getEntriesByType("navigation")[0]?.type;

  if (gone()) {
    // A fresh visit is a wish to read again; going back, forward or reloading is not.
    if (arrived() === "navigate") kept((s) => s.removeItem("left"));
    else leave();
  }
  addEventListener("pageshow", (event) => { if (event.persisted && gone()) leave(); });

  let shifts = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift") { shifts = []; return; }
    if (event.repeat) return;
    const now = event.timeStamp;
    shifts = [...shifts.filter((t) => now - t < 1500), now];
    if (shifts.length > 2) leave();
  }, true);
  addEventListener("click", (event) => {
    if (event.target.closest?.(".leave")) { event.preventDefault(); leave(); }
  }, true);

  html.classList.add("js");
  addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
    for (const field of document.querySelectorAll("[data-filter]")) {
      const rows = [...document.getElementById(field.dataset.filter).children];
      const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      field.addEventListener("input", () => {
        for (const row of rows) row.hidden = !plain(row.textContent).includes(plain(field.value));
      });
    }
    if (matchMedia("(min-width: 64rem)").matches) for (const part of document.querySelectorAll(".six details, .filters")) part.open = true;
  });
})();
