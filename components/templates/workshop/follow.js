// Looks after the room: puts in place what is to be said now, and presses for the whole page once the room has gone on.
(() => {
  const script = document.currentScript, { address, kind, known } = script.dataset;
  const EVERY = 2000, PATIENCE = 10000;  // a page under way is not asked for again before that
  let pressed = -PATIENCE;
  const press = () => {
    const button = document.querySelector('.st-key-look-again button');
    if (!button || performance.now() - pressed < PATIENCE) return;
    pressed = performance.now();
    button.click();
  };
  const ask = async () => {
    try { return await (await fetch(address, {cache: 'no-store'})).json(); } catch { return null; }
  };
  const look = async () => {
    if (!script.isConnected) return;
    const told = await ask();
    if (!script.isConnected) return;
    const line = document.querySelector('.b-following');
    if (!told) press();  // served without that address, or the line is cut: the whole page may do better
    else {
      if (told.said && line && line.innerHTML !== told.said) line.innerHTML = told.said;
      if (told[kind] !== undefined && told[kind] !== known) press();
    }
    setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
})();
