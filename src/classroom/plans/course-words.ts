/** Words of a plan's package for learning platforms. */
import { count } from '../../charts/numbers.ts';

export const courseWords = {
  open: 'For a learning platform',
  missing: 'The package for learning platforms',
  lead: 'A SCORM 1.2 package for Moodle, ILIAS and others: students go through the plan as an activity of your course. The package holds a link to this site, not the site itself.',
  without: 'Your notes, and what to know before the lecture, are not in it.',
  rules: { scenes: 'every scene has been shown' },
  score:
    'The score is the share of scenes shown, in per cent. A second visit goes on at the scene at which the first ended.',
  long: (length: number, most: number): string =>
    `The package would need a link of ${count(length)} characters; allowed are up to ${count(most)}. Save the plan as a file, put it beside the site, open it there (classroom/?plan=week-3.json), and make the package on that page.`,
} as const;
