/** Words that the sections of the page for teaching share. */
export const page = {
  title: 'For teaching',
  lead: 'Plan a lecture, set an assignment and see what a class hands in, or lay runs side by side. Nothing leaves this browser.',
  site: 'The Dropout Cloud',
  sections: 'Sections',
  assignment: 'Assignment',
};

export const sectionWords = {
  plans: { title: 'Lecture plans', lost: 'The lecture plans' },
  assignments: { title: 'Assignments', lost: 'The assignments' },
  runs: { title: 'Compare runs', lost: 'The comparison of runs' },
};

export const pieces = {
  copy: 'Copy',
  copied: 'Copied',
  byHand: 'Your browser did not copy it: the text is marked, press Ctrl+C or ⌘C.',
  large: (name: string, most: string): string => `“${name}” is larger than ${most}. Nothing has changed.`,
  unread: (name: string): string => `“${name}” could not be read. Nothing has changed.`,
};

export const csvColumns = {
  title: 'Columns of numbers in the CSV file',
  caption: 'Their heads are the same in every language',
  head: ['Column', 'Number'],
};

export const keeping = {
  unreadable: 'What this browser kept here cannot be read by this version of the page, and is not shown.',
  full: 'This browser has no room left: what you change now is lost when you leave the page. Save it as a file.',
  forbidden: 'This browser does not let the page keep anything: save what you make as a file before you leave.',
};

/** Of the site's views. */
export const viewWords = { firstPart: 'The cloud and its clusters', opening: 'The cloud', view: 'View' };

/** What is wrong with something of unknown origin, as a part of a sentence: "it …". */
export const refusals = {
  text: (most: number): string => `a text of at most ${most} characters`,
  flag: 'true or false',
  orNull: (range: string): string => `nothing, or ${range}`,
  record: (names: string): string => `a record of ${names}`,
  notAllowed: (value: string, range: string): string => `${value} is not allowed; allowed is ${range}`,
  notJson: 'it is not JSON',
  long: (most: string): string => `it is longer than ${most} characters`,
  cutOff: 'it is cut off or was altered',
  changed: 'it is cut off or was changed on its way',
  unknownView: (view: string): string => `its view, “${view}”, is none of this site`,
  trainsNothing: 'it asks for a run of a view that trains nothing',
  format: (known: number): string => `its format is not ${known}`,
  codeFormat: (format: string, known: number): string => `its format, ${format}, is not ${known}`,
  noCode: (start: string): string => `there is no code in it; a code begins with “${start}”`,
  manyCodes: (count: number, most: number): string => `there are ${count} codes in it; allowed are ${most}`,
  noTable: 'it is no table of runs of format 1',
  manyRuns: (given: number, most: number): string => `it has ${given} runs; allowed are ${most} at most`,
  ofRun: (name: string, problem: string): string => `“${name}”: ${problem}`,
  noSuchRun: (id: string): string => `result “${id}” belongs to no run of the table`,
  noSetting: (name: string): string => `“${name}” is no setting of this view`,
};

/** A text as sentences quote it. */
export const inQuotes = (text: string): string => `“${text}”`;
