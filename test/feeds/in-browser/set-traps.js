// Runs in every document before anything of its own: tells of whatever is run.
(() => {
  // biome-ignore lint/suspicious/noConsole: this is how the test hears of it
  const tell = (what) => console.log(`breach: ${window.frameElement?.getAttribute('title') ?? 'top'}: ${what}`);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    Object.defineProperty(window, name, { value: (...words) => tell(`${name}(${words.join()})`) });
  let ownName = '';
  Object.defineProperty(window, 'name', {
    get: () => ownName,
    set: (value) => {
      ownName = value;
      tell(`window.name = ${value}`);
    },
  });
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) tell(`error of a script: ${event.message}`);
  });
})();
