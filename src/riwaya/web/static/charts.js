// Charts drawn from the specifications that the page names; without inline script or style, and from this machine alone.
const OPTIONS = { ast: true, actions: false, defaultStyle: false, renderer: "svg", tooltip: { disableDefaultStyle: true } };

async function draw(figure) {
  const answer = await fetch(figure.dataset.chart);
  const spec = answer.ok ? await answer.json() : null;
  if (!spec) return;
  const place = figure.querySelector("[data-place]");
  await window.vegaEmbed(place, spec, OPTIONS);
  figure.classList.add("is-drawn");
}

for (const figure of document.querySelectorAll("[data-chart]")) draw(figure);
