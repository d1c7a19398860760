// The button that put this line on the screen is gone: the focus goes to what stands in its place.
setTimeout(() => {
  const said = document.querySelector('.b-on-screen');
  if (said) said.focus();
}, 120);
