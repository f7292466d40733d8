/** What the paper says of MSTD: Lin, Wang & Chen, section 4.3.2, Figure 3. */
import { signedInterval, spread } from '../../../charts/estimates.ts';
import { count, fixed, many, plain } from '../../../charts/numbers.ts';
import type { Claim, Judged } from '../../../contract/view.ts';
import { type MstdResult, type MstdSlice, spec, type Training } from '../spec.ts';
import { rSquared, widthsInWords, withInterval } from '../words/figure.tsx';
import { type Line, lineOf, madeAs, paperFit, pointsOf, type Selection } from './curves.ts';
import { clusteringEvidence, powerEvidence, slopeEvidence, slopesBySeed } from './evidence.ts';

const { rate, noise, samples } = spec.codecs;

const state: Claim<MstdResult, MstdSlice>['state'] = {
  dropout: rate.default,
  noise: noise.default,
  samples: samples.default,
  outputs: 'logits',
  axes: 'log',
  fit: [1, 2000],
  budget: 'paper',
};

/** Where a verdict is found: "5,000 steps", and what else differs from where the claims are judged. */
function placeOf(result: MstdResult, selection: Selection, { units }: Line): string {
  const { step, samples: masks } = madeAs({ source: 'run', result }, selection);
  return [
    `${count(step)} steps`,
    ...(masks === samples.default ? [] : [many(masks, 'mask')]),
    ...(selection.outputs === 'logits' ? [] : [selection.outputs]),
    ...(units.length === result.units.length ? [] : [widthsInWords(units)]),
  ].join(', ');
}

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

type MstdClaim = Claim<MstdResult, MstdSlice>;
const claim = (
  id: string,
  short: string,
  words: string,
  paper: string | null,
  find: (result: MstdResult, selection: Selection) => Omit<Judged, 'at'> | null,
): MstdClaim => ({
  id,
  short,
  words,
  where: `Section 4.3.2, ${paperFit.figure}`,
  paper,
  state,
  budgets: ['paper', 'lecture'],
  judge(result, selection) {
    const found = isEmpty(result) ? null : find(result, selection);
    const at = () => placeOf(result, selection, lineOf(pointsOf(result, 'dropout', selection), selection));
    return found && { ...found, at: at(), ...controlOf(result, selection) };
  },
});

export const claims: readonly MstdClaim[] = [
  claim(
    'mstd-is-a-power',
    'MSTD is a power of h',
    'the log-log plot, with a best-fit line of y = −0.3541x + 0.0958 (R² = 0.98)',
    `R² ${fixed(paperFit.r2, 2)}`,
    (result, selection) => {
      const { verdict, line, bend } = powerEvidence(result, 'dropout', selection);
      const value = lawOf(result, 'dropout', selection, line);
      if (!line.law || !value) return null;
      const effect = `slope ${withInterval(line.law)} from the scatter of ${line.units.length} widths; ${bend ? `bend ${signedInterval(bend, 3)}` : 'a bend cannot be told'}`;
      return { verdict, value, effect, seeds: result.seeds.length };
    },
  ),
  claim(
    'mstd-slope',
    'The power is the paper’s',
    'The fitted line very strongly suggests MSTD ∝ 1/h^0.35',
    `slope ${plain(paperFit.slope)}`,
    (result, selection) => {
      const found = slopeEvidence(result, selection);
      if (!found) return null;
      const { verdict, slopes, difference } = found;
      const effect = `${signedInterval(difference, 2)} from the paper’s`;
      return { verdict, value: `slope ${spread(slopes, 3)}`, effect, seeds: slopes.length };
    },
  ),
  claim(
    'mstd-supports-clustering',
    'The power shows clusters',
    'supporting our clustering perspective to Dropout’s inner mechanism',
    null,
    (result, selection) => {
      const { verdict, trained, difference, seeds } = clusteringEvidence(result, selection);
      const value = lawOf(result, 'dropout', selection, trained);
      if (!difference || !value) return null;
      const effect = `slope ${signedInterval(difference, 2)} against the control; clustering needs it below 0`;
      return { verdict, value: `with dropout: ${value}`, effect, seeds };
    },
  ),
];
