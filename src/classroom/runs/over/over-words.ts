/** Words of runs in the same charts. */
import { many } from '../../../charts/numbers.ts';

export const overWords = {
  title: '5. The runs over each other',
  lostPart: 'The runs over each other',
  lost: 'The view',
  lostRun: 'A recorded run',
  none: 'Choose two runs or more of one view in the table: its charts then show them over each other.',
  help: (most: number): string =>
    `One view, with up to ${most} runs in its charts: each run has a colour and a letter. Marks and dashes tell the lines of a run apart, as in the view itself.`,
  view: 'View',
  first: (drawn: number, all: number): string => `The first ${drawn} of ${many(all, 'run')} are drawn.`,
  loading: 'The runs are being loaded.',
  sameRun: (name: string): string => `the same run as “${name}”`,
  front: 'Run in front',
  frontHelp:
    'Controls, numbers, the paper’s marks and charts of one colour are those of the run in front. Axes have room for all.',
  claim: (short: string): string => `${short}: `,
  figure: (title: string): string => `${title}: several runs`,
  noAxes: 'This view has no charts in which runs can lie over each other. See them side by side below.',
  fixed: 'This is what the run was trained with, so it stays. To compare another value, add a run that has it.',
  noWeights: 'Weights are not kept with these runs: the view itself shows them.',
  missingTitle: 'Runs that are not whole in this browser',
  missing: (names: string): string =>
    `Only settings and headline numbers are known of ${names}. To draw a run, train it here once more: with the same settings and seed it is the same run.`,
  unknown: 'Where nothing is known of how a run was made, it cannot be trained again.',
  problem: (name: string, problem: string): string => `“${name}”: ${problem}`,
  train: (count: number): string => `Train ${many(count, 'run')}`,
  stop: 'Stop',
  underWay: (name: string): string => `Training “${name}”.`,
  failed: 'training has failed.',
  otherRun: 'the run trained now has other parameters, or this browser has no room for it.',
};
