import type { AnySource } from '../../../charts/encoding.ts';
import { count, listed, many, percent, plain } from '../../../charts/numbers.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import type { Interval } from '../../../core/statistics.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { paperC, paperRate } from '../paper.ts';
import { budgets, type CompressionParams, shapeOf, validationOf } from '../spec.ts';
import type { Arm, CaptionFacts, Way } from '../view/curves.ts';
import { type CompressionEvidence, drasticGap, inPoints, type Losses, smallLoss, strongC } from '../view/evidence.ts';
import { rivals } from './spec.ts';

const interval = ({ low, high }: Interval): string => `[${inPoints(low)}\u00a0; ${inPoints(high)}]`;
const p = (rate: number): string => `p\u00a0=\u00a0${plain(rate)}`;
const unitsOf = (n: number): string => many(n, 'unité', 'unités');
const stepsOf = (n: number): string => many(n, 'étape', 'étapes');
const imagesOf = (n: number): string => many(n, 'image de test', 'images de test');

const wayNames: Record<Way, string> = { chosen: 'groupes', ...rivals };
/** Beside a line, where there is less room. */
const lineNames = { ...wayNames, randomSubset: 'sous-ens. aléatoire' };

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  mark: (units: number, C: number): string => `${units} unités repliées en ${C}`,
  title: 'Une couche repliée en ses groupes',
  lookFor: 'Baissez C\u00a0: quel réseau perd en premier en exactitude, avec dropout ou sans\u00a0?',
  xAxis: 'unités restantes de la première couche cachée, C',
  yAxis: (images: number | null): string =>
    images === null ? 'exactitude, images de test' : `exactitude, ${imagesOf(images)}`,
  way: wayNames,
  wayTitle: {
    chosen: 'Groupes fusionnés',
    randomSubset: 'Sous-ensemble aléatoire gardé, facteur ajusté',
    normPruning: 'Plus grandes normes gardées, facteur ajusté',
    agreementOnly: 'Fusionnées là où les deux partitions s’accordent',
    scratch: 'Entraîné à partir de zéro avec C unités, même dropout',
  } satisfies Record<Way, string>,
  whole: 'réseau entier',
  compare: 'Comparer avec',
  network: (arm: Arm, rate: number): string => (arm === 'none' ? 'sans dropout' : `dropout ${plain(rate)}`),
  label: (arm: Arm, rate: number, way: Way): string =>
    `${way === 'chosen' ? '' : `${lineNames[way]}, `}${arm === 'dropout' ? p(rate) : way === 'chosen' ? 'sans dropout' : 'sans'}`,
  shortWay: {
    chosen: '',
    randomSubset: 'aléatoire',
    normPruning: 'normes',
    agreementOnly: 'accord',
    scratch: 'de zéro',
  },
  shortLabel: (arm: Arm, rate: number, way: Way): string =>
    way === 'chosen' ? words.label(arm, rate, way) : `${words.shortWay[way]}, ${arm === 'none' ? 'sans' : p(rate)}`,
  paperMark: (arm: Arm): string => `article, ${arm === 'none' ? 'sans' : plain(paperRate)}`,
  paperShort: 'article',
  cursor: 'Curseur du graphique',
  noNumbers: 'Pas encore de nombres.',
  awaited: 'Pas encore de nombres\u00a0: appuyez sur «\u00a0Entraîner\u00a0» ou attendez l’exécution enregistrée.',
  source: { recorded: 'Enregistré', run: 'Votre exécution', paper: 'Article' },
  /** The same within a sentence. */
  from: (source: AnySource): string => words.source[source].toLowerCase(),
  none: '–',
  at: (C: number, units: number): string =>
    C >= units ? `${unitsOf(units)}, chacune son propre groupe` : `De ${count(units)} à ${unitsOf(C)}`,
  nearest: (asked: readonly string[]): string => `le plus proche de ${asked.join(', ')}`,
  setting: (units: number, rate: number, C: number) => [unitsOf(units), p(rate), `C\u00a0=\u00a0${C}`],
  step: (step: number, images: number): string => `après ${stepsOf(step)}, sur ${imagesOf(images)}`,
  saved: (parameters: number, multiplyAdds: number): string =>
    `${percent(parameters)} des paramètres et ${percent(multiplyAdds)} des calculs économisés`,
  parameters: 'Paramètres',
  multiplyAdds: 'Multiplications-additions par image',
  before: 'avant',
  after: 'après',
  share: 'économie',
  cost: 'Le coût',
  tableAt: (C: number, units: number): string => `À C\u00a0=\u00a0${Math.min(C, units)} sur ${units}`,
  wholeLabel: 'entier',
  reduced: (units: number, C: number): string => `${units} à ${C}`,
  agreedUnits: (units: readonly string[]): string => ` (${units.join('\u00a0; ')} unités)`,
  use: 'L’utiliser dans les autres vues',
  noteOnUse: 'La vue des poids montre alors la couche fusionnée.',
  download: 'Télécharger le réseau comprimé',
  table: {
    caption: (step: number | null): string =>
      `Exactitude sur les images de test, moyenne ± écart-type sur les graines${step === null ? '' : `, après ${stepsOf(step)}`}. Le sous-ensemble aléatoire et les plus grandes normes ont un facteur ajusté\u00a0; les réseaux entraînés à partir de zéro le sont avec le même dropout.`,
    layer: 'Source',
    network: 'Réseau',
    C: 'C',
    whole: 'Entier',
    agreedUnits: 'Unités en cas d’accord',
    saved: 'Paramètres économisés',
    addsSaved: 'Calculs économisés',
  },
};

