// Findings while an editor writes: beside the field, and all of them in the side panel *Checks*, with one click to go there or to apply.
const panel = document.querySelector("[data-safeguarding-check]");
const form = document.querySelector("form[data-edit-form]");
const WAIT = 500; // milliseconds after the last key

const element = (tag, text, name) => Object.assign(document.createElement(tag), { textContent: text, className: name ?? "", dir: "auto" });
const pathOf = (node) => {
  const steps = [];
  for (let at = node.closest("[data-contentpath]"); at; at = at.parentElement.closest("[data-contentpath]")) steps.unshift(at.dataset.contentpath);
  return steps.join(".");
};
const inputOf = (holder) => holder?.querySelector("textarea, input[type=text], input[type=date], [contenteditable=true]");

/** Where a finding stands: the element of its place, or of the nearest part around it. */
const holderOf = (place, holders) => {
  for (let at = place; at; at = at.slice(0, Math.max(at.lastIndexOf("."), 0))) if (holders.has(at)) return holders.get(at);
  return null;
};

/** The smallest element below a holder that has these words: a rich text may be longer than the screen. */
const around = (holder, words) => {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  while (words && walker.nextNode()) if (walker.currentNode.data.includes(words)) return walker.currentNode.parentElement;
  return holder;
};

/** Open the tab and the parts in which words stand, and go there. */
const reveal = (holder, words) => {
  const tab = holder.closest("[role=tabpanel]");
  if (tab?.hidden) document.querySelector(`[role=tab][href="#${tab.id}"]`)?.click();
  for (let part = holder; part; part = part.parentElement?.closest("[data-panel]")) {
    part.querySelector(":scope > .w-panel__header [data-panel-toggle][aria-expanded=false]")?.click();
  }
  arrive(holder, words, 20);
};

/** Tabs and parts open with a movement: wait for it, two seconds at most. */
const arrive = (holder, words, tries) => {
  if (!holder.checkVisibility() && tries) return setTimeout(arrive, 100, holder, words, tries - 1);
  inputOf(holder)?.focus({ preventScroll: true });
  const there = () => around(holder, words).scrollIntoView({ block: "center" });
  there();
  setTimeout(there, 400); // fields above may still grow to their text
};

const apply = (field, finding) => {
  field.value = field.value.replace(finding.words, () => finding.replacement);
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const button = (text, act) => {
  const made = Object.assign(element("button", text, "button button-small button-secondary"), { type: "button" });
  made.addEventListener("click", act);
  return made;
};

/** One finding: how grave, which words, why, what is better, on which source it rests. */
const row = (finding, field) => {
  const said = panel.dataset;
  const item = element("li", "", `sl-finding sl-${finding.level}`);
  item.append(element("strong", said[`level${finding.level[0].toUpperCase()}${finding.level.slice(1)}`]), " ");
  if (finding.words) item.append(element("q", finding.words));
  item.append(element("span", finding.message));
  if (finding.suggestion) item.append(element("span", `${said.better} ${finding.suggestion}`));
  if (finding.source) item.append(element("small", `${said.source} ${finding.source}`));
  if (finding.replacement && field && !field.isContentEditable && field.value.includes(finding.words)) {
    item.append(button(`${said.use}: ${finding.replacement}`, () => apply(field, finding)));
  }
  return item;
};

const besideFields = (findings, holders) => {
  form.querySelectorAll(".sl-findings[data-beside]").forEach((list) => list.remove());
  for (const finding of findings) {
    const field = inputOf(holders.get(finding.place));
    if (!field) continue;
    const holder = field.closest(".w-field__input, .w-field, [data-contentpath]");
    let list = holder.querySelector(":scope > .sl-findings");
    if (!list) {
      list = element("ul", "", "sl-findings");
      list.dataset.beside = "";
      holder.append(list);
    }
    list.append(row(finding, field));
  }
};

/** One row of the side panel: the same words may stand in several places, which a button visits in turn. */
const group = (findings, holders) => {
  const item = row(findings[0], inputOf(holders.get(findings[0].place)));
  const accept = element("span", "");
  let at = 0;
  const acceptOf = (finding) => accept.replaceChildren(...[document.querySelector(`[data-finding="${finding.key}"] a`)].filter(Boolean).map((a) => a.cloneNode(true)));
  const show = button(findings.length > 1 ? `${panel.dataset.show} (${findings.length})` : panel.dataset.show, () => {
    const finding = findings[at++ % findings.length];
    reveal(holderOf(finding.place, holders), finding.words);
    acceptOf(finding);
  });
  acceptOf(findings[0]);
  if (findings[0].rule === "STR-23" && panel.dataset.reviewHost) {
    const review = Object.assign(element("a", panel.dataset.review), { target: "_blank", rel: "noopener" });
    review.href = `${panel.dataset.reviewHost}?host=${encodeURIComponent(findings[0].words)}`;
    item.append(review);
  }
  if (findings.every((finding) => holderOf(finding.place, holders))) item.append(show);
  item.append(accept);
  return item;
};

const inPanel = (findings, holders) => {
  const groups = new Map();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.words.toLowerCase()} ${finding.message}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  panel.querySelector("[data-safeguarding-list]").replaceChildren(...[...groups.values()].map((same) => group(same, holders)));
  const counted = ["block", "warn", "advise"].map((level) => [level, findings.filter((f) => f.level === level).length]).filter(([, n]) => n);
  const names = { block: panel.dataset.levelBlock, warn: panel.dataset.levelWarn, advise: panel.dataset.levelAdvise };
  panel.querySelector("[data-safeguarding-summary]").textContent = counted.map(([level, n]) => `${names[level]}: ${n}`).join(" · ") || panel.dataset.none;
};

