/** What the paper says of MSTD: Lin, Wang & Chen, section 4.3.2, Figure 3. */
import { spread } from '../../../charts/estimates.ts';
import { fixed, plain } from '../../../charts/numbers.ts';
import type { Claim, Judged } from '../../../contract/view.ts';
import { type MstdResult, type MstdSlice, spec, type Training } from '../spec.ts';
import {
  againstControl,
  controlSaid,
  fromPaper,
  isPower,
  lawSaid,
  masksSaid,
  powerEffect,
  samePower,
  showsClusters,
  slopeSaid,
  stepsSaid,
  where,
  withDropout,
} from '../words/claims.ts';
import { widthsInWords } from '../words/figure.tsx';
import { outputsChoice } from '../words/spec.ts';
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
    stepsSaid(step),
    ...(masks === samples.default ? [] : [masksSaid(masks)]),
    ...(selection.outputs === 'logits' ? [] : [outputsChoice.options[selection.outputs]]),
    ...(units.length === result.units.length ? [] : [widthsInWords(units)]),
  ].join(', ');
}

const isEmpty = ({ units, seeds, masks }: MstdResult): boolean =>
  units.length === 0 || seeds.length === 0 || masks.length === 0;

/** "slope −0.24 ± 0.01, R² 0.989"; null without a law. */
function lawOf(result: MstdResult, training: Training, selection: Selection, line: Line): string | null {
  const slopes = line.law && slopesBySeed(result, training, selection, line);
  return line.law && slopes ? lawSaid(slopes, line.law.r2) : null;
}

/** The control's law; absent where it was not trained. */
function controlOf(result: MstdResult, selection: Selection): { readonly control?: string } {
  const line = lineOf(pointsOf(result, 'control', selection), selection);
  const law = lawOf(result, 'control', selection, line);
  return law ? { control: controlSaid(law) } : {};
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
  where,
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
    isPower,
    'the log-log plot, with a best-fit line of y = −0.3541x + 0.0958 (R² = 0.98)',
    `R² ${fixed(paperFit.r2, 2)}`,
    (result, selection) => {
      const { verdict, line, bend } = powerEvidence(result, 'dropout', selection);
      const value = lawOf(result, 'dropout', selection, line);
      if (!line.law || !value) return null;
      const effect = powerEffect(line.law, line.units.length, bend);
      return { verdict, value, effect, seeds: result.seeds.length };
    },
  ),
  claim(
    'mstd-slope',
    samePower,
    'The fitted line very strongly suggests MSTD ∝ 1/h^0.35',
    slopeSaid(plain(paperFit.slope)),
    (result, selection) => {
      const found = slopeEvidence(result, selection);
      if (!found) return null;
      const { verdict, slopes, difference } = found;
      const value = slopeSaid(spread(slopes, 3));
      return { verdict, value, effect: fromPaper(difference), seeds: slopes.length };
    },
  ),
  claim(
    'mstd-supports-clustering',
    showsClusters,
    'supporting our clustering perspective to Dropout’s inner mechanism',
    null,
    (result, selection) => {
      const { verdict, trained, difference, seeds } = clusteringEvidence(result, selection);
      const value = lawOf(result, 'dropout', selection, trained);
      if (!difference || !value) return null;
      return { verdict, value: withDropout(value), effect: againstControl(difference), seeds };
    },
  ),
];
