import { marked } from '../charts/format.ts';
import { listed, many } from '../charts/numbers.ts';
import type { ExperimentSpec } from '../contract/experiment.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { NoiseKind } from '../core/network.ts';
import { close } from '../view-kit/words.ts';
import { figuresOf } from './followers.ts';

export { tryAgain } from '../view-kit/words.ts';

export const controlWords = {
  dropout: { label: 'Dropout-Rate', help: 'Wahrscheinlichkeit, eine verdeckte Einheit abzuschalten.' },
  samples: { label: 'Samples', help: 'Masken, über die je Bild gemittelt wird.', unit: 'Masken' },
  units: {
    label: 'Einheiten',
    help: `Breite der ersten Schicht in ${listed(figuresOf('firstWidth'))}.`,
    unit: 'Einheiten',
  },
  clusters: {
    label: 'Cluster',
    help: `Cluster von Einheiten in ${listed(figuresOf('clusters'))}. Der Regler hält bei gemessenen Anzahlen; bei anderen nennt eine Ansicht die nächste.`,
  },
  layer: { label: 'Schicht', help: 'Gezeigte verdeckte Schicht.' },
  learningRate: { label: 'Lernrate', help: 'Schrittweite; gilt ab dem nächsten „Trainieren“.' },
  budget: { label: 'Budget' },
  noise: {
    label: 'Rauschen',
    help: 'Womit verdeckte Ausgaben beim Training multipliziert werden. Alle außer dem klassischen haben Mittel 1 und Varianz p/(1 − p).',
  },
  backend: { label: 'Backend', help: 'Womit gerechnet wird. „Auto“ nimmt das schnellste.' },
  layers: { label: 'Wo Dropout wirkt', help: 'Schichten, deren Einheiten abgeschaltet werden.' },
  networkShape: { label: 'Netzform', help: 'Einheiten je verdeckter Schicht.', unit: 'Einheiten' },
  batchSize: { label: 'Batchgröße', help: 'Bilder in einem Trainingsschritt.' },
  optimiser: { label: 'Optimierer', help: 'Wie aus Gradienten Schritte werden.' },
  seed: { label: 'Startwert', help: 'Aus ihm folgt alles Zufällige.' },
  trainImages: { label: 'Bilder zum Lernen', help: 'Weniger machen Netze zu selbstsicher.', byBudget: 'Nach Budget' },
} as const;

export const notUsed = (text: string, min: number, max: number, used: number): string =>
  `„${text.slice(0, 40)}“ ist keine Zahl von ${marked(String(min))} bis ${marked(String(max))}: Verwendet wird ${marked(String(used))}.`;

export const claim = 'Behauptung';
export const moreSettings = 'weitere Einstellungen';

export const typed = (label: string): string => `${label}, eingetippt`;

