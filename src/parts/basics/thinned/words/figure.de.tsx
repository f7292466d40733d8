import { signedInterval } from '../../../../charts/estimates.ts';
import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import type { PointSet } from '../../../../core/point-sets.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { type Convention, type MapShown, stepsOf, type ThinnedParams, type WalkStep } from '../spec.ts';
import type { Estimate, Told } from '../view/evidence.ts';
import { differenceInWords } from '../view/numbers.ts';
import { words as names } from './spec.ts';

export const whoInWords = (source: string, data: PointSet): string => `${source} (${names.options.data[data]})`;

const onPoints: Readonly<Record<PointSet, string>> = { moons: 'Monden', circles: 'Kreisen', clouds: 'Wolken' };

export const settings = (params: ThinnedParams): string =>
  [
    `2–${params.units.join('–')}–2`,
    `${count(params.points)} Punkte auf ${onPoints[params.data]}`,
    many(params.rates.length, 'Dropout-Rate', 'Dropout-Raten'),
    `Adam mit Lernrate ${plain(params.learningRate)}, ${many(stepsOf(params), 'Schritt', 'Schritte')} zu ${params.batchSize}`,
    seedsInWords(params.seeds),
  ].join(', ');

export const errorsInWords = ({ estimate, interval }: Estimate): string =>
  `${interval ? signedInterval(interval, 2).replaceAll('+', '') : fixed(estimate, 2)} Standardfehler`;

const times = (factor: number): string => `×${plain(Number(factor.toFixed(2)))}`;
const keep = (rate: number): string => plain(Number((1 - rate).toFixed(2)));
const layerName = ['ersten', 'zweiten'];

export const words = {
  title: 'Dropout, Einheit für Einheit',
  lookFor: 'Gehen Sie die vier Schritte durch und ziehen Sie neu: Andere Einheiten sind abgeschaltet.',
  networkLabel: 'Verdeckte Einheit',
  planeLabel: 'Punkt, der dem Netz gezeigt wird',
  columns: ['Eingänge', 'verdeckt 1', 'verdeckt 2', 'Klassen'],
  next: 'Weiter',
  newDraw: 'Neu ziehen',
  manyDraws: '100-mal ziehen',
  freeze: 'Maske festhalten',
  drawnTag: (factor: number): string => `D=${factor}`,
  factorTag: times,
  share: (probability: number): string => `${Math.round(100 * probability)}\u00a0%`,
  unitLabel: (layer: number, unit: number, value: string, tag: string, dropped: boolean): string =>
    `Verdeckte Schicht ${layer + 1}, Einheit ${unit + 1}: ${dropped ? 'abgeschaltet' : value}${tag === '' ? '' : `, ${tag}`}`,
  told: {
    whole: () => 'Das ganze Netz, ohne Dropout: In jedem Kreis steht die Ausgabe X der Einheit.',
    draw: (rate: number) =>
      `Für diesen Punkt wird für jede verdeckte Einheit eine Zahl D gezogen: 0 mit Wahrscheinlichkeit ${plain(rate)}, sonst 1.`,
    drop: (rate: number, convention: Convention) =>
      convention === 'classic'
        ? 'Training: Die Ausgaben werden mit D multipliziert. Wo D 0 ist, ist die Einheit mit allen ihren Verbindungen abgeschaltet.'
        : `Training: Die Ausgaben werden mit D/(1 − p) multipliziert, hier 0 oder ${plain(Number((1 / (1 - rate)).toFixed(2)))}. Durchgekreuzte Einheiten sind abgeschaltet.`,
    test: (rate: number, convention: Convention) =>
      convention === 'classic'
        ? `Test: Alle Einheiten sind wieder da, und jede Ausgabe wird mit 1 − p = ${keep(rate)} multipliziert.`
        : 'Test: Alle Einheiten sind wieder da. Skaliert wurde schon im Training, also wird nichts multipliziert.',
  } satisfies Record<WalkStep, (rate: number, convention: Convention) => string>,
  pointText: ([x1, x2]: readonly number[], here: Readonly<Record<MapShown, number>>): string =>
    `Punkt ${fixed(x1, 2)}; ${fixed(x2, 2)}. Wahrscheinlichkeit von Rot: diese Maske ${percent(here.mask)}, skalierte Gewichte ${percent(here.scaled)}, alle Masken ${percent(here.average)}.`,
  drawsAxis: 'Ziehungen von D dieser Einheit',
  meanAxis: 'Mittel von D·X, klassisch',
  convention: { classic: 'klassisch', inverted: 'invertiert' } satisfies Record<Convention, string>,
  conventionNote: {
    classic: (rate: number) => `Training ×D, Test ×${keep(rate)}`,
    inverted: (rate: number) => `Training ×D/${keep(rate)}, Test ×1`,
  } satisfies Record<Convention, (rate: number) => string>,
  unitCaption: (layer: number, unit: number): string =>
    `Einheit ${unit + 1} der ${layerName[layer]} verdeckten Schicht`,
  unitHead: {
    now: 'Diese Ziehung',
    mean: (draws: number): string => `Mittel von ${many(draws, 'Ziehung', 'Ziehungen')}`,
    settled: 'Mittel aller Masken',
    test: 'Test',
  },
  now: (value: string, dropped: boolean): string => (dropped ? '0 (aus)' : value),
  readout: {
    caption: 'Wahrscheinlichkeit von Rot am Punkt, und richtige Testpunkte',
    here: 'am Punkt',
    recorded: 'richtig, aufgez.',
    run: 'richtig, Ihr Lauf',
    mask: 'eine Maske',
    scaled: 'skalierte Gewichte',
    average: 'Mittel aller Masken',
  },
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  none: '–',
  awaited: 'Noch ist nichts trainiert: Das Netz hat seine ersten, zufälligen Gewichte. Drücken Sie „Trainieren“.',
  table: {
    caption: `Richtig vorhergesagte Testpunkte, und wie weit sich Masken unterscheiden${spreadNamed}`,
    head: [
      'Rate',
      'Quelle',
      'Eine Maske',
      'Skaliert',
      'Mittel aller',
      'Ohne Faktor',
      'Masken uneinig',
      'Abstand',
      'Fehlbetrag',
    ],
  },
  settlingTable: {
    caption: `Fehler des Mittels über Ziehungen, in den Standardfehlern der Theorie${spreadNamed}`,
    head: ['Ziehungen', 'Rate', 'Quelle', 'Mittel(DX)/(1 − p) − X', 'Mittel(DX) − X'],
  },
};

