// A link from before the parts names a heading of the whole page: it goes on to the part that holds it.
(() => {
  const headings = JSON.parse(document.currentScript.dataset.headings);
  const at = headings[location.hash.slice(1)];
  if (at !== undefined) location.replace(at + location.hash);
})();
