/** Keeps a page's errors and warnings, as no driver hears of them in every browser. */
declare global {
  interface Window {
    troubles?: string[];
  }
}

function keepTroubles(): void {
  const troubles: string[] = [];
  window.troubles = troubles;
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console);
    console[level] = (...words) => {
      troubles.push(`console ${level}: ${words.map(String).join(' ')}`);
      say(...words);
    };
  }
  const onError = (event: ErrorEvent | Event) => {
    const { target } = event;
    if (event instanceof ErrorEvent) troubles.push(`uncaught: ${event.message} (${event.filename}:${event.lineno})`);
    // Firefox tells of a preload that it gives up or has already; who asks for a script that is missing says so.
    else if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
    else if (target instanceof HTMLElement) troubles.push(`not loaded: ${target.outerHTML.slice(0, 200)}`);
  };
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', ({ reason }) => troubles.push(`unhandled: ${reason?.stack ?? reason}`));
}

/** Runs before everything else in the page, also before its policy forbids scripts like this one. */
export const watching = `<script>(${keepTroubles})()</script>`;
