import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits, write } from '../../../../view-kit/outcomes.ts';
import { type Difference, known } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type DistillationParams, type PredictionKind, type ShownMeasure, sizesOf } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { side } from '../view/evidence.ts';

const poolInWords = { 'before-pool': 'vor jedem Pooling', 'after-pool': 'nach jedem Pooling' } as const;

const teacherInWords = ({ teacher, networkShape, maskPlace }: DistillationParams): string =>
  ({
    mlp: networkInWords(networkShape),
    lenet: 'LeNet mit Dropout vor der letzten Schicht',
    'lenet-all': `LeNet mit Dropout ${poolInWords[maskPlace]} und vor der letzten Schicht`,
    quick: `das CIFAR-10-Netz „Quick“ mit halber Breite, mit Dropout ${poolInWords[maskPlace]} und vor der letzten Schicht`,
  })[teacher];

const sourceInWords = {
  zeroed: 'Trainingsbildern mit einem Fünftel der Pixel auf 0',
  train: 'Trainingsbildern, wie sie sind',
  unseen: 'den Testbildern ohne ihre Labels',
  noise: 'normalverteiltem Rauschen',
} as const;

/** The settings that make a run, in words. */
export function settings(params: DistillationParams): string {
  const { rate, seeds, source, start, targetMasks, batchSize, optimiser, learningRate } = params;
  const { train, steps, distillSteps } = sizesOf(params);
  return [
    teacherInWords(params),
    `klassischer Dropout ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} Schritte zu ${batchSize} auf ${count(train)} Bildern`,
    `destilliert in ${count(distillSteps)} Schritten auf ${sourceInWords[source]}, ${many(targetMasks, 'Maske', 'Masken')} je Ziel, von ${start === 'scaled' ? 'den skalierten' : 'zufälligen'} Gewichten aus`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Was das Mitteln verbessert',
  lookFor: 'Vergleichen Sie die Fehler, dann die Konfidenz; ändern Sie danach die Zahl der Bilder.',
  measureLabel: 'Maß',
  images: 'Trainingsbilder',
  steps: 'Schritte',
  measure: {
    crossEntropy: 'Kreuzentropie, nat',
    error: 'Testfehler, %',
    ece: 'Kalibrierungsfehler, %',
    kl: 'Abstand vom idealen Mittel, nat',
  } satisfies Record<ShownMeasure, string>,
  measureNamed: {
    'cross-entropy': 'Kreuzentropie',
    error: 'Fehler',
    ece: 'Kalibrierungs\u00adfehler',
    kl: 'Abstand vom Ideal',
  },
  prediction: {
    single: 'eine Maske',
    scaled: 'skalierte Gewichte',
    temperature: 'skaliert, eine Temperatur',
    geometric: 'geom. Mittel über Masken',
    sampled: 'Mittel über Masken',
    distilled: 'destilliertes Netz',
  } satisfies Record<PredictionKind, string>,
  short: {
    scaled: 'skaliert',
    temperature: 'Temperatur',
    sampled: 'Sampling',
    distilled: 'destilliert',
    single: '',
    geometric: '',
  },
  passes: 'Durchläufe',
  passesHelp: 'Wie oft ein Bild durch ein Netz läuft',
  labels: (n: number): string => `und ${count(n)} Labels`,
  masksAxis: 'gemittelte Masken, n',
  stepsAxis: 'Schritte der Destillation',
  cursor: 'Gemittelte Masken',
  pointer: (n: number, value: number | null, measure: ShownMeasure): string =>
    `${many(n, 'Maske', 'Masken')}: ${value === null ? 'noch nicht gemessen' : write[measure](value)}`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  who: (source: 'recorded' | 'run', train: number): string =>
    `${words.source[source]} (${many(train, 'Trainingsbild', 'Trainingsbilder')})`,
  teacherLabel: 'Lehrer',
  teacher: {
    mlp: 'Perzeptron',
    lenet: 'LeNet, Dropout auf dichter Schicht',
    'lenet-all': 'LeNet, Dropout überall',
    'lenet-all-before': 'LeNet, Dropout vor Pooling',
    quick: '„Quick“ auf CIFAR-10-Bildern',
  },
  sourceLabel: 'Bilder ohne Label',
  startLabel: 'Schüler beginnt mit',
  start: { scaled: 'skalierten Gewichten', random: 'zufälligen Gewichten' },
  targetsLabel: 'Masken je Ziel',
  targets: { one: '1', ten: '10' },
  fromCaption: (who: string): string => `${who}: destilliert auf`,
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  none: '–',
  table: {
    caption: `Sechs Arten der Vorhersage mit einem Netz, das mit Dropout trainiert ist${spreadNamed}`,
    head: ['Vorhersage', 'Quelle', 'Fehler', 'Kreuzentropie', 'Kalibrierungsfehler', 'KL zum Ideal', 'Durchläufe'],
  },
  fromTable: {
    caption: `Vom selben Lehrer destillierte Netze, nach den Bildern ohne Label${spreadNamed}`,
    head: ['Bilder ohne Label', 'Quelle', 'Fehler', 'Kreuzentropie', 'Kalibrierungsfehler', 'KL zum Ideal'],
  },
  stepTable: {
    caption: `Das destillierte Netz nach Schritten der Destillation${spreadNamed}`,
    head: ['Schritt', 'Quelle', 'Fehler', 'Kreuzentropie', 'Kalibrierungsfehler', 'KL zum Ideal'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${many(result.images, 'Testbild', 'Testbilder')}, das Ideal ist das Mittel von ${many(result.idealMasks, 'Maske', 'Masken')}.`;

export const captionText = (sources: Sources): string =>
  [
    'Links: ein Maß gegen die Zahl der Masken, deren Vorhersagen gemittelt werden. Rechts: dasselbe für das destillierte Netz, während es von den Masken des Lehrers lernt.',
    'Quadrate: skalierte Gewichte. Kreise: Mittel über Masken. Dreiecke: das destillierte Netz. Gestrichelt: skalierte Gewichte mit einer Temperatur, die anders als das Mitteln Labels braucht. Bänder: eine Standardabweichung über Startwerte. Bei allen vier Maßen ist weniger besser.',
    ...sources.map(made),
  ].join(' ');

interface Told {
  readonly who: string;
  readonly error: Difference | null;
  readonly crossEntropy: Difference | null;
  readonly ece: readonly [before: readonly number[], after: readonly number[]];
  readonly distilled: Difference | null;
  readonly kl: readonly [before: readonly number[], after: readonly number[]];
  readonly samples: number;
}

/** What one source of evidence says of averaging, and of the network that learnt it. */
export function evidenceText({ who, error, crossEntropy, ece, distilled, kl, samples }: Told): string {
  if (!error || !crossEntropy) return `${who}: Der Lehrer ist noch nicht gemessen.`;
  const errors = {
    same: 'über den Zufall hinaus weder weniger noch mehr Fehler',
    less: 'weniger Fehler',
    more: 'mehr Fehler',
  }[side(error)];
  const sure = {
    less: 'verbessert',
    more: 'verschlechtert',
    same: 'lässt unverändert',
  }[side(crossEntropy)];
  const [before, after] = ece;
  const told = [
    `${who}: Gegenüber skalierten Gewichten macht das Mittel von ${many(samples, 'Maske', 'Masken')} ${errors} (${inUnits('error', error)}) und ${sure}, wie sicher das Netz ist (Kreuzentropie ${inUnits('crossEntropy', crossEntropy)}, Kalibrierungsfehler vorher ${percent(mean(before))}, nachher ${percent(mean(after))}).`,
  ];
  if (distilled && kl[1].length > 0)
    told.push(
      `Das destillierte Netz braucht einen Durchlauf: Sein Abstand vom idealen Mittel sinkt von ${fixed(mean(kl[0]), 3)} auf ${fixed(mean(kl[1]), 3)} nat, sein Fehler weicht von dem der skalierten Gewichte um ${inUnits('error', distilled)} ab.`,
    );
  return told.join(' ');
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  rows: readonly (readonly [PredictionKind, readonly (number | null)[]])[],
): string =>
  `${who}: Kreuzentropie: ${rows
    .flatMap(([kind, values]) =>
      known(values).length > 0 ? [`${words.prediction[kind]} ${fixed(mean(known(values)), 3)}`] : [],
    )
    .join('; ')}.`;

export const verdictRule =
  'Beide Vorhersagen gelten denselben Testbildern, und Differenzen sind nach Startwerten gepaart. Die Behauptung, dass das destillierte Netz weniger Fehler macht als skalierte Gewichte, trifft zu, wenn das 95-%-Intervall der Differenz ihrer Fehler über Startwerte unter null liegt, und trifft nicht zu, wenn es darüber liegt; sonst ist sie unentschieden. Bei nur einem Startwert geht das Intervall über Testbilder und ist breiter, als es sein müsste. Dass jedes Bild ohne Label taugt, trifft zu, wenn der Fehler auf Trainingsbildern und auf Testbildern vom Fehler auf Bildern mit Pixeln auf 0 um weniger als die 0,3 Prozentpunkte des Papers (vor dem Runden 0,35) abweicht, samt Intervallen; Rauschen, das im Paper nicht vorkommt, ist die Kontrolle.';
