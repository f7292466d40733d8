/** Words of a lecturer's page: what a class hands in. */
import { fixed, many } from '../../charts/numbers.ts';
import type { Mark } from './marks.ts';

export const classWords = {
  load: '1. Load the codes',
  lead: (title: string): string =>
    `The codes are compared with the assignment chosen above, “${title || 'Without a title'}”. They stay in this page until you leave it: save the table, and keep what you paste here.`,
  paste: 'Paste codes',
  pasteHelp: 'One or many, with any text around them: a column of a spreadsheet, an export of a forum, mails.',
  read: 'Read the codes',
  files: 'Or choose files, or drop them here',
  filesHelp: 'Text files, one or many codes in each, at most 20 MB together.',
  loaded: (count: number, ms: number): string => `${many(count, 'code')} read in ${fixed(ms, 0)} ms.`,
  refused: (what: string, problem: string): string => `${what} is not read: ${problem}. Nothing has changed.`,
  pasted: 'What you pasted',
  tooMany: (most: number): string => `This page holds ${most} codes at most. Nothing has changed.`,
  clear: 'Take all codes away',
  undo: 'Undo',
  cleared: 'The codes are taken away.',
  none: 'No codes yet.',
  belongs: (count: number, title: string): string =>
    `${many(count, 'code')} belong${count === 1 ? 's' : ''} to your assignment “${title || 'Without a title'}”.`,
  show: 'Choose it',
  otherHelp:
    'Codes of another assignment: if you changed yours after you gave it out, open above the link or the file that your students got.',
  counts: (counts: readonly (readonly [Mark, number])[], all: number): string =>
    `${many(all, 'code')}: ${counts.map(([mark, count]) => `${count} ${marks[mark]}`).join(', ')}.`,
  table: '4. All codes',
  tableOf: 'Table of all codes',
  compareHelp:
    'To see some of these runs over each other in the view’s own charts, take them into the comparison. Names go with them, and the comparison stays in this browser.',
  compare: (n: number): string => `Compare ${many(n, 'run')}`,
  noRoom: (most: number): string => `The comparison holds ${most} runs at most. Remove some there first.`,
  csv: 'Save the table (CSV)',
  head: {
    place: 'No.',
    name: 'Name',
    marks: 'Marks',
    seed: 'Seed',
    run: 'Run',
    again: 'Check',
  },
  predicted: (i: number): string => `Predicted ${i + 1}`,
  answered: (i: number): string => `Answer ${i + 1}`,
  expected: 'expected',
  noName: 'no name',
  how: { made: 'made', kept: 'earlier', recorded: 'recorded' },
  trainAgain: 'Train again',
  ofCode: (name: string): string => `, ${name}`,
  predictions: '2. Predictions of the class',
  runs: '3. Runs of the class',
  drawn: (some: number, all: number): string =>
    `Drawn: ${some} of ${all} codes. Left out are those that cannot be read, were altered, are of another assignment or have other settings.`,
  truth: 'what the runs measured',
  median: (median: string, unit: string, count: number): string =>
    `${many(count, 'prediction')}, half of them at or below ${median}${unit && ` ${unit}`}.`,
  measured: (name: string, mean: string, low: string, high: string, count: number): string =>
    ` The line is the mean of “${name}” over ${many(count, 'run')}, ${mean}; the band goes from the lowest to the highest, ${low} to ${high}.`,
  recordedTruth: ' Some of these numbers are of the recorded run.',
  noTruth: ' It is compared with no number of the view.',
  rightOne: 'right',
  spread: (count: number): string =>
    `One dot a run, ${many(count, 'run')}; the upright line is their mean. Runs with other seeds differ by chance alone.`,
  noRuns: 'No numbers yet.',
  trustTitle: 'How far this can be trusted',
  trust:
    'The checksum finds codes that were cut off or changed by hand. It is no signature: this site is open, and who reads its source can make a code with any numbers in it. Settings and seed are in each code, so that a run can be trained again here: that shows whether its numbers could have come from it, not who trained it. A student can also start again, and predict with the numbers known. Take the codes as homework, not as an exam.',
  again: {
    title: (name: string): string => `Training again: ${name}`,
    lead: (seconds: string): string =>
      `The run is trained here with the settings and the seed of the code. It took ${seconds} s there. It takes the place of the run of this view that your browser keeps.`,
    waiting: 'Training …',
    failed: 'It could not be trained here.',
    close: 'Close',
    head: ['Number', 'Handed in', 'Trained again', ''],
    likeness: { same: 'the same', close: 'close', different: 'different' },
    missing: 'not told',
    verdicts: {
      same: 'All numbers are the same: they can have come from this run.',
      close:
        'All numbers are within 5 % of those handed in. Another browser or graphics card can make such differences.',
      different:
        'Some numbers differ by more than 5 %. Between two kinds of arithmetic that can happen; on the same backend they should be the same. Look at the settings, or ask.',
    },
    backends: (there: string, here: string): string =>
      `Backend there: ${there || 'not known'}; here: ${here || 'not known'}.`,
  },
} as const;

/** How a mark is written. */
export const marks: Readonly<Record<Mark, string>> = {
  complete: 'complete',
  unreadable: 'unreadable',
  altered: 'altered',
  'other assignment': 'other assignment',
  'other settings': 'other settings',
  incomplete: 'incomplete',
  duplicate: 'duplicate',
  'recorded run': 'recorded run',
  'earlier run': 'earlier run',
};
