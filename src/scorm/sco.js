/**
 * The script of a package's page (page.ts): tells the learning platform, in the words of SCORM 1.2, that the view in the
 * frame was opened and when it counts as done. It goes into the package as it stands here, to be read and changed there.
 * What it says is in `words`, before it on the page.
 */
/* global words */
(() => {
  const frame = document.querySelector('iframe');
  const line = document.querySelector('[role="status"]');
  // 'run': a run in the view has finished; 'minute': the view was open, and in sight, for a minute.
  const rule = document.documentElement.dataset.completed;
  const say = (text) => {
    line.textContent = text;
  };
  const fill = (text, given) => text.replace(/\{(\w+)\}/g, (_, name) => given[name]);

  /** The platform's API: in this window, one around it, or the window that opened it. */
  function findIn(start) {
    try {
      for (let win = start, tries = 0; win && tries < 500; win = win.parent, tries += 1) {
        if (win.API) return win.API;
        if (win.parent === win) break;
      }
    } catch {
      // A window of another site shows nothing of itself.
    }
    return null;
  }
  const api = findIn(window) || findIn(window.opener);

  /** What the platform answers, as text; null where it lacks what is asked, or breaks. */
  const ask = (name, ...given) => {
    try {
      return String(api[name](...given));
    } catch {
      return null;
    }
  };
  const failed = () => {
    const code = ask('LMSGetLastError');
    say(code === null ? words.strange : fill(words.failed, { code, why: ask('LMSGetErrorString', code) }));
  };
  const call = (name, ...given) => {
    const ok = ask(name, ...given) === 'true';
    if (!ok) failed();
    return ok;
  };
  const set = (element, value) => call('LMSSetValue', `cmi.core.${element}`, value);

  const started = Date.now();
  let open = false;
  let complete = false;
  const done = () => say(words.done);

  function begin() {
    if (!api) return say(words.alone);
    open = call('LMSInitialize', '');
    if (!open) return;
    complete = /^(completed|passed)$/.test(ask('LMSGetValue', 'cmi.core.lesson_status'));
    if (complete) return done();
    if (set('lesson_status', 'incomplete')) call('LMSCommit', '');
  }

  function finishActivity() {
    if (!open || complete) return;
    complete = true;
    // A platform may do without the smallest and the largest score.
    ask('LMSSetValue', 'cmi.core.score.min', '0');
    ask('LMSSetValue', 'cmi.core.score.max', '100');
    if (set('score.raw', '100') && set('lesson_status', 'completed') && call('LMSCommit', '')) done();
  }

  /** Time since the start as SCORM 1.2 writes it: HHHH:MM:SS. */
  function sessionTime() {
    const seconds = Math.round((Date.now() - started) / 1000);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join(':');
  }

  addEventListener('pagehide', () => {
    if (!open) return;
    open = false;
    set('session_time', sessionTime());
    set('exit', complete ? '' : 'suspend');
    call('LMSFinish', '');
  });
  // A page that the browser had kept begins a new session.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  let seconds = 0;
  let shown = false;
  // A frame does not say that its page cannot be reached, but a view that is there says so.
  const patience = 20_000;
  let told = null;
  setTimeout(() => {
    if (shown) return;
    told = line.textContent;
    say(fill(words.late, { site: new URL(frame.src).host }));
  }, patience);
  addEventListener('message', ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.type === 'dropout-cloud:height') frame.height = data.height;
    if (data?.type !== 'dropout-cloud:state') return;
    if (!shown && told !== null) say(told);
    shown = true;
    if (rule === 'run' && data.status === 'done') finishActivity();
  });
  setInterval(() => {
    if (!shown || document.hidden) return;
    seconds += 1;
    if (rule === 'minute' && seconds >= 60) finishActivity();
  }, 1000);

  begin();
})();
