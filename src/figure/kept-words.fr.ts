import { decimals } from '../charts/format.ts';
import { many } from '../charts/numbers.ts';

const size = (bytes: number): string => {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)}\u00a0ko`;
  return bytes < 1e9 ? `${decimals(bytes / 1e6, 1)}\u00a0Mo` : `${decimals(bytes / 1e9, 1)}\u00a0Go`;
};

export const keptWords = {
  size,
  open: 'Conservé dans ce navigateur…',
  list: 'la liste de ce qui est conservé',
  title: 'Conservé dans ce navigateur',
  lead: 'Tout reste dans ce navigateur\u00a0; rien n’est envoyé nulle part.',
  nothing: 'Ce navigateur ne conserve rien pour cette page.',
  empty: 'Rien n’est encore conservé.',
  export: 'Exporter',
  delete: 'Supprimer',
  ofRun: (title: string): string => ` l’exécution de «\u00a0${title}\u00a0»`,
  run: (title: string): string => `Votre exécution de «\u00a0${title}\u00a0»`,
  broke: (title: string): string =>
    `Votre exécution de «\u00a0${title}\u00a0» a mis sa figure en panne et n’est plus affichée. Elle peut être exportée ou supprimée\u00a0: «\u00a0Plus\u00a0», «\u00a0Conservé dans ce navigateur\u00a0».`,
  withheld: 'Elle a mis sa figure en panne et n’est pas affichée d’elle-même.',
  unreadable: 'Cette version de la page ne peut pas la lire.',
  answers: 'Réponses aux questions',
  answersCount: (count: number): string =>
    `${many(count, 'question traitée ou passée', 'questions traitées ou passées')}.`,
  files: 'La page pour les visites sans réseau',
  filesCount: (count: number): string =>
    `${many(count, 'fichier', 'fichiers')}. Une fois supprimés, ils reviennent à la prochaine visite.`,
  total: (bytes: number, allowed: number | null): string =>
    `En tout ${size(bytes)}.${allowed ? ` Le navigateur accorde à ce site environ ${size(allowed)}.` : ''}`,
  others: (count: number): string =>
    `D’autres versions ou copies de cette page conservent ${many(count, 'entrée', 'entrées')} dans ce navigateur. Elles ne sont pas touchées ici.`,
  import: 'Importer une exécution',
  importHelp:
    'Un fichier JSON issu de «\u00a0Exporter\u00a0» ici ou de «\u00a0JSON\u00a0» sous une figure. Il prend la place de votre exécution de la même vue.',
  tooLong: (bytes: number): string => `il fait ${size(bytes)}`,
  everything: 'Tout supprimer…',
  sure: 'Supprimer vos exécutions, vos réponses et les fichiers listés ici\u00a0? C’est irréversible.',
  yes: 'Tout supprimer',
  no: 'Garder',
  deleted: (what: string): string => `Supprimé\u00a0: ${what}.`,
  allDeleted: 'Tout est supprimé.',
  notDeleted: (why: string): string => `Tout n’a pas pu être supprimé\u00a0: ${why}.`,
  underWay: (title: string): string =>
    `Une exécution de «\u00a0${title}\u00a0» est en cours ou en attente. Cela l’abandonnerait\u00a0: attendez sa fin ou annulez-la d’abord.`,
  shown: (file: string, title: string): string =>
    `«\u00a0${file}\u00a0» est affiché comme votre exécution de «\u00a0${title}\u00a0», et conservé.`,
  onlyShown: (file: string, title: string): string =>
    `«\u00a0${file}\u00a0» est affiché comme votre exécution de «\u00a0${title}\u00a0». Ce navigateur ne peut pas la conserver\u00a0: elle est perdue si la page est rechargée.`,
  refused: (file: string, problem: string): string =>
    `«\u00a0${file}\u00a0» n’est pas importé\u00a0: ${problem}. Est admis le fichier JSON d’une seule exécution, tel que «\u00a0Exporter\u00a0» le crée, de 30\u00a0Mo au plus. Rien n’a changé.`,
} as const;
