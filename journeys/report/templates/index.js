"use strict";
const words = JSON.parse(document.body.dataset.words);
const say = (name, told) => words[name].replace(/\{(\w+)\}/g, (_, value) => told[value]);
const all = (selector) => [...document.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);
const rows = all(".front tbody tr");
const buttons = all(".bar [data-show]");
const search = one(".bar input");
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const texts = new Map(rows.map((row) => [row, plain(row.textContent)]));
let wanted = "all";

function show() {
  const asked = plain(search.value).split(/\s+/).filter(Boolean);
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.show === wanted));
  for (const row of rows) row.hidden = (wanted !== "all" && row.dataset.status !== wanted) || !asked.every((word) => texts.get(row).includes(word));
  const shown = rows.filter((row) => !row.hidden).length;
  one(".none").hidden = shown > 0;
  one(".told").textContent = shown === rows.length ? "" : say("listed", { shown, total: rows.length });
}

function remember() {
  const told = new URLSearchParams();
  if (wanted !== "all") told.set("show", wanted);
  if (search.value) told.set("search", search.value);
  history.replaceState(null, "", told.size ? `#${told}` : location.pathname + location.search);
}

function follow() {
  const told = new URLSearchParams(location.hash.slice(1));
  wanted = buttons.some((button) => button.dataset.show === told.get("show")) ? told.get("show") : "all";
  search.value = told.get("search") ?? "";
  show();
}

for (const button of buttons) {
  button.addEventListener("click", () => {
    wanted = button.dataset.show;
    show();
    remember();
  });
}
search.addEventListener("input", () => {
  show();
  remember();
});
addEventListener("hashchange", follow);
one(".bar").hidden = false;
follow();
