import { count, fixed, many, plain } from '../../../../charts/numbers.ts';
import type { SetName } from '../../../../contract/regression-sets.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { type Difference, differenceInWords } from '../../../../view-kit/seeds.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { type MeasureName, type ShrinkageParams, sizesIn } from '../spec.ts';
import { inUnit, type Ratio, ratioDigits } from '../view/numbers.ts';
import { tableNames } from '../view/paper.ts';

const sets: Record<SetName, string> = {
  toy: 'Spielbeispiel',
  ...tableNames,
};

const hyperprior = { 'half-cauchy': 'Halb-Cauchy (1)', 'inverse-gamma': 'inverse Gamma (3, 3)' };

/** The settings that make a run, in words. */
export function settings(params: ShrinkageParams): string {
  const { blocks, units, steps, batch } = sizesIn(params);
  const toy = params.sets[0] === 'toy';
  return [
    params.sets.map((set) => sets[set]).join(', ') + (toy ? ` mit ${many(params.cases, 'Fall', 'Fällen')}` : ''),
    `${many(blocks, 'Block', 'Blöcke')} mit ${many(units, 'Einheit', 'Einheiten')}`,
    `${hyperprior[params.hyperprior]}, Dropout ${plain(params.rate)}`,
    `${many(steps, 'Schritt', 'Schritte')} zu ${batch}`,
    toy ? seedsInWords(params.seeds) : many(params.seeds.length, 'Aufteilung', 'Aufteilungen'),
  ].join(', ');
}

/** "1,42-mal [1,30; 1,55]". */
export function ratioText(ratio: Ratio): string {
  const { value, low, high } = ratio;
  const digits = ratioDigits(ratio);
  return `${fixed(value, digits)}-mal${low === undefined || high === undefined ? '' : ` [${fixed(low, digits)}; ${fixed(high, digits)}]`}`;
}

