import { many } from '../../charts/numbers.ts';
import type { Third } from '../chapters/thirds.ts';
import { paper } from '../paper-of.ts';
import { Cite } from '../references.tsx';
import { chosenSentence } from './predict.ts';

const short = { few: 'less than a third', some: 'between one and two thirds', most: 'more than two thirds' } as const;

const loading = 'loading …';

/** Why a source of evidence says nothing of a claim. */
export const absent = {
  recorded: {
    loading,
    none: 'No recorded run yet.',
    'no part': 'The recorded run lacks what this needs.',
    short: 'Too few steps to judge.',
  },
  run: {
    loading,
    none: 'Not trained yet.',
    'no part': 'Your run lacks what this needs.',
    short: 'Fewer than 100 steps: too few to judge.',
  },
} as const;

export const reproduces = {
  question: 'What reproduces?',
  ask: (claims: number): string =>
    `You have seen the experiments, or soon will. Of the ${claims} claims of the paper that this page can judge, how many hold in the recorded runs?`,
  options: { few: 'Less than a third.', some: 'Between one and two thirds.', most: 'More than two thirds.' },
  told: (chosen: string | null, found: Third, holding: number, all: number): string =>
    chosenSentence(chosen, found, short, `${holding} of ${all} hold in full`),
  lead: (
    <>
      <p>
        The table lists every claim of {paper.authors} <Cite id={paper.id} /> that an experiment on this page can judge.
        Verdicts are computed from the numbers beside them: an effect counts where its 95&nbsp;% interval excludes zero.
        Where there is a control, only the difference from the control counts. Values are means over seeds ± one
        standard deviation; brackets are 95&nbsp;% intervals. “Found at” says with how many masks, steps or clusters.
      </p>
      <p>A claim that does not hold here need not be wrong. {paper.scope}</p>
    </>
  ),
  caption: 'Claims of the paper with the verdicts of the recorded runs and of yours',
  columns: { paper: 'The paper', recorded: 'Recorded runs', run: 'Your run', show: 'Show it in its view' },
  loading,
  at: 'Found at',
  measured: 'Value',
  value: (value: string, seeds: number): string => `${value} (${many(seeds, 'seed')})`,
  effect: 'Effect',
  control: 'Control',
  beside: (value: string, effect: string): string => `: ${value}; ${effect}`,
  setting: (title: string): string => `${title}: `,
  others: (others: number): string => (others === 1 ? 'One other setting' : `${others} other settings`),
  unjudged: 'not judged',
  paper: 'Paper:',
  noNumber: 'no number given',
  show: 'Show',
  showIn: (view: string, claim: string): string => ` in ${view}: ${claim}`,
} as const;
