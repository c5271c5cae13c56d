// Words taken from the text by selecting them: their place in the text, counted in characters as the records count them.
let taken = null;

function charactersBefore(paragraph, node, offset) {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return [...range.toString()].length;
}

function placeOf(node, offset) {
  const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  return paragraph ? Number(paragraph.dataset.start) + charactersBefore(paragraph, node, offset) : null;
}

function remember() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  const words = selection.toString();
  if (start === null || end === null || !words.trim()) return;
  const before = [...words].length - [...words.trimStart()].length;
  const after = [...words].length - [...words.trimEnd()].length;
  taken = { start: start + before, end: end - after, words: words.trim() };
}

function fill(holder) {
  if (!taken) return;
  holder.querySelector("output").textContent = taken.words;
  const kind = holder.querySelector("[data-kind]");
  holder.querySelector("input").value = `${taken.start}-${taken.end}` + (kind ? `:${kind.value}` : "");
}

function onClick(event) {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.matches("[data-take]")) fill(button.closest(".span-field"));
  if (button.matches("[data-drop]")) button.closest("li").remove();
  if (button.matches("[data-add]") && taken) {
    const field = button.closest(".chain-field");
    const link = field.querySelector("template").content.cloneNode(true).firstElementChild;
    field.querySelector("[data-chain]").append(link);
    fill(link);
  }
}

function onKind(event) {
  if (!event.target.matches("[data-kind]")) return;
  const input = event.target.closest("li").querySelector("input");
  input.value = `${input.value.split(":")[0]}:${event.target.value}`;
}

document.addEventListener("selectionchange", remember);
document.addEventListener("click", onClick);
document.addEventListener("change", onKind);
