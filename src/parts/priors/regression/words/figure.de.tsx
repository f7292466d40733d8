import { count, fixed, listed, many, plain } from '../../../../charts/numbers.ts';
import { mostPoints } from '../../../../contract/points.ts';
import { mostExactUnits, thinnedNetworks } from '../../../../core/one-input/exact.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import { usualUnits } from '../../../../core/one-input/network.ts';
import type { PointXY, Preset } from '../../../../core/one-input/points.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import type { RegressionParams } from '../spec.ts';
import type { AtRate, BandWidths, Ratio } from '../view/bands.ts';
import type { Phase } from '../view/live.ts';

/** The settings that make a run, in words. */
export const settings = ({ points, rate, steps, units, more, seeds }: RegressionParams): string =>
  [
    many(points.length, 'Punkt', 'Punkte'),
    `Rate ${plain(rate)}`,
    many(steps, 'Schritt', 'Schritte'),
    `${units}–${units} Einheiten`,
    ...(more > 1 ? [`noch einmal mit ${more}-mal so vielen Daten`] : []),
    seedsInWords(seeds),
  ].join(', ');

/** "1,42-mal [1,30; 1,55]". */
export const ratioText = ({ value, low, high }: Ratio): string =>
  `${fixed(value, 2)}-mal${low === undefined || high === undefined ? '' : ` [${fixed(low, 2)}; ${fixed(high, 2)}]`}`;

const methodNames: Record<Method, string> = {
  dropout: 'MC-Dropout',
  ensemble: 'fünf Netze',
  ard: 'ARD-Prior',
};

const withMethod: Record<Method, string> = {
  dropout: 'mit MC-Dropout',
  ensemble: 'mit fünf Netzen',
  ard: 'mit dem ARD-Prior',
};

const coordinates = ({ x, y }: PointXY): string => `x ${fixed(x, 2)}; y ${fixed(y, 2)}`;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Wo ein Netz nichts gesehen hat',
  lookFor: 'Verschieben Sie Punkte und sehen Sie, welche Bänder breit sind, wo keine sind.',
  xAxis: 'Eingabe x',
  yAxis: 'Ausgabe y',
  points: 'Punkte',
  presets: {
    gap: '30 mit Lücke',
    clusters: 'zwei Cluster',
    full: 'ohne Lücke',
    few: 'fünf Punkte',
  } satisfies Record<Preset, string>,
  own: 'Ihre eigenen',
  add: 'Hinzufügen',
  clear: 'Leeren',
  rate: 'Dropout-Rate',
  steps: 'Schritte',
  units: 'Verdeckte Einheiten',
  unitOptions: {
    [usualUnits]: `${usualUnits}–${usualUnits}`,
    [mostExactUnits]: `${mostExactUnits}–${mostExactUnits}, jede Maske`,
  },
  exact: (units: number, furthest: number): string =>
    `Gepunktet: exaktes Mittel und Band über alle ${count(thinnedNetworks(units))} ausgedünnten Netze; das Mittel der gezogenen Masken weicht höchstens um ${fixed(furthest, 2)} ab.`,
  how: 'Drücken Sie auf eine leere Stelle, um einen Punkt zu setzen; ziehen Sie ihn, um ihn zu verschieben; drücken Sie zweimal auf ihn oder die Entf-Taste, um ihn zu entfernen.',
  full: `Es gibt schon ${mostPoints} Punkte, mehr passen nicht. Entfernen Sie einen, um einen anderen zu setzen.`,
  added: (point: PointXY): string => `Punkt gesetzt bei ${coordinates(point)}.`,
  removed: (left: number): string => `Punkt entfernt; noch ${many(left, 'Punkt', 'Punkte')}.`,
  at: coordinates,
  pointName: (number: number, point: PointXY): string => `Punkt ${number}: ${coordinates(point)}`,
  method: (method: Method, rate: number): string =>
    method === 'dropout' ? `${methodNames.dropout}, p = ${plain(rate)}` : methodNames[method],
  frame: (methods: readonly Method[], rate: number, figure: string): string =>
    `${methods.map((method) => words.method(method, rate)).join(', ')}: ${figure}`,
  chart: (method: Method): string => `${methodNames[method]}: Kurve und Punkte`,
  phase: (phase: Phase | null, steps: number): string => {
    if (phase === null) return 'Keine Punkte: Es gibt nichts zu lernen.';
    if (phase === 'first') return `Es wird gelernt: ${many(steps, 'Schritt', 'Schritte')}.`;
    if (phase === 'rest') return `Von Anfang an ${many(steps, 'Schritt', 'Schritte')} lang gelernt.`;
    return phase === 'following'
      ? 'Das Lernen geht weiter, während sich die Punkte bewegen.'
      : 'Die Punkte ruhen: Alles wird von Anfang an neu gelernt.';
  },
  waiting: 'Das Lernen beginnt, wenn die Abbildung zu sehen ist.',
  readout: {
    caption: 'Standardabweichung des Bandes',
    method: 'Methode',
    near: 'an Punkten',
    gap: 'in der Lücke',
    ratio: 'Lücke / Punkte',
    left: 'x = −3',
    right: 'x = 3',
    now: 'jetzt',
    recorded: 'aufgezeichnet',
    run: 'Ihr Lauf',
  },
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  awaited: 'Noch kein Lauf zum Messen. Drücken Sie „Trainieren“.',
  table: {
    caption: `Standardabweichung des Bandes, Mittel über Startwerte${intervalsNamed}`,
    head: [
      'Methode',
      'Quelle',
      'An den Punkten',
      'In der Lücke',
      'Lücke / Punkte',
      'x = −3',
      'x = 3',
      'Mit mehr Daten',
    ],
  },
  rateTable: {
    caption: 'Standardabweichung des Bandes von Dropout, nach Rate',
    head: ['Rate', 'Quelle', 'An den Punkten', 'In der Lücke'],
  },
  live: (found: readonly (readonly [method: Method, ratio: number])[]): string =>
    `In der größten Lücke ist das Band ${listed(found.map(([method, ratio]) => `${withMethod[method]} ${fixed(ratio, 1)}-mal`))} so breit wie an den Punkten.`,
} as const;

