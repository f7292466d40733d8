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

/** Makes the window it runs in a platform. It is sent to a page, hence whole in itself. */
export function bePlatform(lessonStatus = 'not attempted'): void {
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
  };
  const writeOnly = ['cmi.core.session_time', 'cmi.core.exit'];
  const values: Record<string, string> = {
    'cmi.core.student_id': '7',
    'cmi.core.student_name': 'Student, A.',
    'cmi.core.lesson_status': lessonStatus,
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.score.raw': '',
    'cmi.core._children': 'student_id,student_name,lesson_location,lesson_status,score,exit,session_time',
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
  const refusedValue = (element: string, value: string) => {
    if (stage !== 'open') return '301';
    if (/\._(children|count|version)$/.test(element)) return '402';
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
      const code = stage !== 'open' ? '301' : !known ? '201' : writeOnly.includes(element) ? '404' : '0';
      return answer(`get ${element}`, code, values[element] ?? '', '');
    },
    LMSSetValue(element, value) {
      const code = refusedValue(element, value);
      if (code === '0') values[element] = value;
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