/** The number on the button that opens the side panel: seen without opening it. */
const badge = () => {
  const toggle = document.querySelector('[data-side-panel-toggle="checks"]');
  if (toggle && !toggle.querySelector("[data-safeguarding-badge]")) {
    toggle.append(element("span", ""));
    toggle.lastChild.dataset.safeguardingBadge = "";
    toggle.dataset.label = toggle.getAttribute("aria-label");
  }
  return toggle?.querySelector("[data-safeguarding-badge]");
};

const announce = (findings) => {
  const counts = [panel.querySelector("[data-safeguarding-count]"), badge()].filter(Boolean);
  for (const count of counts) {
    count.textContent = findings.length;
    count.className = `sl-count sl-count-${findings[0]?.level ?? "none"}`;
    count.hidden = !findings.length;
  }
  const toggle = counts[1]?.parentElement;
  const open = panel.dataset.open.replace("%(n)s", findings.length);
  toggle?.setAttribute("aria-label", findings.length ? `${toggle.dataset.label}. ${open}` : toggle.dataset.label);
};

/** A report leads here with a finding in the address: go to where it stands, once. */
let asked = new URLSearchParams(location.search).get("finding");
const goToAsked = (findings, holders) => {
  const finding = findings.find(({ key }) => key === asked);
  const holder = finding && holderOf(finding.place, holders);
  asked = null;
  if (holder) setTimeout(reveal, 1000, holder, finding.words); // the parts of the page are still being drawn
};

const watch = () => {
  let timer = 0, checked = "", asking = null;

  const check = async () => {
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
    if (body === checked) return;
    checked = body;
    asking?.abort();
    asking = new AbortController();
    try {
      const response = await fetch(panel.dataset.safeguardingCheck, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
        body,
        signal: asking.signal,
      });
      if (!response.ok) throw new Error(response.status);
      const findings = (await response.json()).findings.filter((finding) => !finding.accepted);
      const holders = new Map([...form.querySelectorAll("[data-contentpath]")].map((holder) => [pathOf(holder), holder]));
      besideFields(findings, holders);
      inPanel(findings, holders);
      announce(findings);
      goToAsked(findings, holders);
    } catch (error) {
      if (error.name === "AbortError") return;
      checked = "";
      panel.querySelector("[data-safeguarding-summary]").textContent = panel.dataset.failed;
    }
  };

  const soon = () => { clearTimeout(timer); timer = setTimeout(check, WAIT); };
  ["input", "keyup", "change", "click"].forEach((name) => form.addEventListener(name, soon));
  document.addEventListener("visibilitychange", () => { checked = ""; soon(); }); // back from reviewing a site, or from accepting
  soon();
};

if (panel && form) watch();