const inBrackets = (texts: readonly string[]): string => (texts.length > 0 ? ` (${texts.join(', ')})` : '');

export function captionText(facts: CaptionFacts | null): string {
  if (!facts) return words.awaited;
  const { seeds, units, rate, paper, other, step } = facts;
  const spread = seeds > 1 ? `, moyenne de ${seeds} graines avec une bande d’un écart-type` : '';
  const networks =
    rate === null
      ? 'du réseau sans dropout (vert)'
      : `du réseau avec dropout ${plain(rate)} (bleu) et de celui sans (vert)`;
  return `Exactitude de test ${networks} quand les ${units} unités de sa première couche cachée sont fusionnées en C par k-moyennes. Pointillés ou traits mixtes\u00a0: ce que nomme «\u00a0Comparer avec\u00a0». Le sous-ensemble aléatoire et les plus grandes normes sont remis à l’échelle par un facteur ajusté comme celui des groupes\u00a0; les réseaux entraînés à partir de zéro ont C unités et le même dropout (vert\u00a0: sans). Lignes horizontales\u00a0: les réseaux entiers. Trait fin\u00a0: l’exécution enregistrée${inBrackets(other)}${spread}. Trait épais\u00a0: votre exécution.${paper ? ' Losanges gris\u00a0: le tableau 3 de l’article.' : ''} À droite, chaque ancienne unité rejoint la nouvelle\u00a0: les poids entrants sont moyennés, les poids sortants additionnés et remis à l’échelle.${step === null ? '' : ` Montré après ${stepsOf(step)} d’entraînement.`}`;
}

/** A share of a loss; below zero, merging gains. */
const percentOf = (share: number): string => `${Math.max(0, Math.round(share * 100))}\u00a0%`;

/** Whether clusters make the difference, or only robustness to losing units. */
function leftSentence({ C, left, leftGap, clustersMatter }: Losses): string {
  if (left.dropout === null || left.none === null) return '';
  const judged = {
    unknown: '',
    matter: '\u00a0: les groupes aident donc davantage avec dropout',
    noise: ', sans différence au-delà du bruit\u00a0: les groupes n’aident donc pas davantage avec dropout',
  }[leftGap === null ? 'unknown' : clustersMatter ? 'matter' : 'noise'];
  return ` De ce que perdent ${C} unités au hasard, la fusion perd ${percentOf(left.dropout)} avec dropout et ${percentOf(left.none)} sans${judged}.`;
}

const lossSentence = ({ C, clusters, subset }: Losses): string =>
  `${C} unités fusionnées perdent ${inPoints(clusters.dropout.estimate)} points ${interval(clusters.dropout)} avec dropout et ${inPoints(clusters.none.estimate)} ${interval(clusters.none)} sans\u00a0; ${C} au hasard perdent ${inPoints(subset.dropout.estimate)} et ${inPoints(subset.none.estimate)}`;

