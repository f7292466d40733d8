/** What the paper says of structure: Nalisnick, Hernández-Lobato & Smyth, the poster's sections 4 and 5. */
import { count } from '../../../../charts/numbers.ts';
import type { LawName } from '../../../../contract/noise-laws.ts';
import type { Verdict } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { effect } from '../../../../core/statistics.ts';
import type { StructureResult, StructureSlice } from '../spec.ts';
import { estimateText, words } from '../words/figure.tsx';
import { type Estimate, estimateOf, type Kind } from './correlations.ts';

type Own = Claim<StructureResult, StructureSlice>;

/** Correlations nearer to 0 than this count as none. */
export const nearZero = 0.02;

const together = ({ interval }: Estimate): Verdict =>
  interval ? ({ above: 'holds', below: 'does not hold', none: 'undecided' } as const)[effect(interval)] : 'undecided';

/** Whether the interval lies within what counts as no correlation, or wholly beyond it. */
const apart = ({ interval }: Estimate): Verdict => {
  if (!interval) return 'undecided';
  if (interval.low > -nearZero && interval.high < nearZero) return 'holds';
  return interval.low > nearZero || interval.high < -nearZero ? 'does not hold' : 'undecided';
};

interface Judging {
  readonly sharing: Sharing;
  readonly kind: Exclude<Kind, 'plain'>;
  readonly control: Sharing;
  readonly rule: (estimate: Estimate) => Verdict;
}

function judge(result: StructureResult, { sharing, kind, control, rule }: Judging): Judged | null {
  const name: LawName = 'classic';
  const [found, other] = [sharing, control].map((one) => estimateOf(result, name, one, kind));
  if (!found) return null;
  return {
    verdict: rule(found),
    at: `${count(result.drawn[0])} matrices`,
    value: `correlation of squares ${estimateText(found)}`,
    effect: `Bernoulli noise on ${words.sharing[sharing]}: squares of two weights ${words.readout[kind]} correlate by ${estimateText(found)}`,
    seeds: found.seeds,
    ...(other ? { control: `noise on ${words.sharing[control]}: ${estimateText(other)}` } : {}),
  };
}

const units: Own = {
  id: 'units-share-scale',
  short: 'A unit’s weights go together',
  words: 'all outgoing weights from a unit grow or shrink together in a form of group regularization',
  where: 'Poster, section 4',
  paper: null,
  state: { sharing: 'units' },
  judge: (result) => judge(result, { sharing: 'units', kind: 'within', control: 'weights', rule: together }),
};

const weights: Own = {
  id: 'dropconnect-has-no-structure',
  short: 'DropConnect has no structure',
  words: 'DropConnect, which samples noise for each weight, does not have this structure',
  where: 'Poster, section 4',
  paper: null,
  state: { sharing: 'weights' },
  judge: (result) => judge(result, { sharing: 'weights', kind: 'within', control: 'units', rule: apart }),
};

const layer: Own = {
  id: 'layers-share-scale',
  short: 'Whole layers can share a scale',
  words: 'Residual networks (ResNets) allow scale sharing to be extended to whole layers',
  where: 'Poster, section 5',
  paper: null,
  state: { sharing: 'layer' },
  judge: (result) => judge(result, { sharing: 'layer', kind: 'between', control: 'units', rule: together }),
};

export const claims: readonly Own[] = [units, weights, layer];
