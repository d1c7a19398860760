// What this browser keeps of rooms: a person's way back to their place, a host's to their room. Nothing of what is said there,
// and only until the room's days are over, or until somebody forgets it here.
(() => {
  const { act, kind, room, until, secret, joined, place, host } = document.currentScript.dataset;
  let memory;
  try { memory = window.localStorage; } catch { return; }  // a browser that keeps nothing for anybody
  if (!memory) return;

  const nameOf = (kind, room) => `bearings ${kind} ${room}`;
  const read = name => { try { return JSON.parse(memory.getItem(name)); } catch { return null; } };
  const write = (kind, entry) => { try { memory.setItem(nameOf(kind, room), JSON.stringify(entry)); } catch { /* full */ } };
  const held = () => Object.keys(memory).filter(name => name.startsWith('bearings ')).map(name => {
    const [, kind, room] = name.split(' ');
    return {name, kind, room, ...read(name)};
  });
  const drop = entries => entries.forEach(entry => memory.removeItem(entry.name));
  const inAddress = () => new URLSearchParams(location.search).get(secret);
  const addressOf = entry => ({place, host})[entry.kind].replace('ROOM', entry.room).replace('SECRET', entry.secret);
  const spaced = code => `${code.slice(0, 3)} ${code.slice(3)}`;

  // Only what was joined here is kept as this person's own: a link that somebody sent must not become their place.
  const keep = () => {
    const own = inAddress();
    if (own && (kind === 'host' || joined)) write(kind, {secret: own, until, entered: true});
  };

  const forget = () => {
    const own = inAddress();
    drop(held().filter(entry => entry.kind === kind && (room ? entry.room === room : entry.secret === own)));
  };

  // Made before anybody joins: so two tabs, or a press that is sent twice, are one place.
  const newSecret = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  };
  const own = () => {
    const before = read(nameOf(kind, room));
    if (before && before.secret) return before;
    const made = {secret: newSecret(), until, entered: false};
    write(kind, made);
    return made;
  };
  // As if it were typed: it then goes along with the next press, and stands in no address.
  const hand = (text, tries = 100) => {
    const field = document.querySelector('.st-key-held input');
    if (!field) {
      if (tries) setTimeout(hand, 50, text, tries - 1);
      return;
    }
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('focusout', {bubbles: true}));
  };
  const offer = () => {
    const back = document.querySelector('.b-held');
    if (!back) return;
    const entry = own();
    back.hidden = !entry.entered;
    back.querySelector('a').href = addressOf({kind, room, ...entry});
    back.querySelector('button').onclick = () => { drop([{name: nameOf(kind, room)}]); offer(); };
    if (!entry.entered) hand(entry.secret);
  };

  const list = () => {
    const section = document.querySelector('.b-held');
    if (!section) return;
    const kinds = section.dataset.kinds.split(' ');
    const today = new Date().toISOString().slice(0, 10);
    drop(held().filter(entry => !(entry.until >= today)));
    const rooms = held().filter(entry => kinds.includes(entry.kind) && entry.entered);
    section.hidden = !rooms.length;
    section.querySelector('ul').replaceChildren(...rooms.map(entry => {
      const item = document.createElement('li'), link = document.createElement('a');
      link.href = addressOf(entry);
      link.textContent = section.dataset[entry.kind].replace('ROOM', spaced(entry.room));
      item.append(link);
      return item;
    }));
    section.querySelector('button').onclick = () => { drop(rooms); list(); };
  };

  const acts = {keep, forget, offer, list};
  acts[act]();
  window.onstorage = {offer, list}[act] || null;  // another tab joined, or forgot
})();
