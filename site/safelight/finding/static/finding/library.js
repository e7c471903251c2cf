// Results change in place, and the address with them. Without this, every link and the form do the same by loading the page.
const results = () => document.getElementById("results");

async function show(address, add) {
  let page;
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    location.assign(address);
    return;
  }
  const open = [...results().querySelectorAll("details")].map((one) => one.open);
  results().replaceWith(page.getElementById("results"));
  results().querySelectorAll("details").forEach((one, at) => { one.open ||= open[at] ?? false; });
  const form = page.querySelector("form[data-live]");
  document.querySelector("form[data-live]").replaceChildren(...form.childNodes);
  if (add) history.pushState(null, "", address);
  document.getElementById("count").focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("#results aside a, #results .chips a, #results .pages a");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  event.preventDefault();
  show(link.href, true);
  if (link.closest(".pages")) results().scrollIntoView();
});
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-live]");
  if (!form) return;
  event.preventDefault();
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  show(`${location.pathname}?${query}`, true);
});
addEventListener("popstate", () => show(location.href, false));
