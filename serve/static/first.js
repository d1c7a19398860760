// Until the app is there its page is said in plain words. Where no connection comes about, or the one there was is
// gone, a sentence says so, within eight seconds.
(() => {
  const PATIENCE = 4000;
  const ASKING = 1000;
  const AGAIN = 5000;
  const AT_ONCE = 500;
  let connected = false;
  let waiting = 0;
  let pressedAt = 0;
  let isOnItsWay = false;

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
    note();
    wait();
  };

  // A press may have been on its way when the connection went. It is not made again for anybody, who might not want it
  // twice: once the page is back, it says that the press may not have counted. It is heard when what it led to is drawn.
  const UNHEARD = 'press on its way';
  const isDrawn = () => document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]');
  const isPress = event => event.target.closest('button, [data-testid=stPageLink] a') || (event.key === 'Enter' && event.target.matches('input'));
  const press = event => {
    if (!isPress(event)) return;
    document.getElementById('unheard').hidden = true;
    if (connected) sessionStorage.removeItem(UNHEARD);
    pressedAt = Date.now();
  };
  const sent = () => {
    if (Date.now() - pressedAt < AT_ONCE) isOnItsWay = true;
  };
  const note = () => {
    if (isOnItsWay) sessionStorage.setItem(UNHEARD, 'yes');
    isOnItsWay = false;
  };
  const tell = () => {
    if (!sessionStorage.getItem(UNHEARD)) return;
    sessionStorage.removeItem(UNHEARD);
    document.getElementById('unheard').hidden = false;
  };
  document.addEventListener('click', press, true);
  document.addEventListener('keydown', press, true);
  new MutationObserver(() => { if (isDrawn()) isOnItsWay = false; })
    .observe(document.getElementById('root'), {subtree: true, attributeFilter: ['data-test-script-state']});

  // The server may have forgotten the visit meanwhile, or be another one. It would draw nothing until something is
  // pressed, and not hear that press.
  const goOn = visit => {
    if (!visit) return tell();
    fetch('./visit', {method: 'POST', body: visit}).then(answer => {
      if (answer.status !== 404) return tell();
      note();
      location.reload();
    }, tell);
  };

  window.WebSocket = class extends WebSocket {
    constructor(address, spoken) {
      super(address, spoken);
      const [, , visit] = spoken || [];
      this.addEventListener('open', () => { opened(); goOn(visit); });
      this.addEventListener('close', closed);
    }

    send(message) {
      sent();
      super.send(message);
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
