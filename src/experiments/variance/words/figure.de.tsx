import { percentRange, sizeInPercent } from '../../../charts/estimates.ts';
import { count, listed, many, plain } from '../../../charts/numbers.ts';
import type { Verdict } from '../../../contract/verdict.ts';
import type { Output } from '../../../core/moments.ts';
import type { NoiseKind } from '../../../core/network.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../view-kit/settings.ts';
import type { Source } from '../../../view-kit/sources.ts';
import { budgets, hiddenUnits, imagesOf, rising, type VarianceParams, type VarianceResult } from '../spec.ts';
import type { ClaimEvidence, Look, NoiseEvidence, OnBoth } from '../view/evidence.ts';
import type { cursorIn, Rule, Selection, Sources } from '../view/measures.ts';
import { amount, times, unitOf } from '../view/numbers.ts';
import { kindSaid, masksSaid, networksSaid } from './claims.ts';

/** Behind "in": "den verdeckten Schichten 2 und 3". */
const inLayers = (layers: readonly number[]): string =>
  layers.length > 1 ? `den verdeckten Schichten ${listed(layers.map(String))}` : `der verdeckten Schicht ${layers[0]}`;
const layersSaid = (layers: readonly number[]): string =>
  `verdeckte Schicht${layers.length > 1 ? 'en' : ''} ${listed(layers.map(String))}`;

const seedsSaid = (n: number): string => many(n, 'Startwert', 'Startwerte');
const ofOutputs: Readonly<Record<Output, string>> = { logits: 'der Logits', probabilities: 'der Wahrscheinlichkeiten' };

/** Where the cursor is, with the variances by each rule there. */
type Cursor = ReturnType<typeof cursorIn>;
type Told = Cursor & Readonly<Record<Rule, number>>;

const whose = { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' } as const;

/** Headings of the table's numbers. */
const numbers = [
  'Varianz',
  'Davon Maskenrauschen',
  'Relativ zur Leistung',
  'bias² × 1.000',
  'Kreuzentropie',
  'Genauigkeit',
];

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Wie sehr sich Netze unterscheiden',
  lookFor: 'Sehen Sie, wie weit die Kurven unter der grünen Linie liegen, die ohne Dropout ist.',
  xAxis: 'Dropout-Rate p',
  yAxis: (selection: Selection): string => {
    const of = `Varianz ${ofOutputs[selection.outputs]}`;
    return selection.varianceUnit === 'relative' ? `${of} / Leistung` : `${of}${times(unitOf(selection))}`;
  },
  entropyAxis: 'Kreuzentropie, nat',
  noDropout: 'ohne Dropout',
  rule: (rule: Rule, n: number): string => (rule === 'scaled' ? 'skaliert' : `n\u00a0=\u00a0${n}`),
  line: (rule: Rule, n: number, kind: NoiseKind): string => `${words.rule(rule, n)}, ${kindSaid(kind)}`,
  maskNoise: 'Maskenrauschen',
  entropy: (rule: string): string => `Entropie, ${rule}`,
  source: { recorded: 'aufgezeichnet', run: 'Ihr Lauf' } as const,
  whose,
  none: '–',
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  cursor: 'Cursor im Diagramm',
  biasTitle: (rate: number): string =>
    `Quadratischer Fehler der Wahrscheinlichkeiten × 1.000 bei p\u00a0=\u00a0${plain(rate)}: bias² + Varianz`,
  /** Their sum: "5,02 + 3,18 = 8,2". */
  sum: (bias2: number, variance: number): string =>
    `${amount(bias2, 1000)} + ${amount(variance, 1000)} = ${amount(bias2 + variance, 1000)}`,
  /** Where the cursor is: "p = 0,5 · 50 Masken · klassisch, verdeckte Schichten 2 und 3". */
  place: ({ rate, n, kind }: Cursor, layers: readonly number[]): string =>
    [`p\u00a0=\u00a0${plain(rate)}`, masksSaid(n), `${kindSaid(kind)}, ${layersSaid(layers)}`].join(' · '),
  /** Of which networks the numbers are: "p = 0,5, klassisch". */
  corner: ({ rate, kind }: Pick<Cursor, 'rate' | 'kind'>): string => `p\u00a0=\u00a0${plain(rate)}, ${kindSaid(kind)}`,
  /** Whose numbers, before what they say: "Ihr Lauf (verdeckte Schichten 2 und 3, 10 Netze, 1 Startwert): ". */
  speaker: (source: Source, { layers, models, seeds }: VarianceResult): string => {
    const made = `${layersSaid(layers)}, ${networksSaid(models)}, ${seedsSaid(seeds.length)}`;
    return `${whose[source]} (${made}): `;
  },
  claims: {
    dropout: (kind: NoiseKind): string =>
      `Die Behauptung, dass Dropout (hier ${kindSaid(kind)}) die Modellvarianz senkt,`,
    classic: 'Die Behauptung, dass klassischer Dropout die niedrigste Modellvarianz hat,',
    sampling: (n: number): string =>
      `Die Behauptung, dass Sampling (${masksSaid(n)}) eine niedrigere Varianz hat als Skalieren,`,
  },
  verdictRule:
    'Jede Behauptung wird an gepaarten Vergleichen beurteilt, bei jeder Rate über 0, deren Netze nicht auf Zufallsniveau gefallen sind: Dropout mit skalierten Gewichten gegen Netze ohne Dropout; klassisch gegen invertiert, skaliert wie mit Sampling; Sampling gegen skaliert. Ein Vergleich zählt für die Behauptung, wenn das 95-%-Intervall seiner Differenz unter null liegt, gegen sie, wenn es darüber liegt. Die Behauptung trifft zu, wenn mehr als die Hälfte der Vergleiche dafür ist und keiner dagegen. Sie trifft nicht zu, wenn nicht mehr dafür als dagegen sind; sonst trifft sie teilweise zu. Ist nur einer von drei oder mehr Vergleichen dafür und keiner dagegen, ist sie unentschieden. Bei mehreren Startwerten ist das Intervall das von Student über die Differenzen der einzelnen Startwerte; bei einem Startwert ist es das des Jackknife über die Netze, die paarweise Trainingsbilder, Anfangsgewichte und Reihenfolge der Daten gemeinsam haben.',
  table: {
    head: ['Quelle', 'Dropout', 'p', 'Vorhersage', ...numbers],
    without: 'keiner',
    caption: (selection: Selection): string =>
      `Modellvarianz ${ofOutputs[selection.outputs]}${times(unitOf(selection))}`,
  },
};

