// Looks after the room: puts in place what is to be said now, and presses for the whole page once the room has gone on.
(() => {
  const script = document.currentScript, { address, kind, known } = script.dataset;
  let { first } = script.dataset;
  const EVERY = 2000, PATIENCE = 10000;  // a page under way is not asked for again before that
  let pressed = -PATIENCE;
  const press = () => {
    const button = document.querySelector('.st-key-look-again button');
    if (!button || performance.now() - pressed < PATIENCE) return;
    pressed = performance.now();
    button.click();
  };
  const ask = async () => {
    const asked = first ? `${address}&first=${first}` : address;
    try { return await (await fetch(asked, {cache: 'no-store'})).json(); } catch { return null; }
  };
  // What everybody sees, until this phone's own page has been drawn.
  const show = markup => {
    const ahead = document.createElement('div');
    ahead.className = 'stHtml b-ahead';
    ahead.innerHTML = markup;
    document.querySelector('[data-testid=stMain] [data-testid=stVerticalBlock]').prepend(ahead);
    first = 'had';
    const watch = setInterval(() => {
      if (script.isConnected) return;
      clearInterval(watch);
      ahead.remove();
    }, 50);
  };
  const look = async () => {
    if (!script.isConnected) return;
    const told = await ask();
    if (!script.isConnected) return;
    const line = document.querySelector('.b-following');
    if (!told) press();  // served without that address, or the line is cut: the whole page may do better
    else {
      if (told.said && line && line.innerHTML !== told.said) line.innerHTML = told.said;
      if (told.first) show(told.first);
      else if (told[kind] !== undefined && told[kind] !== known) press();
    }
    setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
})();
