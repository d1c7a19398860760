// The search of the plain pages, for one that is opened from a folder too: the browser looks through search-index.js by
// itself, and nothing is sent. Words are found by their beginning, in names with one slip of the finger.
(() => {
  const SHOWN = 30;
  const GATES = ['caution', 'door'];
  const WORTH = {name: 4, text: 1};
  const {stop, meant, kinds, items} = window.bearingsIndex;
  const stopped = new Set(stop);
  const never = new Set(meant);

  const singular = word => word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const wordsOf = text => (text.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase().match(/[a-z0-9]+/g) || []).map(singular);

  const things = items.map(([kind, name, place, others, what, apart]) => ({
    kind, name, place, others, what,
    apart: apart.map(phrase => wordsOf(phrase).join(' ')),
    called: [name, ...others].map(wordsOf),
    told: wordsOf(what),
  }));

  // Whether one word is the other with a sign changed, left out, added or swapped with the next.
  const isSlip = (typed, word) => {
    if (typed.length < 4 || never.has(typed) || Math.abs(typed.length - word.length) > 1) return false;
    let at = 0;
    while (at < typed.length && typed[at] === word[at]) at += 1;
    const rest = (text, from) => text.slice(from);
    return rest(typed, at + 1) === rest(word, at + 1)
      || rest(typed, at) === rest(word, at + 1)
      || rest(typed, at + 1) === rest(word, at)
      || typed[at] === word[at + 1] && typed[at + 1] === word[at] && rest(typed, at + 2) === rest(word, at + 2);
  };

  const near = (typed, word, slips) => {
    if (typed === word) return 1;
    if (typed.length > 2 && word.startsWith(typed)) return 0.8;
    return slips && isSlip(typed, word) ? 0.5 : 0;
  };
  const nearest = (typed, words, slips) => Math.max(0, ...words.map(word => near(typed, word, slips)));

  // Whether all words of one of its names were typed. Nobody is alarmed by half a name.
  const isCalled = (thing, typed) => thing.called.some(words => {
    const telling = words.filter(word => !stopped.has(word));
    return telling.length && telling.every(word => typed.some(each => near(each, word, true)));
  });

  // What a thing is worth for what was typed. `every` asks that all words are found; else names alone count.
  const worthOf = (thing, sought, typed, every) => {
    if (thing.apart.some(phrase => typed.join(' ').includes(phrase))) return 0;
    if (!every && GATES.includes(thing.kind) && !isCalled(thing, typed)) return 0;
    let worth = 0;
    for (const word of sought) {
      const inNames = WORTH.name * Math.max(...thing.called.map(words => nearest(word, words, true)));
      const inText = every ? WORTH.text * nearest(word, thing.told, false) : 0;
      if (every && !inNames && !inText) return 0;
      worth += Math.max(inNames, inText);
    }
    // Somebody who types a whole name means it.
    return worth + (thing.called.some(words => words.join(' ') === sought.join(' ')) ? 30 : 0);
  };

  const search = text => {
    const typed = wordsOf(text.slice(0, 100));
    const telling = typed.filter(word => !stopped.has(word) && word.length > 1);
    const sought = [...new Set(telling.length ? telling : typed)].slice(0, 8);
    if (!sought.length) return [];
    const found = every => things
      .map(thing => ({thing, worth: worthOf(thing, sought, typed, every)}))
      .filter(hit => hit.worth);
    const whole = found(true);
    const worthy = whole.length ? whole : found(false);
    const first = hit => hit.thing.kind === 'caution' ? 1 : 0;
    return worthy.sort((a, b) => first(b) - first(a) || b.worth - a.worth).map(hit => hit.thing);
  };

  const element = (tag, css, text) => {
    const made = document.createElement(tag);
    if (css) made.className = css;
    if (text) made.textContent = text;
    return made;
  };

  const card = thing => {
    const made = element('article', thing.kind === 'caution' ? 'b-caution' : '');
    const line = element('p', 'b-hit');
    const link = element('a', 'b-name', thing.name);
    link.href = thing.place;
    line.append(link, ' ', element('span', 'b-status', kinds[thing.kind]));
    made.append(line, element('p', '', thing.what));
    return made;
  };

  const form = document.getElementById('search');
  const wanted = document.getElementById('wanted');
  const count = document.getElementById('count');
  const found = document.getElementById('found');

  const show = () => {
    const hits = wanted.value.trim() ? search(wanted.value) : null;
    found.replaceChildren(...(hits || []).slice(0, SHOWN).map(card));
    const said = count.dataset;
    if (!hits) count.textContent = '';
    else if (!hits.length) count.textContent = said.nothing;
    else if (hits.length === 1) count.textContent = said.one;
    else count.textContent = `${hits.length} ${said.many}${hits.length > SHOWN ? ` ${said.first}` : ''}`;
  };

  form.hidden = false;
  form.addEventListener('submit', event => { event.preventDefault(); show(); });
  wanted.addEventListener('input', show);
  wanted.value = new URLSearchParams(location.search).get('q') || '';
  show();
})();
