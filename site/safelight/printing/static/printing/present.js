// Slides: one at a time, a calm clock for each step, and notes in a second window. Nothing is stored, nothing is requested.
const body = document.body;
const slides = [...document.querySelectorAll(".deck-slide")];
const isNotes = body.classList.contains("deck-notes");
const rtl = document.documentElement.dir === "rtl";
const find = (name) => document.querySelector(name);
const words = new URLSearchParams(location.search);
words.delete("notes");
const channel = new BroadcastChannel(`slides ${location.pathname} ${words}`);
let at = Math.max(0, slides.findIndex((slide) => `#${slide.id}` === location.hash));

const clock = { step: "", total: 0, left: 0, paused: false };

function drawClock() {
  find(".deck-time").hidden = !clock.total;
  const left = Math.max(0, Math.ceil(clock.left));
  find(".deck-time .rest").textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  find(".deck-time progress").value = clock.total ? 1 - Math.max(0, clock.left) / clock.total : 0;
  find('[data-do="pause"]')?.setAttribute("aria-pressed", clock.paused);
}

function startClock(slide) {
  if (isNotes || slide.dataset.step === clock.step) return;
  const total = Number(slide.dataset.minutes) * 60;
  Object.assign(clock, { step: slide.dataset.step, total, left: total });
  drawClock();
}

function show(place, { tell = true, focus = true } = {}) {
  at = Math.min(Math.max(place, 0), slides.length - 1);
  const slide = slides[at];
  slides.forEach((one, n) => one.classList.toggle("shown", n === at));
  for (const link of document.querySelectorAll(".deck-list li a")) {
    if (link.hash === `#${slide.id}`) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  }
  find(".deck-count .at").textContent = at + 1;
  list(false);
  slide.scrollTop = 0;
  if (isNotes) scrollTo(0, 0);
  if (focus) slide.querySelector("h2").focus({ preventScroll: true });
  history.replaceState(null, "", `#${slide.id}`);
  startClock(slide);
  if (tell) channel.postMessage({ at, clock });
}

// A slide that is extra is passed over, unless one is on it already.
function go(by) {
  let next = at + by;
  while (slides[next]?.dataset.extra !== undefined && slides[at].dataset.extra === undefined) next += by;
  if (slides[next]) show(next);
}

function list(open = !body.classList.contains("listing")) {
  body.classList.toggle("listing", open);
  find('[data-do="list"]').setAttribute("aria-expanded", open);
  if (open) (find(".deck-list [aria-current]") ?? find(".deck-list a")).focus();
}

function pause() {
  clock.paused = !clock.paused;
  drawClock();
  channel.postMessage({ clock });
}

const full = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.())?.catch?.(() => {});
const acts = { back: () => go(-1), next: () => go(1), list: () => list(), pause, full };

const KEYS = {
  ArrowDown: "next", ArrowUp: "back", PageDown: "next", PageUp: "back", Enter: "next", " ": "next",
  [rtl ? "ArrowLeft" : "ArrowRight"]: "next", [rtl ? "ArrowRight" : "ArrowLeft"]: "back",
  o: "list", O: "list", p: "pause", P: "pause", f: "full", F: "full",
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest?.("a, button, summary") && (event.key === "Enter" || event.key === " ")) return;
  if (event.key === "Escape" && body.classList.contains("listing")) return list(false);
  const listing = body.classList.contains("listing");
  let act = KEYS[event.key];
  if (event.key === " " && event.shiftKey) act = "back";
  if (event.key === "Home") { event.preventDefault(); return show(0); }
  if (event.key === "End") { event.preventDefault(); return show(slides.length - 1); }
  if (!act || (listing && act !== "list") || (act === "pause" && isNotes)) return;
  event.preventDefault();
  acts[act]();
});

document.addEventListener("click", (event) => {
  const act = event.target.closest("[data-do]")?.dataset.do;
  if (act) return acts[act]();
  const link = event.target.closest('a[href^="#"]');
  const place = link ? slides.findIndex((slide) => `#${slide.id}` === link.hash) : -1;
  if (place >= 0) { event.preventDefault(); show(place); }
  if (link?.hash === "#leaving") { event.preventDefault(); list(true); find("#leaving").focus(); }
  const notes = event.target.closest(".deck-open");
  if (notes) { event.preventDefault(); open(notes.href, "safelight-notes", "popup,width=620,height=760"); }
});

let from = null;
addEventListener("touchstart", (event) => { from = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
addEventListener("touchend", (event) => {
  if (!from || body.classList.contains("listing")) return;
  const across = event.changedTouches[0].clientX - from.clientX;
  const down = event.changedTouches[0].clientY - from.clientY;
  from = null;
  if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(down)) go((across < 0) === rtl ? -1 : 1);
}, { passive: true });

channel.addEventListener("message", ({ data }) => {
  if (data.gone) return find(".leave").click();
  if (data.ask && !isNotes) return channel.postMessage({ at, clock });
  if (data.clock && isNotes) { Object.assign(clock, data.clock); drawClock(); }
  if (data.at !== undefined && data.at !== at) show(data.at, { tell: false, focus: false });
  if (!isNotes && data.at !== undefined) channel.postMessage({ clock });
});

// Whoever leaves in one window has left in the other, too.
new MutationObserver(() => {
  if (document.documentElement.classList.contains("left")) channel.postMessage({ gone: true });
}).observe(document.documentElement, { attributeFilter: ["class"] });

let last = performance.now();
setInterval(() => {
  const now = performance.now();
  if (!clock.paused && clock.total && !isNotes) {
    const before = Math.ceil(clock.left);
    clock.left = Math.max(0, clock.left - (now - last) / 1000);
    if (Math.ceil(clock.left) !== before) { drawClock(); channel.postMessage({ clock }); }
  }
  last = now;
}, 250);

body.classList.add("live");
show(at, { tell: !isNotes, focus: false });
if (isNotes) channel.postMessage({ ask: true });