/** Whether "a small loss with dropout, a drastic one without" holds, in the words of one layer of evidence. */
export function evidenceSentence(evidence: CompressionEvidence | null, who: string): string {
  if (!evidence) return `${who}\u00a0: l’affirmation demande un réseau sans dropout et un réseau avec.`;
  const { verdict, units, rate, seeds, images, atPaper, strong } = evidence;
  const made = seeds > 1 ? `${seeds} graines` : `1 graine, ${imagesOf(images)}`;
  const head = `${who} (${p(rate)}, ${made})\u00a0: `;
  if (!evidence.compresses)
    return `${head}la taille à laquelle l’article a comprimé, ${paperC(units)} unités, n’est pas inférieure aux ${units} de cette couche\u00a0: rien n’est comprimé, il n’y a donc rien à comparer.`;
  if (verdict === 'undecided') return `${head}un réseau entier est réduit au hasard, il n’y a donc rien à comparer.`;
  const needless = atPaper.gap.low > 0 ? ', et l’écart n’a pas besoin de groupes' : '';
  const robust = evidence.robust ? `\u00a0: même celles-ci gardent l’essentiel de l’exactitude${needless}` : '';
  const second = strong ? ` ${lossSentence(strong)}.` : '';
  const claim = ' L’affirmation d’une perte faible avec dropout et drastique sans ';
  const judged = {
    holds: `est vérifiée ici, à la taille à laquelle l’article a comprimé, ${paperC(units)} unités.`,
    'strong only': `est vérifiée ici à forte compression, mais pas à la taille à laquelle l’article a comprimé, ${paperC(units)} unités.`,
    'not drastic':
      'est vérifiée ici en partie\u00a0: la perte est plus grande sans dropout, mais pas de façon drastique, ou n’est pas faible avec dropout.',
    'does not hold': 'n’est pas vérifiée ici.',
  }[verdict];
  return `${head}sur ${units} unités, ${lossSentence(atPaper)}${robust}.${second}${leftSentence(strong ?? atPaper)}${claim}${judged}`;
}

export const verdictRule = `Jugé sur l’exactitude de test, pour le réseau sans dropout et celui au taux de dropout choisi. Une perte est l’exactitude du réseau entier moins celle du réseau comprimé. Une perte avec dropout est faible jusqu’à ${plain(smallLoss * 100)} points. La perte sans dropout est drastique quand elle est supérieure d’au moins ${plain(drasticGap * 100)} points et que l’intervalle à 95\u00a0% de cet écart est au-dessus de zéro. L’affirmation est vérifiée quand les deux sont vrais au nombre d’unités auquel l’article a comprimé, si la couche en a davantage. Elle n’est vérifiée qu’à forte compression quand les deux ne sont vrais qu’au plus petit C, de ${strongC} au plus, dont la perte avec dropout est faible, et en partie quand seul l’écart est au-delà du bruit. Pour juger si les groupes font la différence, on prend la part de la perte d’un sous-ensemble aléatoire que laisse la fusion\u00a0: ils aident davantage avec dropout quand l’intervalle de la différence de cette part est au-dessous de zéro. Avec plusieurs graines, les intervalles sont ceux de Student sur les différences appariées des graines\u00a0; avec une seule, ce sont des intervalles normaux sur les images de test, qui ne disent rien des autres graines. La partition, le facteur et C ne sont jamais choisis sur les images de test.`;

/** What the cursor points at, for someone who cannot see it. */
export const pointerText = (C: number, told: readonly { readonly name: string; readonly value: number }[]): string =>
  told.length === 0
    ? words.awaited
    : `${C} unités restantes\u00a0: ${listed(told.map(({ name, value }) => `${name} ${percent(value)}`))}`;

/** What one line of the chart shows, likewise. */
export const lineSummary = (line: string, told: readonly { readonly C: number; readonly mean: number }[]): string =>
  `${line}\u00a0: ${told.map(({ C, mean }) => `${percent(mean)} avec ${C}`).join('\u00a0; ')} unités.`;

/** The settings that make a run, in words; of the images available some are kept to choose on. */
export function settings(params: CompressionParams): string {
  const { units, noise, layers } = params;
  const shape = shapeOf(units);
  const kept = validationOf(sizesOf(params, budgets).train);
  return [
    networkInWords(shape),
    `${dropoutName(noise)} dans ${layersInWords(layers, shape.length)}`,
    ...trainingInWords(
      params,
      budgets,
      (train) => `${many(train - kept, 'image', 'images')}, ${count(kept)} de plus pour choisir`,
    ),
  ].join(', ');
}
