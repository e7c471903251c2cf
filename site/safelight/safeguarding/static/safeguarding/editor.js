// Findings beside the field, while an editor writes: reason, better wording, source, and one click to apply it.
const panel = document.querySelector("[data-safeguarding-check]");
const WAIT = 500; // milliseconds after the last key

if (panel) {
  const form = panel.closest("form");
  const words = panel.dataset;
  const seen = new Map(); // field → text that was checked last
  let timer = 0;

  const fields = () => [...form.querySelectorAll("textarea, input[type=text], .Draftail-Editor [contenteditable=true]")]
    .filter((field) => !field.closest("[data-safeguarding-check]") && field.offsetParent !== null);
  const textOf = (field) => (field.isContentEditable ? field.innerText : field.value);
  const sideOf = (field) => field.closest("[data-contentpath]")?.dataset.contentpath ?? "";

  const element = (tag, text, name) => Object.assign(document.createElement(tag), { textContent: text, className: name ?? "" });

  const apply = (field, finding) => {
    const text = textOf(field);
    field.value = text.slice(0, finding.start) + finding.replacement + text.slice(finding.end);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const show = (field, findings) => {
    const holder = field.closest(".w-field__input, .w-field, [data-contentpath]") ?? field.parentElement;
    holder.querySelector(":scope > .sl-findings")?.remove();
    if (!findings.length) return;
    const list = element("ul", "", "sl-findings");
    list.setAttribute("role", "status");
    for (const finding of findings) {
      const item = element("li", "", `sl-finding sl-${finding.level}`);
      const level = words[`level${finding.level[0].toUpperCase()}${finding.level.slice(1)}`];
      item.append(element("strong", `${level} `), element("q", finding.words), ` ${finding.message}`);
      if (finding.suggestion) item.append(element("span", `${words.better} ${finding.suggestion}`));
      if (finding.source) item.append(element("small", `${words.source} ${finding.source}`));
      if (finding.replacement && !field.isContentEditable) {
        const button = element("button", `${words.use}: ${finding.replacement}`, "button button-small button-secondary");
        button.type = "button";
        button.addEventListener("click", () => apply(field, finding));
        item.append(button);
      }
      list.append(item);
    }
    holder.append(list);
  };

  const check = async () => {
    const changed = fields().filter((field) => seen.get(field) !== textOf(field));
    if (!changed.length) return;
    changed.forEach((field) => seen.set(field, textOf(field)));
    const response = await fetch(words.safeguardingCheck, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": form.querySelector("[name=csrfmiddlewaretoken]").value },
      body: JSON.stringify({ lang: words.language, texts: changed.map((field) => ({ text: textOf(field), side: sideOf(field) })) }),
    });
    if (!response.ok) return;
    const { results } = await response.json();
    results.forEach((findings, at) => show(changed[at], findings));
  };

  const soon = () => { clearTimeout(timer); timer = setTimeout(check, WAIT); };
  form.addEventListener("input", soon);
  form.addEventListener("keyup", soon);
  soon();
}
