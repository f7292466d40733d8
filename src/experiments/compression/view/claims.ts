/** What the paper says of compression: Lin, Wang & Chen, section 4.4, Table 3. */
import { signedInterval, spread } from '../../../charts/estimates.ts';
import { percent, plain } from '../../../charts/numbers.ts';
import type { PageState } from '../../../contract/page.ts';
import type { Claim } from '../../../contract/view.ts';
import type { Interval } from '../../../core/statistics.ts';
import { paperRate, paperRows } from '../paper.ts';
import { type CompressionResult, spec } from '../spec.ts';
import { type CompressionEvidence, compressionEvidence, type Losses } from './evidence.ts';

const [row] = paperRows;
const state: Partial<PageState> = {
  dropout: paperRate,
  firstWidth: row.units,
  clusters: row.C,
  noise: spec.codecs.noise.default,
};

const where = 'Section 4.4, Table 3';

const inPercent = (losses: readonly number[]) => losses.map((loss) => 100 * loss);
const points = (losses: readonly number[]): string => spread(inPercent(losses), 1, 'points');
const inPoints = (one: Interval): string => `${signedInterval(one, 1, 100)} points`;
const placeOf = ({ rate, atPaper }: CompressionEvidence): string =>
  `p\u00a0=\u00a0${plain(rate)}, C\u00a0=\u00a0${atPaper.C}`;
const one = (value: number): string => (100 * value).toFixed(1).replace('-', '−');

const smallLoss: Claim<CompressionResult> = {
  id: 'compression-small-loss',
  short: 'Small loss only with dropout',
  words:
    'our scheme only leads to a negligible decrease in evaluation accuracy … similarly compressing an identical network trained without Dropout leads to drastic decreases',
  where,
  paper: `${row.units} units to ${row.C}: ${percent(row.dropout.full)} to ${percent(row.dropout.compressed)} with dropout, ${percent(row.none.full)} to ${percent(row.none.compressed)} without`,
  state,
  judge(result, selection) {
    const evidence = compressionEvidence(result, selection);
    if (!evidence) return null;
    const { verdict, atPaper, strong, seeds, units } = evidence;
    const at = placeOf(evidence);
    if (!evidence.compresses) return { verdict: 'undecided', at, value: 'nothing is compressed', effect: '–', seeds };
    const gap = ({ C, gap: more }: Losses) => `${inPoints(more)} at ${C}`;
    return {
      verdict: verdict === 'strong only' || verdict === 'not drastic' ? 'partly' : verdict,
      at,
      value: `${units} units to ${atPaper.C} lose ${points(atPaper.lost.dropout)} with dropout, ${points(atPaper.lost.none)} without`,
      effect: `more lost without: ${[atPaper, ...(strong ? [strong] : [])].map(gap).join(', ')}`,
      seeds,
      control: `a random ${atPaper.C} lose ${one(atPaper.subset.dropout.estimate)} with, ${one(atPaper.subset.none.estimate)} without`,
    };
  },
};

/** "26 % with dropout, 62 % without at 20"; null where it is not known. */
const share = ({ C, left }: Losses): string | null =>
  left.dropout === null || left.none === null
    ? null
    : `${percent(left.dropout)} with dropout, ${percent(left.none)} without, at ${C}`;

const showsClusters: Claim<CompressionResult> = {
  id: 'compression-shows-clusters',
  short: 'Folding shows clusters',
  words: 'Dropout indeed induces clusters',
  where,
  paper: null,
  state,
  judge(result, selection) {
    const evidence = compressionEvidence(result, selection);
    if (!evidence) return null;
    const { byClusters, atPaper, strong, seeds } = evidence;
    const looks = [atPaper, ...(strong ? [strong] : [])];
    const shares = looks.flatMap((look) => share(look) ?? []);
    if (shares.length === 0 || !evidence.compresses) return null;
    const gaps = looks.flatMap(({ C, leftGap }) =>
      leftGap ? [`${signedInterval(leftGap, 0, 100)}\u00a0% at ${C}`] : [],
    );
    return {
      verdict: byClusters,
      at: placeOf(evidence),
      value: `of a random subset’s loss, merging leaves ${shares.join('; ')}`,
      effect: gaps.length > 0 ? `with dropout minus without: ${gaps.join(', ')}` : 'no interval from one seed',
      seeds,
      control: `random subset: ${inPoints(atPaper.subsetGap)} more lost without dropout at ${atPaper.C}`,
    };
  },
};

export const claims: readonly Claim<CompressionResult>[] = [smallLoss, showsClusters];
