/** Words of the field, each explained in a sentence or two. */
export const terms = {
  rate: {
    name: 'taux de dropout',
    text: 'p, la probabilité avec laquelle le dropout désactive une unité, c’est-à-dire met sa sortie à 0. Certaines bibliothèques et certains articles appellent taux le contraire, 1 − p\u00a0; ici, p est toujours la probabilité de désactiver.',
  },
  mask: {
    name: 'masque',
    text: 'M, une liste de zéros et de uns, un pour chaque unité qui peut être désactivée\u00a0: 0 désactive l’unité, 1 la garde.',
  },
  unit: {
    name: 'unité cachée',
    text: 'Un neurone entre l’entrée et la sortie. Il additionne ses entrées, chacune multipliée par un poids, et un nombre qui lui est propre, le biais\u00a0; il transmet la somme si elle est supérieure à 0, sinon 0.',
  },
  thinned: {
    name: 'réseau aminci',
    text: 'Ce qui reste d’un réseau quand certaines de ses unités sont désactivées.',
  },
  logits: {
    name: 'logits',
    text: 'z, les dix nombres que le réseau calcule avant le softmax, un pour chaque classe. Seules leurs différences comptent.',
  },
  softmax: {
    name: 'softmax',
    text: 'Transforme les logits en probabilités\u00a0: on prend l’exponentielle de chaque logit, puis on divise tous les résultats par leur somme.',
  },
  means: {
    name: 'moyennes arithmétique et géométrique',
    text: 'Deux moyennes de n nombres. La moyenne arithmétique est leur somme divisée par n. La moyenne géométrique est la racine n-ième de leur produit\u00a0; un seul petit nombre l’abaisse plus qu’il n’abaisse la moyenne arithmétique.',
  },
  relu: {
    name: 'ReLU',
    text: 'max(0, x), la fonction qu’une unité cachée applique à sa somme. Elle est linéaire de chaque côté de 0, mais pas sur les deux ensemble.',
  },
  entropy: {
    name: 'entropie croisée',
    text: 'L’opposé du logarithme de la probabilité qu’un réseau a donnée à la bonne classe, en moyenne sur les images. Elle est grande là où le réseau était certain d’une mauvaise réponse. Son unité est le nat.',
  },
  batch: {
    name: 'mini-lot',
    text: 'Les images que regarde une étape d’entraînement. On fait la moyenne de leurs gradients avant de déplacer les poids.',
  },
  learningRate: {
    name: 'taux d’apprentissage',
    text: 'η, de combien une étape d’entraînement déplace les poids le long du gradient.',
  },
  interval: {
    name: 'intervalle à 95\u00a0%',
    text: 'Une plage pour la vraie valeur. Si l’expérience était répétée 100 fois, environ 95 de ces plages contiendraient cette valeur. Ici, c’est presque toujours l’intervalle de Student sur les graines.',
  },
  spread: {
    name: '±, et une bande',
    text: 'Sur cette page, ± est toujours un écart-type sur les graines, de même que la bande autour d’une ligne. Les crochets et les barres donnent un intervalle à 95\u00a0%. Tout le reste est précisé sur place.',
  },
  seed: {
    name: 'graine',
    text: 'Le nombre dont découle tout le hasard d’une exécution\u00a0: premiers poids, ordre des images, masques. Une autre graine, une autre exécution de la même expérience.',
  },
  modelVariance: {
    name: 'variance de modèle',
    text: 'À quel point diffèrent les sorties de réseaux entraînés sur des images différentes\u00a0: leur variance sur les réseaux, en moyenne sur les classes et les images de test.',
  },
  kmeans: {
    name: 'k-moyennes',
    text: 'Répartit des points en k groupes (clusters) de sorte que chaque point soit près de la moyenne de son groupe. L’algorithme part de centres aléatoires\u00a0; on l’exécute donc plusieurs fois et on garde le meilleur résultat.',
  },
  rand: {
    name: 'indice de Rand',
    text: 'À quel point deux partitions des mêmes objets s’accordent\u00a0: la part de toutes les paires que toutes deux réunissent ou que toutes deux séparent. 1 est l’accord complet, mais le hasard seul donne déjà une valeur élevée.',
  },
  adjustedRand: {
    name: 'indice de Rand ajusté',
    text: 'L’indice de Rand corrigé du hasard\u00a0: décalé et mis à l’échelle de sorte qu’il vaille en moyenne 0 pour des partitions aléatoires, et 1 pour des partitions identiques.',
  },
  mstd: {
    name: 'MSTD',
    text: 'Écart-type moyen d’échantillonnage (mean sampling standard deviation)\u00a0: fixer une image, tirer de nombreux masques, prendre l’écart-type de chaque logit\u00a0; puis faire la moyenne sur les logits et les images.',
  },
  powerLaw: {
    name: 'loi de puissance',
    text: 'y = c · x élevé à une puissance fixe. Sur des axes logarithmiques, c’est une droite, et la puissance est sa pente.',
  },
  incoming: {
    name: 'poids entrants',
    text: 'Les poids de toutes les unités de la couche inférieure vers une unité\u00a0; une ligne de la matrice des poids. Les poids sortants, une colonne de la matrice suivante, mènent plus loin.',
  },
  subset: {
    name: 'sous-ensemble aléatoire',
    text: 'Une référence\u00a0: garder le même nombre d’unités, choisies au hasard, et retirer les autres. Seul ce qu’une autre méthode gagne par rapport à cette référence est dû à cette méthode.',
  },
  control: {
    name: 'témoin',
    text: 'La même expérience sans la cause supposée. Si l’effet est toujours là, il a une autre cause.',
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly text: string }>>;
