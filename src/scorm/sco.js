/**
 * The script of a package's page (page.ts): tells the learning platform, in the words of SCORM 1.2, that what is in the
 * frame was opened, what is done there, and when it is complete. It goes into the package as it stands here, to be read
 * and changed there. What it says is in `words`, before it on the page. What the frame tells: docs/embedding.md.
 */
/* global words */
(() => {
  const frame = document.querySelector('iframe');
  const line = document.querySelector('[role="status"]');
  // When a view is complete: 'run', a run has finished; 'minute', it was open, and in sight, for a minute.
  // A plan: 'scenes', every scene was shown.
  // An assignment: 'code', a code was made with no mark against it; 'right', the same, with right answers as the score.
  const rule = document.documentElement.dataset.completed;
  const ruleText = line.textContent;
  const say = (...sentences) => {
    line.textContent = sentences.filter(Boolean).join(' ');
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
  const set = (element, value) => call('LMSSetValue', `cmi.${element}`, String(value));
  // A platform may do without some elements: what is not taken is not told.
  const offer = (element, value) => ask('LMSSetValue', `cmi.${element}`, String(value)) === 'true';
  const get = (element) => ask('LMSGetValue', `cmi.${element}`) || '';

  const started = Date.now();
  let open = false;
  let complete = false;

  function begin() {
    if (!api) return say(words.alone);
    open = call('LMSInitialize', '');
    if (!open) return;
    complete = /^(completed|passed)$/.test(get('core.lesson_status'));
    if (complete) return say(words.done);
    if (set('core.lesson_status', 'incomplete')) call('LMSCommit', '');
    if (rule === 'scenes') goOn();
  }

  /** @param score 0 to 100 */
  function setScore(score) {
    offer('core.score.min', 0);
    offer('core.score.max', 100);
    return set('core.score.raw', score);
  }

  /** What is complete, or passed where the platform has a mastery score, stays so, with its score. */
  function finishActivity(score) {
    if (!open || complete) return;
    complete = true;
    if (setScore(score) && set('core.lesson_status', 'completed') && call('LMSCommit', '')) say(words.done);
  }

  // A plan: scenes are counted from 1.
  const seen = new Set();

  /** Goes on where an earlier visit ended. */
  function goOn() {
    for (const scene of get('suspend_data').split(',')) if (/^[1-9]\d*$/.test(scene)) seen.add(Number(scene));
    const last = get('core.lesson_location');
    if (/^[1-9]\d*$/.test(last)) frame.src = frame.src.replace(/([?&]present=)\d+/, `$1${last}`);
  }

  function followPlan({ scene, scenes, seen: now }) {
    if (!open || complete) return;
    const before = seen.size;
    for (const one of now) seen.add(one);
    const all = [...seen].filter((one) => one <= scenes).sort((a, b) => a - b);
    // A plan that has become shorter may have been seen whole before.
    const nothingNew = seen.size === before && all.length < scenes;
    if (!set('core.lesson_location', scene) || nothingNew) return;
    if (!set('suspend_data', all.join(','))) return;
    if (all.length >= scenes) return finishActivity(100);
    if (setScore(Math.floor((100 * all.length) / scenes)) && call('LMSCommit', ''))
      say(ruleText, fill(words.seen, { seen: all.length, scenes }));
  }

  // An assignment.
  /** Characters that the standard gives `cmi.comments`. */
  const room = 4096;
  const types = { choice: 'choice', number: 'numeric', text: 'fill-in' };
  let given = '';
  let first = null;

  /** Answers what is to be said of it. Some platforms put what is new behind what is there. */
  function giveCode(code) {
    if (code.length > room) return fill(words.longCode, { length: code.length, room });
    if (get('comments').includes(code) || offer('comments', `${code}\n`)) return words.code;
    return words.noCode;
  }

  /** Predictions and answers, behind those of earlier visits. */
  function giveItems(items) {
    first ??= Number(get('interactions._count')) || 0;
    items.forEach(({ id, kind, given, right }, i) => {
      const item = (name, value) => offer(`interactions.${first + i}.${name}`, value);
      if (!item('id', id)) return;
      item('type', types[kind]);
      if (given !== '') item('student_response', given);
      if (right !== null) item('result', right ? 'correct' : 'wrong');
    });
  }

  /** Per cent of what was judged that is right. */
  function shareOf(items) {
    const judged = items.filter(({ right }) => right !== null);
    return judged.length === 0 ? 100 : Math.round((100 * judged.filter(({ right }) => right).length) / judged.length);
  }

  /** A code with marks against it, which is given at the end where no better one was made. */
  let waiting = '';

  function followAssignment({ code, unmarked, why, items }) {
    if (!open || code === '' || code === given || (complete && !unmarked)) return;
    given = code;
    giveItems(items);
    waiting = unmarked ? '' : code;
    const ofCode = unmarked ? giveCode(code) : words.later;
    if (unmarked && !complete) finishActivity(rule === 'right' ? shareOf(items) : 100);
    else if (call('LMSCommit', '')) say(unmarked ? words.done : fill(words.marked, { why }));
    say(line.textContent, ofCode);
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
    if (waiting) giveCode(waiting);
    set('core.session_time', sessionTime());
    set('core.exit', complete ? '' : 'suspend');
    call('LMSFinish', '');
  });
  // A page that the browser had kept begins a new session.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  let seconds = 0;
  let shown = false;
  // A frame does not say that its page cannot be reached, but a page that is there says so.
  const patience = 20_000;
  let told = null;
  setTimeout(() => {
    if (shown) return;
    told = line.textContent;
    say(fill(words.late, { site: new URL(frame.src).host }));
  }, patience);
  const heard = {
    'dropout-cloud:state': ({ status }) => rule === 'run' && status === 'done' && finishActivity(100),
    'dropout-cloud:plan': followPlan,
    'dropout-cloud:assignment': followAssignment,
  };
  addEventListener('message', ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    // A plan fills its frame, whatever that is.
    if (data?.type === 'dropout-cloud:height' && rule !== 'scenes') frame.height = data.height;
    if (!Object.hasOwn(heard, data?.type)) return;
    if (!shown && told !== null) say(told);
    shown = true;
    heard[data.type](data);
  });
  setInterval(() => {
    if (!shown || document.hidden) return;
    seconds += 1;
    if (rule === 'minute' && seconds >= 60) finishActivity(100);
  }, 1000);

  begin();
})();
