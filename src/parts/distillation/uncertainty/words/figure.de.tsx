import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { type Difference, known, type Row } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type PredictionKind, type Signal, sizesOf, type UncertaintyParams } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { inPoints, sureness } from '../view/written.ts';

/** The settings that make a run, in words. */
export function settings(params: UncertaintyParams): string {
  const { networkShape, rate, members, targetMasks, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps, distillSteps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    `klassischer Dropout ${plain(rate)} und ${many(members, 'Netz', 'Netze')} ohne`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} Schritte zu ${batchSize} auf ${count(train)} Bildern`,
    `destilliert in ${count(distillSteps)} Schritten auf Trainingsbildern mit einem Fünftel der Pixel auf 0, ${many(targetMasks, 'Maske', 'Masken')} je Ziel`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Weiß es, wann es etwas nicht weiß?',
  lookFor: 'Drehen Sie die Ziffern und sehen Sie, welche Arten der Vorhersage weniger sicher werden.',
  predictionLabel: 'Vorn',
  signalLabel: 'Wie sicher',
  signal: {
    confidence: 'Konfidenz',
    entropy: 'Entropie',
    information: 'Transinformation',
  } satisfies Record<Signal, string>,
  signalAxis: {
    confidence: 'mittlere Konfidenz',
    entropy: 'mittlere Entropie, nat',
    information: 'Transinformation, nat',
  } satisfies Record<Signal, string>,
  thresholdLabel: 'Einen Menschen fragen unter',
  threshold: (hundredths: number): string => `${hundredths}\u00a0% sicher`,
  prediction: {
    scaled: 'skalierte Gewichte',
    sampled: 'Mittel über Masken',
    distilled: 'destilliertes Netz',
    ensemble: 'unabhängige Netze',
    plain: 'eines davon',
  } satisfies Record<PredictionKind, string>,
  short: {
    scaled: 'skaliert',
    sampled: 'Sampling',
    distilled: 'destilliert',
    ensemble: 'Ensemble',
    plain: 'ein Netz',
  } satisfies Record<PredictionKind, string>,
  confidenceAxis: 'Konfidenz',
  accuracyAxis: 'Anteil richtig',
  angleAxis: 'gedreht um, Grad',
  coverageAxis: 'Anteil beantwortet, %',
  answeredAxis: 'davon richtig, %',
  angle: 'Gedreht um',
  angleText: (degrees: number, sure: number | null, signal: Signal): string =>
    `${degrees} Grad: ${sure === null ? 'noch nicht gemessen' : `${words.signal[signal]} ${sureness(sure)}`}`,
  column: {
    error: 'Fehler',
    ece: 'Kalibrierungs\u00adfehler',
    brier: 'Brier-Score',
    test: 'Ziffern',
    noise: 'Rauschen',
    share: 'Beantwortet',
    right: 'Davon richtig',
  },
  brief: {
    error: 'Fehler',
    ece: 'Kalibr.-F.',
    brier: 'Brier',
    test: 'Ziffern',
    noise: 'Rauschen',
    share: 'Antw.',
    right: 'Richtig',
  },
  turned: (degrees: number): string => `Um ${degrees}°`,
  columnHelp: {
    error: 'Anteil der Testbilder, die falsch vorhergesagt werden',
    ece: 'Wie weit die Konfidenz von der Genauigkeit entfernt ist, über 15 Klassen der Konfidenz',
    brier: 'Mittlerer quadrierter Abstand der Wahrscheinlichkeiten vom Label, 0 bis 2; weniger ist besser',
    test: 'Auf Testbildern',
    turned: 'Auf Testbildern, um diesen Winkel gedreht',
    noise: 'Auf Bildern, deren Pixel gleichverteilt von Schwarz bis Weiß gezogen sind',
    share: 'Anteil der Testbilder, bei denen die Konfidenz mindestens so groß ist wie gewählt',
    right: 'Anteil der beantworteten Bilder, die richtig sind',
  },
  group: (who: string, signal: Signal, answers: boolean): string =>
    `${who}: ${words.signal[signal]} auf Ziffern und auf Rauschen${answers ? ', und gegebene Antworten' : ''}`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  who: (source: 'recorded' | 'run', train: number): string =>
    `${words.source[source]} (${many(train, 'Trainingsbild', 'Trainingsbilder')})`,
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  single: 'Ein einzelnes Netz mittelt nichts: Seine Transinformation ist definitionsgemäß 0.',
  none: '–',
  table: {
    caption: `Fünf Arten, dieselben Testbilder vorherzusagen${spreadNamed}`,
    head: ['Vorhersage', 'Quelle', 'Fehler', 'Kreuzentropie', 'Kalibrierungsfehler', 'Brier-Score'],
  },
  sureTable: {
    caption: `Wie sicher fünf Arten der Vorhersage sind${spreadNamed}`,
    head: ['Vorhersage', 'Quelle', 'Eingabe', 'Konfidenz', 'Entropie, nat', 'Transinformation, nat'],
  },
  input: { test: 'Testziffern', turned: 'um 90° gedreht', noise: 'Rauschen', fashion: 'Kleidung (Fashion-MNIST)' },
  angleTable: {
    caption: `Dasselbe auf Testziffern, um einen Winkel gedreht${spreadNamed}`,
    head: ['Vorhersage', 'Quelle', 'Winkel, Grad', 'Konfidenz', 'Entropie, nat', 'Transinformation, nat'],
  },
  binTable: {
    caption: 'Das Zuverlässigkeitsdiagramm: Testbilder nach Konfidenz',
    head: ['Vorhersage', 'Quelle', 'Konfidenz ab', 'Bilder', 'Mittlere Konfidenz', 'Anteil richtig'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${many(result.images, 'Testbild', 'Testbilder')}, davon ${count(result.angleImages)} gedreht; Mittel von ${many(result.samples, 'Maske', 'Masken')} und von ${many(result.members, 'Netz', 'Netzen')}.`;

export const captionText = (sources: Sources): string =>
  [
    'Links: für Bilder nach Konfidenz der Anteil, der richtig ist; auf der Diagonale ist die Konfidenz ehrlich, darunter ist das Netz zu sicher. Darunter: wie viele Bilder jede Klasse hat.',
    'Daneben: wie sicher jede Art der Vorhersage ist, während die Testziffern gedreht werden. Zuletzt, wo Platz ist: der Anteil richtiger Antworten, wenn nur solche mit genügend Konfidenz gegeben werden.',
    'Quadrate: skalierte Gewichte. Kreise: Mittel über Masken. Dreiecke: destilliert. Rauten: unabhängige Netze ohne Dropout. Gestrichelt: eines davon. Bänder: eine Standardabweichung über Startwerte.',
    ...sources.map(made),
  ].join(' ');

interface Told {
  readonly who: string;
  readonly samples: number;
  readonly members: number;
  readonly ece: readonly [scaled: Row, sampled: Row];
  readonly error: Difference | null;
  readonly turned: readonly [scaled: Row, sampled: Row, ensemble: Row];
  readonly ensemble: Difference | null;
}

const inShort = (row: Row): string => (known(row).length > 0 ? percent(mean(known(row))) : words.none);

/** What one source of evidence says of averaging. */
export function evidenceText({ who, samples, members, ece, error, turned, ensemble }: Told): string {
  if (!error) return `${who}: Das Netz mit Dropout ist noch nicht gemessen.`;
  const told = [
    `${who}: Der Kalibrierungsfehler ist ${inShort(ece[0])} mit skalierten Gewichten, ${inShort(ece[1])} mit dem Mittel von ${many(samples, 'Maske', 'Masken')}; die Fehler unterscheiden sich um ${inPoints(error)}.`,
  ];
  if (known(turned[0]).length > 0)
    told.push(
      `Auf um 90° gedrehten Ziffern ist die mittlere Konfidenz ${inShort(turned[0])} mit skalierten Gewichten, ${inShort(turned[1])} mit dem Mittel über Masken und ${inShort(turned[2])} mit ${many(members, 'unabhängigem Netz', 'unabhängigen Netzen')}.`,
    );
  if (ensemble)
    told.push(
      `${many(members, 'unabhängiges Netz', 'unabhängige Netze')} zu mitteln, ändert den Fehler eines einzelnen um ${inPoints(ensemble)}.`,
    );
  return told.join(' ');
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  signal: Signal,
  degrees: number,
  rows: readonly (readonly [PredictionKind, Readonly<Record<'test' | 'turned' | 'noise', Row>>])[],
): string => {
  const one = (row: Row) => (known(row).length > 0 ? sureness(mean(known(row))) : 'nicht bekannt');
  const parts = rows.flatMap(([kind, { test, turned, noise }]) =>
    known(test).length > 0 ? [`${words.prediction[kind]} ${one(test)} / ${one(turned)} / ${one(noise)}`] : [],
  );
  return `${who}: ${words.signalAxis[signal]} auf Testziffern, auf um ${degrees} Grad gedrehten Ziffern und auf Rauschen: ${parts.join('; ')}.`;
};

export const verdictRule =
  'Alle Vorhersagen gelten denselben Testbildern, und Differenzen sind nach Startwerten gepaart. Die Behauptung, dass das Mittel über Masken weniger Fehler macht als skalierte Gewichte, trifft zu, wenn das 95-%-Intervall der Differenz ihrer Fehler über Startwerte unter null liegt, und trifft nicht zu, wenn es darüber liegt; sonst ist sie unentschieden. Die Kontrolle ist dieselbe Differenz für unabhängige Netze ohne Dropout. Bei nur einem Startwert geht das Intervall über Testbilder und ist breiter, als es sein müsste.';
