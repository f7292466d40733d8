import { marked } from '../charts/format.ts';
import { listed, many } from '../charts/numbers.ts';
import type { ExperimentSpec } from '../contract/experiment.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { NoiseKind } from '../core/network.ts';
import { close } from '../view-kit/words.ts';
import { figuresOf } from './followers.ts';

export { tryAgain } from '../view-kit/words.ts';

export const controlWords = {
  dropout: { label: 'Taux de dropout', help: 'Probabilité de désactiver une unité cachée.' },
  samples: { label: 'Tirages', help: 'Masques dont on fait la moyenne pour chaque image.', unit: 'masques' },
  units: {
    label: 'Unités cachées',
    help: `Largeur de la première couche dans ${listed(figuresOf('firstWidth'))}.`,
    unit: 'unités',
  },
  clusters: {
    label: 'Groupes',
    help: `Groupes (clusters) d’unités dans ${listed(figuresOf('clusters'))}. Le curseur s’arrête aux nombres mesurés\u00a0; ailleurs, une vue indique le plus proche.`,
  },
  layer: { label: 'Couche', help: 'Couche cachée affichée.' },
  learningRate: {
    label: 'Taux d’appr.',
    help: 'Taille du pas\u00a0; prend effet avec «\u00a0Entraîner\u00a0».',
  },
  budget: { label: 'Budget' },
  noise: {
    label: 'Bruit',
    help: 'Ce par quoi les sorties cachées sont multipliées pendant l’entraînement. Tous, sauf le classique, ont une moyenne de 1 et une variance de p/(1 − p).',
  },
  backend: { label: 'Moteur', help: 'Ce qui fait les calculs. «\u00a0Auto\u00a0» prend le plus rapide.' },
  layers: { label: 'Où agit le dropout', help: 'Couches dont des unités sont désactivées.' },
  networkShape: { label: 'Forme du réseau', help: 'Unités de chaque couche cachée.', unit: 'unités' },
  batchSize: { label: 'Taille de lot', help: 'Images par étape d’entraînement.' },
  optimiser: { label: 'Optimiseur', help: 'Comment les gradients deviennent des pas.' },
  seed: { label: 'Graine', help: 'Tout ce qui est aléatoire en découle.' },
  trainImages: {
    label: 'Images pour apprendre',
    help: 'Moins d’images rendent les réseaux trop confiants.',
    byBudget: 'Selon le budget',
  },
} as const;

export const notUsed = (text: string, min: number, max: number, used: number): string =>
  `«\u00a0${text.slice(0, 40)}\u00a0» n’est pas un nombre de ${marked(String(min))} à ${marked(String(max))}\u00a0: ${marked(String(used))} est utilisé.`;

export const claim = 'affirmation';
export const moreSettings = 'les autres réglages';

export const typed = (label: string): string => `${label}, au clavier`;

