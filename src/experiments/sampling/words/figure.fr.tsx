import { pointsInterval } from '../../../charts/estimates.ts';
import { listed, many, nats, percent, plain, ratesInWords, size } from '../../../charts/numbers.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import type { Interval } from '../../../core/statistics.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { budgets, type SamplingParams, type SamplingResult } from '../spec.ts';
import { judgedRates, type SamplingEvidence, type TestTimeEvidence } from '../view/evidence.ts';
import { type Enough, type Rule, type Selection, spreadAt, type Uncursored } from '../view/measures.ts';

const masks = (n: number): string => many(n, 'masque', 'masques');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Échantillonner ou mettre à l’échelle',
  lookFor: 'Regardez à quels taux de dropout les intervalles du bas quittent zéro.',
  rateAxis: 'taux de dropout p, probabilité de désactiver une unité',
  rateAxisShort: 'taux de dropout p',
  samplesAxis: 'masques moyennés, n',
  measureAxis: ({ measure, split }: Uncursored): string =>
    `${measure === 'accuracy' ? 'exactitude' : 'entropie croisée (nats)'}, images ${split === 'test' ? 'de test' : 'd’entraînement'}`,
  /** Of as many masks as are chosen: the verdict is of 200. */
  differenceAxis: (unit: string, samples: number): string =>
    `échantillonnage − échelle, ${unit}${words.ofMasks(samples)}`,
  better: { sampled: 'échant. meilleur', scaled: 'échelle meilleure' },
  chance: 'hasard',
  paperMark: 'article',
  collapsed: (rates: number, collapsed: number, seeds: number): string =>
    rates === 1 && seeds > 1 && collapsed < seeds ? `${collapsed} sur ${seeds} réduits au hasard` : 'réduits au hasard',
  rule: (rule: Rule, samples: number): string =>
    rule === 'sampled' ? `Moyenne de ${masks(samples)}` : words.ruleOfN[rule],
  ruleShort: (rule: Rule, samples: number): string => words.rule(rule, samples).toLowerCase(),
  shortest: { sampled: 'échant.', scaled: 'échelle' },
  ruleOfN: { sampled: 'Moy. de n masques', scaled: 'Poids à l’échelle', single: 'Un masque au hasard' },
  /** How many masks a mean is of, after what it is of. */
  ofMasks: (samples: number): string => `, n\u00a0=\u00a0${samples}`,
  difference: 'Échantillonnage − échelle',
  differencePoints: 'Différence, points',
  readoutTitle: (rate: number): string => `À p\u00a0=\u00a0${plain(rate)}`,
  samplesTitle: (rate: number): string => `Combien de masques suffisent\u00a0? À p\u00a0=\u00a0${plain(rate)}`,
  notMeasured: 'Pas encore de nombres.',
  kindsTitle: 'Types de bruit',
  kindsPart: 'Les types de bruit',
  kind: {
    classic: 'Classique\u00a0: désactiver',
    inverted: 'Inversé\u00a0: désactiver et compenser',
    gaussian: 'Gaussien\u00a0: multiplier par du bruit',
  },
  kindAwaited: 'Les exécutions enregistrées des autres types arrivent.',
  kindsNote: (seeds: number): string =>
    `Enregistré, ${many(seeds, 'graine', 'graines')} par type, identiques au bruit près\u00a0: poids mis à l’échelle (carrés) et moyenne de n masques (cercles). À taux d’apprentissage égal, le dropout inversé fait de plus grands pas, et à p élevé il réussit moins bien. Le bruit gaussien a la moyenne et la variance du dropout inversé.`,
  measureTick:
    (measure: Selection['measure']) =>
    (value: number): string =>
      measure === 'accuracy' ? `${Math.round(value * 100)}\u00a0%` : plain(value),
  paperRow: 'Article, tableau 1',
  paperAt: (accuracy: string, rate: number): string => `${accuracy} à p = ${plain(rate)}`,
  paperElsewhere: (rate: number): string => `aucun nombre pour p\u00a0=\u00a0${plain(rate)}`,
  readoutNote: ({ dropout, split }: Selection, rate: number, near: boolean): string => {
    const on = split === 'test' ? 'images de test' : 'images d’entraînement';
    if (!near) return `${on}\u00a0; enregistré à son taux le plus proche`;
    return Math.abs(dropout - rate) < 1e-9 ? on : `${on}\u00a0; le plus proche de p = ${plain(dropout)}`;
  },
  stillLabel: (made: string): string =>
    `Exactitude sur les images de test de MNIST selon le taux de dropout\u00a0: ${made}.`,
  caption: (seeds: number): string =>
    `Exactitude selon le taux de dropout pour trois façons de prédire avec les mêmes réseaux\u00a0; en dessous, échantillonnage moins échelle avec son intervalle à 95\u00a0%. Trait fin\u00a0: l’exécution enregistrée${seeds > 1 ? `, moyenne de ${seeds} graines avec une bande d’un écart-type` : ''}. Trait épais\u00a0: votre exécution. Losanges gris\u00a0: le tableau 1 de l’article, taille de lot 64.`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  accuracy: 'exactitude',
  nats: 'nats',
  points: 'points',
  tableCaption: ({ measure, split, mean }: Selection): string =>
    `${measure === 'accuracy' ? 'Exactitude' : 'Entropie croisée en nats'} sur les images ${split === 'test' ? 'de test' : 'd’entraînement'}, moyenne ${mean === 'geometric' ? 'géométrique' : 'arithmétique'} sur les masques\u00a0; moyenne ± écart-type sur les graines.`,
  masksTable: {
    caption:
      'Échantillonnage − échelle selon le nombre de masques\u00a0: exactitude sur les images de test, moyenne géométrique, moyenne sur les taux jugés, avec son intervalle à 95\u00a0%\u00a0; et les taux auxquels l’un est meilleur au-delà du bruit.',
    head: ['Masques', 'Source', 'Différence', 'Échantillonnage meilleur', 'Échelle meilleure'],
  },
  /** The head of a row: a rate, and who measured. */
  tableRow: ['p', 'Source'],
  interval: 'Intervalle à 95\u00a0%',
  unknown: 'inconnu avec une seule graine',
  collapsedShort: 'réduits au hasard',
  rateCursor: 'Curseur du graphique',
  samplesCursor: 'Curseur du nombre de masques',
};