/** Norms of the blocks. */
export const normsText = (norms: readonly number[]): string => norms.map((norm) => fixed(norm, 2)).join('; ');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Priors, die Einheiten und Schichten abschalten',
  lookFor: 'Vergleichen Sie Heatmaps mit der des einfachen Normal-Priors, nach Zeilen und im Ganzen.',
  set: sets,
  prior: {
    none: 'kein Prior',
    normal: 'normal',
    ard: 'ARD',
    add: 'ADD',
    'ard-add': 'ARD-ADD',
    dropout: 'Dropout',
  } satisfies Record<PriorName, string>,
  with: {
    none: 'ohne Prior',
    normal: 'mit Normal-Prior',
    ard: 'mit ARD',
    add: 'mit ADD',
    'ard-add': 'mit ARD-ADD',
    dropout: 'mit Dropout',
  } satisfies Record<PriorName, string>,
  role: {
    none: 'Kontrolle',
    normal: 'Kontrolle',
    ard: 'Skala je Zeile',
    add: 'Skala je Schicht',
    'ard-add': 'beide Skalen',
    dropout: 'Masken',
  } satisfies Record<PriorName, string>,
  measure: {
    rmse: 'RMSE',
    absoluteError: 'absoluter Fehler',
    logLikelihood: 'Log-Likelihood',
    rowVariation: 'Streuung der Zeilen',
    norm: 'Norm',
  } satisfies Record<MeasureName | 'rowVariation' | 'norm', string>,
  block: 'Gezeigter Block',
  blockName: (block: number): string => `Block ${block}`,
  moment: 'Training',
  step: (step: number): string => `Schritt ${count(step)}`,
  mapLabel: (prior: string, block: number, step: number, norm: number): string =>
    `Gewichte von Block ${block} ${prior} nach ${many(step, 'Schritt', 'Schritten')}, eine Zeile je Einheit; Norm ${fixed(norm, 2)}`,
  scalesLabel: 'Standardabweichung des Priors jeder Zeile',
  key: (limit: number | null): string =>
    `${limit === null ? 'Volle Farbe beim größten Gewicht jeder Heatmap: Vergleichen Sie Zeilen innerhalb einer Heatmap, nicht Heatmaps.' : `Volle Farbe ab ${fixed(limit, 2)}, in beide Richtungen, in allen Heatmaps gleich.`} Balken rechts davon: Standardabweichung des Priors jeder Zeile, wo sie gefunden wird.`,
  /** Of the rows of a block: from the least to the largest. */
  scales: (low: number, high: number): string =>
    low === high ? `SD des Priors ${fixed(low, 2)}` : `SD des Priors ${fixed(low, 2)} bis ${fixed(high, 2)}`,
  barsLabel: (prior: string, norms: readonly number[]): string => `Normen der Blöcke ${prior}: ${normsText(norms)}`,
  barsTitle: 'Normen der Blöcke',
  off: (off: readonly number[], blocks: number): string =>
    blocks === 1
      ? `aus bei ${off.filter((one) => one > 0).length} von ${off.length}`
      : `aus: ${fixed(off.reduce((sum, one) => sum + one, 0) / off.length, 1)} von ${blocks}`,
  table: (measure: MeasureName, sets: number, priors: number): string =>
    `${words.measure[measure]} auf Testfällen, Mittel ± Standardabweichung über Aufteilungen; Rang: Mittel über ${many(sets, 'Datensatz', 'Datensätze')}${
      sets > 1
        ? `, in Klammern sein 95-%-Intervall über Datensätze (Students t, n = ${sets}), begrenzt auf 1 bis ${priors}`
        : ''
    }`,
  toyTable: 'Testfälle des Spielbeispiels und Gewichte, Mittel ± Standardabweichung über Startwerte',
  paperTable: 'Test-RMSE des Papers, wie gedruckt',
  boston:
    'Boston steht nur in der Tabelle des Papers: Eine seiner Eingaben ist eine konstruierte Variable zur Herkunft („race“), weshalb scikit-learn den Datensatz entfernt hat.',
  priorHead: 'Prior',
  rank: 'Rang unter sechs',
  paperRank: 'Rang unter sechs Methoden',
  blocksOff: 'Blöcke aus',
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  sourceShort: { recorded: 'aufgezeichnet', run: 'Ihr Lauf' },
  awaited: 'Noch nichts zu zeigen. Drücken Sie „Trainieren“: Es dauert einige Sekunden.',
  needs:
    'Die UCI-Daten gehören nicht zu dieser Seite. Was gezeigt wird, wurde aufgezeichnet. Um darauf zu trainieren, fügt der Betreiber einer Kopie dieser Website sie mit npm run data -- uci hinzu.',
  origins: (data: readonly { readonly title: string; readonly origin: string }[]): string =>
    `Woher die Daten des aufgezeichneten Laufs stammen: ${data.map(({ title, origin }) => `${title}: ${origin.replace(/, https?:\S+/, '')}`).join('; ')}.`,
  tableOf: {
    caption: `Fehler und Gewichte, Mittel ± eine Standardabweichung über Startwerte oder Aufteilungen${intervalsNamed}`,
    head: [
      ...['Prior', 'Daten', 'Quelle', 'RMSE', 'RMSE minus Dropout', 'Absoluter Fehler', 'Log-Likelihood'],
      ...['Log-Likelihood minus Dropout', 'Streuung der Zeilen', 'Norm', 'Skala der Schicht', 'Aus'],
    ],
  },
  blockTable: {
    caption: 'Normen der Blöcke, Mittel über Startwerte oder Aufteilungen',
    head: ['Prior', 'Daten', 'Quelle', 'Schritt', 'Normen'],
  },
} as const;

