// Types a label as soon as the page says that it is usable, and marks the moment in which the search answers.
new PerformanceObserver((list, usable) => {
  if (!list.getEntriesByName("janji:usable").length) return;
  usable.disconnect();
  const box = document.querySelector("input[type=search]");
  const answered = () => {
    const found = [...document.querySelectorAll("[role=option]")].some((each) => each.textContent.includes(label));
    if (found && performance.mark("search:answered")) answers.disconnect();
    return found;
  };
  const answers = new MutationObserver(answered);
  answers.observe(document.body, { childList: true, subtree: true, characterData: true });
  box.focus();
  box.value = label;
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: label }));
  answered();
}).observe({ type: "mark" });
