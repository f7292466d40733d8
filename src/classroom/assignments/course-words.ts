/** Words of an assignment's package for learning platforms. */
import { count, many } from '../../charts/numbers.ts';

export const courseWords = {
  untitled: 'Assignment',
  lead: 'A SCORM 1.2 package for Moodle, ILIAS and others: the assignment as an activity of your course. It is complete when a student has made a code with no mark against it. The platform then has the code among the comments, and each prediction and answer among the interactions; its report shows them, and “Read the codes of a class” reads the codes. The package holds a link to this site, not the site itself.',
  score: 'Score',
  rules: { code: '100 when it is complete', right: 'per cent of right choices and numbers' },
  code: 'The package holds no expected answers, but those that you let students see.',
  right: (judged: number): string =>
    `${many(judged, 'expected answer')} can be compared. The package holds what is right: a student who opens its source can read it. A choice is right if it is the option that you expect; a number, if it is yours when it is rounded to as many decimals. Texts are not compared, nor predicted numbers. The first complete code counts.`,
  long: (length: number, most: number): string =>
    `The package would need a link of ${count(length)} characters; allowed are ${count(most)}. Shorten the texts, or give the file for students to your class.`,
} as const;
