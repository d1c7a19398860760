// The browser reads a line aloud: all of its statements, whichever is chosen, so that nobody hears where somebody stands.
// A second press stops it, and so does the next line.
(() => {
  const voice = window.speechSynthesis;
  if (!voice) return;  // then the button stays hidden
  voice.cancel();
  const sentences = JSON.parse(document.currentScript.dataset.said);
  const read = text => {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = 'en-GB';
    spoken.rate = 0.9;
    voice.speak(spoken);
  };
  const begin = tries => {
    const button = document.querySelector('.b-speak');
    if (!button) {
      if (tries) setTimeout(begin, 50, tries - 1);
      return;
    }
    button.hidden = false;
    button.onclick = () => {
      const wasReading = voice.speaking;
      voice.cancel();
      if (!wasReading) sentences.forEach(read);
    };
  };
  begin(100);
})();
