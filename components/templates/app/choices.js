// A group with a name for those who listen; what is chosen or typed in it and not sent yet is kept in the browser over a
// reload. The address is noted with it, so that nothing comes back in another place. Texts are noted, not numbers: the
// knowledge may change meanwhile.
(() => {
  const { place, key, label, keeping } = document.currentScript.dataset;
  const name = `choices ${place}`;
  const FIELDS = 'input[type=radio], input[type=checkbox], input[type=text][aria-label], textarea[aria-label]';
  const isTicked = field => field.type === 'radio' || field.type === 'checkbox';
  const textOf = field => isTicked(field) ? field.closest('label').textContent : field.getAttribute('aria-label');
  const valueOf = field => isTicked(field) ? field.checked : field.value;
  // What stands there now, by its text. Fields of one text are told apart by their order.
  const fieldsOf = group => {
    const times = {};
    return [...group.querySelectorAll(FIELDS)].map(field => {
      const text = textOf(field);
      times[text] = (times[text] || 0) + 1;
      return [`${text} ${times[text]}`, field];
    });
  };
  const tick = field => {
    const folded = field.closest('details');
    if (folded && !folded.open) folded.querySelector('summary').click();
    field.click();
  };
  // As if it were typed: what draws the field hears of it so, and sends it with the next press.
  const type = (field, text) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('focusout', {bubbles: true}));
  };
  const putBack = (field, value) => {
    if (value === undefined || value === valueOf(field)) return;
    if (!isTicked(field)) {
      if (!field.value) type(field, value);
      return;
    }
    if (value || field.type === 'checkbox') tick(field);
  };
  const read = () => {
    const found = JSON.parse(sessionStorage.getItem(name));
    return found && found.address === location.search ? found.values : undefined;
  };

  const keep = group => {
    const before = read();
    const known = {...before};
    const given = new Set();
    const save = () => {
      if (window.bearingsPlace !== place) return;  // another page is shown, and this group is on its way out
      fieldsOf(group).forEach(([called, field]) => { known[called] = valueOf(field); });
      if (!Object.values(known).some(Boolean) && !sessionStorage.getItem(name)) return;
      sessionStorage.setItem(name, JSON.stringify({address: location.search, values: known}));
    };
    // Fields come one after the other: each gets back what it had when it is first there.
    const look = () => {
      const come = fieldsOf(group).filter(([called]) => !given.has(called));
      come.forEach(([called]) => given.add(called));
      if (before) come.forEach(([called, field]) => putBack(field, before[called]));
    };
    look();
    if (!before) save(); // Back shows what the older address does not say: a reload keeps that too
    // What draws the fields is still at work in this moment, and would not hear what is put back.
    new MutationObserver(() => setTimeout(look)).observe(group, {subtree: true, childList: true});
    new MutationObserver(save).observe(group, {subtree: true, attributes: true, attributeFilter: ['data-selected']});
    group.addEventListener('input', save);
  };
  // While a page is on its way, the fields of the one before may stand in the place of its own.
  const whenDrawn = group => {
    const isRunning = document.querySelector('[data-testid=stApp][data-test-script-state=running]');
    if (isRunning) setTimeout(whenDrawn, 50, group);
    else setTimeout(keep, 0, group);
  };
  const begin = tries => {
    const group = document.querySelector(`.st-key-${key}`);
    if (!group || !fieldsOf(group).length) {
      if (tries) setTimeout(begin, 50, tries - 1);
      return;
    }
    if (label) {
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', label);
    }
    if (keeping) whenDrawn(group);
  };
  begin(1200);
})();