/** How many masks are needed, in one or two sentences. */
export function enoughSentence({ settled, overtakes, most }: Enough): string {
  const near = `À partir de ${masks(settled)}, l’exactitude reste à ${plain(0.1)} point au plus de celle avec ${most}`;
  if (overtakes === null) return `${near}\u00a0; la mise à l’échelle reste devant.`;
  return overtakes === 1
    ? `${near}\u00a0; l’échantillonnage n’est jamais derrière la mise à l’échelle.`
    : `${near}\u00a0; l’échantillonnage égale ou dépasse la mise à l’échelle à partir de ${overtakes}.`;
}

const interval = (one: Interval, sign = 1): string => {
  const [low, high] = sign > 0 ? [one.low, one.high] : [-one.high, -one.low];
  const written = (value: number) => (value < 0 ? `−${size(value)}` : size(value));
  return `[${written(low)}\u00a0; ${written(high)}]`;
};

const by = (one: Interval, sign = 1): string => `de ${size(one.estimate)} points ${interval(one, sign)}`;

/** At which rates which side is ahead, one a part; none where no rate is beyond noise. */
function sidesOf(evidence: SamplingEvidence): string[] {
  const { better, worse, gain, loss } = evidence;
  const all = judgedRates(evidence);
  return [
    ...(gain ? [`l’échantillonnage dépasse la mise à l’échelle ${by(gain)} pour ${ratesInWords(better, all)}`] : []),
    ...(loss ? [`la mise à l’échelle dépasse l’échantillonnage ${by(loss, -1)} pour ${ratesInWords(worse, all)}`] : []),
  ];
}

/** What another number of masks gives, which decides nothing; empty where it is the one judged. */
function otherMasks(judged: SamplingEvidence, other: SamplingEvidence): string {
  if (other.samples === judged.samples) return '';
  const found = sidesOf(other);
  const few = other.worse.length > 0 && judged.worse.length === 0;
  return ` Avec ${masks(other.samples)}, ${found.length > 0 ? found.join('\u00a0; ') : 'aucun taux n’est au-delà du bruit'}${few ? '\u00a0: c’est le prix d’un si petit nombre de masques' : ''}.`;
}

/** Whether sampling beats scaling, in the words of one source of evidence; `shown`: with the masks that are shown. */
export function samplingSentence(evidence: SamplingEvidence, who: string, shown = evidence): string {
  const { verdict, better, tied, collapsed, overall, from, seeds, images, samples, onlyHigh } = evidence;
  const all = judgedRates(evidence);
  const made = seeds > 1 ? `${seeds} graines` : `1 graine, ${many(images, 'image de test', 'images de test')}`;
  const opening = `${who} (${made}, jugé avec ${masks(samples)})\u00a0: `;
  if (all.length === 0) return `${opening}tous les réseaux sont réduits au hasard, il n’y a donc rien à comparer.`;
  const sides = sidesOf(evidence);
  const noise =
    sides.length > 0
      ? 'ailleurs, aucune différence au-delà du bruit'
      : 'aucune différence au-delà du bruit, quel que soit p';
  const rest = from?.rest
    ? `, ce qui vient de ${ratesInWords(from.rates, all)}\u00a0: ailleurs, ${pointsInterval(from.rest)}`
    : '';
  const average =
    overall && overall.low > 0 && verdict === 'undecided'
      ? [`en moyenne sur tous les taux, l’échantillonnage est devant ${by(overall)}${rest}`]
      : [];
  const findings = [...sides, ...(tied.length > 0 ? [noise] : []), ...average];
  const left =
    collapsed.length > 0 ? ` Non jugés\u00a0: p\u00a0=\u00a0${listed(collapsed.map(plain))}, réduits au hasard.` : '';
  const claim =
    'L’affirmation selon laquelle l’échantillonnage prédit généralement mieux, surtout aux taux élevés, est ';
  const judged = {
    holds: 'vérifiée ici.',
    partly: onlyHigh ? 'vérifiée ici seulement aux taux élevés.' : 'vérifiée ici en partie.',
    'does not hold': 'non vérifiée ici.',
    undecided: `indécise ici\u00a0: ${better.length === 1 ? 'un seul taux ne suffit pas.' : 'aucun taux ne le montre à lui seul.'}`,
  }[verdict];
  return `${opening}${findings.join('\u00a0; ')}. ${claim}${judged}${left}${otherMasks(evidence, shown)}`;
}

