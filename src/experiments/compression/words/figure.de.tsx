import type { AnySource } from '../../../charts/encoding.ts';
import { count, listed, many, percent, plain } from '../../../charts/numbers.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import type { Interval } from '../../../core/statistics.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { paperC, paperRate } from '../paper.ts';
import { budgets, type CompressionParams, shapeOf, validationOf } from '../spec.ts';
import type { Arm, CaptionFacts, Way } from '../view/curves.ts';
import { type CompressionEvidence, drasticGap, inPoints, type Losses, smallLoss, strongC } from '../view/evidence.ts';
import { rivals } from './spec.ts';

const interval = ({ low, high }: Interval): string => `[${inPoints(low)}; ${inPoints(high)}]`;
const p = (rate: number): string => `p\u00a0=\u00a0${plain(rate)}`;
const unitsOf = (n: number): string => many(n, 'Einheit', 'Einheiten');
const stepsOf = (n: number): string => many(n, 'Schritt', 'Schritten');

const wayNames: Record<Way, string> = { chosen: 'Cluster', ...rivals };

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  mark: (units: number, C: number): string => `${units} Einheiten in ${C} gefaltet`,
  title: 'Eine Schicht, gefaltet in ihre Cluster',
  lookFor: 'Senken Sie C: Welches Netz verliert zuerst an Genauigkeit, das mit Dropout oder das ohne?',
  xAxis: 'verbleibende Einheiten der 1. Schicht, C',
  yAxis: (images: number | null): string =>
    images === null ? 'Genauigkeit auf Testbildern' : `Genauigkeit auf ${many(images, 'Testbild', 'Testbildern')}`,
  way: wayNames,
  wayTitle: {
    chosen: 'Cluster zusammengelegt',
    randomSubset: 'Zufällige Teilmenge behalten, Faktor angepasst',
    normPruning: 'Größte Normen behalten, Faktor angepasst',
    agreementOnly: 'Zusammengelegt, wo beide Clusterings einig sind',
    scratch: 'Mit C Einheiten neu trainiert, gleicher Dropout',
  } satisfies Record<Way, string>,
  whole: 'ganzes Netz',
  compare: 'Vergleichen mit',
  network: (arm: Arm, rate: number): string => (arm === 'none' ? 'ohne Dropout' : `Dropout ${plain(rate)}`),
  label: (arm: Arm, rate: number, way: Way): string =>
    `${way === 'chosen' ? '' : `${wayNames[way]}, `}${arm === 'dropout' ? p(rate) : way === 'chosen' ? 'ohne Dropout' : 'ohne'}`,
  shortWay: { chosen: '', randomSubset: 'zufällig', normPruning: 'Normen', agreementOnly: 'einig', scratch: 'neu' },
  shortLabel: (arm: Arm, rate: number, way: Way): string =>
    way === 'chosen' ? words.label(arm, rate, way) : `${words.shortWay[way]}, ${arm === 'none' ? 'ohne' : p(rate)}`,
  paperMark: (arm: Arm): string => `Paper, ${arm === 'none' ? 'ohne' : plain(paperRate)}`,
  paperShort: 'Paper',
  cursor: 'Cursor im Diagramm',
  noNumbers: 'Noch keine Zahlen.',
  awaited: 'Noch keine Zahlen: Drücken Sie „Trainieren“ oder warten Sie auf den aufgezeichneten Lauf.',
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf', paper: 'Paper' },
  /** The same within a sentence. */
  from: (source: AnySource): string => (source === 'recorded' ? 'aufgezeichnet' : words.source[source]),
  none: '–',
  at: (C: number, units: number): string =>
    C >= units ? `${unitsOf(units)}, jede ein eigener Cluster` : `${count(units)} auf ${unitsOf(C)}`,
  nearest: (asked: readonly string[]): string => `am nächsten an ${asked.join(', ')}`,
  setting: (units: number, rate: number, C: number) => [unitsOf(units), p(rate), `C\u00a0=\u00a0${C}`],
  step: (step: number, images: number): string =>
    `nach ${stepsOf(step)}, auf ${many(images, 'Testbild', 'Testbildern')}`,
  saved: (parameters: number, multiplyAdds: number): string =>
    `${percent(parameters)} der Parameter, ${percent(multiplyAdds)} der Rechenschritte gespart`,
  parameters: 'Parameter',
  multiplyAdds: 'Rechenschritte je Bild',
  before: 'vorher',
  after: 'nachher',
  share: 'gespart',
  cost: 'Aufwand',
  tableAt: (C: number, units: number): string => `Bei C\u00a0=\u00a0${Math.min(C, units)} von ${units}`,
  wholeLabel: 'ganz',
  reduced: (units: number, C: number): string => `${units} auf ${C}`,
  agreedUnits: (units: readonly string[]): string => ` (${units.join('; ')} Einheiten)`,
  use: 'In den anderen Ansichten verwenden',
  noteOnUse: 'Die Ansicht der Gewichte zeigt dann die zusammengelegte Schicht.',
  download: 'Komprimiertes Netz herunterladen',
  table: {
    caption: (step: number | null): string =>
      `Genauigkeit auf Testbildern, Mittel ± Standardabweichung über Startwerte${step === null ? '' : `, nach ${stepsOf(step)}`}. Zufällige Teilmenge und größte Normen haben einen angepassten Faktor; neu trainierte Netze sind mit demselben Dropout trainiert.`,
    layer: 'Quelle',
    network: 'Netz',
    C: 'C',
    whole: 'Ganz',
    agreedUnits: 'Einheiten, wo beide einig',
    saved: 'Parameter gespart',
    addsSaved: 'Rechenschritte gespart',
  },
};

