/** What the slides say of units: Barra, "Dropout", the slides "Properties" and "Example". */
import type { Verdict } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { effect } from '../../../../core/statistics.ts';
import { differenceInWords, known, type Row } from '../../../../view-kit/seeds.ts';
import type { FeaturesResult, FeaturesSlice, Measure } from '../spec.ts';
import { words } from '../words/claims.ts';
import { differenceOf, lastMeasured, rowOf, untrained } from './curves.ts';
import { inWords, writing } from './numbers.ts';

type Own = Claim<FeaturesResult, FeaturesSlice>;

/** A claim that dropout moves a measure to one side, against the same network without dropout. */
function judge(result: FeaturesResult, measure: Measure, side: 'above' | 'below'): Judged | null {
  const step = lastMeasured(result);
  const difference = step < 0 ? null : differenceOf(result, measure, step);
  if (!difference) return null;
  const write = (row: Row) => inWords(measure, row, '–');
  const { interval, seeds } = difference;
  const found = interval ? effect(interval) : 'none';
  const verdict: Verdict = found === 'none' ? 'undecided' : found === side ? 'holds' : 'does not hold';
  const before = untrained(result, measure);
  return {
    verdict,
    at: words.steps(result.steps[step]),
    value: words.with(write(rowOf(result, measure, 'with', step))),
    effect: words.difference(differenceInWords(difference, writing[measure])),
    seeds,
    control: words.control(
      write(rowOf(result, measure, 'without', step)),
      known(before).length > 0 ? write(before) : null,
    ),
  };
}

const state = { dropout: 0.5, side: '28', after: 20000 } as const;

const independence: Own = {
  id: 'independence',
  short: words.independence,
  words: 'Increases independence between neurons',
  where: words.properties,
  paper: null,
  state,
  judge: (result) => judge(result, 'correlation', 'below'),
};

const distributed: Own = {
  id: 'distributed',
  short: words.distributed,
  words: 'Distributes the representation',
  where: words.properties,
  paper: null,
  state,
  judge: (result) => judge(result, 'active', 'above'),
};

const local: Own = {
  id: 'local-features',
  short: words.local,
  words: 'Features learned on MNIST with one hidden layer autoencoders having 256 rectified linear units',
  where: words.example,
  paper: null,
  state,
  judge: (result) => judge(result, 'locality', 'above'),
};

export const claims: readonly Own[] = [independence, distributed, local];
