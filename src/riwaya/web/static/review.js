// The queue by keys: J and K from one to the next, A accepts, R rejects.
const items = [...document.querySelectorAll(".queue > li")];
let at = -1;

function go(step) {
  at = Math.max(0, Math.min(items.length - 1, at + step));
  items[at]?.focus();
  items[at]?.scrollIntoView({ block: "center" });
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  const key = event.key.toLowerCase();
  if (key === "j") go(1);
  if (key === "k") go(-1);
  if (key === "a") items[at]?.querySelector(".accept")?.click();
  if (key === "r") items[at]?.querySelector(".reject")?.click();
}

document.addEventListener("keydown", onKey);
