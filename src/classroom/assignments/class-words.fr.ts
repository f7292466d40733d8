import { fixed, many } from '../../charts/numbers.ts';
import type { Mark } from './marks.ts';

const codes = (n: number): string => many(n, 'code', 'codes');

export const classWords = {
  load: '1. Charger les codes',
  lead: (title: string): string =>
    `Les codes sont comparés au devoir choisi ci-dessus, « ${title || 'Sans titre'} ». Ils restent dans cette page jusqu’à ce que vous la quittiez : enregistrez le tableau, et conservez ce que vous collez ici.`,
  paste: 'Coller des codes',
  pasteHelp:
    'Un ou plusieurs, avec n’importe quel texte autour : une colonne d’un tableur, l’export d’un forum, des courriels.',
  read: 'Lire les codes',
  files: 'Ou choisissez des fichiers, ou déposez-les ici',
  filesHelp: 'Fichiers texte, un ou plusieurs codes dans chacun, 20 Mo au plus en tout.',
  loaded: (count: number, ms: number): string => `${many(count, 'code lu', 'codes lus')} en ${fixed(ms, 0)} ms.`,
  refused: (what: string, problem: string): string => `${what} n’est pas lu : ${problem}. Rien n’a changé.`,
  pasted: 'Le texte collé',
  tooMany: (most: number): string => `Cette page contient ${most} codes au plus. Rien n’a changé.`,
  clear: 'Retirer tous les codes',
  undo: 'Annuler',
  cleared: 'Les codes sont retirés.',
  none: 'Pas encore de codes.',
  belongs: (count: number, title: string): string =>
    `${codes(count)} ${count > 1 ? 'appartiennent' : 'appartient'} à votre devoir « ${title || 'Sans titre'} ».`,
  show: 'Le choisir',
  otherHelp:
    'Codes d’un autre devoir : si vous avez changé le vôtre après l’avoir donné, ouvrez ci-dessus le lien ou le fichier que vos étudiants ont reçu.',
  counts: (counts: readonly (readonly [Mark, number])[], all: number): string =>
    `${codes(all)} : ${counts.map(([mark, count]) => `${count} ${marks[mark]}`).join(', ')}.`,
  table: '4. Tous les codes',
  tableOf: 'Tableau de tous les codes',
  compareHelp:
    'Pour en voir quelques-unes superposées dans les diagrammes de la vue, reprenez-les dans la comparaison. Les noms y vont aussi, et la comparaison reste dans ce navigateur.',
  compare: (n: number): string => `Comparer ${many(n, 'exécution', 'exécutions')}`,
  noRoom: (most: number): string => `La comparaison contient ${most} exécutions au plus. Retirez-en d’abord là-bas.`,
  csv: 'Enregistrer le tableau (CSV)',
  head: {
    place: 'N°',
    name: 'Nom',
    marks: 'Remarques',
    seed: 'Graine',
    run: 'Exécution',
    again: 'Vérifier',
  },
  predicted: (i: number): string => `Prédiction ${i + 1}`,
  answered: (i: number): string => `Réponse ${i + 1}`,
  expected: 'attendu',
  noName: 'sans nom',
  how: { made: 'faite', kept: 'antérieure', recorded: 'enregistrée' },
  trainAgain: 'Entraîner de nouveau',
  ofCode: (name: string): string => `, ${name}`,
  predictions: '2. Prédictions de la classe',
  runs: '3. Exécutions de la classe',
  drawn: (some: number, all: number): string =>
    `Représentés : ${some} codes sur ${all}. Sont laissés de côté ceux qui sont illisibles, modifiés, d’un autre devoir ou avec d’autres réglages.`,
  truth: 'ce que les exécutions ont mesuré',
  median: (median: string, unit: string, count: number): string =>
    `${many(count, 'prédiction', 'prédictions')}, dont la moitié à ${median}${unit && ` ${unit}`} ou moins.`,
  measured: (name: string, mean: string, low: string, high: string, count: number): string =>
    ` La ligne est la moyenne de « ${name} » sur ${many(count, 'exécution', 'exécutions')}, ${mean} ; la bande va de la plus petite valeur à la plus grande, de ${low} à ${high}.`,
  recordedTruth: ' Certains de ces nombres viennent de l’exécution enregistrée.',
  noTruth: ' Aucun nombre de la vue ne sert de comparaison.',
  rightOne: 'juste',
  spread: (count: number): string =>
    `Un point par exécution, ${many(count, 'exécution', 'exécutions')} ; la ligne verticale est leur moyenne. Des exécutions avec d’autres graines diffèrent par le seul hasard.`,
  noRuns: 'Pas encore de nombres.',
  trustTitle: 'Jusqu’où s’y fier',
  trust:
    'La somme de contrôle trouve les codes coupés ou changés à la main. Ce n’est pas une signature : ce site est ouvert, et qui lit son code source peut fabriquer un code avec n’importe quels nombres. Les réglages et la graine sont dans chaque code, si bien qu’une exécution peut être entraînée de nouveau ici : cela montre si ses nombres peuvent en venir, non qui l’a entraînée. On peut aussi recommencer et prédire en connaissant les nombres. Prenez les codes comme un travail à la maison, non comme un examen.',
  again: {
    title: (name: string): string => `Entraîner de nouveau : ${name}`,
    lead: (seconds: string): string =>
      `L’exécution est entraînée ici avec les réglages et la graine du code. Là-bas, elle a duré ${seconds} s. Elle prend la place de l’exécution de cette vue que garde votre navigateur.`,
    waiting: 'Entraînement…',
    failed: 'Elle n’a pas pu être entraînée ici.',
    close: 'Fermer',
    head: ['Nombre', 'Rendu', 'De nouveau', ''],
    likeness: { same: 'identique', close: 'proche', different: 'différent' },
    missing: 'non donné',
    verdicts: {
      same: 'Tous les nombres sont identiques : ils peuvent venir de cette exécution.',
      close:
        'Tous les nombres sont à 5 % au plus de ceux rendus. Un autre navigateur ou une autre carte graphique peut produire de telles différences.',
      different:
        'Certains nombres diffèrent de plus de 5 %. Entre deux manières de calculer, cela peut arriver ; avec le même moteur, ils devraient être identiques. Regardez les réglages, ou demandez.',
    },
    backends: (there: string, here: string): string =>
      `Moteur là-bas : ${there || 'inconnu'} ; ici : ${here || 'inconnu'}.`,
  },
} as const;

export const marks: Readonly<Record<Mark, string>> = {
  complete: 'complet',
  unreadable: 'illisible',
  altered: 'modifié',
  'other assignment': 'autre devoir',
  'other settings': 'autres réglages',
  incomplete: 'incomplet',
  duplicate: 'en double',
  'recorded run': 'exécution enregistrée',
  'earlier run': 'exécution antérieure',
};
