// A group with a name for those who listen; what is chosen or typed in it and not sent yet is kept in the browser over a
// reload. The address is noted with it, so that nothing comes back in another place. Texts are noted, not numbers: the
// knowledge may change meanwhile.
(() => {
  const { place, key, label, keeping } = document.currentScript.dataset;
  const name = `choices ${place}`;
  const inputs = group => [...group.querySelectorAll('input[type=radio], input[type=checkbox]')];
  const textOf = input => input.closest('label').textContent;
  const fields = group => [...group.querySelectorAll('input[type=text][aria-label], textarea[aria-label]')];
  // Fields of one name are told apart by their order.
  const called = (field, _, all) => {
    const name = field.getAttribute('aria-label');
    const same = all.filter(other => other.getAttribute('aria-label') === name);
    return `${name} ${same.indexOf(field)}`;
  };
  const save = group => {
    if (window.bearingsPlace !== place) return;  // another page is shown, and this group is on its way out
    const chosen = inputs(group).filter(input => input.checked).map(textOf);
    const all = fields(group);
    const typed = Object.fromEntries(all.map((field, at) => [called(field, at, all), field.value]));
    const isEmpty = !chosen.length && !Object.values(typed).some(Boolean);
    if (isEmpty && !sessionStorage.getItem(name)) return;
    sessionStorage.setItem(name, JSON.stringify({address: location.search, chosen, typed}));
  };
  // As if it were typed: what draws the field hears of it so, and sends it with the next press.
  const type = (field, text) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('focusout', {bubbles: true}));
  };
  const restore = group => {
    const kept = JSON.parse(sessionStorage.getItem(name));
    if (!kept || kept.address !== location.search) return;
    fields(group)
      .map((field, at, all) => [field, kept.typed[called(field, at, all)]])
      .filter(([field, text]) => !field.value && text)
      .forEach(([field, text]) => type(field, text));
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
    if (!group || !inputs(group).length && !fields(group).length) {
      if (tries) setTimeout(begin, 50, tries - 1);
      return;
    }
    if (label) {
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', label);
    }
    if (keeping) keep(group);
  };
  // Fields come one after the other: what is kept is put back, and kept anew, when the last is there.
  const keep = group => {
    if (document.querySelector('[data-testid=stApp][data-test-script-state=running]')) {
      setTimeout(keep, 50, group);
      return;
    }
    restore(group);
    save(group); // Back shows what the older address does not say: a reload keeps that too
    new MutationObserver(() => save(group))
      .observe(group, {subtree: true, attributes: true, attributeFilter: ['data-selected']});
    group.addEventListener('input', () => save(group));
  };
  begin(100);
})();
