import { count, listed, plain, ratesInWords } from '../../../charts/numbers.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { budgets, type ClustersParams } from '../spec.ts';
import type { ClustersEvidence } from '../view/evidence.ts';
import { index, type Looked } from '../view/selection.ts';

const space = '\u00a0';
const many = (n: number, one: string, more = `${one}s`): string => `${count(n)}${space}${n === 1 ? one : more}`;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Weight clusters',
  lookFor: 'See whether the circles rise above the green triangle as the dropout rate grows.',
  rateAxis: 'dropout rate p',
  indexAxis: 'Rand index of the two clusterings',
  key: { adjusted: 'adjusted', plain: 'plain', chance: 'permuted', paper: 'paper' },
  source: { recorded: 'Recorded', run: 'Your run', paper: 'Paper' },
  metric: {
    'adjusted-rand': 'Adjusted Rand',
    rand: 'Rand',
    'chance-rand': 'By chance',
    'dead-units': 'Dead',
  },
  paperRow: 'Paper',
  noNumbers: 'no numbers yet',
  readoutTitle: (rate: number): string => `At p${space}=${space}${plain(rate)}`,
  readoutLayer: (layer: number): string => `layer ${layer}`,
  readoutNote: ({ k, seeds, early, steps }: Looked, asked: number, restarts: boolean): string =>
    `${many(k, 'cluster')}${k === asked ? '' : ' (nearest)'}, ${early ? `first seed, ${many(steps, 'step')}` : many(seeds, 'seed')}${restarts ? ', interval over restarts' : ''}`,
  rateCursor: 'Chart cursor',
  pointer: (rate: number, adjusted: number, rand: number, chance: number): string =>
    `p ${plain(rate)}: adjusted Rand ${index(adjusted)}, Rand ${index(rand)}, of which permuted labels reach ${index(chance)}`,
  necessity: '1 by necessity',
  fewAlive: 'few alive',
  collapsedNote: 'at chance',
  /** Behind the name of the axis: why some of its points are drawn pale. */
  pale: (why: readonly string[]): string => (why.length > 0 ? ` · pale: ${why.join(', ')}` : ''),
  trivialShort: 'trivial',
};

/** Words of the tables below the figure. */
export const tableWords = {
  caption: 'Agreement of the clusterings by incoming and by outgoing weights; mean over seeds with its 95 % interval.',
  heads: [
    'p',
    'Evidence',
    'Adjusted Rand',
    'Permuted',
    'Live units only',
    'One k-means each, sd over restarts',
    'Rand',
    'Permuted',
    'Dead',
    'Largest cluster, in / out',
    'Nearest cosine',
    'Accuracy',
  ],
  trivial: 'trivial',
  collapsed: 'collapsed',
  sd: 'sd',
  paper: 'Paper, Table 2',
  overlap: (layer: number): string =>
    `Units of hidden layer ${layer} by both their clusters, in the network that the heat maps show. Pairs of clusters that are not listed share none.`,
  overlapHeads: ['Cluster by incoming', 'Cluster by outgoing', 'Units shared'],
};

