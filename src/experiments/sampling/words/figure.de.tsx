import { pointsInterval } from '../../../charts/estimates.ts';
import { listed, many, nats, percent, plain, ratesInWords, size } from '../../../charts/numbers.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import type { Interval } from '../../../core/statistics.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { budgets, type SamplingParams, type SamplingResult } from '../spec.ts';
import { judgedRates, type SamplingEvidence, type TestTimeEvidence } from '../view/evidence.ts';
import { type Enough, type Rule, type Selection, spreadAt, type Uncursored } from '../view/measures.ts';

const masks = (n: number): string => many(n, 'Maske', 'Masken');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Sampling gegen Skalieren',
  lookFor: 'Sehen Sie, bei welchen Dropout-Raten die Intervalle unten die Null verlassen.',
  rateAxis: 'Dropout-Rate p: Wahrscheinlichkeit des Abschaltens',
  rateAxisShort: 'Dropout-Rate p',
  samplesAxis: 'gemittelte Masken, n',
  measureAxis: ({ measure, split }: Uncursored): string =>
    `${measure === 'accuracy' ? 'Genauigkeit' : 'Kreuzentropie (nat)'} auf ${split === 'test' ? 'Testbildern' : 'Trainingsbildern'}`,
  /** Of as many masks as are chosen: the verdict is of 200. */
  differenceAxis: (unit: string, samples: number): string => `Sampling − skaliert, ${unit}${words.ofMasks(samples)}`,
  better: { sampled: 'Sampling besser', scaled: 'Skalieren besser' },
  chance: 'Zufall',
  paperMark: 'Paper',
  collapsed: (rates: number, collapsed: number, seeds: number): string =>
    rates === 1 && seeds > 1 && collapsed < seeds ? `${collapsed} von ${seeds} auf Zufallsniveau` : 'auf Zufallsniveau',
  rule: (rule: Rule, samples: number): string =>
    rule === 'sampled' ? `Mittel von ${masks(samples)}` : words.ruleOfN[rule],
  ruleShort: (rule: Rule, samples: number): string =>
    rule === 'sampled' ? words.rule(rule, samples) : { scaled: 'skalierte Gewichte', single: 'zufällige Maske' }[rule],
  shortest: { sampled: 'Mittel', scaled: 'skaliert' },
  ruleOfN: { sampled: 'Mittel von n Masken', scaled: 'Skalierte Gewichte', single: 'Eine zufällige Maske' },
  /** How many masks a mean is of, after what it is of. */
  ofMasks: (samples: number): string => `, n\u00a0=\u00a0${samples}`,
  difference: 'Sampling − skaliert',
  differencePoints: 'Differenz, Pkt.',
  readoutTitle: (rate: number): string => `Bei p\u00a0=\u00a0${plain(rate)}`,
  samplesTitle: (rate: number): string => `Wie viele Masken genügen? Bei p\u00a0=\u00a0${plain(rate)}`,
  notMeasured: 'Noch keine Zahlen.',
  kindsTitle: 'Arten von Rauschen',
  kindsPart: 'Die Arten von Rauschen',
  kind: {
    classic: 'Klassisch: abschalten',
    inverted: 'Invertiert: abschalten und umskalieren',
    gaussian: 'Gaußsch: mit Rauschen multiplizieren',
  },
  kindAwaited: 'Aufgezeichnete Läufe der anderen Arten werden geladen.',
  kindsNote: (seeds: number): string =>
    `Aufgezeichnet, je ${many(seeds, 'Startwert', 'Startwerte')}, bis auf das Rauschen gleich: skalierte Gewichte (Quadrate) und das Mittel von n Masken (Kreise). Bei gleicher Lernrate macht invertierter Dropout größere Schritte, und bei hohem p ist er schlechter. Gaußsches Rauschen hat Mittelwert und Varianz von invertiertem Dropout.`,
  measureTick:
    (measure: Selection['measure']) =>
    (value: number): string =>
      measure === 'accuracy' ? `${Math.round(value * 100)}\u00a0%` : plain(value),
  paperRow: 'Paper, Tabelle 1',
  paperAt: (accuracy: string, rate: number): string => `${accuracy} bei p = ${plain(rate)}`,
  paperElsewhere: (rate: number): string => `keine Zahl für p\u00a0=\u00a0${plain(rate)}`,
  readoutNote: ({ dropout, split }: Selection, rate: number, near: boolean): string => {
    const on = split === 'test' ? 'Testbilder' : 'Trainingsbilder';
    if (!near) return `${on}; aufgezeichnet bei der nächstgelegenen Rate`;
    return Math.abs(dropout - rate) < 1e-9 ? on : `${on}; am nächsten an p = ${plain(dropout)}`;
  },
  stillLabel: (made: string): string => `Genauigkeit auf MNIST-Testbildern gegen Dropout-Rate: ${made}.`,
  caption: (seeds: number): string =>
    `Genauigkeit gegen Dropout-Rate für drei Arten, mit denselben Netzen vorherzusagen; darunter Sampling minus Skalieren mit 95-%-Intervall. Dünn: der aufgezeichnete Lauf${seeds > 1 ? `, Mittel von ${seeds} Startwerten mit einem Band von einer Standardabweichung` : ''}. Dick: Ihr Lauf. Graue Rauten: Tabelle 1 des Papers bei Batchgröße 64.`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  accuracy: 'Genauigkeit',
  nats: 'nat',
  points: 'Pkt.',
  tableCaption: ({ measure, split, mean }: Selection): string =>
    `${measure === 'accuracy' ? 'Genauigkeit' : 'Kreuzentropie in nat'} auf ${split === 'test' ? 'Testbildern' : 'Trainingsbildern'}, ${mean === 'geometric' ? 'geometrisches' : 'arithmetisches'} Mittel über Masken; Mittel ± Standardabweichung über Startwerte.`,
  masksTable: {
    caption:
      'Sampling − skaliert nach der Zahl der Masken: Genauigkeit auf Testbildern, geometrisches Mittel, gemittelt über die beurteilten Raten, mit 95-%-Intervall; und die Raten, bei denen eines jenseits des Rauschens besser ist.',
    head: ['Masken', 'Quelle', 'Differenz', 'Sampling besser', 'Skalieren besser'],
  },
  /** The head of a row: a rate, and who measured. */
  tableRow: ['p', 'Quelle'],
  interval: '95-%-Intervall',
  unknown: 'aus einem Startwert nicht bekannt',
  collapsedShort: 'Zufallsniveau',
  rateCursor: 'Cursor im Diagramm',
  samplesCursor: 'Cursor der Maskenzahl',
};

