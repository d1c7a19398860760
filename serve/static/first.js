// Until the app is there its page is said in plain words. Where no connection comes about, or the one there was is
// gone, a sentence says so, within eight seconds.
(() => {
  const PATIENCE = 6500;
  const ASKING = 1000;
  const AGAIN = 5000;
  let connected = false;
  let waiting = 0;

  const away = () => document.getElementById('away');

  const show = why => {
    if (connected) return;
    away().querySelector('.here').textContent = location.origin;
    away().dataset.why = why;
    away().hidden = false;
    waiting = setTimeout(look, AGAIN);
  };

  // The server answers and yet there is no connection: then something between here and there refuses it.
  const look = () => {
    const asked = {cache: 'no-store', signal: AbortSignal.timeout(ASKING)};
    fetch('./health', asked).then(answer => show(answer.ok ? 'blocked' : 'gone'), () => show('gone'));
  };

  const wait = () => {
    if (!connected && !waiting) waiting = setTimeout(look, PATIENCE);
  };

  const opened = () => {
    connected = true;
    clearTimeout(waiting);
    waiting = 0;
    away().hidden = true;
  };

  const closed = () => {
    connected = false;
    wait();
  };

  // The server may have forgotten the visit meanwhile, or be another one. It would draw nothing until something is
  // pressed, and not hear that press.
  const goOn = visit => {
    if (!visit) return;
    fetch('./visit', {method: 'POST', body: visit}).then(answer => {
      if (answer.status === 404) location.reload();
    }, () => {});
  };

  window.WebSocket = class extends WebSocket {
    constructor(address, spoken) {
      super(address, spoken);
      const [, , visit] = spoken || [];
      this.addEventListener('open', () => { opened(); goOn(visit); });
      this.addEventListener('close', closed);
    }
  };
  // Every page stands in the same folder, so nobody has to look for the server elsewhere first.
  window.__streamlit = {BACKEND_BASE_URL: new URL('./', location.href).href};
  window.addEventListener('load', wait);

  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-testid=stMain] h1')) return;
    document.getElementById('first').remove();
    observer.disconnect();
  }).observe(document.getElementById('root'), {childList: true, subtree: true});
})();
