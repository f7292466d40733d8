import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type EnsembleKind, type EnsembleParams, type Measure, sizesOf } from '../spec.ts';
import type { Pair, Sources, Told } from '../view/curves.ts';

export function settings(params: EnsembleParams): string {
  const { networkShape, rate, members, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    `ein Netz mit klassischem Dropout ${plain(rate)}, zweimal ${many(members, 'Netz', 'Netze')} ohne`,
    `${optimiserInWords(optimiser, learningRate)}, ${many(steps, 'Schritt', 'Schritte')} zu ${batchSize} auf ${many(train, 'Bild', 'Bildern')}`,
    seedsInWords(seeds),
  ].join(', ');
}

export const words = {
  title: 'Viele Netze oder eines mit Masken',
  lookFor: 'Vergleichen Sie zwanzig Netze mit zwanzig Masken: Fehler, Kreuzentropie und Kosten.',
  measure: {
    error: 'Testfehler, %',
    crossEntropy: 'Kreuzentropie, nat',
    disagreement: 'zwei sind uneinig, %',
    errorCorrelation: 'Korrelation der Fehler',
  } satisfies Record<Measure, string>,
  kind: {
    independent: 'unabhängige Netze',
    bootstrap: 'dieselben, Bootstrap',
    masks: 'Masken eines Netzes',
  } satisfies Record<EnsembleKind, string>,
  scaled: 'skalierte Gewichte',
  short: { independent: 'unabhängig', bootstrap: 'Bagging', masks: 'Masken', scaled: 'skaliert' },
  memberAxis: 'gemittelte Netze oder Masken',
  memberAxisShort: 'gemittelte Mitglieder',
  cursor: 'Gemittelte Netze oder Masken',
  pointer: (k: number, error: number | null): string =>
    `${count(k)}: Mittel der Masken, ${error === null ? 'noch nicht gemessen' : `Fehler ${percent(error)}`}`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  read: (source: string, k: number): string =>
    k === 1 ? `${source}, eines allein` : `${source}, Mittel von ${count(k)}`,
  column: {
    error: 'Fehler',
    crossEntropy: 'Kreuzentropie',
    disagreement: 'Uneinig',
    errorCorrelation: 'Fehlerkorr.',
    trainings: 'Trainings',
    weights: 'Gewichte',
  },
  brief: {
    error: 'Fehler',
    crossEntropy: 'Kreuzent.',
    disagreement: 'Uneinig',
    errorCorrelation: 'Korr.',
    trainings: 'Train.',
    weights: 'Gewichte',
  },
  columnHelp: {
    error: 'Anteil der Testbilder, die das Mittel falsch vorhersagt',
    crossEntropy: 'Mittel von −ln(Wahrscheinlichkeit der richtigen Klasse), nat',
    disagreement: 'Anteil der Testbilder, für die zwei Mitglieder verschiedene Klassen vorhersagen, Mittel über Paare',
    errorCorrelation:
      'Korrelation der Fehler zweier Mitglieder über Testbilder; bei 1 scheitern sie an denselben Bildern',
    trainings: 'Netze, die trainiert werden müssen',
    weights: 'Gewichte und Bias-Werte, die aufbewahrt werden müssen',
  },
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  none: '–',
  table: {
    caption: `Mittel von immer mehr Netzen oder Masken${spreadNamed}`,
    head: [
      ...['Gemittelt', 'Quelle', 'Wie viele', 'Trainings', 'Gewichte'],
      ...['Fehler', 'Kreuzentropie', 'Zwei uneinig', 'Korrelation der Fehler'],
    ],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${many(result.images, 'Testbild', 'Testbilder')}, ${many(result.trainImages, 'Trainingsbild', 'Trainingsbilder')}, Netze mit ${many(result.parameters, 'Gewicht', 'Gewichten')}.`;

export const captionText = (sources: Sources): string =>
  [
    'Fehler und Kreuzentropie der Mittel von immer mehr Mitgliedern, und der Anteil der Testbilder, für die zwei dieser Mitglieder verschiedene Klassen vorhersagen. Weniger Fehler und weniger Kreuzentropie sind besser; ihre Achsen beginnen nicht bei 0.',
    'Rauten: Netze ohne Dropout, einzeln auf denselben Bildern trainiert. Grüne Quadrate: ebenso, jedes auf einer Bootstrap-Stichprobe der Bilder (Bagging). Kreise: Masken eines Netzes mit Dropout. Die Linie ohne Zeichen: skalierte Gewichte dieses Netzes. Bänder: eine Standardabweichung über die Startwerte.',
    ...sources.map(made),
  ].join(' ');

export function errorsInWords({ interval }: Difference): string {
  const side = interval === null ? 'none' : effect(interval);
  return {
    below: 'macht weniger Fehler',
    above: 'macht mehr Fehler',
    none: 'macht über den Zufall hinaus weder weniger noch mehr Fehler',
  }[side];
}

export const inBoth = ({ error, loss }: Pair): string =>
  error && loss ? `Fehler ${inUnits('error', error)}, Kreuzentropie ${inUnits('crossEntropy', loss)}` : words.none;

export const asGoodInWords = (asGood: number | null, members: number): string =>
  asGood === null
    ? `Nicht einmal ${many(members, 'unabhängiges Netz', 'unabhängige Netze')} ${members === 1 ? 'hat' : 'haben'} die Kreuzentropie der Masken.`
    : asGood === 1
      ? 'Ein unabhängiges Netz hat die Kreuzentropie der Masken.'
      : `Für die Kreuzentropie der Masken braucht es ${count(asGood)} unabhängige Netze.`;

export function evidenceText({ who, members, one, all, asGood }: Told): string {
  if (!one.error || !one.loss || !all.error) return `${who}: Noch sind nicht alle Netze trainiert.`;
  return [
    `${who}: Für ein einziges Training gilt: Das Mittel von ${many(members, 'Maske', 'Masken')} ${errorsInWords(one.error)} als ein Netz ohne Dropout (${inBoth(one)}).`,
    `Gegen das Mittel von ${many(members, 'unabhängigen Netz', 'unabhängigen Netzen')}, für ebenso viele Trainings, gilt: Es ${errorsInWords(all.error)} (${inBoth(all)}).`,
    asGoodInWords(asGood, members),
  ].join(' ');
}

export const summaryText = (
  who: string,
  k: number,
  rows: readonly (readonly [name: string, error: number | null])[],
): string =>
  `${who}, Mittel von ${count(k)}: ${rows.map(([name, error]) => `${name}, ${error === null ? 'nicht gemessen' : `Fehler ${percent(error)}`}`).join('; ')}.`;

export const verdictRule =
  'Alle Vorhersagen gelten denselben Testbildern, und Differenzen sind nach Startwert gepaart. „Günstig, aber leistungsfähig“ vergleicht, was ein einziges Training bringt: das Mittel der Masken und ein Netz ohne Dropout. Fehler und Kreuzentropie sprechen jeweils für die Behauptung, wenn das 95-%-Intervall über die Startwerte unter null liegt, und dagegen, wenn es darüber liegt; die Behauptung trifft zu, wenn beide dafür sprechen, teilweise, wenn eines dafür spricht und das andere unentschieden ist, und trifft nicht zu, wenn nicht mehr dafür als dagegen spricht. „Unabhängiger“ wird danach beurteilt, wie stark die Fehler zweier Mitglieder korrelieren, und das Mitteln nach dem Fehler vieler Masken minus dem einer Maske. Daneben steht jeweils die Kontrolle: dasselbe für getrennt trainierte Netze.';
