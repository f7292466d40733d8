import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import { type Difference, known, type Row } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import {
  type Baseline,
  type Measure,
  type SmallerParams,
  type SmallerResult,
  sizesOf,
  type Training,
} from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { side } from '../view/evidence.ts';
import { keptPercent } from '../view/kept.ts';

/** "60 % der Parameter". */
export const keptInWords = (kept: number): string => `${keptPercent(kept)} der Parameter`;

/** The settings that make a run, in words. */
export function settings(params: SmallerParams): string {
  const { rate, seeds, layers, batchSize, optimiser, learningRate, distillSteps, distillRate, networkShape } = params;
  const { train, steps } = sizesOf(params);
  return [
    `Lehrer ${networkInWords(networkShape)}, klassischer Dropout ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} Schritte zu ${batchSize} auf ${count(train)} Bildern`,
    `Schüler mit ${layers === 'all' ? 'lauter kleineren verdeckten Schichten' : 'kleinerer letzter verdeckter Schicht'}, Adam mit Lernrate ${plain(distillRate)}, ${count(distillSteps)} Schritte`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Kleinere Schüler',
  lookFor: 'Vergleichen Sie das destillierte Netz mit dem, das Labels von Bildern mit Pixeln auf 0 gelernt hat.',
  measure: {
    error: 'Testfehler, %',
    crossEntropy: 'Kreuzentropie, nat',
    ece: 'Kalibrierungsfehler, %',
  } satisfies Record<Measure, string>,
  training: {
    distilled: 'destilliert',
    labels: 'auf Labels trainiert',
    'labels-perturbed': 'auf Labels, Pixel auf 0',
    merged: 'Einheiten zusammengelegt',
    'merged-distilled': 'zusammengelegt, dann destilliert',
  } satisfies Record<Training, string>,
  short: {
    distilled: 'destilliert',
    labels: 'Labels',
    'labels-perturbed': 'Labels, Pixel auf 0',
    merged: 'zusammengelegt',
    'merged-distilled': 'zusammengel., dest.',
  } satisfies Record<Training, string>,
  baseline: {
    scaled: 'ganzer Lehrer, skaliert',
    sampled: 'ganzer Lehrer, Mittel über Masken',
  } satisfies Record<Baseline, string>,
  shortBaseline: { scaled: 'Lehrer, skaliert', sampled: 'Lehrer, Sampling' } satisfies Record<Baseline, string>,
  keptAxis: 'behaltene Parameter, %',
  cursor: 'Anteil behaltener Parameter',
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  /** "Aufgezeichnet, 50 von 100 Einheiten je Schicht". */
  read: (source: string, units: readonly number[], kept: number): string =>
    `${source}: ${units.join('–')} Einheiten, ${keptInWords(kept)}`,
  pointer: (kept: number, error: number | null): string =>
    `${keptInWords(kept)}: destilliert, ${error === null ? 'noch nicht gemessen' : `Fehler ${percent(error)}`}`,
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  none: '–',
  table: {
    caption: `Kleinere Netze nach der Art, wie sie entstanden${spreadNamed}`,
    head: ['Netz', 'Quelle', 'Einheiten', 'Parameter', 'Fehler', 'Kreuzentropie', 'Kalibrierungsfehler'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${many(result.images, 'Testbild', 'Testbilder')}, Schüler mit ${many(result.distillSteps, 'Schritt', 'Schritten')}, nach dem Zusammenlegen mit ${count(result.mergedSteps)}; der Lehrer hat ${many(result.teacherParameters, 'Parameter', 'Parameter')}.`;

export const captionText = (sources: Sources): string =>
  [
    'Fehler, Kreuzentropie und Kalibrierungsfehler kleinerer Netze gegen den Anteil der Parameter des Lehrers, den sie haben. Weniger ist besser; die ersten beiden senkrechten Achsen beginnen nicht bei 0, und eine Linie, die ein Diagramm oben verlässt, ist schlechter, als es zeigt.',
    'Dreiecke: vom Lehrer destilliert, auf Bildern mit einem Fünftel der Pixel auf 0; gestrichelt: auf den Labels der Trainingsbilder trainiert; Quadrate: auf den Labels derselben Bilder mit Pixeln auf 0. Braun: die Einheiten des Lehrers, nach Clustern ihrer Eingangsgewichte zusammengelegt; gestrichelt: wie sie sind; Kreise: nach etwas Destillation. Waagerechte Linien: der ganze Lehrer, mit skalierten Gewichten und mit dem Mittel über Masken. Bänder: eine Standardabweichung über Startwerte.',
    ...sources.map(made),
  ].join(' ');

/** What a difference of errors says, up to "als". */
const errors = (difference: Difference): string =>
  ({
    fewer: 'weniger Fehler als',
    more: 'mehr Fehler als',
    same: 'über den Zufall hinaus weder weniger noch mehr Fehler als',
  })[side(difference)];

interface Told {
  readonly who: string;
  readonly kept: number;
  /** Errors of the distilled network less those of networks on labels. */
  readonly labels: Difference | null;
  readonly perturbed: Difference | null;
  readonly ece: Readonly<Record<'distilled' | 'labels' | 'labels-perturbed', Row>>;
}

/** What one source of evidence says at a share. */
export function evidenceText({ who, kept, labels, perturbed, ece }: Told): string {
  if (!labels || !perturbed) return `${who}: Die Schüler sind noch nicht trainiert.`;
  const sure = (way: keyof Told['ece']) => percent(mean(known(ece[way])));
  return `${who}: Mit ${keptInWords(kept)} macht das destillierte Netz ${errors(labels)} eines, das auf Labels trainiert ist (${inUnits('error', labels)}), und ${errors(perturbed)} eines, das auf Labels derselben Bilder mit Pixeln auf 0 trainiert ist (${inUnits('error', perturbed)}). Sein Kalibrierungsfehler ist ${sure('distilled')}, die der anderen sind ${sure('labels')} und ${sure('labels-perturbed')}.`;
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  { kept }: SmallerResult,
  at: number,
  rows: readonly (readonly [name: string, error: Row])[],
): string =>
  `${who}: Fehler mit ${keptInWords(kept[at])}: ${rows
    .flatMap(([name, row]) => (known(row).length > 0 ? [`${name} ${percent(mean(known(row)))}`] : []))
    .join('; ')}.`;

export const verdictRule =
  'Alle Netze werden auf denselben Testbildern gemessen, und Differenzen der Fehler sind nach Startwerten gepaart. Eine Behauptung, dass eines weniger Fehler macht als ein anderes, wird beim genannten Anteil der Parameter beurteilt; sie trifft zu, wenn das 95-%-Intervall der Differenz über Startwerte unter null liegt, und trifft nicht zu, wenn es darüber liegt; sonst ist sie unentschieden. Bei nur einem Startwert geht das Intervall über Testbilder und ist breiter, als es sein müsste. Daneben steht die Kontrolle: dieselbe Differenz für ein Netz, das auf Labels der Bilder mit Pixeln auf 0 trainiert ist und keinen Lehrer hatte.';
