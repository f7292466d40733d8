import { count, percent, plain } from '../../../../charts/numbers.ts';
import { clippedEnd, halfCauchyEnd, type NoiseName, noiseNames } from '../../../../contract/compared-noises.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type NoisesParams, sizesOf } from '../spec.ts';
import { inPoints, margin, type Sources, type Told, varianceText } from '../view/numbers.ts';

export function settings(params: NoisesParams): string {
  const { networkShape, noises, learningRate, batchSize, seeds } = params;
  const { train, steps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    noises.length === noiseNames.length ? 'alle Rauscharten' : noises.map((noise) => words.noise[noise]).join('; '),
    `${optimiserInWords('adam', learningRate)}, ${count(steps)} Schritte zu ${batchSize} auf ${count(train)} Bildern`,
    seedsInWords(seeds),
  ].join(', ');
}

export const words = {
  title: 'Welches Rauschen wirkt',
  lookFor: 'Vergleichen Sie Rauschen gleicher Varianz miteinander, dann kleine Varianzen mit großen.',
  noise: {
    none: 'ohne Rauschen',
    'bernoulli-quarter': 'Bernoulli, p = 0,2',
    'normal-quarter': 'normal, Varianz ¼',
    'uniform-quarter': 'gleichverteilt, Varianz ¼',
    'beta-quarter': 'Beta, a = 1,5',
    rayleigh: 'Rayleigh',
    'uniform-clipped': 'gleichvert., bei 0 gekappt',
    beta: 'Beta, a = 0,05',
    'half-cauchy-clipped': `Halb-Cauchy bis ${clippedEnd}`,
    bernoulli: 'Bernoulli, p = 0,5',
    normal: 'normal, Varianz 1',
    uniform: 'gleichverteilt, Varianz 1',
    'half-cauchy': 'Halb-Cauchy',
    dropconnect: 'DropConnect, p = 0,5',
    residual: 'residual, ohne Rauschen',
    'depth-fifth': 'stoch. Tiefe, p = 0,2',
    'depth-half': 'stoch. Tiefe, p = 0,5',
  } satisfies Record<NoiseName, string>,
  front: 'Rauschen vorn',
  accuracyAxis: 'Testgenauigkeit',
  varianceAxis: 'Varianz des Rauschens',
  varianceHead: 'Varianz',
  noNoise: 'ohne Rauschen',
  read: (noise: NoiseName): string =>
    `${words.noise[noise]}: Genauigkeit als Mittel ± Standardabweichung über Startwerte, Differenzen in Prozentpunkten mit 95-%-Intervallen`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  column: {
    accuracy: 'Genauigkeit',
    crossEntropy: 'Kreuzentropie',
    control: 'Minus rauschfrei',
    dropout: 'Minus Bernoulli',
  },
  columnHelp: {
    accuracy: 'Anteil der Testbilder, die das skalierte Netz richtig erkennt, Mittel über Startwerte',
    crossEntropy: 'Kreuzentropie des skalierten Netzes, nat, Mittel über Startwerte',
    control: 'Genauigkeit minus die desselben Netzes ohne Rauschen, mit 95-%-Intervall über Startwerte',
    dropout: 'Genauigkeit minus die mit Bernoulli-Rauschen etwa derselben Varianz, mit 95-%-Intervall über Startwerte',
  },
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  none: '–',
  fails: (who: string, noise: NoiseName, accuracy: number, variance: number): string =>
    `${who}: Mit dem Rauschen „${words.noise[noise]}“ lernt ein Netz nicht. Seine Genauigkeit ist ${percent(accuracy)}; Raten ergibt etwa 10\u00a0%. Die Varianz ist ${varianceText(variance)}.`,
  offAxis: (noise: NoiseName, variance: number, accuracy: number): string =>
    `${words.noise[noise]}: Varianz ${varianceText(variance)}, ${percent(accuracy)} →`,
  table: {
    caption: `Testgenauigkeit mit skalierten Gewichten, Mittel ± Standardabweichung über Startwerte${intervalsNamed}`,
    head: [
      ...['Rauschen', 'Quelle', 'Varianz', 'Genauigkeit', 'Kreuzentropie, nat'],
      ...['Minus ohne Rauschen', 'Minus Bernoulli dieser Varianz'],
    ],
  },
} as const;

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${count(result.steps)} Schritte auf ${count(result.trainImages)} Bildern, ${count(result.images)} Testbilder.`;

export const captionText = (sources: Sources): string =>
  [
    'Ein Netz für jedes Rauschen, alle mit denselben ersten Gewichten und mit denselben Minibatches; beim Test wirkt kein Rauschen. Marken sind Mittel über Startwerte, Linien deren 95-%-Intervalle; die Achse beginnt nicht bei 0. Die gestrichelte Linie ist das Netz ohne Rauschen; Residualnetze haben eine eigene.',
    `Die Varianz ist die eines Faktors, dessen Mittel 1 ist. Eine Halb-Cauchy-Verteilung hat kein Mittel: Hier endet sie beim ${count(halfCauchyEnd)}-Fachen oder beim ${clippedEnd}-Fachen ihrer Skala und wird durch das Mittel geteilt, das sie dann hat. DropConnect zieht einen Faktor für jedes Gewicht, einmal je Minibatch; stochastische Tiefe einen für jeden Block eines Residualnetzes.`,
    ...sources.map(made),
  ].join(' ');

export function evidenceText({ who, most, variance, control }: Told): string {
  if (most.length === 0 || !variance) return `${who}: Der Lauf hat zu wenige der Rauscharten, um sie zu vergleichen.`;
  return [
    `${who}: Verglichen mit Bernoulli-Rauschen derselben Varianz weicht diese Form am stärksten ab: ${most.map(({ noise, difference }) => `${words.noise[noise]} (${differenceInWords(difference, inPoints)})`).join(' und ')}.`,
    `Ein Viertel der Varianz, dieselbe Form: ${differenceInWords(variance, inPoints)} bei normalverteiltem Rauschen.`,
    ...(control ? [`Ohne Rauschen minus Bernoulli, p = 0,5: ${differenceInWords(control, inPoints)}.`] : []),
  ].join(' ');
}

export const summaryText = (who: string, rows: readonly (readonly [noise: NoiseName, accuracy: number])[]): string =>
  `${who}, Testgenauigkeit: ${rows.map(([noise, accuracy]) => `${words.noise[noise]} ${percent(accuracy)}`).join('; ')}.`;

export const verdictRule = `Alle Netze eines Startwerts beginnen mit denselben Gewichten und sehen dieselben Minibatches und Testbilder; Differenzen der Genauigkeit sind nach Startwert gepaart. Normalverteiltes, Beta- und gleichverteiltes Rauschen werden je mit Bernoulli-Rauschen etwa derselben Varianz verglichen, einmal bei Varianz 1 (Beta: 0,91) und einmal bei ¼. Ein Vergleich spricht für „wirkt ebenso gut“, wenn das ganze 95-%-Intervall über −${plain(100 * margin)} Prozentpunkten liegt, und dagegen, wenn es darunter liegt; die Behauptung trifft zu, wenn mehr als die Hälfte dafür und keiner dagegen spricht. Die Kontrollen sind kein Rauschen und normalverteiltes Rauschen mit einem Viertel der Varianz: was eine Änderung der Varianz bewirkt. Bei nur einem Startwert ist das Intervall eine Schranke über Testbilder.`;
