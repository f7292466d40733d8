/** What the paper says of similar units: Lin, Wang & Chen, section 4.3.1, Table 2. */
import { averaged, ratesInBrief, signedInterval, spread } from '../../../charts/estimates.ts';
import { fixed, listed, plain } from '../../../charts/numbers.ts';
import type { PageState } from '../../../contract/page.ts';
import type { Claim } from '../../../contract/view.ts';
import { mean } from '../../../core/statistics.ts';
import { type ClustersResult, type ClustersSlice, spec } from '../spec.ts';
import {
  adjusted,
  controls,
  gain,
  permuted,
  place,
  printed,
  randAt,
  rise as riseOf,
  risesShort,
  similarShort,
  where,
} from '../words/claims.ts';
import { clustersEvidence, riseEvidence } from './evidence.ts';
import { lookAtEnd, paperRand } from './selection.ts';

/** What the page starts with, since the paper gives no number: figure, chapter and table speak of the same. */
const usualClusters = 20;

/** The rise of the index is told over so much of p. */
const step = 0.1;

type ClustersClaim = Claim<ClustersResult, ClustersSlice>;

const { noise, learningRate, optimiser, layers, layer } = spec.codecs;

const state: ClustersClaim['state'] = {
  noise: noise.default,
  learningRate: learningRate.default,
  optimiser: optimiser.default,
  layers: layers.default,
  layer: layer.default,
  clusters: usualClusters,
  dropout: 0.8,
  weightsShown: 'lab',
};

const isEmpty = ({ rates, seeds, grid }: ClustersResult): boolean =>
  rates.length === 0 || seeds.length === 0 || grid.length === 0 || grid.some(({ byK }) => byK.length === 0);
const placeOf = (result: ClustersResult, selection: PageState): string => {
  const { grid, k: clusters } = lookAtEnd(result, selection);
  return place(grid.layer, clusters);
};

const randRises: ClustersClaim = {
  id: 'rand-index-rises',
  short: risesShort,
  words: 'the Rand Index generally increases with larger Dropout rates',
  where,
  paper: printed(listed(paperRand.map(({ rand }) => plain(rand))), listed(paperRand.map(({ rate }) => plain(rate)))),
  state,
  judge(result, selection) {
    const found = isEmpty(result) ? null : riseEvidence(result, selection);
    if (!found) return null;
    const { verdict, points, rise, chance, seeds } = found;
    const [first, last] = [points[0], points[points.length - 1]];
    const highest = points.reduce((best, one) => (mean(one.rand) > mean(best.rand) ? one : best));
    const told = points.filter((one) => one === first || one === highest || one === last);
    return {
      verdict,
      at: placeOf(result, selection),
      value: randAt(told.map(({ rand, rate }) => [rate, spread(rand, 2)])),
      effect: riseOf(signedInterval(rise, 3, step), step),
      seeds,
      control: permuted(spread(first.chance, 2), spread(last.chance, 2), signedInterval(chance, 3, step)),
    };
  },
};

const similarUnits: ClustersClaim = {
  id: 'similar-units-appear',
  short: similarShort,
  words: 'Dropout indeed introduces similar nodes',
  where,
  paper: null,
  state,
  judge(result, selection) {
    if (isEmpty(result)) return null;
    const { verdict, judged, supporting, overall, control, seeds } = clustersEvidence(result, selection);
    if (!overall || control === null) return null;
    const { indices } = lookAtEnd(result, selection);
    const zero = indices.liveAdjustedRand[result.rates.indexOf(0)];
    const chance = Math.max(...judged.map(({ rate }) => mean(indices.chanceAdjustedHigh[result.rates.indexOf(rate)])));
    const rates = judged.map(({ rate }) => rate);
    const beyond = supporting.map(({ rate }) => rate);
    return {
      verdict,
      at: placeOf(result, selection),
      value: adjusted(
        spread(
          zero.map((_, s) => mean(judged.map(({ values }) => values[s]))),
          2,
        ),
        averaged(rates),
      ),
      effect: gain(signedInterval(overall, 2), ratesInBrief(beyond, rates)),
      seeds,
      control: controls(spread(zero, 2), fixed(chance, 2)),
    };
  },
};

export const claims: readonly ClustersClaim[] = [similarUnits, randRises];
