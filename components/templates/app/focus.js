// The language, the focus on the heading of a page just come to, and the skip link. What was chosen on another page and
// kept there has been sent, or left (choices.js).
(() => {
  const { place, entered, tab } = document.currentScript.dataset;
  const toHeading = () => {
    const heading = document.querySelector('[data-testid=stMain] h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({block: 'nearest'});
  };
  document.documentElement.lang = 'en-GB';
  if (tab) document.title = tab;
  if (entered) setTimeout(toHeading, 60);
  window.bearingsPlace = place;
  if (place !== 'away') {  // a page that cannot be had comes back
    Object.keys(sessionStorage)
      .filter(name => name.startsWith('choices ') && name !== `choices ${place}`)
      .forEach(name => sessionStorage.removeItem(name));
  }
  // The menu stands inside Streamlit's main region, so its skip link has to be told to skip the menu too.
  document.querySelectorAll('a[href="#stMain"]').forEach(a => a.onclick = () => setTimeout(toHeading, 0));
})();
