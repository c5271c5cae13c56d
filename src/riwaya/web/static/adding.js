// Files dropped on the page or chosen in it: sent with progress, then followed until they are in the case.
const form = document.querySelector("form.adding");
const state = form?.querySelector("[data-state]");
const bar = form?.querySelector("progress");
const token = document.querySelector("meta[name=form-token]")?.content;

function tell(key, number) {
  state.textContent = (form.dataset[key] ?? "").replace("{count}", number ?? "");
}

function send(files) {
  if (!files.length) return;
  const data = new FormData();
  for (const file of files) data.append("files", file, file.name);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("x-form-token", token);
  request.setRequestHeader("accept", "application/json");
  request.responseType = "json";
  bar.hidden = false;
  request.upload.onprogress = (event) => event.lengthComputable && ((bar.value = event.loaded), (bar.max = event.total));
  request.onload = () => (request.status === 202 ? follow(request.response.address) : tell("failed"));
  request.onerror = () => tell("failed");
  tell("sending");
  request.send(data);
}

async function follow(address) {
  bar.removeAttribute("value");
  for (;;) {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    if (!answer.ok) return tell("failed");
    const found = await answer.json();
    tell("reading", found.kept);
    if (found.is_done) return location.assign(address);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

function onDrop(event) {
  event.preventDefault();
  form.classList.remove("is-over");
  send([...event.dataTransfer.files]);
}

if (form) {
  form.addEventListener("dragover", (event) => (event.preventDefault(), form.classList.add("is-over")));
  form.addEventListener("dragleave", () => form.classList.remove("is-over"));
  form.addEventListener("drop", onDrop);
  form.querySelector("input[type=file]").addEventListener("change", (event) => send([...event.target.files]));
  form.addEventListener("submit", (event) => (event.preventDefault(), send([...form.querySelector("input[type=file]").files])));
}
