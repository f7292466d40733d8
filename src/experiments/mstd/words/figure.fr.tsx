import { signedInterval } from '../../../charts/estimates.ts';
import { count, listed, many, plain } from '../../../charts/numbers.ts';
import type { NoiseKind } from '../../../core/network.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import { effect } from '../../../core/statistics.ts';
import { dropoutName, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { budgets, laterUnits, type MstdParams, type Training } from '../spec.ts';
import type { Line, Made, Selection, WidthPoint } from '../view/curves.ts';
import { type ClusteringEvidence, type PowerEvidence, straight } from '../view/evidence.ts';
import { deviation, interval, rSquared, two, withInterval } from '../view/numbers.ts';

/** "h = 25 … 800". */
export const widthsInWords = (units: readonly number[]): string =>
  units.length === 0
    ? 'aucune largeur'
    : units.length < 3
      ? `h\u00a0=\u00a0${listed(units.map(String))}`
      : `h\u00a0=\u00a0${units[0]}\u00a0…\u00a0${units[units.length - 1]}`;

const seedsSaid = (n: number): string => many(n, 'graine', 'graines');
const stepsSaid = (n: number): string => many(n, 'étape', 'étapes');
const masksSaid = (n: number): string => many(n, 'masque', 'masques');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Dispersion des réseaux amincis',
  lookFor: 'Voyez si les cercles sont alignés, et si les triangles le sont aussi.',
  xAxis: 'unités cachées h de la première couche',
  xHint: 'tirez les poignées pour ajuster moins de largeurs',
  yAxis: ({ outputs }: Selection): string => (outputs === 'logits' ? 'MSTD des logits' : 'MSTD des probabilités'),
  residualAxis: 'écart à la droite, %',
  trained: { dropout: 'avec dropout', control: 'sans dropout' } as const,
  label: { dropout: 'entraîné avec dropout', control: 'entraîné sans' } as const,
  trainedShort: { dropout: 'avec dropout', control: 'sans' } as const,
  source: { recorded: 'enregistré', run: 'la vôtre' } as const,
  sourceTitle: { recorded: 'Enregistré', run: 'Votre exécution' } as const,
  none: '–',
  /** Where the cursor is, of the front result and the recorded one: "h = 400 · p = 0,5 · 50 masques". */
  place: (units: number, selected: number, made: readonly Made[]): string => {
    const [recorded, front] = [made[0], made.at(-1)];
    if (!recorded || !front) return `h\u00a0=\u00a0${units}`;
    const beside = recorded.rate === front.rate ? '' : ` (enregistré\u00a0: ${plain(recorded.rate)})`;
    return [
      `h\u00a0=\u00a0${units}${selected === units ? '' : ` (${selected} non entraîné)`}`,
      `p\u00a0=\u00a0${plain(front.rate)}${beside}`,
      masksSaid(front.samples),
      ...(front.onTheWay ? [`étape ${count(front.step)}`] : []),
    ].join(' · ');
  },
  /** Who says it: the source, its rate, seeds and steps, and of which outputs if not the logits. */
  speaker: ({ source, rate, seeds, step }: Made, { outputs }: Selection): string =>
    `${words.sourceTitle[source]} (p\u00a0=\u00a0${plain(rate)}, ${seedsSaid(seeds)}, ${stepsSaid(step)}${outputs === 'logits' ? '' : ', probabilités'})`,
  noFit: { few: 'pas de droite\u00a0: il faut 3 largeurs', zero: 'pas de droite\u00a0: MSTD nulle' } as const,
  paper: 'pente de l’article',
  awaited: 'Pas encore de nombres\u00a0: attendez l’exécution enregistrée, ou appuyez sur «\u00a0Entraîner\u00a0».',
  zero: 'La MSTD vaut 0 à toute largeur\u00a0: sans dropout, ou dans un réseau mort, aucun masque ne change rien.',
  zeroInLog: 'La MSTD vaut 0 à toute largeur, ce qui n’a pas de place sur un axe logarithmique.',
  cursor: 'Curseur du graphique',
  explanation: 'D’où vient la dispersion',
  fitFrom: 'Plus petite largeur ajustée',
  fitTo: 'Plus grande largeur ajustée',
  table: {
    head: [
      'h',
      'Source',
      'Entraîné',
      'MSTD',
      'Intervalle à 95\u00a0% sur les graines',
      'Écart à la droite',
      'MSTD / taille des logits',
      'Exactitude',
    ],
    unknown: 'inconnu avec une seule graine',
    outside: 'non ajusté',
  },
};