const ruleNames = { sampled: 'échantillonnage', scaled: 'échelle' };

/** Whether both test-time rules beat one random mask. */
export function testTimeSentence({ verdict, supporting, judged, least, most }: TestTimeEvidence): string {
  if (!least || !most) return '';
  const ends = [...new Set([least, most])].map(
    ({ gain, rule, rate }) => `${size(gain)} points (${ruleNames[rule]}, p\u00a0=\u00a0${plain(rate)})`,
  );
  const span = `la moins bonne des deux de ${ends.join(' à ')}`;
  const both = 'Les deux règles de prédiction au test font mieux qu’un masque au hasard';
  if (verdict === 'holds') return `${both} à tous les taux jugés, ${span}\u00a0: cette affirmation est vérifiée.`;
  return verdict === 'partly'
    ? `${both} au-delà du bruit pour ${ratesInWords(supporting, judged)}\u00a0: cette affirmation est vérifiée en partie.`
    : 'Aucune des deux règles ne fait mieux qu’un masque au hasard au-delà du bruit\u00a0: cette affirmation n’est pas vérifiée ici.';
}

/** What the cursor points at, for someone who cannot see it. */
export function pointerText(result: SamplingResult, selection: Selection): string {
  const index = nearestIndex(result.rates, selection.dropout);
  const write = selection.measure === 'accuracy' ? percent : nats;
  const at = (rule: Rule) => write(spreadAt(result, rule, selection, index).mean);
  const samples = nearest(result.samples, selection.samples);
  return `p ${plain(result.rates[index])}\u00a0: poids mis à l’échelle ${at('scaled')}, moyenne de ${masks(samples)} ${at('sampled')}, un masque au hasard ${at('single')}`;
}

/** What the main chart shows, for someone who cannot see it. */
export function chartSummary(
  who: string,
  ends: readonly { readonly rate: number; readonly mean: (rule: Rule) => number }[],
): string {
  const at = ends.map(
    ({ rate, mean }) =>
      `à p\u00a0=\u00a0${plain(rate)}, les poids mis à l’échelle atteignent ${percent(mean('scaled'))}, la moyenne des masques ${percent(mean('sampled'))}, un seul masque ${percent(mean('single'))}`,
  );
  return `${who}\u00a0: ${at.join('\u00a0; ')}.`;
}

export const verdictRule =
  'On juge la moyenne géométrique de 200 masques, comme dans l’article, ou d’autant de masques que l’exécution en a tiré. Avec moins de masques, l’échantillonnage est moins exact\u00a0: un autre nombre ne décide donc de rien. On juge les taux supérieurs à 0 dont les réseaux ne sont pas réduits au hasard. Un taux compte pour l’échantillonnage quand l’intervalle à 95\u00a0% de la différence appariée est au-dessus de zéro, et contre lui quand il est au-dessous. L’affirmation est vérifiée quand l’échantillonnage est meilleur à la plupart des taux et moins bon à aucun. Elle n’est pas vérifiée quand un taux au moins montre une différence et que l’échantillonnage n’est pas meilleur à plus de taux qu’il n’est moins bon\u00a0; entre les deux, elle est vérifiée en partie. Si aucun taux ne montre de différence, elle est indécise, même avec une moyenne au-dessus de zéro\u00a0; de même avec un seul taux sur trois ou plus, car, sur neuf, un taux se détacherait par hasard dans une telle figure sur cinq. Avec plusieurs graines, l’intervalle est celui de Student sur les différences propres aux graines\u00a0; avec une seule graine, il porte sur les images de test, à partir de celles où exactement une règle a raison, et ne dit rien des autres graines.';

/** The settings that make a run, in words. */
export function settings(params: SamplingParams): string {
  const { networkShape, noise, layers } = params;
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} dans ${layersInWords(layers, networkShape.length)}`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}