const inBrackets = (texts: readonly string[]): string => (texts.length > 0 ? ` (${texts.join(', ')})` : '');

export function captionText(facts: CaptionFacts | null): string {
  if (!facts) return words.awaited;
  const { seeds, units, rate, paper, other, step } = facts;
  const spread = seeds > 1 ? `, Mittel von ${seeds} Startwerten mit einem Band von einer Standardabweichung` : '';
  const networks =
    rate === null
      ? 'des Netzes ohne Dropout (grün)'
      : `des Netzes mit Dropout ${plain(rate)} (blau) und des Netzes ohne (grün)`;
  return `Testgenauigkeit ${networks}, wenn die ${units} Einheiten der ersten verdeckten Schicht mit k-means zu C zusammengelegt werden. Gepunktet oder strichpunktiert: was „Vergleichen mit“ nennt. Eine zufällige Teilmenge und die größten Normen werden mit einem Faktor umskaliert, der wie der der Cluster angepasst ist; neu trainierte Netze haben C Einheiten und denselben Dropout (grün: keinen). Waagrechte Linien: die ganzen Netze. Dünn: der aufgezeichnete Lauf${inBrackets(other)}${spread}. Dick: Ihr Lauf.${paper ? ' Graue Rauten: Tabelle 3 des Papers.' : ''} Rechts fließt jede alte Einheit in ihre neue: Eingehende Gewichte werden gemittelt, ausgehende summiert und umskaliert.${step === null ? '' : ` Gezeigt nach ${stepsOf(step)} Training.`}`;
}

/** A share of a loss; below zero, merging gains. */
const percentOf = (share: number): string => (share <= 0 ? 'nichts' : `${Math.round(share * 100)}\u00a0%`);

/** Whether clusters make the difference, or only robustness to losing units. */
function leftSentence({ C, left, leftGap, clustersMatter }: Losses): string {
  if (left.dropout === null || left.none === null) return '';
  const judged = {
    unknown: '',
    matter: '; Cluster helfen also mit Dropout mehr',
    noise: ', kein Unterschied jenseits des Rauschens; Cluster helfen also mit Dropout nicht mehr als ohne',
  }[leftGap === null ? 'unknown' : clustersMatter ? 'matter' : 'noise'];
  return ` Von dem, was ${C} zufällige Einheiten verlieren, verliert das Zusammenlegen mit Dropout ${percentOf(left.dropout)} und ohne ${percentOf(left.none)}${judged}.`;
}

const lossSentence = ({ C, clusters, subset }: Losses): string =>
  `${C} zusammengelegte Einheiten verlieren ${inPoints(clusters.dropout.estimate)} Prozentpunkte ${interval(clusters.dropout)} mit Dropout und ${inPoints(clusters.none.estimate)} ${interval(clusters.none)} ohne; ${C} zufällige verlieren ${inPoints(subset.dropout.estimate)} und ${inPoints(subset.none.estimate)}`;

