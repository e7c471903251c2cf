// Fingerprints of files, worked out here. Only five of sixty-four signs are asked for.
const form = document.querySelector("form.verify");
const words = form.dataset;
const verdict = document.getElementById("verdict");

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (bytes) => hex(await crypto.subtle.digest("SHA-256", bytes));
const line = (text, tag = "p", name = "") => Object.assign(document.createElement(tag), { textContent: text, className: name });

async function entry(hash) {
  const answer = await fetch(words.lookup.replace("00000", hash.slice(0, 5)));
  if (!answer.ok) throw new Error(answer.status);
  return (await answer.json()).entries.find((one) => one.sha256 === hash);
}

async function check(file) {
  verdict.replaceChildren(line(words.working));
  try {
    const bytes = await file.arrayBuffer();
    const hash = await sha256(bytes);
    const found = await entry(hash);
    if (found) return say(found, file.name, hash);
    const inside = await files(new Uint8Array(bytes)).catch(() => null);
    if (inside) return list(inside, hash);
    verdict.replaceChildren(line(words.unknown, "p", "lead"), line(hash, "code", "hash"));
  } catch {
    verdict.replaceChildren(line(words.failed));
  }
  verdict.focus();
}

function say(found, name, hash) {
  const parts = [line(found.current ? words.current : words.older, "p", "lead"), line(`${found.name} · ${found.made}`, "p", "small")];
  if (!found.current) parts.push(line(`${found.words_changed ? words.words : words.form} (${found.newest})`));
  verdict.replaceChildren(...parts, line(hash, "code", "hash"));
  verdict.focus();
}

async function list(inside, hash) {
  const told = manifest(inside);
  if (!told) return verdict.replaceChildren(line(words.unknown, "p", "lead"), line(hash, "code", "hash"));
  const rows = document.createElement("ul");
  for (const one of told) {
    const bytes = inside.get(one.name);
    const state = !bytes ? words.missing : (await sha256(bytes)) === one.sha256 && (await entry(one.sha256)) ? words.same : words.changed;
    rows.append(line(`${one.name}: ${state}`, "li"));
  }
  verdict.replaceChildren(line(words.zip), rows, line(hash, "code", "hash"));
  verdict.focus();
}

function manifest(inside) {
  try {
    const { files } = JSON.parse(new TextDecoder().decode(inside.get("manifest.json")));
    return files.every((one) => typeof one.name === "string" && /^[0-9a-f]{64}$/.test(one.sha256)) ? files : null;
  } catch {
    return null;
  }
}

// The directory at the end of a ZIP, and its files: stored, or packed in the one usual way.
async function files(bytes) {
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return null;
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [name, extra, note] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const head = view.getUint32(at + 42, true);
    const title = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    const packed = bytes.subarray(start, start + size);
    found.set(title, method === 0 ? packed : await unpacked(packed));
    at += 46 + name + extra + note;
  }
  return found.has("manifest.json") ? found : null;
}

async function unpacked(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

document.getElementById("file").addEventListener("change", (event) => { if (event.target.files[0]) check(event.target.files[0]); });
form.addEventListener("submit", (event) => event.preventDefault());
for (const kind of ["dragover", "drop"]) form.addEventListener(kind, (event) => event.preventDefault());
form.addEventListener("drop", (event) => { if (event.dataTransfer.files[0]) check(event.dataTransfer.files[0]); });
