/** What the paper says of structure: Nalisnick, Hernández-Lobato & Smyth, the poster's sections 4 and 5. */
import type { LawName } from '../../../../contract/noise-laws.ts';
import type { Verdict } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { effect } from '../../../../core/statistics.ts';
import type { StructureResult, StructureSlice } from '../spec.ts';
import { words } from '../words/claims.ts';
import { type Estimate, estimateOf, estimateText, type Kind } from './correlations.ts';

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
    at: words.at(result.drawn[0]),
    value: words.value(estimateText(found)),
    effect: words.effect(sharing, kind, estimateText(found)),
    seeds: found.seeds,
    ...(other ? { control: words.control(control, estimateText(other)) } : {}),
  };
}

const units: Own = {
  id: 'units-share-scale',
  ...words.units,
  words: 'all outgoing weights from a unit grow or shrink together in a form of group regularization',
  paper: null,
  state: { sharing: 'units' },
  judge: (result) => judge(result, { sharing: 'units', kind: 'within', control: 'weights', rule: together }),
};

const weights: Own = {
  id: 'dropconnect-has-no-structure',
  ...words.weights,
  words: 'DropConnect, which samples noise for each weight, does not have this structure',
  paper: null,
  state: { sharing: 'weights' },
  judge: (result) => judge(result, { sharing: 'weights', kind: 'within', control: 'units', rule: apart }),
};

const layer: Own = {
  id: 'layers-share-scale',
  ...words.layer,
  words: 'Residual networks (ResNets) allow scale sharing to be extended to whole layers',
  paper: null,
  state: { sharing: 'layer' },
  judge: (result) => judge(result, { sharing: 'layer', kind: 'between', control: 'units', rule: together }),
};

export const claims: readonly Own[] = [units, weights, layer];
