import { count, listed, many, percent, plain, signedTwo } from '../../../charts/numbers.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import { effect } from '../../../core/statistics.ts';
import {
  dropoutName,
  layersInWords,
  networkInWords,
  optimiserInWords,
  seedsInWords,
} from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { type BatchSizeParams, budgets, examplesOf } from '../spec.ts';
import { paperTable, type Rule, type Sources } from '../view/curves.ts';
import type { Ends, Trend, Trends, Verdicts } from '../view/evidence.ts';
import { inPoints, restless, withInterval } from '../view/numbers.ts';

type Made = Pick<BatchSizeParams, 'optimiser' | 'learningRate' | 'scaleRate'>;
const scaled = { no: '', linear: ' × Batch/64', sqrt: ' × √(Batch/64)' } as const;
/** "Adam" with its learning rate, and how it follows the batch. */
export const rateInWords = ({ optimiser, learningRate, scaleRate }: Made): string =>
  `${optimiserInWords(optimiser, learningRate)}${scaled[scaleRate]}`;

const stepsSaid = (n: number): string => many(n, 'Schritt', 'Schritte');

/** The settings that make a run, in words. */
export function settings(params: BatchSizeParams): string {
  const { networkShape, noise, rate, layers, batches, seeds } = params;
  const sizes = [...batches].sort((a, b) => a - b).map(String);
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} ${plain(rate)} in ${layersInWords(layers, networkShape.length)}, und ohne`,
    rateInWords(params),
    `${many(examplesOf(params), 'Beispiel', 'Beispiele')} aus ${many(sizesOf(params, budgets).train, 'Bild', 'Bildern')} in Batches von ${listed(sizes)}`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Batchgröße und Lernrate',
  lookFor: 'Sehen Sie, ob die Genauigkeit nach rechts steigt; ändern Sie dann die Lernrate.',
  xAxis: 'Batchgröße',
  yAxis: 'Testgenauigkeit',
  curveX: 'gesehene Beispiele',
  curveY: (batch: number, images: number): string => `Batch ${batch}: auf ${many(images, 'Testbild', 'Testbildern')}`,
  rule: { sampled: 'Dropout, Sampling', scaled: 'Dropout, skaliert', control: 'ohne Dropout' },
  paperMark: { dropout: 'Paper, Dropout', noDropout: 'Paper, ohne Dropout' },
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf', paper: 'Paper' },
  none: '–',
  column: { accuracy: 'Cursor', fluctuation: 'SD Lauf', trend: 'je Verdopplung' },
  columnHelp: {
    accuracy: 'Genauigkeit bei der Batchgröße des Cursors',
    fluctuation: 'Schwankung innerhalb eines Laufs: Standardabweichung in Prozentpunkten',
    trend: 'Prozentpunkte je Verdopplung des Batches, mit 95-%-Intervall',
  },
  /** How a source was made, in as few words as tell two recordings apart. */
  made: (params: Made, rate: number): string => `${rateInWords(params)}, p\u00a0=\u00a0${plain(rate)}`,
  paperName: 'Tabelle 1',
  madeByPaper: `Tabelle 1, p\u00a0=\u00a0${plain(paperTable.rate)}`,
  /** Where the cursor is: "Batch 64 · 1.000 Schritte · Lernrate 0,001". */
  place: (batch: number, at: { readonly steps: number; readonly learningRate: number } | null): string =>
    [
      `Batch ${batch}`,
      ...(at ? [stepsSaid(at.steps), `Lernrate ${plain(Number(at.learningRate.toPrecision(3)))}`] : []),
    ].join(' · '),
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  noCurve: (batch: number): string => `Batch ${batch} ist noch nicht trainiert.`,
  cursor: 'Cursor im Diagramm',
  explanation: 'Warum die Lernrate entscheidet',
  table: {
    caption: 'Testgenauigkeit nach Batchgröße',
    head: [
      'Batch',
      'Quelle',
      'Netz',
      'Genauigkeit',
      'SD über Startwerte, Pkt.',
      'SD in einem Lauf, Pkt.',
      'Schritte',
      'Lernrate',
    ],
  },
};

/** The numbers at the cursor, for someone who cannot see it. */
export function pointerText(batch: number, at: (rule: Rule) => number | null): string {
  const told = (['sampled', 'scaled', 'control'] as const).flatMap((rule) => {
    const value = at(rule);
    return value === null ? [] : [`${words.rule[rule]} ${percent(value)}`];
  });
  return `Batch ${batch}: ${told.length > 0 ? told.join('; ') : 'noch nicht trainiert'}`;
}

type Asked = Pick<Made, 'optimiser' | 'learningRate'>;

const shownAs = ({ source, params, result }: Sources[number], asked: Asked): string => {
  const { examples, seeds, images, samples } = result;
  const other = params.optimiser !== asked.optimiser || Math.abs(params.learningRate / asked.learningRate - 1) > 1e-9;
  const nearest =
    source === 'recorded' && other ? ', die Aufzeichnung, die der gewählten Lernrate am nächsten kommt' : '';
  return `${words.source[source]}: ${words.made(params, result.rate)}${nearest}; ${many(examples, 'Beispiel', 'Beispiele')}, ${many(seeds.length, 'Startwert', 'Startwerte')}; ${many(images, 'Testbild', 'Testbilder')}, ${many(samples, 'Maske', 'Masken')}.`;
};

/** What the picture shows and how to read it. */
export const captionText = (sources: Sources, asked: Asked): string =>
  [
    'Testgenauigkeit über der Batchgröße, bei jeder Batchgröße mit gleich vielen Beispielen: doppelter Batch, halb so viele Schritte.',
    'Quadrate: Dropout, skalierte Gewichte. Kreise: Dropout, Mittel über gezogene Masken. Dreiecke, gestrichelt: ohne Dropout. Dünn, mit einem Band von einer Standardabweichung über Startwerte: aufgezeichnet. Dick: Ihr Lauf.',
    `Hohle Rauten: Tabelle 1 des Papers, je ein Lauf nach ${many(paperTable.examples, 'Beispiel', 'Beispielen')}.`,
    'Daneben: Genauigkeit während des Trainings für den Batch am Cursor, eine Linie je Startwert; blass die anderen Batchgrößen.',
    ...sources.map((one) => shownAs(one, asked)),
  ].join(' ');

/** Who says it: the source and its settings. */
export const speaker = (source: 'recorded' | 'run', made: Made, rate: number): string =>
  `${words.source[source]} (${words.made(made, rate)})`;

const over = ({ over: what, count: n }: Trend): string =>
  what === 'seeds' ? `über ${many(n, 'Startwert', 'Startwerte')}` : `aus der Streuung von ${n} Batchgrößen`;

/** Both claims of the paper, in the words of one source of evidence. */
export function trendSentences({ dropout, noDropout, difference }: Trends, verdicts: Verdicts, who: string): string {
  if (!dropout || !noDropout || !difference) {
    return `${who}: Weniger als drei Batchgrößen sind fertig; das ergibt keinen Trend.`;
  }
  return [
    `${who}: Eine Verdopplung des Batches ändert die Genauigkeit mit Dropout um ${withInterval(dropout)} Prozentpunkte (${over(dropout)}).`,
    `Hier gilt: Die Behauptung, dass größere Batches mit Dropout helfen, ${verdictSaid[verdicts.help]}.`,
    `Ohne Dropout sind es ${withInterval(noDropout)}, eine Differenz von ${withInterval(difference)}. Hier gilt: Die Behauptung, dass sie Dropout mehr helfen, ${verdictSaid[verdicts.helpMore]}.`,
  ].join(' ');
}

/** What the learning rate has to do with it. */
export function rateSentence({ dropout }: Trends, { batches, steps, fluctuation }: Ends, made: Made): string {
  if (!dropout) return '';
  const [least, most] = fluctuation;
  const updates = `${count(steps[1])} bei Batch ${batches[1]} gegenüber ${count(steps[0])} bei Batch ${batches[0]}`;
  const known = least !== null && most !== null;
  const unrest = known
    ? ` Innerhalb eines Laufs schwankt die Genauigkeit mit Dropout mit einer Standardabweichung von ${inPoints(least)} Prozentpunkten bei Batch ${batches[0]} und ${inPoints(most)} bei Batch ${batches[1]}.`
    : '';
  const at = rateInWords(made);
  switch (effect(dropout.interval)) {
    case 'above':
      return `${known && least > restless * most ? `Für kleine Batches ist die Lernrate zu hoch (${at}).` : `Kleine Batches schneiden bei ${at} schlechter ab, obwohl sie mehr Schritte machen.`}${unrest} Senken Sie die Lernrate und sehen Sie, ob größere Batches noch helfen.`;
    case 'below':
      return `Bei ${at} verliert ein größerer Batch durch weniger Schritte (${updates}) mehr, als er durch ruhigere gewinnt.${unrest} Erhöhen Sie die Lernrate und sehen Sie, ob sich der Trend umkehrt.`;
    default:
      return `Bei ${at} machen weniger Schritte (${updates}), die ruhiger sind, keinen Unterschied, der von 0 zu unterscheiden wäre.${unrest} Verschieben Sie die Lernrate.`;
  }
}

interface Turned {
  readonly trend: Trend;
  readonly made: Made;
}
const turned = ({ trend, made }: Turned, unit = ''): string =>
  `${signedTwo(trend.interval.estimate)}${unit} bei ${rateInWords(made)}`;

/** Two sources whose trends lie on different sides of 0. */
export const turnSentence = (recorded: Turned, run: Turned): string =>
  `Die Lernrate kehrt den Trend mit Dropout um: ${turned(recorded, ' Prozentpunkte je Verdopplung')}, ${turned(run)}.`;

/** What the paper's own table says, by the same rule. */
export const paperSentence = ({ dropout, noDropout, difference }: Trends): string =>
  dropout && noDropout && difference
    ? `Tabelle 1 des Papers enthält je einen Lauf: ${withInterval(dropout)} Prozentpunkte je Verdopplung mit Dropout, ${withInterval(noDropout)} ohne, eine Differenz von ${withInterval(difference)}, ${over(dropout)}.`
    : '';

/** What the chart shows, for someone who cannot see it. */
export const summaryText = (
  who: string,
  rule: Rule,
  ends: readonly { readonly batch: number; readonly mean: number }[],
): string =>
  `${who}, ${words.rule[rule]}: Genauigkeit ${ends.map(({ batch, mean }) => `${percent(mean)} bei Batch ${batch}`).join('; ')}.`;

export const verdictRule =
  'Der Trend ist die Steigung einer Ausgleichsgeraden (kleinste Quadrate) der Testgenauigkeit über dem Logarithmus der Batchgröße, in Prozentpunkten je Verdopplung. Die Genauigkeit mit Dropout ist die des Mittels über gezogene Masken, wie im Paper. Das 95-%-Intervall des Trends ist das von Student über die Steigungen der einzelnen Startwerte; bei einem Startwert stammt es aus der Streuung der Batchgrößen um die Gerade. Die Behauptung, dass größere Batches mit Dropout helfen, trifft zu, wenn das Intervall über null liegt, und trifft nicht zu, wenn es darunter liegt; sonst ist sie unentschieden. Die Behauptung, dass sie Dropout mehr helfen als einem Netz ohne, trifft zu, wenn sie helfen und das Intervall der Differenz der beiden Trends über null liegt. Sie trifft nicht zu, wenn sie nicht helfen oder wenn dieses Intervall unter null liegt; sonst ist sie unentschieden. Die Differenz paart Netze gleicher Batchgröße und gleichen Startwerts. Die Schwankung innerhalb eines Laufs ist die Standardabweichung der Genauigkeiten der zweiten Trainingshälfte um eine Gerade durch sie.';
