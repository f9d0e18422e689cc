// What pages do by themselves: advance when the platform has news, send a full code, open a panel.

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

setTimeout(watch, POLL_MS);

for (const field of document.querySelectorAll("[data-submit-at]")) {
  field.focus();
  field.addEventListener("input", () => {
    if (field.value.length >= Number(field.dataset.submitAt)) field.form.requestSubmit();
  });
}

for (const opener of document.querySelectorAll("[aria-expanded][aria-controls]")) {
  opener.addEventListener("click", () => {
    const open = opener.getAttribute("aria-expanded") === "true";
    opener.setAttribute("aria-expanded", String(!open));
    document.getElementById(opener.getAttribute("aria-controls")).hidden = open;
  });
}

// a link drawn as a button answers to the space bar, as a button does
for (const link of document.querySelectorAll('a[role="button"][href]')) {
  link.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      link.click();
    }
  });
}

document.querySelector("dialog[open] button")?.focus();
