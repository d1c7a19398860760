// A touch does not reach Plotly itself; the press that the browser makes of a tap does.
if (!window.chartsLetTouchScroll) {
  window.chartsLetTouchScroll = true;
  document.addEventListener('touchstart', event => {
    if (event.target.closest('.nsewdrag')) event.stopImmediatePropagation();
  }, {capture: true, passive: true});
}
