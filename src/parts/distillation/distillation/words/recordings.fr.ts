/** What each recorded run shows, in one line, by its name. */
export const titles: Readonly<Record<string, string>> = {
  distillation: '1 000 images d’entraînement',
  'distillation-500-steps': '1 000 images d’entraînement, arrêt après 500 étapes',
  'distillation-4000-steps': '1 000 images d’entraînement, 4 000 étapes',
  'distillation-many-images': 'Presque toutes les images d’entraînement',
  'distillation-noise': '1 000 images d’entraînement, distillé sur du bruit',
  'distillation-random': '1 000 images d’entraînement, distillé à partir de poids aléatoires',
  'distillation-ten-masks': '1 000 images d’entraînement, dix masques par cible',
  'distillation-lenet': 'LeNet avec dropout avant sa dernière couche',
  'distillation-lenet-all': 'LeNet avec dropout 0,2 partout, 1 000 images, 4 000 étapes',
  'distillation-lenet-before': 'LeNet avec dropout 0,5 partout, avant les poolings, 6 000 images',
  'distillation-lenet-long': 'LeNet, presque toutes les images, les 30 époques de l’article',
  'distillation-lenet-all-long':
    'LeNet avec dropout 0,2 partout, presque toutes les images, les 30 époques de l’article',
  'distillation-quick': '« Quick » à la moitié de sa largeur, 2 000 images de CIFAR-10',
};
