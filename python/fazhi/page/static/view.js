// The page that `fazhi view` writes: a click on a mark goes to its fact and back.
// Without this script the page is still whole; its links lead from facts to places.
"use strict";

(() => {
  const root = document.documentElement;
  const articles = [...document.querySelectorAll(".fazhi-one")];
  const chooser = document.getElementById("fazhi-chooser");
  const help = document.getElementById("fazhi-help");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const hiddenKinds = new Set();
  let article = articles[0];
  let lastFocus = null;
  root.classList.add("fazhi-live");

  const all = (selector, within = article) => [...within.querySelectorAll(selector)];
  const marksOf = (fact) => all(`.fazhi-sheet [data-fact="${CSS.escape(fact)}"]`);
  const entryOf = (fact) => article.querySelector(`.fazhi-entry[data-fact="${CSS.escape(fact)}"]`);
  const chosen = () => article.dataset.chosen || "";

  // ---- Language -------------------------------------------------------------------------------

  function speak(language) {
    root.dataset.language = language;
    root.lang = language === "zh" ? "zh-CN" : "en";
    for (const element of document.querySelectorAll("[data-label]")) {
      const [, chinese, english] = /^(\S+) (.*)$/.exec(element.dataset.label);
      const label = language === "zh" ? chinese : english;
      element.setAttribute("aria-label", label);
      element.setAttribute(element.matches("input") ? "placeholder" : "title", label);
    }
  }

  // ---- Reports and tabs -----------------------------------------------------------------------

  function openReport(next) {
    if (!next) return;
    article = next;
    for (const one of articles) one.hidden = one !== next;
    if (chooser) chooser.value = next.id;
    showKinds();
  }

  function step(by) {
    openReport(articles[articles.indexOf(article) + by]);
  }

  function openTab(name, focus = false) {
    for (const tab of all("[role=tab]")) {
      const current = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(current));
      tab.tabIndex = current ? 0 : -1;
      if (current && focus) tab.focus();
    }
    for (const panel of all("[role=tabpanel]")) panel.hidden = panel.dataset.tab !== name;
  }

  // ---- Choosing a fact ------------------------------------------------------------------------

  function clear() {
    for (const element of all(".fazhi-chosen")) element.classList.remove("fazhi-chosen");
    delete article.dataset.chosen;
  }

  // Scrolls `element` to the middle of the pane that it is in, and that pane only.
  function reveal(element) {
    const pane = element.closest(".fazhi-sheet, .fazhi-tab");
    const seen = pane.getBoundingClientRect();
    const there = element.getClientRects()[0] || element.getBoundingClientRect();
    const size = Math.min(there.height, seen.height);
    pane.scrollBy({
      top: there.top - seen.top - (seen.height - size) / 2,
      behavior: calm.matches ? "auto" : "smooth",
    });
  }

  function choose(fact, { text = true, list = true, place = null } = {}) {
    clear();
    const marks = marksOf(fact);
    const entry = entryOf(fact);
    if (!marks.length && !entry) return;
    article.dataset.chosen = fact;
    for (const mark of marks) mark.classList.add("fazhi-chosen");
    if (text) {
      const id = `${article.id}-${fact}`;
      const target = place || marks.find((mark) => mark.id === id) || marks[0];
      if (target) reveal(target);
    }
    if (!entry) return;
    entry.classList.add("fazhi-chosen");
    if (list) {
      openTab(entry.closest("[role=tabpanel]").dataset.tab);
      if (entry.hidden) search("");
      reveal(entry);
    }
  }

  // A click on marks inside each other chooses the innermost; clicks again go outwards.
  function clickMark(mark) {
    const around = [];
    for (let at = mark; at; at = at.parentElement.closest(".fazhi-sheet [data-fact]")) {
      const kind = kindOf(at);
      if (!hiddenKinds.has(kind) && !around.includes(at.dataset.fact)) around.push(at.dataset.fact);
    }
    if (!around.length) return;
    choose(around[(around.indexOf(chosen()) + 1) % around.length], { text: false });
  }

  function kindOf(mark) {
    const name = [...mark.classList].find((each) => each !== "fazhi-mark" && each !== "fazhi-chosen");
    return name ? name.replace("fazhi-", "").replace("related", "finding") : "";
  }

  // Follows a link inside the page; says whether it was one of ours.
  function follow(hash) {
    const place = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    const owner = place && place.closest(".fazhi-one");
    if (!owner) return false;
    if (owner !== article) openReport(owner);
    if (place === owner) return true;
    if (place.dataset.fact) choose(place.dataset.fact, { place });
    else reveal(place);
    return true;
  }

  // ---- Filters --------------------------------------------------------------------------------

  function showKinds() {
    for (const button of all(".fazhi-kinds [data-kind]")) {
      button.setAttribute("aria-pressed", String(!hiddenKinds.has(button.dataset.kind)));
    }
    root.dataset.hidden = [...hiddenKinds].join(" ");
    search(article.querySelector(".fazhi-search").value);
  }

  function toggleKind(kind) {
    if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
    showKinds();
  }

  function everyKind(show) {
    const kinds = all(".fazhi-kinds [data-kind]").map((button) => button.dataset.kind);
    hiddenKinds.clear();
    if (!show) kinds.forEach((kind) => hiddenKinds.add(kind));
    showKinds();
  }

  function search(words) {
    const field = article.querySelector(".fazhi-search");
    if (field.value !== words) field.value = words;
    const wanted = words.trim().toLowerCase();
    let shown = 0;
    for (const group of all(".fazhi-group")) {
      let any = 0;
      for (const entry of all(".fazhi-entry", group)) {
        const fits = !wanted || entry.textContent.toLowerCase().includes(wanted);
        entry.hidden = !fits || hiddenKinds.has(entry.dataset.kind);
        if (!entry.hidden) any += 1;
      }
      group.hidden = !any;
      shown += any;
    }
    article.querySelector(".fazhi-empty").hidden = shown > 0;
  }

  function walk(by) {
    const panel = all("[role=tabpanel]").find((each) => !each.hidden);
    const listed = panel && panel.dataset.tab !== "outline" ? panel : all("[data-tab=facts].fazhi-tab")[0];
    const entries = all(".fazhi-entry", listed).filter((entry) => !entry.hidden && entry.offsetParent);
    const seen = entries.length ? entries : all(".fazhi-entry", listed).filter((entry) => !entry.hidden);
    const at = seen.findIndex((entry) => entry.dataset.fact === chosen());
    const next = at < 0 ? seen[by > 0 ? 0 : seen.length - 1] : seen[at + by];
    if (next) choose(next.dataset.fact);
  }

  // ---- Help -----------------------------------------------------------------------------------

  function toggleHelp(show = help.hidden) {
    if (show) lastFocus = document.activeElement;
    help.hidden = !show;
    for (const button of document.querySelectorAll(".fazhi-bar [data-do=help]")) {
      button.setAttribute("aria-expanded", String(show));
    }
    if (show) help.querySelector("button").focus();
    else if (lastFocus) lastFocus.focus();
  }

  // ---- What a reader does ---------------------------------------------------------------------

  const deeds = {
    previous: () => step(-1),
    next: () => step(1),
    language: () => speak(root.dataset.language === "zh" ? "en" : "zh"),
    print: () => window.print(),
    help: () => toggleHelp(),
    all: () => everyKind(true),
    none: () => everyKind(false),
  };

  document.addEventListener("click", (event) => {
    const target = event.target;
    const button = target.closest("button");
    if (button && button.dataset.do) return deeds[button.dataset.do]();
    if (button && button.dataset.kind) return toggleKind(button.dataset.kind);
    if (button && button.dataset.tab) return openTab(button.dataset.tab);
    if (target === help) return toggleHelp(false);
    const link = target.closest('a[href^="#"]');
    if (link) {
      const entry = link.closest(".fazhi-entry");
      if (entry || link.closest(".fazhi-one")) {
        event.preventDefault();
        if (follow(link.getAttribute("href"))) {
          history.replaceState(null, "", link.getAttribute("href"));
        } else if (entry) {
          choose(entry.dataset.fact);
        }
      }
      return;
    }
    const entry = target.closest(".fazhi-entry");
    if (entry) return choose(entry.dataset.fact, { list: false });
    const mark = target.closest(".fazhi-sheet [data-fact]");
    if (mark && String(window.getSelection()) === "") clickMark(mark);
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches(".fazhi-search")) search(event.target.value);
  });

  if (chooser) {
    chooser.addEventListener("change", () => openReport(document.getElementById(chooser.value)));
  }

  const keys = new Map(Object.entries({
    j: () => walk(1),
    ArrowDown: () => walk(1),
    k: () => walk(-1),
    ArrowUp: () => walk(-1),
    1: () => openTab("outline", true),
    2: () => openTab("facts", true),
    3: () => openTab("findings", true),
    f: () => {
      openTab("facts");
      article.querySelector(".fazhi-search").focus();
    },
    a: () => everyKind(hiddenKinds.size > 0),
    l: deeds.language,
    p: deeds.print,
    "[": deeds.previous,
    "]": deeds.next,
    "?": () => toggleHelp(),
    Escape: clear,
  }));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!help.hidden) {
      if (event.key === "Escape" || event.key === "?") toggleHelp(false);
      if (event.key === "Tab") event.preventDefault(); // one button is all there is
      return;
    }
    if (event.target.matches("input, select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.target.matches("[role=tab]") && /^Arrow(Left|Right)$/.test(event.key)) {
      const tabs = all("[role=tab]");
      const by = event.key === "ArrowRight" ? 1 : tabs.length - 1;
      openTab(tabs[(tabs.indexOf(event.target) + by) % tabs.length].dataset.tab, true);
      event.preventDefault();
      return;
    }
    const deed = keys.get(event.key);
    if (!deed) return;
    event.preventDefault();
    deed();
  });

  window.addEventListener("hashchange", () => follow(location.hash));

  speak(root.dataset.language);
  for (const one of articles) {
    article = one;
    openTab("facts");
  }
  openReport(articles[0]);
  // The browser goes to the place of the address by itself when all is loaded; we go last.
  if (follow(location.hash)) {
    window.addEventListener("load", () => setTimeout(() => follow(location.hash)));
  }
})();
