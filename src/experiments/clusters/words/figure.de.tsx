import { count, listed, plain, plural, ratesInWords } from '../../../charts/numbers.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { budgets, type ClustersParams } from '../spec.ts';
import type { ClustersEvidence } from '../view/evidence.ts';
import { index, type Looked } from '../view/selection.ts';

const space = '\u00a0';
const many = (n: number, one: string, more: string): string => `${count(n)}${space}${plural(n, one, more)}`;
const clusters = (k: number): string => many(k, 'Cluster', 'Cluster');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Cluster der Gewichte',
  lookFor: 'Sehen Sie, ob die Kreise mit wachsender Dropout-Rate über das grüne Dreieck steigen.',
  rateAxis: 'Dropout-Rate p',
  indexAxis: 'Rand-Index der zwei Clusterings',
  key: { adjusted: 'adjustiert', plain: 'einfach', chance: 'permutiert', paper: 'Paper' },
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf', paper: 'Paper' },
  metric: {
    'adjusted-rand': 'Rand, adj.',
    rand: 'Rand',
    'chance-rand': 'Zufall',
    'dead-units': 'Tot',
  },
  paperRow: 'Paper',
  noNumbers: 'noch keine Zahlen',
  readoutTitle: (rate: number): string => `Bei p${space}=${space}${plain(rate)}`,
  readoutLayer: (layer: number): string => `Schicht ${layer}`,
  readoutNote: ({ k, seeds, early, steps }: Looked, asked: number, restarts: boolean): string =>
    `${clusters(k)}${k === asked ? '' : ' (nächste Zahl)'}, ${early ? `erster Startwert, ${many(steps, 'Schritt', 'Schritte')}` : many(seeds, 'Startwert', 'Startwerte')}${restarts ? ', Intervall über Neustarts' : ''}`,
  rateCursor: 'Cursor im Diagramm',
  pointer: (rate: number, adjusted: number, rand: number, chance: number): string =>
    `p ${plain(rate)}: adjustierter Rand-Index ${index(adjusted)}, Rand-Index ${index(rand)}, davon erreichen permutierte Labels ${index(chance)}`,
  necessity: 'zwangsläufig 1',
  fewAlive: 'wenige lebend',
  collapsedNote: 'Zufallsniveau',
  /** Behind the name of the axis: why some of its points are drawn pale. */
  pale: (why: readonly string[]): string => (why.length > 0 ? ` · blass: ${why.join(', ')}` : ''),
  trivialShort: 'trivial',
};

/** Words of the tables below the figure. */
export const tableWords = {
  caption:
    'Übereinstimmung der Clusterings nach eingehenden und nach ausgehenden Gewichten; Mittel über Startwerte mit 95-%-Intervall.',
  heads: [
    'p',
    'Quelle',
    'Rand, adjustiert',
    'Permutiert',
    'Nur lebende Einheiten',
    'Einzelne k-means, SD über Neustarts',
    'Rand',
    'Permutiert',
    'Tot',
    'Größter Cluster, ein / aus',
    'Nächster Kosinus',
    'Genauigkeit',
  ],
  trivial: 'trivial',
  collapsed: 'Zufallsniveau',
  sd: 'SD',
  paper: 'Paper, Tabelle 2',
  overlap: (layer: number): string =>
    `Einheiten der verdeckten Schicht ${layer} nach ihren beiden Clustern, in dem Netz, das die Heatmaps zeigen. Paare von Clustern, die nicht aufgeführt sind, haben keine gemeinsam.`,
  overlapHeads: ['Cluster nach eingehenden', 'Cluster nach ausgehenden', 'Gemeinsame Einheiten'],
};

/** Whether similar units appear with dropout, in the words of one layer of evidence. */
export function clustersSentence(evidence: ClustersEvidence, who: string): string {
  const {
    verdict,
    layer,
    k,
    seeds,
    control,
    judged,
    supporting,
    opposing,
    collapsed,
    trivial,
    dead,
    plain: rand,
  } = evidence;
  const opening = `${who} (${many(seeds, 'Startwert', 'Startwerte')}, Schicht ${layer}, k${space}=${space}${k}): `;
  const left = [
    collapsed.length > 0 ? `p${space}=${space}${listed(collapsed.map(plain))}, auf Zufallsniveau gefallen` : '',
    trivial.length > 0
      ? `p${space}=${space}${listed(trivial.map(plain))}, wo der Index zwangsläufig 1 ist (${k === 1 ? 'ein Cluster' : 'nicht mehr lebende Einheiten als Cluster'})`
      : '',
  ].filter(Boolean);
  const notJudged = left.length > 0 ? ` Nicht beurteilt: ${left.join('; ')}.` : '';
  const chance = rand
    ? ` Der einfache Rand-Index ist im Mittel ${index(rand.rand)}, aber permutierte Labels allein erreichen ${index(rand.chance)}: Das meiste davon ist Zufall.`
    : '';
  if (control === null || judged.length === 0) {
    const why =
      control !== null
        ? 'es keine Rate zu beurteilen gibt'
        : trivial.includes(0)
          ? 'das Netz ohne Dropout nichts aussagt'
          : 'es kein Netz ohne Dropout zum Vergleichen gibt';
    return `${opening}unentschieden, da ${why}.${notJudged}${chance}`;
  }
  const best = [...judged].sort((a, b) => b.gain.estimate - a.gain.estimate)[0];
  const finding = `Der adjustierte Rand-Index${dead ? ' der Einheiten, die nicht tot sind,' : ''} ist ${index(control)} ohne Dropout und ${index(best.index)} bei p${space}=${space}${plain(best.rate)}, also um ${index(Math.abs(best.gain.estimate))} ${best.gain.estimate < 0 ? 'niedriger' : 'höher'} [${index(best.gain.low)}; ${index(best.gain.high)}]`;
  const all = judged.map(({ rate }) => rate);
  const beyond =
    supporting.length > 0
      ? `; höher als ohne Dropout und als durch Zufall ist er für ${ratesInWords(
          supporting.map(({ rate }) => rate),
          all,
        )}`
      : '; bei keiner Rate ist er jenseits des Rauschens höher';
  const against =
    opposing.length > 0 ? `, niedriger bei p${space}=${space}${listed(opposing.map(({ rate }) => plain(rate)))}` : '';
  return `${opening}${finding}${beyond}${against}. Hier gilt: Die Behauptung, dass mit Dropout ähnliche Einheiten entstehen, ${verdictSaid[verdict]}.${chance}${notJudged}`;
}