/** Whether "a small loss with dropout, a drastic one without" holds, in the words of one layer of evidence. */
export function evidenceSentence(evidence: CompressionEvidence | null, who: string): string {
  if (!evidence) return `${who}: Die Behauptung braucht ein Netz ohne Dropout und eines mit.`;
  const { verdict, units, rate, seeds, images, atPaper, strong } = evidence;
  const made = seeds > 1 ? `${seeds} Startwerte` : `1 Startwert, ${many(images, 'Testbild', 'Testbilder')}`;
  const head = `${who} (${p(rate)}, ${made}): `;
  if (!evidence.compresses)
    return `${head}Die Größe, auf die das Paper komprimiert hat, ${paperC(units)} Einheiten, liegt nicht unter den ${units} dieser Schicht: Nichts wird komprimiert, also gibt es nichts zu vergleichen.`;
  if (verdict === 'undecided')
    return `${head}Ein ganzes Netz ist auf Zufallsniveau gefallen, also gibt es nichts zu vergleichen.`;
  const needless = atPaper.gap.low > 0 ? ', und der Abstand braucht keine Cluster' : '';
  const robust = evidence.robust ? `: Selbst diese behalten den größten Teil der Genauigkeit${needless}` : '';
  const second = strong ? ` ${lossSentence(strong)}.` : '';
  const claim = ' Die Behauptung eines kleinen Verlusts mit Dropout und eines drastischen ohne ';
  const judged = {
    holds: `trifft hier zu, bei der Größe, auf die das Paper komprimiert hat, ${paperC(units)} Einheiten.`,
    'strong only': `trifft hier bei starker Kompression zu, aber nicht bei der Größe, auf die das Paper komprimiert hat, ${paperC(units)} Einheiten.`,
    'not drastic':
      'trifft hier teilweise zu: Ohne Dropout geht mehr verloren, aber nicht drastisch mehr, oder mit Dropout nicht wenig.',
    'does not hold': 'trifft hier nicht zu.',
  }[verdict];
  return `${head}Von ${units} Einheiten ausgehend: ${lossSentence(atPaper)}${robust}.${second}${leftSentence(strong ?? atPaper)}${claim}${judged}`;
}

export const verdictRule = `Beurteilt nach der Testgenauigkeit, für das Netz ohne Dropout und das mit der gewählten Dropout-Rate. Ein Verlust ist die Genauigkeit des ganzen Netzes minus die des komprimierten. Ein Verlust mit Dropout ist klein bis zu ${plain(smallLoss * 100)} Prozentpunkten. Der Verlust ohne ist drastisch, wenn er mindestens ${plain(drasticGap * 100)} Prozentpunkte größer ist und das 95-%-Intervall dieses Abstands über null liegt. Die Behauptung trifft zu, wenn beides bei der Zahl der Einheiten gilt, auf die das Paper komprimiert hat, falls die Schicht mehr hat. Sie trifft nur bei starker Kompression zu, wenn beides erst beim kleinsten C von höchstens ${strongC} gilt, dessen Verlust mit Dropout klein ist, und teilweise, wenn nur der Abstand jenseits des Rauschens liegt. Ob Cluster den Unterschied machen, wird nach dem Anteil am Verlust einer zufälligen Teilmenge beurteilt, den das Zusammenlegen lässt: Sie helfen mit Dropout mehr, wenn das Intervall der Differenz dieses Anteils unter null liegt. Bei mehreren Startwerten sind die Intervalle die von Student über die gepaarten Differenzen der Startwerte; bei einem sind es Normalintervalle über Testbilder und sagen nichts über andere Startwerte. Clustering, Faktor und C werden nie an Testbildern gewählt.`;

/** What the cursor points at, for someone who cannot see it. */
export const pointerText = (C: number, told: readonly { readonly name: string; readonly value: number }[]): string =>
  told.length === 0
    ? words.awaited
    : `${C} verbleibende Einheiten: ${listed(told.map(({ name, value }) => `${name} ${percent(value)}`))}`;

/** What one line of the chart shows, likewise. */
export const lineSummary = (line: string, told: readonly { readonly C: number; readonly mean: number }[]): string =>
  `${line}: ${told.map(({ C, mean }) => `${percent(mean)} mit ${C}`).join('; ')} Einheiten.`;

/** The settings that make a run, in words; of the images available some are kept to choose on. */
export function settings(params: CompressionParams): string {
  const { units, noise, layers } = params;
  const shape = shapeOf(units);
  const kept = validationOf(sizesOf(params, budgets).train);
  return [
    networkInWords(shape),
    `${dropoutName(noise)} in ${layersInWords(layers, shape.length)}`,
    ...trainingInWords(
      params,
      budgets,
      (train) => `${many(train - kept, 'Bild', 'Bildern')}, ${count(kept)} weitere zum Auswählen`,
    ),
  ].join(', ');
}
