// The page of a document: layers that stay as they were chosen, keys from one account to the next, accounts chosen in the text.
const LAYERS = "riwaya-layers";
const boxes = [...document.querySelectorAll(".layers input")];

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(LAYERS));
    if (kept) boxes.forEach((box) => (box.checked = kept.includes(box.name)));
  } catch {
    localStorage.removeItem(LAYERS);
  }
}

function keep() {
  localStorage.setItem(LAYERS, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.name)));
}

function isTyping(target) {
  return target.matches("input, textarea, select, [contenteditable]");
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const link = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const first = key === "j" ? document.querySelector(".accounts a") : null;
  (link ?? first)?.click();
}

// A click into what somebody says chooses the account; of accounts one within the other, the inner one.
function onClick(event) {
  if (event.target.closest("a") || !getSelection().isCollapsed) return;
  const piece = event.target.closest("[data-records]");
  const ids = piece?.dataset.records.split(" ").filter((id) => /^[cd]\d+$/.test(id)) ?? [];
  const cue = ids.length ? document.querySelector(`.text a[data-account="${ids.at(-1)}"]`) : null;
  if (cue && boxes.find((box) => box.name === "accounts")?.checked) cue.click();
}

recall();
boxes.forEach((box) => box.addEventListener("change", keep));
document.addEventListener("keydown", onKey);
document.querySelector(".text")?.addEventListener("click", onClick);
(document.querySelector(".text .is-here") ?? document.querySelector(".text .is-chosen-cue"))?.scrollIntoView({ block: "center" });
