/** What the paper says of compression: Lin, Wang & Chen, section 4.4, Table 3. */
import { signedInterval, spread } from '../../../charts/estimates.ts';
import { fixed, percent, plain } from '../../../charts/numbers.ts';
import { words as numberWords } from '../../../charts/words.ts';
import type { PageState } from '../../../contract/page.ts';
import type { Claim } from '../../../contract/view.ts';
import type { Interval } from '../../../core/statistics.ts';
import { paperRate, paperRows } from '../paper.ts';
import { type CompressionResult, spec } from '../spec.ts';
import {
  at as atC,
  clustersShort,
  leaves,
  losses,
  lossShort,
  moreLost,
  noInterval,
  nothing,
  printed,
  randomLoses,
  share,
  subsetGap,
  where,
  withMinusWithout,
} from '../words/claims.ts';
import { type CompressionEvidence, compressionEvidence, type Losses } from './evidence.ts';

const [row] = paperRows;
const state: Partial<PageState> = {
  dropout: paperRate,
  firstWidth: row.units,
  clusters: row.C,
  noise: spec.codecs.noise.default,
};

const accuracies = (which: 'full' | 'compressed') => ({
  dropout: percent(row.dropout[which]),
  none: percent(row.none[which]),
});
const inPercent = (losses: readonly number[]) => losses.map((loss) => 100 * loss);
const points = (losses: readonly number[]): string => spread(inPercent(losses), 1, numberWords.points);
const inPoints = (one: Interval): string => `${signedInterval(one, 1, 100)} ${numberWords.points}`;
const placeOf = ({ rate, atPaper }: CompressionEvidence): string =>
  `p\u00a0=\u00a0${plain(rate)}, C\u00a0=\u00a0${atPaper.C}`;
const one = (value: number): string => fixed(100 * value, 1);

const smallLoss: Claim<CompressionResult> = {
  id: 'compression-small-loss',
  short: lossShort,
  words:
    'our scheme only leads to a negligible decrease in evaluation accuracy … similarly compressing an identical network trained without Dropout leads to drastic decreases',
  where,
  paper: printed(row.units, row.C, [accuracies('full'), accuracies('compressed')]),
  state,
  judge(result, selection) {
    const evidence = compressionEvidence(result, selection);
    if (!evidence) return null;
    const { verdict, atPaper, strong, seeds, units } = evidence;
    const at = placeOf(evidence);
    if (!evidence.compresses) return { verdict: 'undecided', at, value: nothing, effect: '–', seeds };
    const gap = ({ C, gap: more }: Losses) => atC(inPoints(more), C);
    return {
      verdict: verdict === 'strong only' || verdict === 'not drastic' ? 'partly' : verdict,
      at,
      value: losses(units, atPaper.C, { dropout: points(atPaper.lost.dropout), none: points(atPaper.lost.none) }),
      effect: moreLost([atPaper, ...(strong ? [strong] : [])].map(gap)),
      seeds,
      control: randomLoses(atPaper.C, {
        dropout: one(atPaper.subset.dropout.estimate),
        none: one(atPaper.subset.none.estimate),
      }),
    };
  },
};

/** "26 % with dropout, 62 % without, at 20"; null where it is not known. */
const shareLeft = ({ C, left }: Losses): string | null =>
  left.dropout === null || left.none === null
    ? null
    : share({ dropout: percent(left.dropout), none: percent(left.none) }, C);

const showsClusters: Claim<CompressionResult> = {
  id: 'compression-shows-clusters',
  short: clustersShort,
  words: 'Dropout indeed induces clusters',
  where,
  paper: null,
  state,
  judge(result, selection) {
    const evidence = compressionEvidence(result, selection);
    if (!evidence) return null;
    const { byClusters, atPaper, strong, seeds } = evidence;
    const looks = [atPaper, ...(strong ? [strong] : [])];
    const shares = looks.flatMap((look) => shareLeft(look) ?? []);
    if (shares.length === 0 || !evidence.compresses) return null;
    const gaps = looks.flatMap(({ C, leftGap }) =>
      leftGap ? [atC(`${signedInterval(leftGap, 0, 100)}\u00a0%`, C)] : [],
    );
    return {
      verdict: byClusters,
      at: placeOf(evidence),
      value: leaves(shares),
      effect: gaps.length > 0 ? withMinusWithout(gaps) : noInterval,
      seeds,
      control: subsetGap(inPoints(atPaper.subsetGap), atPaper.C),
    };
  },
};

export const claims: readonly Claim<CompressionResult>[] = [smallLoss, showsClusters];
