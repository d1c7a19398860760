// A module on a learning platform (SCORM 1.2): says that it was begun, which parts were gone through, and that it is completed
// once all of them were. It gives no score, says neither passed nor failed, and keeps no time. Without a platform it counts for
// this page alone.
(() => {
  const STATUS = 'cmi.core.lesson_status';
  const KEPT = 'cmi.suspend_data';
  const EXIT = 'cmi.core.exit';
  const FURTHEST = 500;  // windows between a page and its platform
  const DONE = ['completed', 'passed'];

  const platformAbove = start => {
    let at = start;
    for (let step = 0; at && step < FURTHEST; step += 1) {
      try {
        if (at.API) return at.API;
      } catch {
        return null;  // a window of somebody else
      }
      if (at.parent === at) return null;
      at = at.parent;
    }
    return null;
  };
  const platform = platformAbove(window) || platformAbove(window.opener);
  const parts = [...document.querySelectorAll('[data-part]')];
  const ids = parts.map(part => part.dataset.part);
  const through = new Set();
  let completed = false;
  let ended = false;

  const keep = () => {
    if (!platform || ended) return;
    platform.LMSSetValue(KEPT, [...through].join(','));
    platform.LMSSetValue(STATUS, completed ? 'completed' : 'incomplete');
    platform.LMSSetValue(EXIT, completed ? '' : 'suspend');
    platform.LMSCommit('');
  };
  const show = () => {
    document.getElementById('gone-through').textContent = String(through.size);
    document.getElementById('completed').hidden = !completed;
    for (const part of parts.filter(each => each.matches('button'))) {
      part.setAttribute('aria-pressed', String(through.has(part.dataset.part)));
    }
  };
  const goThrough = id => {
    if (through.has(id)) return;
    through.add(id);
    completed = completed || through.size === ids.length;
    keep();
    show();
  };

  if (platform) {
    platform.LMSInitialize('');
    completed = DONE.includes(platform.LMSGetValue(STATUS));
    const before = String(platform.LMSGetValue(KEPT) || '').split(',');
    before.filter(id => ids.includes(id)).forEach(id => through.add(id));
    keep();
  }
  for (const part of parts) {
    if (part.matches('details')) {
      part.addEventListener('toggle', () => { if (part.open) goThrough(part.dataset.part); });
    } else {
      part.hidden = false;
      part.addEventListener('click', () => goThrough(part.dataset.part));
    }
  }
  document.getElementById('progress').hidden = false;
  show();
  window.addEventListener('pagehide', () => {
    if (!platform || ended) return;
    ended = true;
    platform.LMSFinish('');
  });
})();
