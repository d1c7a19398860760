// Leads a link to a place that the result had once to the part that has it now. Only the browser knows what stands behind the #.
(() => {
  const moved = JSON.parse(document.currentScript.dataset.moved);
  const part = moved[location.hash.slice(1)];
  if (part) location.replace(`${part}${location.search}`);
})();
