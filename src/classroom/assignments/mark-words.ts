/** Why a code is marked, in a sentence. */
import { many } from '../../charts/numbers.ts';

export const whys = {
  askedUnread: 'What the run was asked for cannot be read.',
  askedRefused: (problem: string): string => `The run was asked for what is not allowed: ${problem}.`,
  together: (problem: string): string => `The settings are not allowed together: ${problem}.`,
  otherRun: 'The run was made with other settings than those shown.',
  settingsUnread: (problem: string): string => `The settings cannot be read: ${problem}.`,
  setting: (name: string, had: string, was: string): string =>
    `${name} is ${had || 'empty'}; in the assignment it is ${was || 'empty'}.`,
  seed: 'The seed is not that of the run.',
  checksum: 'The checksum is not that of the code.',
  otherAssignment: 'It was made for another assignment, or another version of it.',
  missing: (parts: string): string => `Missing: ${parts}.`,
  parts: {
    prediction: (n: number): string => many(n, 'prediction'),
    answer: (n: number): string => many(n, 'answer'),
    number: (n: number): string => many(n, 'number'),
    run: (n: number): string => many(n, 'run'),
  },
  recorded: 'The numbers are of the run recorded with the site, not of one made.',
  earlier: 'The run was in the browser before the predictions were fixed.',
  sameRun: 'Another code has the same run.',
  sameName: 'Another code has the same name.',
};
