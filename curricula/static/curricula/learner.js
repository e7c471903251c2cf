// Learners' pages: reading aloud with a voice of the device itself. Nothing is stored or sent.
(() => {
  const speech = window.speechSynthesis;
  const box = document.querySelector("[data-read-aloud]");
  const text = document.querySelector("[data-read]");
  if (!speech || !box || !text) return;
  const button = box.querySelector("button");
  const names = [button.textContent, box.dataset.stop];
  const language = document.documentElement.lang.slice(0, 2);
  // Only voices on this device: another one would send the words to a service.
  const voice = () => speech.getVoices().find((v) => v.localService && v.lang.slice(0, 2).toLowerCase() === language);
  const offer = () => { box.hidden = !voice(); };
  const shown = (part) => part.checkVisibility?.() ?? part.getClientRects().length > 0;
  let reading = false;

  const stop = () => { reading = false; speech.cancel(); button.textContent = names[0]; };
  const next = (parts) => {
    const part = parts.shift();
    if (!reading || !part) { stop(); return; }
    const words = new SpeechSynthesisUtterance(part.textContent.replace(/\s+/g, " ").trim());
    const chosen = voice();
    if (!chosen) { stop(); return; }
    [words.voice, words.lang, words.rate] = [chosen, chosen.lang, 0.9];
    words.onend = () => { if (reading) next(parts); };
    words.onerror = stop;
    speech.speak(words);
  };
  button.addEventListener("click", () => {
    if (reading) { stop(); return; }
    reading = true;
    button.textContent = names[1];
    const all = [...text.querySelectorAll("h2, h3, h4, p, li, dt, dd, summary")];
    const outside = ".row, .country, .svc-foot, .l-services ul";
    next(all.filter((part) => shown(part) && !part.closest(outside) && !part.querySelector("h2, h3, h4, p, li") && part.textContent.trim()));
  });
  addEventListener("pagehide", stop);
  document.addEventListener("visibilitychange", () => { if (document.hidden) stop(); });
  document.addEventListener("click", (event) => { if (event.target.closest?.(".leave")) stop(); }, true);
  speech.addEventListener?.("voiceschanged", offer);
  offer();
})();
