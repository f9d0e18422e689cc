// What pages do by themselves: show news, send a full code, open a panel.
// Loaded before the body and listening on the document: nothing can be typed or clicked too early for it.

const POLL_MS = 300;

async function watch() {
  const main = document.querySelector("main[data-watch]");
  if (!main) return;
  try {
    const answer = await fetch(location.href, { cache: "no-store", redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const news = page.querySelector("main");
    if (answer.ok && news && news.innerHTML !== main.innerHTML) main.replaceWith(news);
  } catch {
    // the server is gone or busy: ask again at the next turn
  }
  setTimeout(watch, POLL_MS);
}

document.addEventListener("DOMContentLoaded", () => setTimeout(watch, POLL_MS));

document.addEventListener("input", ({ target }) => {
  const length = Number(target.dataset.submitAt);
  if (length && target.value.length >= length) target.form.requestSubmit();
});

document.addEventListener("click", ({ target }) => {
  const opener = target.closest("[aria-expanded][aria-controls]");
  if (!opener) return;
  const open = opener.getAttribute("aria-expanded") === "true";
  opener.setAttribute("aria-expanded", String(!open));
  document.getElementById(opener.getAttribute("aria-controls")).hidden = open;
});

// a link drawn as a button answers to the space bar, as a button does
document.addEventListener("keydown", (event) => {
  if (event.key !== " " || !event.target.matches('a[role="button"][href]')) return;
  event.preventDefault();
  event.target.click();
});

document.addEventListener("click", ({ target }) => {
  const closer = target.closest("[data-dismiss]");
  if (closer) closer.closest("section").remove();
});

document.addEventListener("change", ({ target }) => {
  const picked = target.type === "file" && target.previousElementSibling?.querySelector("[data-picked]");
  if (picked) picked.textContent = target.files[0]?.name ?? "Aucun fichier choisi";
});
