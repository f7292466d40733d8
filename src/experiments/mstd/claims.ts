/** What the paper says of MSTD: Lin, Wang & Chen, section 4.3.2, Figure 3. */
import { signedInterval, spread } from '../../charts/estimates.ts';
import type { PageState } from '../../contract/page.ts';
import type { Claim } from '../../contract/view.ts';
import { type Line, lineOf, pointsOf, type Training } from './curves.ts';
import { clusteringEvidence, powerEvidence, slopeEvidence, slopesBySeed } from './evidence.ts';
import { paperFit } from './paper.ts';
import { rSquared, withMargin } from './prose.tsx';
import type { Selection } from './selection.ts';
import { type MstdResult, mstdSpec } from './spec.ts';

const { rate, noise, samples } = mstdSpec.codecs;

const state: Partial<PageState> = {
  dropout: rate.default,
  noise: noise.default,
  samples: samples.default,
  outputs: 'logits',
  axes: 'log',
  fit: [1, 2000],
};

const where = `Section 4.3.2, ${paperFit.figure}`;
const two = (value: number): string => value.toFixed(2).replace('-', '−');

const isEmpty = ({ units, seeds, masks }: MstdResult): boolean =>
  units.length === 0 || seeds.length === 0 || masks.length === 0;

/** "slope −0.24 ± 0.01, R² 0.989"; null without a law. */
function lawOf(result: MstdResult, training: Training, selection: Selection, line: Line): string | null {
  const slopes = line.law && slopesBySeed(result, training, selection, line);
  return line.law && slopes ? `slope ${spread(slopes, 2)}, R² ${rSquared(line.law.r2)}` : null;
}

/** The control's law; absent where it was not trained. */
function controlOf(result: MstdResult, selection: Selection): { readonly control?: string } {
  const line = lineOf(pointsOf(result, 'control', selection), selection);
  const law = lawOf(result, 'control', selection, line);
  return law ? { control: `trained without dropout: ${law}` } : {};
}

const isPower: Claim<MstdResult> = {
  id: 'mstd-is-a-power',
  words: 'the log-log plot, with a best-fit line of y = −0.3541x + 0.0958 (R² = 0.98)',
  where,
  paper: `R² ${two(paperFit.r2)}`,
  state,
  judge(result, selection) {
    if (isEmpty(result)) return null;
    const { verdict, line } = powerEvidence(result, 'dropout', selection);
    const value = lawOf(result, 'dropout', selection, line);
    if (!line.law || !value) return null;
    const { seeds } = result;
    return {
      verdict,
      value,
      effect: `slope ${withMargin(line.law)} from the scatter of ${line.units.length} widths`,
      seeds: seeds.length,
      ...controlOf(result, selection),
    };
  },
};

const slopeIs: Claim<MstdResult> = {
  id: 'mstd-slope',
  words: 'The fitted line very strongly suggests MSTD ∝ 1/h^0.35',
  where,
  paper: `slope ${String(paperFit.slope).replace('-', '−')}`,
  state,
  judge(result, selection) {
    const found = isEmpty(result) ? null : slopeEvidence(result, selection);
    if (!found) return null;
    return {
      verdict: found.verdict,
      value: `slope ${spread(found.slopes, 3)}`,
      effect: `${signedInterval(found.difference, 2)} from the paper’s`,
      seeds: found.slopes.length,
      ...controlOf(result, selection),
    };
  },
};

const supportsClustering: Claim<MstdResult> = {
  id: 'mstd-supports-clustering',
  words: 'supporting our clustering perspective to Dropout’s inner mechanism',
  where,
  paper: null,
  state,
  judge(result, selection) {
    if (isEmpty(result)) return null;
    const { verdict, trained, difference, seeds } = clusteringEvidence(result, selection);
    const value = lawOf(result, 'dropout', selection, trained);
    if (!difference || !value) return null;
    return {
      verdict,
      value: `with dropout: ${value}`,
      effect: `slope ${signedInterval(difference, 2)} against the control; clustering needs it below 0`,
      seeds,
      ...controlOf(result, selection),
    };
  },
};

export const claims: readonly Claim<MstdResult>[] = [isPower, slopeIs, supportsClustering];
