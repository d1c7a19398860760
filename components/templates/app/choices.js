// A group with a name for those who listen; what is chosen in it and not sent yet is kept in the browser over a reload.
// The address is noted with what is chosen, so that nothing comes back in another place. Texts are noted, not numbers:
// the knowledge may change meanwhile.
(() => {
  const { place, key, label, keeping } = document.currentScript.dataset;
  const name = `choices ${place}`;
  const inputs = group => [...group.querySelectorAll('input[type=radio], input[type=checkbox]')];
  const textOf = input => input.closest('label').textContent;
  const save = group => {
    if (window.bearingsPlace !== place) return;  // another page is shown, and this group is on its way out
    const chosen = inputs(group).filter(input => input.checked).map(textOf);
    if (!chosen.length && !sessionStorage.getItem(name)) return;
    sessionStorage.setItem(name, JSON.stringify({address: location.search, chosen}));
  };
  const restore = group => {
    const kept = JSON.parse(sessionStorage.getItem(name));
    if (!kept || kept.address !== location.search) return;
    inputs(group)
      .filter(input => input.checked !== kept.chosen.includes(textOf(input)))
      .forEach(input => {
        const folded = input.closest('details');
        if (folded) folded.open = true;
        input.click();
      });
  };
  const begin = tries => {
    const group = document.querySelector(`.st-key-${key}`);
    if (!group || !inputs(group).length) {
      if (tries) setTimeout(begin, 50, tries - 1);
      return;
    }
    if (label) {
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', label);
    }
    if (!keeping) return;
    restore(group);
    save(group); // Back shows what the older address does not say: a reload keeps that too
    new MutationObserver(() => save(group))
      .observe(group, {subtree: true, attributes: true, attributeFilter: ['data-selected']});
  };
  begin(100);
})();
