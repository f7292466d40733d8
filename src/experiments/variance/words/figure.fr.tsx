import { percentRange, sizeInPercent } from '../../../charts/estimates.ts';
import { count, listed, many, plain } from '../../../charts/numbers.ts';
import type { Output } from '../../../core/moments.ts';
import type { NoiseKind } from '../../../core/network.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../view-kit/settings.ts';
import type { Source } from '../../../view-kit/sources.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { budgets, hiddenUnits, imagesOf, rising, type VarianceParams, type VarianceResult } from '../spec.ts';
import type { ClaimEvidence, Look, NoiseEvidence, OnBoth } from '../view/evidence.ts';
import type { cursorIn, Rule, Selection, Sources } from '../view/measures.ts';
import { amount, times, unitOf } from '../view/numbers.ts';
import { kindSaid, masksSaid, networksSaid } from './claims.ts';

/** "couches cachées 2 et 3". */
const layersSaid = (layers: readonly number[]): string =>
  `couche${layers.length > 1 ? 's' : ''} cachée${layers.length > 1 ? 's' : ''} ${listed(layers.map(String))}`;
const inLayers = (layers: readonly number[]): string => `${layers.length > 1 ? 'les' : 'la'} ${layersSaid(layers)}`;

const seedsSaid = (n: number): string => many(n, 'graine', 'graines');
const stepsSaid = (n: number): string => many(n, 'étape', 'étapes');
const outputs: Readonly<Record<Output, string>> = { logits: 'logits', probabilities: 'probabilités' };

/** Where the cursor is, with the variances by each rule there. */
type Cursor = ReturnType<typeof cursorIn>;
type Told = Cursor & Readonly<Record<Rule, number>>;

const whose = { recorded: 'Enregistré', run: 'Votre exécution' } as const;

/** Headings of the table's numbers. */
const numbers = [
  'Variance',
  'Dont bruit de masque',
  'Relative à la puissance',
  'biais² × 1\u202f000',
  'Entropie croisée',
  'Exactitude',
];

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'À quel point les réseaux diffèrent',
  lookFor: 'Voyez de combien les courbes passent sous la ligne verte, qui est sans dropout.',
  xAxis: 'taux de dropout p',
  yAxis: (selection: Selection): string => {
    const of = `variance des ${outputs[selection.outputs]}`;
    return selection.varianceUnit === 'relative' ? `${of} / puissance` : `${of}${times(unitOf(selection))}`;
  },
  entropyAxis: 'entropie croisée, nats',
  noDropout: 'sans dropout',
  rule: (rule: Rule, n: number): string => (rule === 'scaled' ? 'échelle' : `n\u00a0=\u00a0${n}`),
  line: (rule: Rule, n: number, kind: NoiseKind): string => `${words.rule(rule, n)}, ${kindSaid(kind)}`,
  maskNoise: 'bruit de masque',
  entropy: (rule: string): string => `entropie, ${rule}`,
  source: { recorded: 'enregistré', run: 'votre exécution' } as const,
  whose,
  none: '–',
  awaited: 'Pas encore de nombres\u00a0: attendez l’exécution enregistrée, ou appuyez sur «\u00a0Entraîner\u00a0».',
  cursor: 'Curseur du graphique',
  biasTitle: (rate: number): string =>
    `Erreur quadratique des probabilités × 1\u202f000 à p\u00a0=\u00a0${plain(rate)}\u00a0: biais² + variance`,
  /** Their sum: "5,02 + 3,18 = 8,2". */
  sum: (bias2: number, variance: number): string =>
    `${amount(bias2, 1000)} + ${amount(variance, 1000)} = ${amount(bias2 + variance, 1000)}`,
  /** Where the cursor is: "p = 0,5 · 50 masques · classique, couches cachées 2 et 3". */
  place: ({ rate, n, kind }: Cursor, layers: readonly number[]): string =>
    [`p\u00a0=\u00a0${plain(rate)}`, masksSaid(n), `${kindSaid(kind)}, ${layersSaid(layers)}`].join(' · '),
  /** Of which networks the numbers are: "p = 0,5, classique". */
  corner: ({ rate, kind }: Pick<Cursor, 'rate' | 'kind'>): string => `p\u00a0=\u00a0${plain(rate)}, ${kindSaid(kind)}`,
  /** Whose numbers, before what they say: "Votre exécution (couches cachées 2 et 3, 10 réseaux, 1 graine) : ". */
  speaker: (source: Source, { layers, models, seeds }: VarianceResult): string => {
    const made = `${layersSaid(layers)}, ${networksSaid(models)}, ${seedsSaid(seeds.length)}`;
    return `${whose[source]} (${made})\u00a0: `;
  },
  claims: {
    dropout: (kind: NoiseKind): string =>
      `l’affirmation selon laquelle le dropout (ici ${kindSaid(kind)}) réduit la variance de modèle`,
    classic: 'L’affirmation selon laquelle le dropout classique a la plus faible variance de modèle',
    sampling: (n: number): string =>
      `L’affirmation selon laquelle l’échantillonnage (${masksSaid(n)}) a une variance plus faible que la mise à l’échelle`,
  },
  verdictRule:
    'Chaque affirmation est jugée sur des comparaisons appariées, à tout taux supérieur à 0 dont les réseaux ne sont pas réduits au hasard\u00a0: dropout avec poids mis à l’échelle contre absence de dropout\u00a0; classique contre inversé, à l’échelle comme par échantillonnage\u00a0; échantillonnage contre mise à l’échelle. Une comparaison compte pour l’affirmation quand l’intervalle à 95\u00a0% de sa différence est au-dessous de zéro, contre elle quand il est au-dessus. L’affirmation est vérifiée quand plus de la moitié des comparaisons sont pour elle et aucune contre. Elle n’est pas vérifiée quand il n’y en a pas plus pour que contre\u00a0; sinon, elle est vérifiée en partie. Quand une seule de trois comparaisons ou plus est pour elle, et aucune contre, elle est indécise. Avec plusieurs graines, l’intervalle est celui de Student sur les différences de chaque graine\u00a0; avec une seule graine, c’est celui du jackknife sur les réseaux, qui partagent deux à deux des images d’entraînement, les poids initiaux et l’ordre des données.',
  table: {
    head: ['Source', 'Dropout', 'p', 'Prédiction', ...numbers],
    without: 'aucun',
    caption: (selection: Selection): string =>
      `Variance de modèle des ${outputs[selection.outputs]}${times(unitOf(selection))}`,
  },
};