export const budgetNames = { quick: 'Schnell', lecture: 'Vorlesung', paper: 'Paper' } as const;
export const noiseNames: Readonly<Record<NoiseKind, string>> = {
  classic: 'Klassisch',
  inverted: 'Invertiert',
  gaussian: 'Gauß',
  'uniform-dropout': 'Gleichverteilt',
  'beta-dropout': 'Beta',
  'rayleigh-dropout': 'Rayleigh',
};
export const optimiserNames = { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' } as const;
export const backendLabels = { auto: 'Auto', webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const;

export const buttonWords = {
  train: 'Trainieren',
  pause: 'Pause',
  resume: 'Weiter',
  step: 'Schritt',
  reset: 'Zurücksetzen',
  cancel: 'Abbrechen',
  more: 'Mehr',
  settings: 'Einstellungen',
  close,
  ofSettings: ' (Einstellungen)',
};

export const buttonHelp = {
  train: 'Trainiert die Netze dieser Ansichten mit diesen Einstellungen, in Ihrem Browser.',
  draw: 'Zieht Zufallszahlen mit diesen Einstellungen, in Ihrem Browser.',
  trainPaused: 'Setzt den angehaltenen Lauf fort. Wurden seither Einstellungen geändert, werden Sie vorher gefragt.',
  trainBusy: 'Läuft weiter. Wurden Einstellungen geändert, beginnt der Lauf mit ihnen von vorn.',
  pause: 'Hält den Lauf an. Nichts geht verloren; „Weiter“ setzt ihn fort.',
  resume: 'Setzt den Lauf fort, wo er angehalten wurde.',
  step: 'Trainiert ein wenig, zeigt es und wartet.',
  reset: 'Hält an, löscht Ihre Läufe und zeigt wieder die aufgezeichneten.',
  cancel: 'Beendet den jetzigen Lauf. Ihre letzten fertigen Läufe bleiben.',
} as const;

export const askAnew = (percent: number): string =>
  `Ein Lauf von Ihnen ist bei ${percent}\u00a0% angehalten. Training mit den neuen Einstellungen beendet ihn.`;
export const startAnew = 'Neu beginnen';

export const stageWords = {
  data: 'Bilder werden geladen',
  training: 'Training',
  predicting: 'Messung',
  drawing: 'Ziehen',
} as const;

export const ofAction = (words: string, action: ExperimentSpec['action']): string =>
  action === 'draw'
    ? words.replace(/\bTrainieren\b|\bTraining\b/g, 'Ziehen').replace(/\bTrainiert\b/g, 'Zieht')
    : words;

export const statusWords = {
  recorded: 'Der aufgezeichnete Lauf wird gezeigt. „Trainieren“ zeichnet Ihren darüber.',
  training: 'Beginnt …',
  paused: 'Angehalten',
  pausedAt: 'Angehalten: ',
  done: 'Fertig: Ihr Lauf ist dick gezeichnet.',
  cancelled: 'Abgebrochen. Das letzte vollständige Ergebnis wird gezeigt.',
  failed: 'Training abgebrochen. Der letzte fertige Lauf wird gezeigt.',
  unavailable: 'Netze lassen sich hier nicht trainieren; der aufgezeichnete Lauf wird gezeigt.',
  nearly: 'fast fertig',
  left: (time: string): string => `noch etwa ${time}`,
  progress: 'Fortschritt des Laufs',
  changedSince: ' Einstellungen seither geändert.',
  noRun: 'Noch kein Lauf',
  aRun: (time: string): string => ` · ${time} je Lauf`,
} as const;

export const changed = {
  run: 'Einstellungen geändert: „Trainieren“ drücken.',
  recorded: 'Mit anderen Einstellungen aufgezeichnet: Für diese „Trainieren“ drücken.',
} as const;

export const slower = 'Hier trainiert reines JavaScript, was langsamer ist.';

export const underSecond = 'unter 1 s';

export const timeWords = {
  label: 'Checkpoint',
  play: 'Den Lauf abspielen',
  pause: 'Die Wiedergabe anhalten',
  speed: 'Tempo der Wiedergabe',
  speeds: { slow: 'langsam', normal: 'normal', fast: 'schnell' },
  at: (percent: number): string =>
    percent === 0
      ? 'vor dem Training'
      : percent === 100
        ? 'Ende des Trainings'
        : `nach ${percent} Prozent der Trainingsschritte`,
  short: (percent: number): string =>
    percent === 0 ? 'untrainiert' : percent === 100 ? 'Trainingsende' : `${percent}\u00a0% trainiert`,
} as const;

export const figureWords = {
  figure: (mark: string): string => `Abbildung ${mark}.`,
  enlarge: 'Vergrößern',
  back: 'Zurück zur Seite',
  more: 'Beschreibung, Zahlen, Downloads',
  caption: 'Beschreibung',
  table: 'Die Zahlen als Tabelle',
  howJudged: 'Wie das Urteil entsteht',
  yourRunAwaits: 'Ihr Lauf: „Trainieren“ drücken, dann wird er dick über den aufgezeichneten gezeichnet.',
  clustering: 'Cluster von Einheiten werden gesucht.',
  clustered: 'Die Cluster sind gefunden.',
  madeOf: { recorded: 'Aufgezeichnet:', run: 'Ihr Lauf:' },
  unfinished: 'nicht fertig',
  recordedOn: (backend: string, device: string, date: string, commit: string): string =>
    `${backend} auf ${device.replace(/cores?$/, 'Kernen')}, ${date}, Commit ${commit}.`,
  verdict: 'Urteil,',
  next: 'als Nächstes',
  other: 'andere Einstellungen',
  otherLong: 'Mit anderen Einstellungen gemacht als den gewählten. „Trainieren“ verwendet diese.',
  training: (percent: number): string => `Training, ${percent}\u00a0%`,
  paused: 'angehalten',
} as const;

export const tellingWords = {
  ofTheEnd: 'Am Ende des Trainings: ',
  soFar: 'Ihr Lauf bisher: Er wird beurteilt, sobald er fertig ist.',
  short: 'Ihr Lauf: Weniger als 100 Schritte sind zu wenige für ein Urteil.',
  not: { unfinished: 'bisher: ohne Urteil', short: 'weniger als 100 Schritte: ohne Urteil' },
  replayed: (percent: number): string => (percent === 0 ? 'untrainiert: ohne Urteil' : 'bisher: ohne Urteil'),
  verdict: {
    holds: 'trifft hier zu',
    partly: 'teilweise',
    'does not hold': 'hier nicht',
    undecided: 'unentschieden',
  } satisfies Record<Verdict, string>,
  before: (claim: string): string => `${claim}: `,
  of: { recorded: 'aufgezeichnet', run: 'Ihr Lauf' },
  from: (source: 'recorded' | 'run', seeds: number): string =>
    `${source === 'run' ? 'Ihr Lauf' : 'Aufgezeichnet'}, ${many(seeds, 'Startwert', 'Startwerte')}: `,
} as const;
