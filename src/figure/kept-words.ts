/** Words of the list of what this browser keeps. */
import { decimals } from '../charts/format.ts';
import { many } from '../charts/numbers.ts';

const size = (bytes: number): string => {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)}\u00a0kB`;
  return bytes < 1e9 ? `${decimals(bytes / 1e6, 1)}\u00a0MB` : `${decimals(bytes / 1e9, 1)}\u00a0GB`;
};

export const keptWords = {
  size,
  open: 'Kept in this browser …',
  /** Where it did not come. */
  list: 'The list of what is kept',
  title: 'Kept in this browser',
  lead: 'All of it stays in this browser; nothing is sent anywhere.',
  nothing: 'This browser keeps nothing for this page.',
  empty: 'Nothing is kept yet.',
  export: 'Export',
  delete: 'Delete',
  ofRun: (title: string): string => ` the run of “${title}”`,
  run: (title: string): string => `Your run of “${title}”`,
  /** Where what broke is no longer shown. */
  broke: (title: string): string =>
    `Your run of “${title}” broke its figure and is not shown any more. It can be exported or deleted: More, “Kept in this browser”.`,
  withheld: 'It broke its figure and is not shown by itself.',
  unreadable: 'It cannot be read by this version of the page.',
  answers: 'Answers to the questions',
  answersCount: (count: number): string => `${many(count, 'question')} answered or skipped.`,
  files: 'The page for visits without a network',
  filesCount: (count: number): string => `${many(count, 'file')}. Once deleted, they come back at the next visit.`,
  total: (bytes: number, allowed: number | null): string =>
    `Together ${size(bytes)}.${allowed ? ` The browser allows this site about ${size(allowed)}.` : ''}`,
  others: (count: number): string =>
    `Other versions or copies of this page keep ${many(count, 'entry', 'entries')} in this browser. They are not touched here.`,
  import: 'Import a run',
  importHelp:
    'A JSON file from Export here or from JSON under a figure. It takes the place of your run of the same view.',
  tooLong: (bytes: number): string => `it has ${size(bytes)}`,
  everything: 'Delete everything …',
  sure: 'Delete your runs, your answers and the files listed here? This cannot be taken back.',
  yes: 'Delete everything',
  no: 'Keep it',
  deleted: (what: string): string => `Deleted: ${what}.`,
  allDeleted: 'Everything is deleted.',
  notDeleted: (why: string): string => `Not everything could be deleted: ${why}.`,
  underWay: (title: string): string =>
    `A run of “${title}” is under way or waits. This would give it up: wait for its end, or cancel it first.`,
  shown: (file: string, title: string): string => `“${file}” is shown as your run of “${title}”, and kept.`,
  onlyShown: (file: string, title: string): string =>
    `“${file}” is shown as your run of “${title}”. This browser cannot keep it: a reload loses it.`,
  refused: (file: string, problem: string): string =>
    `“${file}” is not imported: ${problem}. Allowed is the JSON file of one run, as Export makes it, of at most 30\u00a0MB. Nothing has changed.`,
} as const;
