export const words = {
  ready: 'Une version plus récente est prête.',
  take: 'L’utiliser',
  gone: 'Une version plus récente a remplacé cette page, et des fichiers de celle-ci n’existent plus.',
  reload: 'Recharger',
  underWay: 'Passer maintenant à la nouvelle version met fin à l’exécution en cours.',
  giveUp: 'Y passer maintenant',
} as const;