/** How many masks are needed, in one or two sentences. */
export function enoughSentence({ settled, overtakes, most }: Enough): string {
  const near = `Ab ${masks(settled)} weicht die Genauigkeit um höchstens ${plain(0.1)} Prozentpunkte von der mit ${most} ab`;
  if (overtakes === null) return `${near}; Skalieren bleibt vorn.`;
  return overtakes === 1
    ? `${near}; Sampling liegt nie hinter Skalieren.`
    : `${near}; ab ${overtakes} liegt Sampling gleichauf mit Skalieren oder davor.`;
}

const interval = (one: Interval, sign = 1): string => {
  const [low, high] = sign > 0 ? [one.low, one.high] : [-one.high, -one.low];
  const written = (value: number) => (value < 0 ? `−${size(value)}` : size(value));
  return `[${written(low)}; ${written(high)}]`;
};

const by = (one: Interval, sign = 1): string => `um ${size(one.estimate)} Prozentpunkte ${interval(one, sign)}`;

/** At which rates which side is ahead, one a part; none where no rate is beyond noise. */
function sidesOf(evidence: SamplingEvidence): string[] {
  const { better, worse, gain, loss } = evidence;
  const all = judgedRates(evidence);
  return [
    ...(gain ? [`Sampling schlägt Skalieren ${by(gain)} für ${ratesInWords(better, all)}`] : []),
    ...(loss ? [`Skalieren schlägt Sampling ${by(loss, -1)} für ${ratesInWords(worse, all)}`] : []),
  ];
}

/** What another number of masks gives, which decides nothing; empty where it is the one judged. */
function otherMasks(judged: SamplingEvidence, other: SamplingEvidence): string {
  if (other.samples === judged.samples) return '';
  const found = sidesOf(other);
  const few = other.worse.length > 0 && judged.worse.length === 0;
  return ` Mit ${masks(other.samples)}: ${found.length > 0 ? found.join('; ') : 'keine Rate liegt jenseits des Rauschens'}${few ? '; das ist der Preis so weniger Masken' : ''}.`;
}

/** Whether sampling beats scaling, in the words of one source of evidence; `shown`: with the masks that are shown. */
export function samplingSentence(evidence: SamplingEvidence, who: string, shown = evidence): string {
  const { verdict, better, tied, collapsed, overall, from, seeds, images, samples, onlyHigh } = evidence;
  const all = judgedRates(evidence);
  const made = seeds > 1 ? `${seeds} Startwerte` : `1 Startwert, ${many(images, 'Testbild', 'Testbilder')}`;
  const opening = `${who} (${made}, beurteilt mit ${masks(samples)}): `;
  if (all.length === 0)
    return `${opening}Jedes Netz ist auf Zufallsniveau gefallen, also gibt es nichts zu vergleichen.`;
  const sides = sidesOf(evidence);
  const noise =
    sides.length > 0
      ? 'sonst kein Unterschied jenseits des Rauschens'
      : 'für kein p ein Unterschied jenseits des Rauschens';
  const rest = from?.rest ? `; das kommt von ${ratesInWords(from.rates, all)}, sonst ${pointsInterval(from.rest)}` : '';
  const average =
    overall && overall.low > 0 && verdict === 'undecided'
      ? [`im Mittel über alle Raten liegt Sampling ${by(overall)} vorn${rest}`]
      : [];
  const findings = [...sides, ...(tied.length > 0 ? [noise] : []), ...average];
  const left =
    collapsed.length > 0
      ? ` Nicht beurteilt: p\u00a0=\u00a0${listed(collapsed.map(plain))}, auf Zufallsniveau gefallen.`
      : '';
  const claim = 'Die Behauptung, dass Sampling im Allgemeinen besser vorhersagt, vor allem bei hohen Raten, ';
  const judged = {
    holds: 'trifft hier zu.',
    partly: onlyHigh ? 'trifft hier nur bei hohen Raten zu.' : 'trifft hier teilweise zu.',
    'does not hold': 'trifft hier nicht zu.',
    undecided: `ist hier unentschieden: ${better.length === 1 ? 'Eine Rate ist zu wenig.' : 'Keine einzelne Rate zeigt es.'}`,
  }[verdict];
  return `${opening}${findings.join('; ')}. ${claim}${judged}${left}${otherMasks(evidence, shown)}`;
}