export const budgetNames = { quick: 'Rapide', lecture: 'Cours', paper: 'Article' } as const;
export const noiseNames: Readonly<Record<NoiseKind, string>> = {
  classic: 'Classique',
  inverted: 'Inversé',
  gaussian: 'Gaussien',
  'uniform-dropout': 'Uniforme',
  'beta-dropout': 'Bêta',
  'rayleigh-dropout': 'Rayleigh',
};
export const optimiserNames = { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' } as const;
export const backendLabels = { auto: 'Auto', webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const;

export const buttonWords = {
  train: 'Entraîner',
  pause: 'Pause',
  resume: 'Reprendre',
  step: 'Étape',
  reset: 'Réinitialiser',
  cancel: 'Annuler',
  more: 'Plus',
  settings: 'Réglages',
  close,
  ofSettings: ' les réglages',
};

export const buttonHelp = {
  train: 'Entraîne les réseaux de ces vues avec ces réglages, dans votre navigateur.',
  draw: 'Tire des nombres aléatoires avec ces réglages, dans votre navigateur.',
  trainPaused: 'Reprend l’exécution en pause. Si les réglages ont changé depuis, une question vous est d’abord posée.',
  trainBusy: 'Continue. Si les réglages ont changé, l’exécution recommence avec eux.',
  pause: 'Met l’exécution en pause. Rien n’est perdu\u00a0; «\u00a0Reprendre\u00a0» la poursuit.',
  resume: 'Reprend là où l’exécution a été mise en pause.',
  step: 'Entraîne un peu, l’affiche et attend.',
  reset: 'Arrête, supprime vos exécutions et affiche de nouveau celles qui sont enregistrées.',
  cancel: 'Met fin à l’exécution en cours. Vos dernières exécutions terminées restent.',
} as const;

export const askAnew = (percent: number): string =>
  `Une de vos exécutions est en pause à ${percent}\u00a0%. Entraîner avec les nouveaux réglages y met fin.`;
export const startAnew = 'Recommencer';

export const stageWords = {
  data: 'Chargement des images',
  training: 'Entraînement',
  predicting: 'Mesure',
  drawing: 'Tirage',
} as const;

const drawn: Readonly<Record<string, string>> = {
  Entraîner: 'Tirer',
  Entraîne: 'Tire',
  Entraînement: 'Tirage',
  entraînement: 'tirage',
  'L’entraînement': 'Le tirage',
  'l’entraînement': 'le tirage',
};

export const ofAction = (words: string, action: ExperimentSpec['action']): string =>
  action === 'draw'
    ? words.replace(/(?:[Ll]’)?[Ee]ntraîne(?:ment|r)?(?!\p{L})/gu, (word) => drawn[word] ?? word)
    : words;

export const statusWords = {
  recorded: 'L’exécution enregistrée est affichée. «\u00a0Entraîner\u00a0» trace la vôtre par-dessus.',
  training: 'Démarrage…',
  paused: 'En pause',
  pausedAt: 'En pause\u00a0: ',
  done: 'Terminé\u00a0: votre exécution est en trait épais.',
  cancelled: 'Annulé. Le dernier résultat complet est affiché.',
  failed: 'L’entraînement s’est arrêté. La dernière exécution terminée est affichée.',
  unavailable: 'Impossible d’entraîner des réseaux ici\u00a0; l’exécution enregistrée est affichée.',
  nearly: 'presque fini',
  left: (time: string): string => `encore ${time} environ`,
  progress: 'Progression de l’exécution',
  changedSince: ' Réglages changés depuis.',
  noRun: 'Aucune exécution',
  aRun: (time: string): string => ` · ${time} par exécution`,
} as const;

export const changed = {
  run: 'Réglages changés\u00a0: appuyez sur «\u00a0Entraîner\u00a0».',
  recorded: 'Enregistré avec d’autres réglages\u00a0: appuyez sur «\u00a0Entraîner\u00a0» pour ceux-ci.',
} as const;

export const slower = 'Ici, l’entraînement se fait en JavaScript seul, ce qui est plus lent.';

export const underSecond = 'moins de 1 s';

export const timeWords = {
  label: 'Instant',
  play: 'Rejouer l’exécution',
  pause: 'Arrêter la relecture',
  speed: 'Vitesse de la relecture',
  speeds: { slow: 'lent', normal: 'normal', fast: 'rapide' },
  at: (percent: number): string =>
    percent === 0
      ? 'avant l’entraînement'
      : percent === 100
        ? 'fin de l’entraînement'
        : `après ${percent} pour cent des étapes d’entraînement`,
  short: (percent: number): string =>
    percent === 0 ? 'non entraîné' : percent === 100 ? 'entraînement fini' : `entraîné à ${percent}\u00a0%`,
} as const;

export const figureWords = {
  figure: (mark: string): string => `Figure ${mark}.`,
  enlarge: 'Agrandir',
  back: 'Retour à la page',
  more: 'Légende, nombres, fichiers',
  caption: 'Légende',
  table: 'Les nombres en tableau',
  howJudged: 'Comment le verdict est rendu',
  yourRunAwaits:
    'Votre exécution\u00a0: appuyez sur «\u00a0Entraîner\u00a0», et elle est tracée en trait épais par-dessus celle qui est enregistrée.',
  clustering: 'Recherche de groupes d’unités.',
  clustered: 'Les groupes sont trouvés.',
  madeOf: { recorded: 'Enregistré\u00a0:', run: 'Votre exécution\u00a0:' },
  unfinished: 'non terminée',
  recordedOn: (backend: string, device: string, date: string, commit: string): string =>
    `${backend} sur ${device.replace(/core(s?)$/, 'cœur$1')}, ${date}, commit ${commit}.`,
  verdict: 'Verdict,',
  next: 'la suivante',
  other: 'autres réglages',
  otherLong: 'Fait avec d’autres réglages que ceux choisis. «\u00a0Entraîner\u00a0» utilise ces derniers.',
  training: (percent: number): string => `entraînement, ${percent}\u00a0%`,
  paused: 'en pause',
} as const;

export const tellingWords = {
  ofTheEnd: 'À la fin de l’entraînement\u00a0: ',
  soFar: 'Votre exécution jusqu’ici\u00a0: elle est jugée dès qu’elle est terminée.',
  short: 'Votre exécution\u00a0: moins de 100 étapes ne suffisent pas pour juger.',
  not: { unfinished: 'jusqu’ici\u00a0: non jugé', short: 'moins de 100 étapes\u00a0: non jugé' },
  replayed: (percent: number): string => (percent === 0 ? 'non entraîné\u00a0: non jugé' : 'jusqu’ici\u00a0: non jugé'),
  verdict: {
    holds: 'vérifié ici',
    partly: 'en partie',
    'does not hold': 'pas ici',
    undecided: 'indécis',
  } satisfies Record<Verdict, string>,
  before: (claim: string): string => `${claim}\u00a0: `,
  of: { recorded: 'enregistré', run: 'votre exécution' },
  from: (source: 'recorded' | 'run', seeds: number): string =>
    `${source === 'run' ? 'Votre exécution' : 'Enregistré'}, ${many(seeds, 'graine', 'graines')}\u00a0: `,
} as const;
