// Streamlit shows the eye alone which link leads to what is shown, and draws links when it likes.
(() => {
  const here = () => {
    const entry = '.st-key-here-menu a, .st-key-menu button:has(em)', part = '.st-key-here-parts a';
    document.querySelectorAll('[aria-current]:not(.b-contents a)').forEach(link => link.matches(`${entry}, ${part}`) || link.removeAttribute('aria-current'));
    document.querySelectorAll(entry).forEach(link => link.setAttribute('aria-current', 'true'));
    document.querySelectorAll(part).forEach(link => link.setAttribute('aria-current', 'page'));
  };
  here();
  window.bearingsHere ??= new MutationObserver(here);
  window.bearingsHere.observe(document.body, {childList: true, subtree: true});
  // The foot stays while questions come and go. Its last word is the address.
  window.onbeforeprint = () => document.querySelectorAll('.b-printed').forEach(line => {
    line.textContent = line.textContent.replace(/\S+$/, location.href);
  });
})();