/** The settings that make a run, in words. */
export function settings(params: MstdParams): string {
  const { units, rate, noise, control } = params;
  const widths = [...units].sort((a, b) => a - b).map(String);
  return [
    `${networkInWords(['h', ...laterUnits])} avec h\u00a0=\u00a0${listed(widths)}`,
    `${dropoutName(noise)} ${plain(rate)} dans la première couche cachée${control === 'yes' ? ', et les mêmes sans dropout' : ''}`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}

/** The numbers at the cursor, for someone who cannot see it. */
export const pointerText = (units: number, trained: number, control: number | null): string =>
  `h ${units}\u00a0: MSTD ${deviation(trained)} avec dropout${control === null ? '' : `, ${deviation(control)} sans`}`;

const shownAs = (made: Made, asked: number): string => {
  const nearest = Math.abs(made.rate - asked) > 1e-9 ? `, au plus près de p\u00a0=\u00a0${plain(asked)}` : '';
  const steps = stepsSaid(made.step);
  const trained = made.onTheWay ? `première graine après ${steps}` : `${seedsSaid(made.seeds)}, ${steps}`;
  const measured = `${many(made.images, 'image de test', 'images de test')}, ${masksSaid(made.samples)}`;
  return `${words.sourceTitle[made.source]}\u00a0: ${dropoutName(made.kind)}, p\u00a0=\u00a0${plain(made.rate)}${nearest}\u00a0; ${trained}\u00a0; ${measured}.`;
};

/** What the picture shows and how to read it; `asked` is the page's dropout rate. */
export const captionText = ({ outputs }: Selection, made: readonly Made[], asked: number): string =>
  [
    `Écart-type moyen d’échantillonnage\u00a0: de combien chaque ${outputs === 'logits' ? 'logit' : 'probabilité'} se disperse sur des masques aléatoires, en moyenne sur les classes et les images de test, selon la largeur de la première couche cachée.`,
    'Cercles\u00a0: réseaux entraînés avec dropout dans cette couche. Triangles, tirets\u00a0: les mêmes réseaux entraînés sans dropout, masqués seulement à la mesure.',
    'Droites\u00a0: moindres carrés sur les logarithmes\u00a0; crochets et barres verticales sont des intervalles à 95\u00a0%. Trait fin\u00a0: enregistré. Trait épais\u00a0: votre exécution.',
    outputs === 'logits'
      ? 'En gris, avec un losange creux\u00a0: la pente de la figure 3 de l’article, tracée par le centre des points, car la base de ses logarithmes, et avec elle la hauteur de la droite, n’est pas indiquée.'
      : 'L’article a mesuré des logits\u00a0; sa droite est donc omise.',
    ...made.map((one) => shownAs(one, asked)),
  ].join(' ');

const lawInWords = (law: PowerLaw): string =>
  `h à la puissance ${withInterval(law)} (R²\u00a0=\u00a0${rSquared(law.r2)})`;

const notFitted = ({ why, units }: Line): string =>
  why === 'zero'
    ? 'l’ajustement contient une MSTD de 0, qui n’a pas de logarithme\u00a0: sans dropout, ou dans un réseau mort, aucun masque ne change rien.'
    : `l’ajustement ne contient ${units.length > 0 ? 'que ' : ''}${widthsInWords(units)}\u00a0; il faut au moins trois largeurs pour dire si elles sont alignées.`;

/** How a line bends, behind its law. */
function bendInWords({ bend, seeds, ends }: PowerEvidence): string {
  if (!bend || !ends) return '';
  const over = seeds > 1 ? `sur ${seeds} graines` : 'd’après la dispersion des largeurs';
  const term = `terme quadratique ${signedInterval(bend, 3)} ${over}`;
  return effect(bend) === 'none'
    ? `, sans courbure au-delà du bruit (${term})`
    : `, mais la ligne se courbe\u00a0: sa pente est ${two(ends[0])} entre les deux plus petites largeurs et ${two(ends[1])} entre les deux plus grandes (${term})`;
}

/** Whether MSTD is a power of h, in the words of one source of evidence. */
export function powerSentence(evidence: PowerEvidence, who: string): string {
  const { verdict, line, bend } = evidence;
  if (!line.law) return `${who}\u00a0: ${notFitted(line)}`;
  const found = `${who}\u00a0: sur ${widthsInWords(line.units)}, la MSTD varie comme ${lawInWords(line.law)}${bendInWords(evidence)}.`;
  const claim = 'L’affirmation selon laquelle la MSTD est une puissance de h';
  if (verdict === 'holds') return `${found} ${claim} est vérifiée ici.`;
  if (verdict === 'undecided')
    return `${found} ${claim} est indécise ici\u00a0: trois largeurs d’une seule graine ne distinguent pas une droite d’une courbe.`;
  const bends = bend !== null && effect(bend) !== 'none';
  if (verdict === 'partly')
    return `${found} ${claim} est vérifiée ici en partie\u00a0: les points sont près de la droite, ${bends ? 'mais suivent une courbe' : 'mais pas dessus'}.`;
  const { slopeInterval, r2 } = line.law;
  const [low, high] = slopeInterval;
  const why =
    low > 0
      ? 'la pente est au-dessus de 0, donc la MSTD croît avec h'
      : high >= 0
        ? 'la pente ne se distingue pas de 0'
        : r2 < straight.nearly
          ? 'les points sont trop loin de la droite'
          : 'les points ne sont pas sur la droite et suivent une courbe';
  return `${found} ${claim} n’est pas vérifiée ici\u00a0: ${why}.`;
}

/** The same of another recording, told behind it: "Enregistrée après 5 000 étapes, elle …". */
export const otherPowerSentence = ({ verdict, line, bend }: PowerEvidence, steps: number): string =>
  line.law
    ? ` Dans l’enregistrement après ${stepsSaid(steps)}${steps === budgets.paper.steps ? ', soit autant d’exemples que dans l’article' : ''}, elle ${verdictSaid[verdict]}\u00a0: pente ${withInterval(line.law)}, R²\u00a0${rSquared(line.law.r2)}${bend ? `, terme quadratique ${signedInterval(bend, 3)}` : ''}.`
    : '';

/** Whether the power law supports clustering, in the words of one source of evidence. */
export function clusteringSentence(evidence: ClusteringEvidence): string {
  const { verdict, trained, control, difference, over, seeds } = evidence;
  const claim = 'L’affirmation selon laquelle cela plaide pour des groupes';
  if (!trained.law || !control.law || !difference) {
    return control.units.length < trained.units.length
      ? `${claim} est indécise\u00a0: le témoin, entraîné sans dropout, manque dans cette exécution.`
      : `${claim} est indécise\u00a0: il faut les deux droites, avec dropout et sans.`;
  }
  const { estimate, low, high } = difference;
  const from = over === 'seeds' ? `sur ${seeds} graines` : 'sur les largeurs, une graine';
  const plainLaw = `Les réseaux entraînés sans dropout, et masqués seulement à la mesure, donnent ${lawInWords(control.law)}`;
  if (low <= 0 && high >= 0)
    return `${plainLaw}\u00a0: aussi raide au bruit près (différence ${interval(low, high)} ${from}). ${claim} n’est pas vérifiée ici.`;
  const gap = `${two(Math.abs(estimate))} ${estimate < 0 ? interval(-high, -low) : interval(low, high)}`;
  // A line that rises is neither steeper nor flatter than one that falls.
  const fall = trained.law.slope < 0 && control.law.slope < 0;
  const how = estimate < 0 ? (fall ? 'plus plate' : 'plus haute') : fall ? 'plus raide' : 'plus basse';
  const judged =
    verdict === 'holds'
      ? 'n’est pas contredite ici par le témoin'
      : `n’est pas vérifiée ici${estimate < 0 ? '\u00a0: avec dropout, la MSTD n’est pas une puissance décroissante de h' : ''}`;
  return `${plainLaw}\u00a0: pente ${how} de ${gap} ${from}. ${claim} ${judged}.`;
}

/** Why no correlation between units can show in MSTD; true of any run. */
export const identitySentence = (noise: NoiseKind): string =>
  `Les unités sont masquées indépendamment les unes des autres\u00a0; pour une image, la variance sur les masques de ce que reçoit une unité de la deuxième couche est donc exactement ${noise === 'classic' ? 'p(1\u00a0−\u00a0p)' : 'p/(1\u00a0−\u00a0p)'}\u00a0·\u00a0Σ\u00a0w²x²\u00a0: que des unités soient ou non des copies les unes des autres n’y change rien.`;

/** Some points of a line of the chart, for someone who cannot see it. */
export const summaryText = (who: string, training: Training, points: readonly WidthPoint[]): string =>
  `${who}, entraîné ${words.trained[training]}\u00a0: MSTD ${points.map(({ units, value }) => `${deviation(value)} à h ${units}`).join(', ')}.`;

export const verdictRule = `Une puissance de h est une droite en axes logarithmiques. Quand l’intervalle à 95\u00a0% de la pente est sous zéro et que R² vaut au moins ${plain(straight.nearly)}, deux tests sont faits. R² doit valoir au moins ${plain(straight.enough)}, et la ligne ne doit pas se courber au-delà du bruit\u00a0: l’intervalle à 95\u00a0% du terme quadratique de ln MSTD en ln h doit contenir 0. L’affirmation est vérifiée quand les deux sont réussis, en partie quand un seul l’est\u00a0; sinon, elle n’est pas vérifiée. Le tableau la juge après autant d’exemples que dans l’article, et indique à côté un entraînement plus court. Moins de trois largeurs, ou une MSTD de 0, laissent les deux affirmations indécises. L’intervalle du terme quadratique est celui de Student sur les termes de chaque graine\u00a0; avec une seule graine, il vient de la dispersion des largeurs. Moindres carrés sur les logarithmes, un point par largeur\u00a0: la moyenne sur les graines de ln MSTD. L’intervalle de la pente est celui de Student, d’après la dispersion des points autour de la droite. Quant aux groupes\u00a0: dans le modèle de l’article, la MSTD est plate là où les unités ne se regroupent pas\u00a0; des réseaux entraînés sans dropout doivent donc montrer une loi plus plate. L’affirmation n’est pas vérifiée quand la droite du témoin est aussi raide ou plus raide, ou quand la MSTD avec dropout n’est pas une puissance de h. Elle n’est pas contredite quand la droite avec dropout est plus raide et que l’intervalle à 95\u00a0% de la différence exclut zéro. Cet intervalle est celui de Student sur les différences de chaque graine\u00a0; avec une seule graine, celui de la pente du rapport des deux MSTD.`;
