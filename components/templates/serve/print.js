// The one button of a page that is there to be printed.
document.querySelector('.press button').onclick = () => print();
