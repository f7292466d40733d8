/** A learning platform's part of SCORM 1.2, as the standard has it: what may be set to what, and its error codes. */

interface Platform {
  readonly LMSInitialize: (parameter: string) => string;
  readonly LMSFinish: (parameter: string) => string;
  readonly LMSGetValue: (element: string) => string;
  readonly LMSSetValue: (element: string, value: string) => string;
  readonly LMSCommit: (parameter: string) => string;
  readonly LMSGetLastError: () => string;
  readonly LMSGetErrorString: (code: string) => string;
}

declare global {
  interface Window {
    API: Platform;
    platform: {
      readonly values: Record<string, string>;
      readonly calls: string[];
      readonly errors: string[];
    };
  }
}

/**
 * Makes the window it runs in a platform. It is sent to a page, hence whole in itself. `kept`: of an earlier session. Like
 * Moodle it puts comments behind those that are there.
 */
export function bePlatform(kept: Readonly<Record<string, string>> = {}): void {
  const score = /^(|100(\.0+)?|\d{1,2}(\.\d+)?)$/;
  const settable: Record<string, RegExp> = {
    'cmi.core.lesson_status': /^(passed|completed|failed|incomplete|browsed)$/,
    'cmi.core.lesson_location': /^[\s\S]{0,255}$/,
    'cmi.core.score.raw': score,
    'cmi.core.score.min': score,
    'cmi.core.score.max': score,
    'cmi.core.session_time': /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
    'cmi.core.exit': /^(time-out|suspend|logout|)$/,
    'cmi.suspend_data': /^[\s\S]{0,4096}$/,
    'cmi.comments': /^[\s\S]{0,4096}$/,
  };
  const identifier = /^[!-~]{1,255}$/;
  /** Of an interaction; a response is written as its type has it. */
  const ofInteraction: Record<string, RegExp> = {
    id: identifier,
    type: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
    result: /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/,
    time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
    weighting: /^-?\d+(\.\d+)?$/,
  };
  const responses: Record<string, RegExp> = {
    choice: /^[a-z0-9](,[a-z0-9])*$/,
    numeric: /^-?\d+(\.\d+)?$/,
    'fill-in': /^[^\n]{0,255}$/,
  };
  const writeOnly = ['cmi.core.session_time', 'cmi.core.exit'];
  const values: Record<string, string> = {
    'cmi.core.student_id': '7',
    'cmi.core.student_name': 'Student, A.',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.lesson_location': '',
    'cmi.suspend_data': '',
    'cmi.comments': '',
    'cmi.interactions._count': '0',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.score.raw': '',
    'cmi.core._children': 'student_id,student_name,lesson_location,lesson_status,score,exit,session_time',
    ...kept,
  };
  const calls: string[] = [];
  const errors: string[] = [];
  let stage: 'before' | 'open' | 'finished' = 'before';
  let last = '0';
  const answer = (call: string, code: string, good = 'true', bad = 'false') => {
    calls.push(call);
    last = code;
    if (code !== '0') errors.push(`${code}: ${call}`);
    return code === '0' ? good : bad;
  };
  const notOpen = (parameter: string) => (parameter !== '' ? '201' : stage === 'open' ? '0' : '301');
  const interaction = /^cmi\.interactions\.(\d+)\.(\w+)$/;
  const refusedValue = (element: string, value: string) => {
    if (stage !== 'open') return '301';
    if (/\._(children|count|version)$/.test(element)) return '402';
    const [, n, name] = interaction.exec(element) ?? [];
    if (name) {
      // They are counted from 0, none left out.
      if (Number(n) > Number(values['cmi.interactions._count'])) return '201';
      const type = values[`cmi.interactions.${n}.type`];
      const allowed = name === 'student_response' ? responses[type] : ofInteraction[name];
      return !allowed ? '201' : typeof value === 'string' && allowed.test(value) ? '0' : '405';
    }
    if (!settable[element]) return element in values ? '403' : '201';
    return typeof value === 'string' && settable[element].test(value) ? '0' : '405';
  };
  window.platform = { values, calls, errors };
  window.API = {
    LMSInitialize(parameter) {
      const code = parameter !== '' ? '201' : stage === 'before' ? '0' : '101';
      if (code === '0') stage = 'open';
      return answer('initialize', code);
    },
    LMSFinish(parameter) {
      const code = notOpen(parameter);
      if (code === '0') stage = 'finished';
      return answer('finish', code);
    },
    LMSGetValue(element) {
      const known = element in values || element in settable;
      const isWritten = writeOnly.includes(element) || interaction.test(element);
      const code = stage !== 'open' ? '301' : isWritten ? '404' : !known ? '201' : '0';
      return answer(`get ${element}`, code, values[element] ?? '', '');
    },
    LMSSetValue(element, value) {
      const whole = element === 'cmi.comments' ? values[element] + value : value;
      const code = refusedValue(element, whole);
      if (code === '0') values[element] = whole;
      const n = Number(interaction.exec(element)?.[1] ?? -1);
      if (code === '0' && n === Number(values['cmi.interactions._count']))
        values['cmi.interactions._count'] = String(n + 1);
      return answer(`set ${element} ${value}`, code);
    },
    LMSCommit(parameter) {
      return answer('commit', notOpen(parameter));
    },
    LMSGetLastError() {
      return last;
    },
    LMSGetErrorString(code) {
      return code === '0' ? 'No error' : `Error ${code}`;
    },
  };
}
