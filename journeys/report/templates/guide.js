"use strict";
const words = JSON.parse(document.body.dataset.words);
const say = (name, told = {}) => words[name].replace(/\{(\w+)\}/g, (_, value) => told[value]);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const steps = all(".step");
const buttons = all(".bar [data-show]");
const zoom = one("#zoom");
const help = one("#help");

const named = (status) => one(`.bar [data-show="${status}"]`).firstElementChild.nextSibling.textContent.trim();
const known = (status) => buttons.some((button) => button.dataset.show === status);
const wanted = () => new URLSearchParams(location.hash.slice(1)).get("show");

function show(status) {
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.show === status));
  for (const step of steps) step.hidden = status !== "all" && step.dataset.status !== status;
  for (const card of all(".steps > .card")) card.hidden = !one(".step:not([hidden])", card);
  for (const list of all(".steps")) list.dataset.empty = all(".step:not([hidden])", list).length ? "" : say("empty", { status: named(status) });
  const shown = steps.filter((step) => !step.hidden).length;
  one(".told").textContent = status === "all" ? "" : say("shown", { shown, total: steps.length });
}

function remember(status) {
  history.replaceState(null, "", status === "all" ? location.pathname + location.search : `#show=${status}`);
}

function follow() {
  if (known(wanted())) return show(wanted());
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return show("all");
  if (target.hidden) show("all");
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

function move(by) {
  const shown = steps.filter((step) => !step.hidden);
  const at = shown.indexOf(document.activeElement.closest(".step"));
  const next = at < 0 ? nearest(shown, by) : shown[at + by];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
}

function nearest(shown, by) {
  const below = shown.findIndex((step) => step.getBoundingClientRect().bottom > 120);
  return by > 0 ? shown[Math.max(below, 0)] : shown[below - 1];
}

function enlarge(picture) {
  const copy = picture.cloneNode(true);
  one(".enlarged").replaceChildren(copy);
  zoom.showModal();
  one(".frame", copy)?.scrollIntoView({ block: "center", inline: "center" });
}

function addZoom(picture) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "zoom";
  button.setAttribute("aria-label", say("enlarge", { picture: picture.getAttribute("aria-label") }));
  picture.replaceWith(button);
  button.append(picture);
  button.addEventListener("click", () => enlarge(picture));
}

function addCopy(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = say("copy");
  button.addEventListener("click", async () => {
    button.textContent = (await copy(text)) ? say("copied") : say("selected");
    one(".told").textContent = button.textContent;
  });
  text.after(button);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.dataset.copied);
    return true;
  } catch {
    getSelection().selectAllChildren(text);
    return false;
  }
}

const keys = { j: () => move(1), ArrowRight: () => move(1), k: () => move(-1), ArrowLeft: () => move(-1), "?": () => help.showModal() };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]") || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
for (const button of buttons) {
  button.addEventListener("click", () => {
    show(button.dataset.show);
    remember(button.dataset.show);
  });
}
for (const dialog of [zoom, help]) dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
one(".bar .help").addEventListener("click", () => help.showModal());
all(".picture").forEach(addZoom);
all(".copied").forEach(addCopy);
addEventListener("hashchange", follow);
one(".bar").hidden = false;
if (location.hash) follow();
