import { many } from '../../../charts/numbers.ts';

export const overWords = {
  title: '5. Les exécutions superposées',
  lostPart: 'Les exécutions superposées',
  lost: 'La vue',
  lostRun: 'Une exécution enregistrée',
  none: 'Choisissez dans le tableau deux exécutions ou plus d’une même vue : ses diagrammes les montrent alors superposées.',
  help: (most: number): string =>
    `Une vue, avec jusqu’à ${most} exécutions dans ses diagrammes : chacune a une couleur et une lettre. Les marques et les tirets distinguent les courbes d’une exécution, comme dans la vue.`,
  view: 'Vue',
  first: (drawn: number, all: number): string =>
    `Les ${drawn} premières de ${many(all, 'exécution', 'exécutions')} sont dessinées.`,
  loading: 'Les exécutions se chargent.',
  sameRun: (name: string): string => `la même exécution que « ${name} »`,
  front: 'Exécution au premier plan',
  frontHelp:
    'Les commandes, les nombres, les points de l’article et les diagrammes d’une seule couleur sont ceux de l’exécution au premier plan. Les axes ont de la place pour toutes.',
  claim: (short: string): string => `${short} : `,
  figure: (title: string): string => `${title} : plusieurs exécutions`,
  noAxes: 'Cette vue n’a pas de diagramme où superposer des exécutions. Elles se trouvent côte à côte plus bas.',
  fixed:
    'L’exécution a été entraînée ainsi, cela ne change donc pas. Pour comparer une autre valeur, ajoutez une exécution qui l’a.',
  noWeights: 'Les poids ne sont pas gardés avec ces exécutions : la vue elle-même les montre.',
  missingTitle: 'Exécutions que ce navigateur n’a pas en entier',
  missing: (names: string): string =>
    `De ${names}, on ne connaît que les réglages et les nombres principaux. Pour dessiner une exécution, entraînez-la ici de nouveau : avec les mêmes réglages et la même graine, c’est la même.`,
  unknown: 'Quand on ne sait pas comment une exécution a été faite, elle ne peut pas être entraînée de nouveau.',
  problem: (name: string, problem: string): string => `« ${name} » : ${problem}`,
  train: (count: number): string => `Entraîner ${many(count, 'exécution', 'exécutions')}`,
  stop: 'Arrêter',
  underWay: (name: string): string => `Entraînement de « ${name} ».`,
  failed: 'l’entraînement a échoué.',
  otherRun: 'l’exécution entraînée maintenant a d’autres paramètres, ou ce navigateur n’a pas de place pour elle.',
};
