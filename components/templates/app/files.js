// What only the browser's own address holds is sent with a file's button, and stands in nothing that the server draws.
document.querySelectorAll('.b-files input[data-from-address]').forEach(field => {
  field.value = new URLSearchParams(location.search).get(field.name) || '';
});
