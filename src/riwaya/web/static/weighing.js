// The matrix of hypotheses: a cell is kept as soon as it is chosen, and one stays where one was.
document.documentElement.classList.add("has-script");
for (const form of document.querySelectorAll("form.weigh")) {
  const choice = form.querySelector("select");
  const kept = choice.value;
  choice.addEventListener("change", () => {
    if (form.querySelector("details").open || choice.value === kept) return;
    form.requestSubmit();
  });
  choice.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choice.value = kept;
  });
}
const here = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
// The browser clears the focus when it scrolls to the cell, so it is given back after that.
if (here) addEventListener("load", () => requestAnimationFrame(() => here.querySelector("select")?.focus()));
