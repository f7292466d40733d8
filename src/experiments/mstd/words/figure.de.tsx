import { signedInterval } from '../../../charts/estimates.ts';
import { count, listed, many, plain } from '../../../charts/numbers.ts';
import type { NoiseKind } from '../../../core/network.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import { effect } from '../../../core/statistics.ts';
import { dropoutName, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { budgets, laterUnits, type MstdParams, type Training } from '../spec.ts';
import type { Line, Made, Selection, WidthPoint } from '../view/curves.ts';
import { type ClusteringEvidence, type PowerEvidence, straight } from '../view/evidence.ts';
import { deviation, interval, rSquared, two, withInterval } from '../view/numbers.ts';

/** "h = 25 … 800". */
export const widthsInWords = (units: readonly number[]): string =>
  units.length === 0
    ? 'keine Breite'
    : units.length < 3
      ? `h\u00a0=\u00a0${listed(units.map(String))}`
      : `h\u00a0=\u00a0${units[0]}\u00a0…\u00a0${units[units.length - 1]}`;

const seedsSaid = (n: number): string => many(n, 'Startwert', 'Startwerte');
const stepsSaid = (n: number): string => many(n, 'Schritt', 'Schritte');
const masksSaid = (n: number): string => many(n, 'Maske', 'Masken');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Wie weit ausgedünnte Netze streuen',
  lookFor: 'Sehen Sie, ob die Kreise auf einer Geraden liegen und ob die Dreiecke es auch tun.',
  xAxis: 'verdeckte Einheiten h der ersten Schicht',
  xHint: 'Griffe ziehen, um weniger Breiten anzupassen',
  yAxis: ({ outputs }: Selection): string =>
    outputs === 'logits' ? 'MSTD der Logits' : 'MSTD der Wahrscheinlichkeiten',
  residualAxis: 'Abstand von der Geraden, %',
  trained: { dropout: 'mit Dropout', control: 'ohne Dropout' } as const,
  label: { dropout: 'mit Dropout trainiert', control: 'ohne trainiert' } as const,
  trainedShort: { dropout: 'mit Dropout', control: 'ohne' } as const,
  source: { recorded: 'aufgez.', run: 'Ihr Lauf' } as const,
  sourceTitle: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' } as const,
  none: '–',
  /** Where the cursor is, of the front result and the recorded one: "h = 400 · p = 0,5 · 50 Masken". */
  place: (units: number, selected: number, made: readonly Made[]): string => {
    const [recorded, front] = [made[0], made.at(-1)];
    if (!recorded || !front) return `h\u00a0=\u00a0${units}`;
    const beside = recorded.rate === front.rate ? '' : ` (aufgezeichnet ${plain(recorded.rate)})`;
    return [
      `h\u00a0=\u00a0${units}${selected === units ? '' : ` (${selected} nicht trainiert)`}`,
      `p\u00a0=\u00a0${plain(front.rate)}${beside}`,
      masksSaid(front.samples),
      ...(front.onTheWay ? [`Schritt ${count(front.step)}`] : []),
    ].join(' · ');
  },
  /** Who says it: the source, its rate, seeds and steps, and of which outputs if not the logits. */
  speaker: ({ source, rate, seeds, step }: Made, { outputs }: Selection): string =>
    `${words.sourceTitle[source]} (p\u00a0=\u00a0${plain(rate)}, ${seedsSaid(seeds)}, ${stepsSaid(step)}${outputs === 'logits' ? '' : ', Wahrscheinlichkeiten'})`,
  noFit: { few: 'keine Gerade: erst ab 3 Breiten', zero: 'keine Gerade: MSTD ist 0' } as const,
  paper: 'Steigung des Papers',
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  zero: 'Die MSTD ist bei jeder Breite 0: Ohne Dropout oder in einem toten Netz ändert keine Maske etwas.',
  zeroInLog: 'Die MSTD ist bei jeder Breite 0 und hat auf einer logarithmischen Achse keinen Platz.',
  cursor: 'Cursor im Diagramm',
  explanation: 'Woher die Streuung kommt',
  fitFrom: 'Kleinste angepasste Breite',
  fitTo: 'Größte angepasste Breite',
  table: {
    head: [
      'h',
      'Quelle',
      'Trainiert',
      'MSTD',
      '95-%-Intervall über Startwerte',
      'Von der Geraden',
      'MSTD durch Größe der Logits',
      'Genauigkeit',
    ],
    unknown: 'aus einem Startwert nicht bekannt',
    outside: 'nicht angepasst',
  },
};

