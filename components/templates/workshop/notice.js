// To what was refused: what was pressed may stand far below.
setTimeout(() => {
  const notice = document.querySelector('[data-testid=stMain] .b-notice');
  if (notice) notice.scrollIntoView({block: 'center'});
}, 120);