/** What the index chart shows, for someone who cannot see it. */
export function chartSummary(
  who: string,
  { layer, k }: { readonly layer: number; readonly k: number },
  at: readonly { readonly rate: number; readonly adjusted: number; readonly rand: number; readonly chance: number }[],
): string {
  const told = at.map(
    ({ rate, adjusted, rand, chance }) =>
      `bei p${space}=${space}${plain(rate)} adjustierter Rand-Index ${index(adjusted)}, Rand-Index ${index(rand)}, davon ${index(chance)} durch Zufall`,
  );
  return `${who}, verdeckte Schicht ${layer}, ${clusters(k)}: ${told.join('; ')}.`;
}

export function captionText(
  seeds: number,
  layer: number,
  k: number,
  network: 'lab' | 'wide' | 'compressed',
  hasRun: boolean,
): string {
  const other = {
    lab: '',
    wide: ' Die Heatmaps zeigen das breite Netz aus der Ansicht zur Kompression, das Diagramm die eigenen Netze dieser Ansicht.',
    compressed:
      ' Die Heatmaps zeigen das breite Netz aus der Ansicht zur Kompression, nachdem die Cluster seiner ersten verdeckten Schicht zusammengelegt wurden, eine Zeile für jeden; das Diagramm zeigt die eigenen Netze dieser Ansicht.',
  }[network];
  const bars = seeds > 1 ? `, Mittel von ${seeds} Startwerten mit 95-%-Intervallen` : '';
  return `Gewichte in die Einheiten der verdeckten Schicht ${layer} und aus ihnen heraus, eine Zeile je Einheit, nach Clustern geordnet. Jede Klammer neben einer Heatmap ist ein Cluster; tote Einheiten stehen am Ende. Wenn Einheiten einander gleichen, stimmen beide Clusterings überein. Rechts: wie gut die zwei Clusterings in ${clusters(k)} übereinstimmen, gegen die Dropout-Rate${bars}. Kreise: um den Zufall bereinigt; Quadrate: einfacher Rand-Index, beide über alle Einheiten. Gepunktet: 95${space}% der einzelnen k-means-Clusterings (Neustarts); graue Bänder: dasselbe mit zufällig permutierten Labels${hasRun ? ', nur von Ihrem Lauf' : ''}. Grüne Dreiecke: ohne Dropout; leere Rauten: Tabelle 2 des Papers (einfach; Schicht und Zahl der Cluster nicht genannt). Dünn: der aufgezeichnete Lauf; dick: Ihr Lauf.${other}`;
}

export const verdictRule =
  'Beurteilt wird der adjustierte Rand-Index der lebenden Einheiten bei Raten über 0, außer wenn die Netze auf Zufallsniveau gefallen sind oder der Index zwangsläufig 1 ist (nicht mehr lebende Einheiten als Cluster oder ein Cluster). Eine Rate spricht für die Behauptung, wenn der Index mit seinem ganzen 95-%-Intervall über dem des Netzes ohne Dropout liegt und über dem 97,5-%-Punkt von 200 Permutationen der Labels. Sie spricht dagegen, wenn das Intervall darunter liegt. Die Behauptung trifft zu, wenn die meisten Raten dafür sprechen und keine dagegen; sie trifft nicht zu, wenn nicht mehr dafür als dagegen sprechen; dazwischen trifft sie teilweise zu. Eine Rate von dreien oder mehr dafür und keine dagegen entscheidet nichts. Bei mehreren Startwerten ist das Intervall das von Student über die Differenzen der Startwerte; bei einem Startwert ist es ein Normalintervall aus der Streuung einzelner k-means-Clusterings und sagt nichts über andere Startwerte.';

/** The settings that make a run, in words. */
export function settings(params: ClustersParams): string {
  const { networkShape, noise, layers, restarts } = params;
  const [optimiser, steps, seeds] = trainingInWords(params, budgets);
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} in ${layersInWords(layers, networkShape.length)}`,
    optimiser,
    steps,
    `k-means++, bestes von ${restarts}`,
    seeds,
  ].join(', ');
}