/** The settings that make a run, in words. */
export function settings(params: MstdParams): string {
  const { units, rate, noise, control } = params;
  const widths = [...units].sort((a, b) => a - b).map(String);
  return [
    `${networkInWords(['h', ...laterUnits])} mit h\u00a0=\u00a0${listed(widths)}`,
    `${dropoutName(noise)} ${plain(rate)} in der ersten verdeckten Schicht${control === 'yes' ? ', und dasselbe ohne Dropout' : ''}`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}

/** The numbers at the cursor, for someone who cannot see it. */
export const pointerText = (units: number, trained: number, control: number | null): string =>
  `h ${units}: MSTD ${deviation(trained)} mit Dropout${control === null ? '' : `, ${deviation(control)} ohne`}`;

const shownAs = (made: Made, asked: number): string => {
  const nearest = Math.abs(made.rate - asked) > 1e-9 ? `, am nächsten an p\u00a0=\u00a0${plain(asked)}` : '';
  const steps = stepsSaid(made.step);
  const trained = made.onTheWay
    ? `erster Startwert, Stand nach ${many(made.step, 'Schritt', 'Schritten')}`
    : `${seedsSaid(made.seeds)}, ${steps}`;
  const measured = `${many(made.images, 'Testbild', 'Testbilder')}, ${masksSaid(made.samples)}`;
  return `${words.sourceTitle[made.source]}: ${dropoutName(made.kind)}, p\u00a0=\u00a0${plain(made.rate)}${nearest}; ${trained}; ${measured}.`;
};

/** What the picture shows and how to read it; `asked` is the page's dropout rate. */
export const captionText = ({ outputs }: Selection, made: readonly Made[], asked: number): string =>
  [
    `Mittlere Standardabweichung beim Sampling: wie weit ${outputs === 'logits' ? 'jedes Logit' : 'jede Wahrscheinlichkeit'} über zufällige Masken streut, gemittelt über Klassen und Testbilder, über der Breite der ersten verdeckten Schicht.`,
    'Kreise: Netze, die mit Dropout in dieser Schicht trainiert wurden. Dreiecke, gestrichelt: dieselben Netze ohne Dropout trainiert, mit Masken nur bei der Messung.',
    'Geraden: kleinste Quadrate durch die Logarithmen; eckige Klammern und senkrechte Striche sind 95-%-Intervalle. Dünn: aufgezeichnet. Dick: Ihr Lauf.',
    outputs === 'logits'
      ? 'Grau, mit hohler Raute: die Steigung aus Abbildung 3 des Papers, durch den Schwerpunkt der Punkte gezeichnet, denn die Basis der Logarithmen, und damit die Höhe der Geraden, ist nicht angegeben.'
      : 'Das Paper hat Logits gemessen, also fehlt seine Gerade.',
    ...made.map((one) => shownAs(one, asked)),
  ].join(' ');

const lawInWords = (law: PowerLaw): string => `h hoch ${withInterval(law)} (R²\u00a0=\u00a0${rSquared(law.r2)})`;

const notFitted = ({ why, units }: Line): string =>
  why === 'zero'
    ? 'Die Anpassung enthält eine MSTD von 0, die keinen Logarithmus hat: Ohne Dropout oder wo ein Netz tot ist, ändert keine Maske etwas.'
    : `Die Anpassung enthält ${units.length > 0 ? 'nur ' : ''}${widthsInWords(units)}; erst ab drei Breiten lässt sich sagen, ob sie auf einer Geraden liegen.`;

/** How a line bends, behind its law. */
function bendInWords({ bend, seeds, ends }: PowerEvidence): string {
  if (!bend || !ends) return '';
  const over = seeds > 1 ? `über ${seeds} Startwerte` : 'aus der Streuung der Breiten';
  const term = `quadratischer Term ${signedInterval(bend, 3)} ${over}`;
  return effect(bend) === 'none'
    ? `, ohne Krümmung jenseits des Rauschens (${term})`
    : `, aber die Linie krümmt sich: Ihre Steigung ist ${two(ends[0])} zwischen den beiden kleinsten Breiten und ${two(ends[1])} zwischen den beiden größten (${term})`;
}

/** Whether MSTD is a power of h, in the words of one source of evidence. */
export function powerSentence(evidence: PowerEvidence, who: string): string {
  const { verdict, line, bend } = evidence;
  if (!line.law) return `${who}: ${notFitted(line)}`;
  const found = `${who}: Über ${widthsInWords(line.units)} verläuft die MSTD wie ${lawInWords(line.law)}${bendInWords(evidence)}.`;
  const claim = 'Die Behauptung, dass die MSTD eine Potenz von h ist,';
  if (verdict === 'holds') return `${found} ${claim} trifft hier zu.`;
  if (verdict === 'undecided')
    return `${found} ${claim} ist hier unentschieden: Drei Breiten eines Startwerts können eine Gerade nicht von einer Krümmung unterscheiden.`;
  const bends = bend !== null && effect(bend) !== 'none';
  if (verdict === 'partly')
    return `${found} ${claim} trifft hier teilweise zu: Die Punkte liegen nahe an der Geraden, ${bends ? 'aber ihre Linie krümmt sich' : 'aber nicht auf ihr'}.`;
  const { slopeInterval, r2 } = line.law;
  const [low, high] = slopeInterval;
  const why =
    low > 0
      ? 'Die Steigung liegt über 0, also wächst die MSTD mit h'
      : high >= 0
        ? 'Die Steigung ist nicht von 0 zu unterscheiden'
        : r2 < straight.nearly
          ? 'Die Punkte liegen zu weit von der Geraden entfernt'
          : 'Die Punkte liegen nicht auf der Geraden, und ihre Linie krümmt sich';
  return `${found} ${claim} trifft hier nicht zu: ${why}.`;
}

/** The same of another recording, told behind it: "Für die Aufzeichnung nach 5.000 Schritten gilt: Sie …". */
export const otherPowerSentence = ({ verdict, line, bend }: PowerEvidence, steps: number): string =>
  line.law
    ? ` Für die Aufzeichnung nach ${many(steps, 'Schritt', 'Schritten')}${steps === budgets.paper.steps ? ', so vielen Beispielen wie im Paper,' : ''} gilt: Sie ${verdictSaid[verdict]}; Steigung ${withInterval(line.law)}, R²\u00a0${rSquared(line.law.r2)}${bend ? `, quadratischer Term ${signedInterval(bend, 3)}` : ''}.`
    : '';

/** Whether the power law supports clustering, in the words of one source of evidence. */
export function clusteringSentence(evidence: ClusteringEvidence): string {
  const { verdict, trained, control, difference, over, seeds } = evidence;
  const claim = 'Die Behauptung, dass dies für Cluster spricht,';
  if (!trained.law || !control.law || !difference) {
    return control.units.length < trained.units.length
      ? `${claim} ist unentschieden: Die Kontrolle, ohne Dropout trainiert, fehlt in diesem Lauf.`
      : `${claim} ist unentschieden: Sie braucht beide Geraden, mit Dropout und ohne.`;
  }
  const { estimate, low, high } = difference;
  const from = over === 'seeds' ? `über ${seeds} Startwerte` : 'über Breiten, ein Startwert';
  const plainLaw = `Netze, die ohne Dropout trainiert und nur bei der Messung maskiert wurden, ergeben ${lawInWords(control.law)}`;
  if (low <= 0 && high >= 0)
    return `${plainLaw}: im Rahmen des Rauschens gleich steil (Differenz ${interval(low, high)} ${from}). ${claim} trifft hier nicht zu.`;
  const gap = `${two(Math.abs(estimate))} ${estimate < 0 ? interval(-high, -low) : interval(low, high)}`;
  // A line that rises is neither steeper nor flatter than one that falls.
  const fall = trained.law.slope < 0 && control.law.slope < 0;
  const how = estimate < 0 ? (fall ? 'flacher' : 'höher') : fall ? 'steiler' : 'niedriger';
  const judged =
    verdict === 'holds'
      ? 'wird hier von der Kontrolle nicht widerlegt'
      : `trifft hier nicht zu${estimate < 0 ? ': Mit Dropout ist die MSTD keine fallende Potenz von h' : ''}`;
  return `${plainLaw}: um ${gap} ${how}, ${from}. ${claim} ${judged}.`;
}

/** Why no correlation between units can show in MSTD; true of any run. */
export const identitySentence = (noise: NoiseKind): string =>
  `Einheiten werden unabhängig voneinander maskiert; daher ist für ein Bild die Varianz über Masken dessen, was eine Einheit der zweiten Schicht erhält, genau ${noise === 'classic' ? 'p(1\u00a0−\u00a0p)' : 'p/(1\u00a0−\u00a0p)'}\u00a0·\u00a0Σ\u00a0w²x²: Ob Einheiten Kopien voneinander sind, geht nicht ein.`;

/** Some points of a line of the chart, for someone who cannot see it. */
export const summaryText = (who: string, training: Training, points: readonly WidthPoint[]): string =>
  `${who}, ${words.trained[training]} trainiert: MSTD ${points.map(({ units, value }) => `${deviation(value)} bei h ${units}`).join(', ')}.`;

export const verdictRule = `Eine Potenz von h ist auf logarithmischen Achsen eine Gerade. Wo das 95-%-Intervall der Steigung unter null liegt und R² mindestens ${plain(straight.nearly)} ist, werden zwei Prüfungen gemacht. R² muss mindestens ${plain(straight.enough)} sein, und die Linie darf sich nicht jenseits des Rauschens krümmen: Das 95-%-Intervall des quadratischen Terms von ln MSTD über ln h muss 0 enthalten. Die Behauptung trifft zu, wenn beide bestanden sind, teilweise, wenn eine bestanden ist; sonst trifft sie nicht zu. Die Tabelle beurteilt sie nach so vielen Beispielen wie im Paper und nennt daneben kürzeres Training. Weniger als drei Breiten oder eine MSTD von 0 lassen beide Behauptungen unentschieden. Das Intervall des quadratischen Terms ist das von Student über die Terme der einzelnen Startwerte; bei einem Startwert stammt es aus der Streuung der Breiten. Kleinste Quadrate auf Logarithmen, ein Punkt je Breite: das Mittel von ln MSTD über Startwerte. Das Intervall der Steigung ist das von Student, aus der Streuung der Punkte um die Gerade. Zu den Clustern: Im Modell des Papers ist die MSTD flach, wo Einheiten keine Cluster bilden; also müssten ohne Dropout trainierte Netze ein flacheres Gesetz zeigen. Die Behauptung trifft nicht zu, wenn die Gerade der Kontrolle gleich steil oder steiler ist oder wenn die MSTD mit Dropout keine Potenz von h ist. Sie ist nicht widerlegt, wenn die Gerade mit Dropout steiler ist und das 95-%-Intervall der Differenz null ausschließt. Dieses Intervall ist das von Student über die Differenzen der einzelnen Startwerte; bei einem Startwert das der Steigung des Verhältnisses der beiden MSTD.`;
