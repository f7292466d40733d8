import { many, plain } from '../../../../charts/numbers.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { trainingInWords } from '../../../../view-kit/settings.ts';
import { budgets, type FeaturesParams, type FeaturesResult, type Measure, most } from '../spec.ts';
import type { NetworkKind, Sources, Told } from '../view/curves.ts';
import { inShort, writing } from '../view/numbers.ts';

export const whoInWords = (source: string, side: number): string => `${source} (${side} × ${side} Pixel)`;

export function settings(params: FeaturesParams): string {
  const { rate, side, units } = params;
  const pixels = Number(side) ** 2;
  return [
    `Autoencoder ${pixels}–${units}–${pixels}`,
    `invertierter Dropout ${plain(rate)} auf den verdeckten Einheiten, und ohne`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}

export const words = {
  title: 'Was verdeckte Einheiten lernen',
  lookFor: 'Trainieren Sie weiter: Mit Dropout werden Kacheln zu Strichen, und weniger Einheiten sind wach.',
  after: 'Trainingsschritte',
  afterSteps: (steps: number): string => (steps === 0 ? 'untrainiert' : `nach ${many(steps, 'Schritt', 'Schritten')}`),
  network: { without: 'Ohne Dropout', with: 'Mit Dropout' } satisfies Record<NetworkKind, string>,
  tiles: (kind: NetworkKind): string => (kind === 'with' ? 'Einheiten, mit Dropout' : 'Einheiten, ohne Dropout'),
  same: 'Bei Rate 0 gibt es kein zweites Netz. Wählen Sie eine Rate über 0.',
  awaited: 'Noch keine Merkmale: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  short: { without: 'ohne', with: 'Dropout' } satisfies Record<NetworkKind, string>,
  stepsAxis: 'Trainingsschritte',
  axis: {
    locality: 'quadrierte Gewichte in einem Fenster, %',
    active: 'wache Einheiten, %',
    correlation: 'Korrelation zweier Einheiten',
  },
  column: {
    locality: 'Im Fenster',
    active: 'Wach',
    correlation: 'Korrelation',
    squaredError: 'Quadr. Fehler',
  } satisfies Record<Measure, string>,
  help: {
    locality: 'Anteil der Quadrate der Decoder-Gewichte einer Einheit in dem Fenster, das am meisten davon enthält',
    active: 'Anteil der Einheiten, deren Ausgabe auf einem Testbild über 0 liegt, ohne Rauschen',
    correlation:
      'Der Ausgaben zweier Einheiten über Testbilder, ohne Vorzeichen; Mittel über alle Paare von Einheiten, die sich ändern',
    squaredError: 'Eines Testbilds, über seine Pixel summiert, ohne Rauschen',
  } satisfies Record<Measure, string>,
  readout: (source: 'recorded' | 'run' | null): string =>
    `${source === 'run' ? 'Ihr Lauf' : 'Aufgezeichnet'}: beim gezeigten Schritt`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  none: '–',
  scale: (limit: number | null): string =>
    `Rot: Dort fügt eine Einheit Tinte hinzu. Blau: Dort nimmt sie Tinte weg. Volle Farbe ab ${limit === null ? '…' : plain(limit)} in beiden Richtungen, gleich in beiden Rastern; die Grenze ändert sich mit dem Schritt.`,
  tileText: (result: FeaturesResult, place: number, step: number, tile: number): string => {
    const { gallery, units } = result;
    const one = gallery.tiles[step][tile - 1];
    const labels = one.wakers[place].map((image) => gallery.labels[image]);
    return `Einheit ${tile} von ${units}, ${words.afterSteps(result.steps[step])}: ${
      labels.length > 0 ? `am stärksten geweckt von ${labels.join(', ')}` : 'von keiner gezeigten Ziffer geweckt'
    }`;
  },
  wakers: {
    title: (tile: number): string => `Einheit ${tile}, am meisten geweckt von`,
    never: (tile: number): string => `Einheit ${tile}: keine Ziffer weckt sie`,
    digit: (label: number): string => `eine ${label}, Ausgabe `,
    caption: (tile: number): string =>
      `Testziffern, die Einheit ${tile} am meisten wecken, jeweils mit der Ausgabe der Einheit`,
    table: { head: ['Quelle', 'Dropout-Rate', 'Schritte', 'Ziffern (Ausgabe)'] },
  },
  table: {
    caption: `Verdeckte Einheiten mit Dropout und ohne, auf Testbildern${spreadNamed}`,
    head: [
      'Quelle',
      'Dropout-Rate',
      'Schritte',
      'In einem Fenster',
      'Wache Einheiten',
      'Korrelation zweier Einheiten',
      'Quadratischer Fehler',
    ],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: Bilder von ${result.side} × ${result.side} Pixeln, ${many(result.units, 'verdeckte Einheit', 'verdeckte Einheiten')}, Fenster ${result.window} × ${result.window}, ${many(result.images, 'Testbild', 'Testbilder')}.`;

export const captionText = (sources: Sources): string =>
  [
    `Jede Kachel ist eine verdeckte Einheit: die Gewichte von ihr zu den Pixeln des Bildes, das das Netz schreibt. Gezeigt sind die ersten ${most.tiles} Einheiten, dieselben in beiden Rastern, die mit denselben Gewichten beginnen.`,
    `Unter jedem Raster: die Einheit unter dem Zeiger und diejenigen von ${most.digits} Testziffern, bei denen ihre Ausgabe am größten ist.`,
    'Rechts: der Anteil der quadrierten Gewichte einer Einheit in dem Fenster, das am meisten davon enthält, der Anteil der Einheiten, die auf einer Testziffer wach sind, und die Korrelation der Ausgaben zweier Einheiten. Alles ist ohne Rauschen gemessen. Quadrate: mit Dropout. Dreiecke, gestrichelt: ohne. Bänder: eine Standardabweichung über die Startwerte.',
    ...sources.map(made),
  ].join(' ');

export function evidenceText({ who, steps, of }: Told): string {
  const told = (measure: Measure) => {
    const { difference, ...rows } = of(measure);
    const by = difference ? ` (Differenz ${differenceInWords(difference, writing[measure])})` : '';
    return {
      with: inShort(measure, rows.with, words.none),
      without: inShort(measure, rows.without, words.none),
      by,
      rows,
    };
  };
  const [locality, active, correlation] = [told('locality'), told('active'), told('correlation')];
  return [
    `${who}, nach ${many(steps, 'Schritt', 'Schritten')}: Mit Dropout hat eine Einheit ${locality.with} ihrer quadrierten Gewichte in einem Fenster, ohne ${locality.without}${locality.by}.`,
    `Auf einer Testziffer sind ${active.with} der Einheiten wach, ohne Dropout ${active.without}${active.by}.`,
    `Zwei Einheiten korrelieren mit ${correlation.with}, ohne Dropout mit ${correlation.without}${correlation.by}; vor dem Training war es ${inShort('correlation', correlation.rows.untrained, words.none)}.`,
  ].join(' ');
}

export const nothingMeasured = (who: string): string => `${who}: Es gibt noch keine zwei Netze zum Vergleichen.`;

export const summaryText = (evidence: readonly string[], steps: number, tile: number): string =>
  `Zwei Raster von Kacheln, ${words.afterSteps(steps)}, je eine für jede der ersten verdeckten Einheiten; Einheit ${tile} ist gewählt. ${evidence.join(' ')}`;

export const verdictRule =
  'Die beiden Netze beginnen mit denselben Gewichten und sehen dieselben Minibatches; Differenzen sind nach Startwert gepaart und beim letzten Schritt genommen. Eine Behauptung trifft zu, wenn das 95-%-Intervall der Differenz über die Startwerte ganz auf der Seite liegt, die sie nennt, und trifft nicht zu, wenn es auf der anderen liegt; sonst, und mit nur einem Startwert, ist sie unentschieden. Unabhängigkeit wird als geringere Korrelation zweier Einheiten gelesen. Eine verteilte Repräsentation wird als mehr Einheiten gelesen, die auf einem Bild wach sind. Die Kontrollen sind das Netz ohne Dropout und das untrainierte.';