/** @param seed of the heat maps; of the UCI sets the number of the split */
export const captionText = (toy: boolean, seed: number): string =>
  `Residualnetze, unter sechs Priors und sonst gleich trainiert. ${
    toy
      ? 'Das Spielbeispiel ist y = sin 2x₁ + x₂²/2 mit etwas Rauschen; fünf Blöcke sind mehr, als es braucht.'
      : 'Zwei verdeckte Schichten mit 50 Einheiten auf Daten aus dem UCI-Archiv, mit den veröffentlichten Aufteilungen.'
  } Heatmaps: die mittleren Gewichte eines Blocks, eine Zeile für jede Einheit, von der sie ausgehen, bei ${toy ? 'Startwert' : 'Aufteilung'} ${seed}. Unter jeder Heatmap: die Standardabweichung (SD) des Priors der Gewichte dieses Blocks und die Normen der Blöcke, Mittel über ${
    toy ? 'Startwerte' : 'Aufteilungen'
  }. Ein Block ist aus, wenn er weniger als 5 % dessen beiträgt, was an ihm vorbeigeht. Jeder Prior ist mit dem einfachen Normal-Prior zu vergleichen: Auch der schrumpft. Ohne Prior und mit Dropout sind Gewichte Zahlen mit einer schwachen Strafe, der eines Normal-Priors mit Varianz 1.`;

interface Told {
  readonly who: string;
  readonly rows: Ratio | null;
  readonly matrix: Ratio | null;
  readonly errors: readonly (readonly [set: SetName, difference: Difference])[];
}

/** What one source says of rows, layers, and errors. */
export const evidenceText = ({ who, rows, matrix, errors }: Told): string =>
  [
    ...(rows
      ? [`${who}: Die Normen der Zeilen streuen mit ARD ${ratioText(rows)} so stark wie mit einfachem Normal-Prior.`]
      : []),
    ...(matrix
      ? [`Die Norm der Matrizen ist mit ADD ${ratioText(matrix)} so groß wie mit einfachem Normal-Prior.`]
      : []),
    ...(errors.length > 0
      ? [
          `RMSE, ARD-ADD minus Dropout: ${errors.map(([set, one]) => differenceInWords(one, inUnit(set, `(${sets[set]})`))).join('; ')}.`,
        ]
      : []),
  ].join(' ');

export const summaryText = (step: number, found: readonly (readonly [PriorName, readonly number[]])[]): string =>
  found.length === 0
    ? words.awaited
    : `Normen der Blöcke nach ${many(step, 'Schritt', 'Schritten')}: ${found.map(([prior, norms]) => `${words.prior[prior]} ${normsText(norms)}`).join('. ')}.`;

export const verdictRule =
  'Fehler: für jeden Datensatz die Differenz der RMSE des Vorhersagemittels unter zwei Priors, gepaart nach Aufteilung. ARD-ADD ist besser, wenn das 95-%-Intervall über Aufteilungen auf mehr als der Hälfte der Datensätze unter 0 liegt und auf keinem darüber; es ist nicht besser, wenn es umgekehrt ist. Aufteilungen haben Fälle gemeinsam, daher sind diese Intervalle zu schmal. Ränge werden in jeder Aufteilung unter Dropout, ARD, ADD und ARD-ADD gebildet und über Aufteilungen und dann über Datensätze gemittelt. ARD-ADD hat den besten, wenn sein mittlerer Rang minus dem des besten anderen, gepaart nach Datensatz, mit dem ganzen 95-%-Intervall unter 0 liegt, und hat ihn nicht, wenn es darüber liegt. Dieses Intervall ist das von Students t über Datensätze, mit n gleich der Anzahl der Datensätze: Drei Datensätze machen es breit, und bei einem gibt es keines. Intervalle der Ränge selbst sind ebenso gebildet und enden beim ersten und beim letzten Rang. Gewichte: Das Verhältnis der Streuungen der Zeilen (Standardabweichung durch Mittel der Normen der Zeilen eines Blocks) oder der Normen unter zwei Priors muss mit seinem ganzen 95-%-Intervall über Startwerte auf der behaupteten Seite von 1 liegen. ARD, ADD: gegen den einfachen Normal-Prior; ARD-ADD: seine Zeilen gegen ADD, seine Normen gegen den einfachen Normal-Prior; Dropout: beides gegen keinen Prior. Ein Satz aus zwei Teilen trifft zu, wenn beide zutreffen. Trifft ein Teil nicht zu, so trifft der Satz teilweise zu, wenn der andere Teil zutrifft, und sonst gar nicht. Bei einem Startwert gibt es kein Intervall und kein Urteil.';