const ruleNames = { sampled: 'Sampling', scaled: 'skaliert' };

/** Whether both test-time rules beat one random mask. */
export function testTimeSentence({ verdict, supporting, judged, least, most }: TestTimeEvidence): string {
  if (!least || !most) return '';
  const ends = [...new Set([least, most])].map(
    ({ gain, rule, rate }) => `${size(gain)} Prozentpunkte (${ruleNames[rule]}, p\u00a0=\u00a0${plain(rate)})`,
  );
  const span = `die schlechtere der beiden um ${ends.join(' bis ')}`;
  const both = 'Beide Regeln für die Testzeit schlagen eine zufällige Maske';
  if (verdict === 'holds') return `${both} bei jeder beurteilten Rate, ${span}: Diese Behauptung trifft zu.`;
  return verdict === 'partly'
    ? `${both} jenseits des Rauschens für ${ratesInWords(supporting, judged)}: Diese Behauptung trifft teilweise zu.`
    : 'Keine der beiden Regeln für die Testzeit schlägt eine zufällige Maske jenseits des Rauschens: Diese Behauptung trifft hier nicht zu.';
}

/** What the cursor points at, for someone who cannot see it. */
export function pointerText(result: SamplingResult, selection: Selection): string {
  const index = nearestIndex(result.rates, selection.dropout);
  const write = selection.measure === 'accuracy' ? percent : nats;
  const at = (rule: Rule) => write(spreadAt(result, rule, selection, index).mean);
  const samples = nearest(result.samples, selection.samples);
  return `p ${plain(result.rates[index])}: skalierte Gewichte ${at('scaled')}, Mittel von ${masks(samples)} ${at('sampled')}, eine zufällige Maske ${at('single')}`;
}

/** What the main chart shows, for someone who cannot see it. */
export function chartSummary(
  who: string,
  ends: readonly { readonly rate: number; readonly mean: (rule: Rule) => number }[],
): string {
  const at = ends.map(
    ({ rate, mean }) =>
      `bei p\u00a0=\u00a0${plain(rate)} erreichen skalierte Gewichte ${percent(mean('scaled'))}, das Mittel der Masken ${percent(mean('sampled'))}, eine Maske ${percent(mean('single'))}`,
  );
  return `${who}: ${at.join('; ')}.`;
}

export const verdictRule =
  'Beurteilt wird das geometrische Mittel von 200 Masken, wie im Paper, oder von so vielen, wie ein Lauf gezogen hat. Mit weniger Masken ist Sampling ungenauer, eine andere Zahl entscheidet also nichts. Beurteilt werden Raten über 0, deren Netze nicht auf Zufallsniveau gefallen sind. Eine Rate zählt für Sampling, wenn das 95-%-Intervall der gepaarten Differenz über null liegt, und dagegen, wenn es darunter liegt. Die Behauptung trifft zu, wenn Sampling bei den meisten Raten besser und bei keiner schlechter ist. Sie trifft nicht zu, wenn sich bei mindestens einer Rate ein Unterschied zeigt und Sampling bei nicht mehr Raten besser als schlechter ist; dazwischen trifft sie teilweise zu. Zeigt keine Rate einen Unterschied, ist sie unentschieden, selbst bei einem Mittel über null; ebenso bei einer Rate von dreien oder mehr, denn von neun würde eine in jeder fünften solchen Abbildung durch Zufall auffallen. Bei mehreren Startwerten ist das Intervall das von Student über die Differenzen der Startwerte; bei einem Startwert stammt es aus den Testbildern, bei denen genau eine Regel richtig liegt, und sagt nichts über andere Startwerte.';

/** The settings that make a run, in words. */
export function settings(params: SamplingParams): string {
  const { networkShape, noise, layers } = params;
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} in ${layersInWords(layers, networkShape.length)}`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}