export const captionText = (data: PointSet, trained: boolean): string =>
  [
    `Links: das Netz am Punkt mit dem Kreuz. In Kreisen stehen Zahlen; Linien sind Gewichte, blau unter 0 und rot darüber, so dick, wie sie groß sind; abgeschaltete Einheiten sind durchgekreuzt. Rechts: zwei Klassen von Punkten (${names.options.data[data]}), als Farbe die Wahrscheinlichkeit der roten Klasse, und als Linie, wo sie ein halb ist: gepunktet für diese Maske, dünn für andere, gestrichelt blau für skalierte Gewichte, orange für das Mittel aller Masken, das exakt ist.`,
    'Unten: eine verdeckte Einheit in beiden Konventionen und das Mittel von D·X über Ziehungen, mit zwei Standardfehlern um den Wert, auf den es sich einpendelt; blau ist, was Skalieren an dessen Stelle setzt. Am Punkt ist „eine Maske“ die gezogene; bei Testpunkten steht das Mittel über die Masken. Jeder Punkt hat eine eigene Maske; eine festgehaltene Maske ist für alle dieselbe. Das Netz wurde mit klassischem Dropout trainiert: Mit invertiertem Dropout gezeigt, hat es (1 − p)-mal so große ausgehende Gewichte und sagt dasselbe.',
    ...(trained ? [] : [words.awaited]),
  ].join(' ');

export const evidenceText = ({ who, rate, single, averaging, scaling, disagreement, gap }: Told): string =>
  rate === 0
    ? `${who}: Ohne Dropout gibt es nur eine Maske, die nichts abschaltet; mit ihr sind ${percent(single)} der Testpunkte richtig.`
    : `${who}, p = ${plain(rate)}: Mit einer Maske sind ${percent(single)} der Testpunkte richtig; das Mittel aller Masken ändert das um ${differenceInWords(averaging)}; skalierte Gewichte unterscheiden sich vom Mittel um ${differenceInWords(scaling)}, in der Wahrscheinlichkeit im Durchschnitt um ${percent(gap)}. Für ${percent(disagreement)} der Punkte sagen zwei Masken verschiedene Klassen vorher.`;

const stepName: Readonly<Record<WalkStep, string>> = {
  whole: 'ganz',
  draw: 'ziehen',
  drop: 'abschalten',
  test: 'Test',
};

export const summaryText = (step: WalkStep, dropped: number, total: number, rate: number, told: string): string =>
  `Schritt „${stepName[step]}“ bei Rate ${plain(rate)}: Diese Ziehung schaltet ${dropped} von ${many(total, 'verdeckten Einheit', 'verdeckten Einheiten')} ab. ${told}`;

export const verdictRule = ([low, high]: readonly [number, number], same: number): string =>
  `Ziehungen: Der Fehler von Mittel(DX)/(1 − p) wird durch den Standardfehler geteilt, den die Theorie angibt; Zufall allein ergibt ${plain(1)}. Die Gleichung trifft zu, wenn das 95-%-Intervall über die Startwerte zwischen ${plain(low)} und ${plain(high)} liegt, und trifft nicht zu, wenn es außerhalb liegt. Mitteln verbessert, wenn das Intervall der Differenz der Genauigkeiten, gepaart nach Startwert, über 0 liegt. Skalieren ersetzt das Mittel, wenn das Intervall höchstens ${plain(100 * same)} Prozentpunkt beiderseits von 0 liegt, und nicht, wenn es außerhalb liegt. Mit nur einem Startwert gibt es kein Intervall und kein Urteil. Alle Masken werden durchgerechnet: Das Mittel ist exakt.`;