/** Whether similar units appear with dropout, in the words of one layer of evidence. */
export function clustersSentence(evidence: ClustersEvidence, who: string): string {
  const {
    verdict,
    layer,
    k,
    seeds,
    control,
    judged,
    supporting,
    opposing,
    collapsed,
    trivial,
    dead,
    plain: rand,
  } = evidence;
  const opening = `${who} (${many(seeds, 'seed')}, layer ${layer}, k${space}=${space}${k}): `;
  const left = [
    collapsed.length > 0 ? `p${space}=${space}${listed(collapsed.map(plain))}, collapsed to chance` : '',
    trivial.length > 0
      ? `p${space}=${space}${listed(trivial.map(plain))}, where the index is 1 by necessity (${k === 1 ? 'one cluster' : 'no more live units than clusters'})`
      : '',
  ].filter(Boolean);
  const notJudged = left.length > 0 ? ` Not judged: ${left.join('; ')}.` : '';
  const chance = rand
    ? ` Plain Rand averages ${index(rand.rand)}, but permuted labels alone reach ${index(rand.chance)}: most of it is chance.`
    : '';
  if (control === null || judged.length === 0) {
    const why =
      control !== null
        ? 'there is no rate to judge'
        : trivial.includes(0)
          ? 'the network without dropout says nothing'
          : 'there is no network without dropout to compare with';
    return `${opening}undecided, since ${why}.${notJudged}${chance}`;
  }
  const best = [...judged].sort((a, b) => b.gain.estimate - a.gain.estimate)[0];
  const finding = `the adjusted Rand index${dead ? ' among units that are not dead' : ''} is ${index(control)} without dropout and ${index(best.index)} at p${space}=${space}${plain(best.rate)}, ${best.gain.estimate < 0 ? 'less' : 'more'} by ${index(Math.abs(best.gain.estimate))} [${index(best.gain.low)}, ${index(best.gain.high)}]`;
  const all = judged.map(({ rate }) => rate);
  const beyond =
    supporting.length > 0
      ? `; it is higher than without, and than by chance, at ${ratesInWords(
          supporting.map(({ rate }) => rate),
          all,
        )}`
      : '; at no rate is it higher beyond noise';
  const against =
    opposing.length > 0 ? `, lower at p${space}=${space}${listed(opposing.map(({ rate }) => plain(rate)))}` : '';
  return `${opening}${finding}${beyond}${against}. The claim that similar units appear with dropout ${verdictSaid[verdict]} here.${chance}${notJudged}`;
}

/** What the index chart shows, for someone who cannot see it. */
export function chartSummary(
  who: string,
  { layer, k }: { readonly layer: number; readonly k: number },
  at: readonly { readonly rate: number; readonly adjusted: number; readonly rand: number; readonly chance: number }[],
): string {
  const told = at.map(
    ({ rate, adjusted, rand, chance }) =>
      `at p${space}=${space}${plain(rate)} adjusted Rand ${index(adjusted)}, Rand ${index(rand)} of which ${index(chance)} by chance`,
  );
  return `${who}, hidden layer ${layer}, ${many(k, 'cluster')}: ${told.join('; ')}.`;
}

export function captionText(
  seeds: number,
  layer: number,
  k: number,
  network: 'lab' | 'wide' | 'compressed',
  hasRun: boolean,
): string {
  const other = {
    lab: '',
    wide: ' The heat maps are of the wide network of the view on compression, the chart of this view’s own networks.',
    compressed:
      ' The heat maps are of the wide network of the view on compression after its first hidden layer’s clusters were merged, a row for each; the chart is of this view’s own networks.',
  }[network];
  const bars = seeds > 1 ? `, mean of ${seeds} seeds with 95 % intervals` : '';
  return `Weights into and out of the units of hidden layer ${layer}, one row a unit, ordered by cluster. Each bracket beside a map is one cluster; dead units stand last. If units are alike, both clusterings agree. Right: how far the two clusterings into ${many(k, 'cluster')} agree, against dropout rate${bars}. Circles: adjusted for chance; squares: plain Rand index, both of all units. Dotted: 95 % of single k-means clusterings (restarts); grey bands: the same with labels permuted at random${hasRun ? ', of your run alone' : ''}. Green triangles: no dropout; hollow diamonds: the paper’s Table 2 (plain; layer and number of clusters not stated). Thin: the recorded run; bold: your run.${other}`;
}

export const verdictRule =
  'The adjusted Rand index of the live units is judged at rates above 0, unless the networks have collapsed to chance or the index is 1 by necessity (no more live units than clusters, or one cluster). A rate speaks for the claim when the index lies above that of the network without dropout with its whole 95 % interval, and above the 97.5 % point of 200 permutations of the labels. It speaks against it when the interval lies below. The claim holds when most rates speak for it and none against; it does not hold when no more speak for it than against; in between it holds in part. One rate of three or more for it, and none against, decides nothing. With several seeds the interval is Student’s over the seeds’ own differences; with one seed it is a normal one from how much single k-means clusterings vary, and says nothing about other seeds.';

/** The settings that make a run, in words. */
export function settings(params: ClustersParams): string {
  const { networkShape, noise, layers, restarts } = params;
  const [optimiser, steps, seeds] = trainingInWords(params, budgets);
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} in ${layersInWords(layers, networkShape.length)}`,
    optimiser,
    steps,
    `k-means++, best of ${restarts}`,
    seeds,
  ].join(', ');
}
