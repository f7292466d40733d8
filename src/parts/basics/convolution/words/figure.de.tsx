import { count, listed, many, percent, plain } from '../../../../charts/numbers.ts';
import { intervalsNamed, spreadNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { dropoutName, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type ConvolutionParams, type MeasureName, networks, type PlaceKind, type SetName, sizesOf } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import type { Sides, Told } from '../view/looks.ts';
import { accuracyUnit, write } from '../view/numbers.ts';

function layersInWords(set: SetName): string {
  const { channels, kernel, dense } = networks[set];
  return `Faltungen mit ${listed(channels.map(String))} Kanälen (${kernel} × ${kernel}) und Pooling, ${listed(dense.map(String))} dichte Einheiten`;
}

export function settings(params: ConvolutionParams): string {
  const { set, noise, rates, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps } = sizesOf(params);
  return [
    `${words.setName[set]}: ${layersInWords(set)}`,
    `${dropoutName(noise)} bei ${many(rates.length, 'Rate', 'Raten')}`,
    `${optimiserInWords(optimiser, learningRate)}, ${many(steps, 'Schritt', 'Schritte')} zu ${batchSize} auf ${many(train, 'Bild', 'Bildern')}`,
    seedsInWords(seeds),
  ].join(', ');
}

export const words = {
  title: 'Dropout in Faltungsnetzen',
  lookFor: 'Verschieben Sie die Rate: Wo hilft Dropout, und wo kostet es Genauigkeit?',
  setName: { mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST', 'cifar-10': 'CIFAR-10' } satisfies Record<
    SetName,
    string
  >,
  measureAxis: {
    accuracy: 'Testgenauigkeit, %',
    'cross-entropy': 'Kreuzentropie (Test), nat',
  } satisfies Record<MeasureName, string>,
  place: {
    dense: 'dichte Schichten',
    all: 'alle Schichten, je Wert',
    channels: 'alle Schichten, ganze Kanäle',
  } satisfies Record<PlaceKind, string>,
  short: { dense: 'dicht', all: 'alle', channels: 'Kanäle' } satisfies Record<PlaceKind, string>,
  without: 'ohne Dropout',
  withoutShort: 'ohne',
  rateAxis: 'Dropout-Rate p',
  stepAxis: 'Trainingsschritte',
  cursor: 'Abgelesene Dropout-Rate',
  pointer: (rate: number, place: string, value: number | null, as: (value: number) => string): string =>
    `${plain(rate)}: ${place}, ${value === null ? 'noch nicht gemessen' : as(value)}`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  column: { test: 'Test', seen: 'Training', gain: 'Mit minus ohne' },
  seenHelp: 'Dasselbe auf den ersten der Bilder, auf denen das Netz trainiert wurde',
  gainHelp: 'Auf Testbildern, mit Dropout minus ohne, gepaart nach Startwert, mit 95-%-Intervall',
  share: (value: number | null): string => (value === null ? words.none : percent(value)),
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  none: '–',
  table: {
    caption: `Netze nach Ort und Rate von Dropout${spreadNamed}${intervalsNamed}`,
    head: [
      ...['Dropout auf', 'Quelle', 'Rate', 'Testgenauigkeit', 'Mit minus ohne Dropout'],
      ...['Kreuzentropie (Test)', 'Genauigkeit auf Trainingsbildern'],
    ],
  },
  stepTable: {
    caption: 'Lernkurven auf Testbildern',
    head: ['Dropout auf', 'Quelle', 'Rate', 'Schritte', 'Genauigkeit', 'Kreuzentropie'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${words.setName[result.set]}, ${many(result.images, 'Testbild', 'Testbilder')}, Kurven auf ${count(result.curveImages)} davon; ${many(result.trainImages, 'Trainingsbild', 'Trainingsbilder')}; Netze mit ${many(result.parameters, 'Gewicht', 'Gewichten')}, ${dropoutName(result.noise)}, im Test skalierte Gewichte.`;

export const captionText = (sources: Sources): string =>
  [
    'Links: Testbilder gegen die Dropout-Rate; alle Linien beginnen beim selben Netz, ohne Dropout. Rechts: dasselbe während des Trainings, bei der Rate, auf der links der Zeiger steht; was außerhalb der Achse liegt, ist abgeschnitten. Die senkrechten Achsen beginnen nicht bei 0.',
    'Quadrate: Dropout auf den Einheiten dichter Schichten. Kreise: auf diesen und auf jedem Wert der Faltungen nach dem Pooling. Rauten: auf ganzen Kanälen statt auf Werten. Gestrichelt grün: ohne Dropout. Bänder: eine Standardabweichung über die Startwerte.',
    ...sources.map(made),
  ].join(' ');

export const looksInWords = ({ judged, supporting, opposing }: Sides): string =>
  `bei ${count(supporting)} von ${count(judged)} Kombinationen von Ort und Rate genauer, bei ${count(opposing)} ungenauer`;

export const evidenceText = (who: string, told: Told | null): string =>
  told === null
    ? `${who}: Noch sind nicht alle Netze trainiert.`
    : `${who}: Verglichen mit dem Netz ohne Dropout ist das mit Dropout ${looksInWords(told.sides)}, soweit es sich vom Zufall unterscheiden lässt; der beste Fall ändert die Genauigkeit um ${differenceInWords(told.best.gain, accuracyUnit)} (${words.place[told.best.place]}, p = ${plain(told.best.rate)}).`;

export const summaryText = (
  who: string,
  measure: MeasureName,
  rate: number,
  rows: readonly (readonly [name: string, value: number | null])[],
): string =>
  `${who}: ${words.measureAxis[measure]} bei Rate ${plain(rate)}: ${rows
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${write[measure](value)}`]))
    .join('; ')}.`;

export const verdictRule =
  'Mit und ohne Dropout beginnen die Netze mit denselben Gewichten, sehen dieselben Minibatches und werden auf denselben Testbildern gemessen; Differenzen sind nach Startwert gepaart. Jede Kombination von Ort und Rate spricht für „verbessert“, wenn das 95-%-Intervall der Differenz über null liegt, und dagegen, wenn es darunter liegt. Die Behauptung trifft zu, wenn mehr als die Hälfte dafür und keine dagegen spricht, trifft nicht zu, wenn nicht mehr dafür als dagegen sprechen, und trifft sonst teilweise zu. Bei so vielen Vergleichen liegt einer von zwanzig durch Zufall auf einer der beiden Seiten. „Hängt von p ab“ fragt, an wie vielen Orten sich die Genauigkeit bei der höchsten Rate von der bei der niedrigsten unterscheidet. Die Kontrolle ist dieselbe Differenz auf Bildern, auf denen die Netze trainiert wurden. Mit nur einem Startwert geht das Intervall über Testbilder und ist breiter, als es sein müsste.';