/** The numbers at the cursor, for someone who cannot see it. */
export const pointerText = (at: Told, noDropout: number, unit: number): string =>
  `p ${plain(at.rate)}: Varianz${times(unit)} ${amount(noDropout, unit)} ohne Dropout; ${amount(at.scaled, unit)} skaliert; ${amount(at.sampled, unit)} mit ${masksSaid(at.n)}`;

/** A result that the caption tells of, measured with n masks. */
type Captioned = Sources[number] & { readonly n: number };

const shownAs = ({ source, result: { models, modelImages, layers, seeds, steps, images }, n }: Captioned): string =>
  `${whose[source]}: ${networksSaid(models)}, jedes auf eigenen ${many(modelImages, 'Trainingsbild', 'Trainingsbildern')}, Dropout in ${inLayers(layers)}; ${seedsSaid(seeds.length)}, ${many(steps, 'Schritt', 'Schritte')}; ${many(images, 'Testbild', 'Testbilder')}, Sampling mit ${masksSaid(n)}.`;

/** What the picture shows and how to read it. */
export function captionText(selection: Selection, shown: readonly Captioned[]): string {
  const output = selection.outputs === 'logits' ? 'jedes Logit' : 'jede Wahrscheinlichkeit';
  return [
    `Modellvarianz: wie sehr sich ${output} zwischen Netzen unterscheidet, die auf verschiedenen Bildern trainiert wurden, gemittelt über Klassen und Testbilder, über der Dropout-Rate.`,
    selection.varianceUnit === 'relative'
      ? 'Sie ist durch die Leistung derselben Ausgaben geteilt, das heißt ihr mittleres Quadrat: Dropout macht Ausgaben kleiner, und schon das senkt ihre Varianz.'
      : '',
    'Grün, gestrichelt: ohne Dropout. Blaue Quadrate: skalierte Gewichte. Orange Kreise: das Mittel über Masken; der blasse Balken darunter ist der Teil, der daher kommt, dass nur n Masken gezogen werden, und fällt wie 1/n.',
    'Durchgezogen: klassischer Dropout. Strichpunktiert, hohl: invertiert. Dünn mit einem Band von einer Standardabweichung über Startwerte: aufgezeichnet. Dick: Ihr Lauf.',
    'Abbildung 2 des Papers gibt keine Zahlen an, also lassen sich nur seine Behauptungen vergleichen.',
    ...shown.map(shownAs),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** "um 28 % [25, 31] niedriger bei p = 0,5". */
function here({ rate, share, interval }: Look): string {
  const at = `bei p\u00a0=\u00a0${plain(rate)}`;
  const how = share < 0 ? 'höher' : 'niedriger';
  if (!interval) return `um ${sizeInPercent(share)} ${how} ${at}`;
  if (interval.low <= 0 && interval.high >= 0) {
    return `${at} im Rahmen des Rauschens gleich: ${percentRange(-interval.high, -interval.low)}\u00a0%`;
  }
  const [low, high] = share < 0 ? [-interval.high, -interval.low] : [interval.low, interval.high];
  return `um ${sizeInPercent(share)} ${percentRange(low, high)} ${how} ${at}`;
}

function found({ judged, supporting, contrary, here: look }: ClaimEvidence): string {
  if (!look) return '';
  const most = contrary.length > supporting.length;
  const told = most ? contrary : supporting;
  const how = `${most ? 'höher' : 'niedriger'} in ${told.length} von ${many(judged.length, 'Vergleich', 'Vergleichen')}`;
  return ` (${how}; ${here(look)})`;
}

const verdictAt = (verdict: Verdict, where: string): string =>
  ({
    holds: `trifft ${where} zu`,
    partly: `trifft ${where} teilweise zu`,
    'does not hold': `trifft ${where} nicht zu`,
    undecided: `ist ${where} unentschieden`,
  })[verdict];

/** One claim's verdict on probabilities and on logits. */
export function claimSentence(claim: string, { logits, probabilities }: OnBoth): string {
  const first = `${claim} ${verdictAt(probabilities.verdict, 'bei Wahrscheinlichkeiten')}${found(probabilities)}`;
  const same = logits.verdict === probabilities.verdict;
  return `${first}${same ? ', ebenso bei Logits' : `; sie ${verdictAt(logits.verdict, 'bei Logits')}`}${found(logits)}.`;
}

/** How much of the sampled variance is mask noise, and what is left without it. */
export const noiseSentence = ({ rate, n, share, without }: NoiseEvidence, which: Output): string =>
  `Bei p\u00a0=\u00a0${plain(rate)} sind ${sizeInPercent(share)} der Varianz ${ofOutputs[which]} beim Sampling Maskenrauschen von ${masksSaid(n)}; mit allen Masken läge Sampling ${sizeInPercent(without)} ${without < 0 ? 'über' : 'unter'} Skalieren.`;

/** What the chart shows, for someone who cannot see it. */
export function summaryText(source: Source, selection: Selection, noDropout: number, told: readonly Told[]): string {
  const unit = unitOf(selection);
  const rows = told.map(
    ({ rate, kind, scaled, sampled, n }) =>
      `${kindSaid(kind)} p ${plain(rate)}: ${amount(scaled, unit)} skaliert, ${amount(sampled, unit)} mit ${masksSaid(n)}`,
  );
  return `${whose[source]}, ${words.yAxis(selection)}: ${amount(noDropout, unit)} ohne Dropout; ${rows.join('; ')}.`;
}

/** The settings that make a run, in words. */
export function settings(params: VarianceParams): string {
  const { models, kinds, rates, layers, optimiser, learningRate, batchSize, seeds } = params;
  const { own, available } = imagesOf(params);
  return [
    `${networksSaid(models)} ${networkInWords(hiddenUnits)} für jede Rate und Art, jedes auf eigenen ${count(own)} von ${many(available, 'Trainingsbild', 'Trainingsbildern')}`,
    `Dropout (${listed(kinds.map(kindSaid))}) ${listed(rising(rates).map(plain))} in ${inLayers(rising(layers))}`,
    optimiserInWords(optimiser, learningRate),
    `${many(params.steps || budgets[params.budget].steps, 'Schritt', 'Schritte')} mit Batchgröße ${batchSize}`,
    seedsInWords(seeds),
  ].join(', ');
}
