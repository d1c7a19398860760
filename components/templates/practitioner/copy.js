// Copies the address. Where a browser may not, the button says where the address is.
document.querySelectorAll('.b-copy').forEach(button => button.onclick = () => {
  const done = () => { button.textContent = button.dataset.copied; };
  const yourself = () => { button.textContent = button.dataset.yourself; };
  if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(done, yourself);
  else yourself();
});