export const captionText = (rate: number, units: string, functions: boolean): string =>
  `Drei Wege, dieselben Punkte mit kleinen Netzen (1–${units}–${units}–1, ReLU) zu lernen, auf dieser Seite trainiert, während Sie zusehen. MC-Dropout mit Rate ${plain(rate)} zieht Masken; fünf Netze beginnen mit verschiedenen Gewichten; der ARD-Prior gibt den Gewichten jeder Einheit eine eigene Skala, und Gewichte werden aus dem Gelernten gezogen. ${
    functions
      ? 'Dünne Linien: einzelne Funktionen, jede unter einer Maske, von einem Netz oder mit einer Ziehung der Gewichte.'
      : 'Die Linie ist das Mittel und das Band zwei Standardabweichungen nach beiden Seiten, über viele einzelne Funktionen, ohne das Rauschen der Punkte (Standardabweichung 0,1).'
  } Gestrichelt: wo das aufgezeichnete Band endet, zwei Standardabweichungen von seinem Mittel, mit denselben Punkten, derselben Rate und denselben Schritten.`;

interface Told {
  readonly who: string;
  readonly rate: number;
  readonly more: number;
  readonly widths: Readonly<Record<Method, BandWidths>>;
  readonly rates: readonly AtRate[];
}

/** What one source says of the bands. */
export function evidenceText({ who, rate, more, widths, rates }: Told): string {
  const { dropout, ensemble, ard } = widths;
  const [first, last] = [rates[0], rates[rates.length - 1]];
  return [
    `${who}: In der Lücke ist das Band von Dropout (p = ${plain(rate)}) ${ratioText(dropout.ratio)} so breit wie an den Punkten, das von fünf Netzen ${ratioText(ensemble.ratio)}, das mit dem ARD-Prior ${ratioText(ard.ratio)}.`,
    ...(rates.length > 1
      ? [
          `Von p = ${plain(first.rate)} bis ${plain(last.rate)} geht die Standardabweichung von Dropout an den Punkten von ${fixed(first.near, 3)} auf ${fixed(last.near, 3)}, mit denselben Punkten.`,
        ]
      : []),
    ...(dropout.withMore
      ? [
          `Mit ${more}-mal so vielen Daten wird sie ${ratioText(dropout.withMore)} so groß; die eines Posteriors wäre etwa ${fixed(1 / Math.sqrt(more), 2)}-mal so groß.`,
        ]
      : []),
  ].join(' ');
}

export const summaryText = (rate: number, widths: Readonly<Record<Method, BandWidths>> | null): string =>
  widths
    ? `Standardabweichung des Bandes an den Punkten und in der Lücke. MC-Dropout mit Rate ${plain(rate)}: ${fixed(widths.dropout.near, 2)} und ${fixed(widths.dropout.gap, 2)}; fünf Netze: ${fixed(widths.ensemble.near, 2)} und ${fixed(widths.ensemble.gap, 2)}; ARD-Prior: ${fixed(widths.ard.near, 2)} und ${fixed(widths.ard.gap, 2)}.`
    : words.awaited;

export const verdictRule =
  'Der Satz des Papers handelt von anderen Arbeiten, und diese Seite prüft ihn auf eine Weise. Wäre ein Band das eines Posteriors, so fiele seine Standardabweichung an den Punkten mit n-mal so vielen Daten auf etwa 1/√n. Netze werden auf den Punkten und auf n-mal so vielen trainiert, bei derselben Rate. Das Band folgt den Daten, wenn das 95-%-Intervall des Verhältnisses beider Breiten über Startwerte näher an 1/√n als an 1 liegt (auf einer logarithmischen Skala, unter n hoch −¼), und es folgt ihnen nicht, wenn es näher an 1 liegt. Bei nur einem Startwert gibt es kein Intervall und kein Urteil. Die Kontrolle ist dasselbe Verhältnis bei den beiden anderen Methoden.';