/** The numbers at the cursor, for someone who cannot see it. */
export const pointerText = (at: Told, noDropout: number, unit: number): string =>
  `p ${plain(at.rate)}\u00a0: variance${times(unit)} ${amount(noDropout, unit)} sans dropout\u00a0; ${amount(at.scaled, unit)} à l’échelle\u00a0; ${amount(at.sampled, unit)} avec ${masksSaid(at.n)}`;

/** A result that the caption tells of, measured with n masks. */
type Captioned = Sources[number] & { readonly n: number };

const shownAs = ({ source, result: { models, modelImages, layers, seeds, steps, images }, n }: Captioned): string =>
  `${whose[source]}\u00a0: ${networksSaid(models)}, chacun sur ses propres ${many(modelImages, 'image d’entraînement', 'images d’entraînement')}, dropout dans ${inLayers(layers)}\u00a0; ${seedsSaid(seeds.length)}, ${stepsSaid(steps)}\u00a0; ${many(images, 'image de test', 'images de test')}, échantillonnage avec ${masksSaid(n)}.`;

/** What the picture shows and how to read it. */
export function captionText(selection: Selection, shown: readonly Captioned[]): string {
  const output = selection.outputs === 'logits' ? 'logit' : 'probabilité';
  return [
    `Variance de modèle\u00a0: de combien chaque ${output} diffère entre des réseaux entraînés sur des images différentes, en moyenne sur les classes et les images de test, selon le taux de dropout.`,
    selection.varianceUnit === 'relative'
      ? 'Elle est divisée par la puissance des mêmes sorties, c’est-à-dire leur carré moyen\u00a0: le dropout rend les sorties plus petites, ce qui suffit à réduire leur variance.'
      : '',
    'En vert, tirets\u00a0: sans dropout. Carrés bleus\u00a0: poids mis à l’échelle. Cercles orange\u00a0: la moyenne sur les masques\u00a0; la barre pâle sous chacun est la part due au fait de ne tirer que n masques, qui diminue comme 1/n.',
    'Trait plein\u00a0: dropout classique. Traits mixtes, symboles creux\u00a0: inversé. Trait fin avec une bande d’un écart-type sur les graines\u00a0: enregistré. Trait épais\u00a0: votre exécution.',
    'La figure 2 de l’article ne donne pas de nombres\u00a0; seules ses affirmations peuvent donc être comparées.',
    ...shown.map(shownAs),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** "plus basse de 28 % [25, 31] à p = 0,5". */
function here({ rate, share, interval }: Look): string {
  const at = `à p\u00a0=\u00a0${plain(rate)}`;
  const how = share < 0 ? 'plus haute' : 'plus basse';
  if (!interval) return `${how} de ${sizeInPercent(share)} ${at}`;
  if (interval.low <= 0 && interval.high >= 0) {
    return `la même au bruit près ${at}\u00a0: ${percentRange(-interval.high, -interval.low)}\u00a0%`;
  }
  const [low, high] = share < 0 ? [-interval.high, -interval.low] : [interval.low, interval.high];
  return `${how} de ${sizeInPercent(share)} ${percentRange(low, high)} ${at}`;
}

function found({ judged, supporting, contrary, here: look }: ClaimEvidence): string {
  if (!look) return '';
  const most = contrary.length > supporting.length;
  const told = most ? contrary : supporting;
  const how = `variance plus ${most ? 'haute' : 'basse'} dans ${told.length} sur ${many(judged.length, 'comparaison', 'comparaisons')}`;
  return ` (${how}\u00a0; ${here(look)})`;
}

/** One claim's verdict on probabilities and on logits. */
export function claimSentence(claim: string, { logits, probabilities }: OnBoth): string {
  const first = `${claim} ${verdictSaid[probabilities.verdict]} sur les probabilités${found(probabilities)}`;
  const same = logits.verdict === probabilities.verdict;
  return `${first}${same ? ' et' : ', et'} ${same ? '' : `${verdictSaid[logits.verdict]} `}sur les logits${found(logits)}.`;
}

/** How much of the sampled variance is mask noise, and what is left without it. */
export const noiseSentence = ({ rate, n, share, without }: NoiseEvidence, which: Output): string =>
  `À p\u00a0=\u00a0${plain(rate)}, ${sizeInPercent(share)} de la variance des ${outputs[which]} par échantillonnage est du bruit de masque, avec ${masksSaid(n)}\u00a0; avec tous les masques, l’échantillonnage serait ${sizeInPercent(without)} ${without < 0 ? 'au-dessus' : 'au-dessous'} de la mise à l’échelle.`;

/** What the chart shows, for someone who cannot see it. */
export function summaryText(source: Source, selection: Selection, noDropout: number, told: readonly Told[]): string {
  const unit = unitOf(selection);
  const rows = told.map(
    ({ rate, kind, scaled, sampled, n }) =>
      `${kindSaid(kind)} p ${plain(rate)}\u00a0: ${amount(scaled, unit)} à l’échelle, ${amount(sampled, unit)} avec ${masksSaid(n)}`,
  );
  return `${whose[source]}, ${words.yAxis(selection)}\u00a0: ${amount(noDropout, unit)} sans dropout\u00a0; ${rows.join('\u00a0; ')}.`;
}

/** The settings that make a run, in words. */
export function settings(params: VarianceParams): string {
  const { models, kinds, rates, layers, optimiser, learningRate, batchSize, seeds } = params;
  const { own, available } = imagesOf(params);
  return [
    `${networksSaid(models)} ${networkInWords(hiddenUnits)} pour chaque taux et type, chacun sur ses propres ${count(own)} parmi ${many(available, 'image d’entraînement', 'images d’entraînement')}`,
    `dropout ${listed(kinds.map(kindSaid))} ${listed(rising(rates).map(plain))} dans ${inLayers(rising(layers))}`,
    optimiserInWords(optimiser, learningRate),
    `${stepsSaid(params.steps || budgets[params.budget].steps)} de ${batchSize}`,
    seedsInWords(seeds),
  ].join(', ');
}
