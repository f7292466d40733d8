export const partWords = {
  title: 'Ce qu’est le dropout',
  short: 'Ce qu’est le dropout',
  lead: 'Le dropout désactive des unités au hasard pendant qu’un réseau apprend, puis les remet toutes. Cette page montre ce que cela veut dire : d’abord sur un réseau si petit qu’on peut en suivre chaque nombre, ensuite face à beaucoup de réseaux entraînés un par un, enfin dans des réseaux qui regardent des images à travers des convolutions.',
  description:
    'Observez le dropout unité par unité sur un petit réseau qui s’entraîne dans votre navigateur : masques, échelle, moyennes.',
  scope:
    'Les énoncés sont jugés sur de petits réseaux : dix unités sur des points du plan, 300 unités sur des chiffres, des autoencodeurs de chiffres, et des réseaux convolutifs pour des chiffres et de petites photographies. Les diapositives ne disent pas comment leurs réseaux ont été entraînés.',
};

/** Not needed by the pages of other parts, which name this one. */
export const notesWords = {
  methods: [
    'Le réseau dessiné a deux entrées, deux couches cachées de quelques unités avec ReLU, et deux classes ; les poids initiaux suivent une loi normale de variance 2/fan-in, les biais sont nuls. Il apprend des points du plan avec Adam. On peut énumérer tous ses masques, si bien que les moyennes sur les masques sont exactes, et non échantillonnées.',
    'Les deux conventions du dropout sont montrées sur le même tirage : la classique multiplie par 0 ou 1 et, pour prédire, par 1 − p ; l’inversée divise par 1 − p à l’entraînement et ne change rien aux prédictions. Chaque nombre aléatoire est un hachage de la graine, si bien qu’un lien montre les mêmes masques.',
    'Les réseaux dont on fait la moyenne ont trois couches cachées de 100 unités et apprennent les 1 000 premiers chiffres d’entraînement en 1 500 étapes de 64 avec Adam à 0,001 : les réseaux indépendants partent de leurs propres poids initiaux, avec leurs propres mini-lots tirés de toutes les images ou d’un échantillon bootstrap ; les masques sont ceux d’un réseau avec dropout classique. Sur les chiffres, les réseaux convolutifs ont deux convolutions de 5 × 5, chacune suivie d’un max-pooling, et une couche dense de 128. Tous les membres sont interrogés sur les mêmes images de test.',
    'L’autoencodeur a une entrée et une sortie sigmoïde par pixel et 256 unités cachées avec ReLU ; il réduit l’erreur quadratique avec Adam à 0,001, avec du dropout inversé sur les unités cachées, à partir de poids initiaux selon Glorot. La localité est la part des carrés des poids sortants d’une unité que contient sa meilleure fenêtre de 7 × 7 ; la part active et la corrélation sont mesurées sur des images de test, sans dropout.',
    'Après ± vient un écart-type sur les graines ; les crochets sont des intervalles à 95 % selon la loi de Student sur les graines.',
  ],
  terms: [
    {
      name: 'autoencodeur',
      text: 'Un réseau qui apprend à restituer son entrée en passant par moins d’unités cachées.',
    },
    {
      name: 'désaccord',
      text: 'La part des images de test pour lesquelles deux membres d’un ensemble prédisent des classes différentes, en moyenne sur les paires.',
    },
    { name: 'canal', text: 'Les sorties d’un noyau de convolution en tous les endroits de l’image.' },
    { name: 'espérance', text: 'E, la valeur vers laquelle tend la moyenne de nombreux tirages.' },
    {
      name: 'frontière de décision',
      text: 'La ligne sur laquelle un réseau trouve deux classes également probables.',
    },
    {
      name: 'bagging',
      text: 'Entraîner plusieurs modèles, chacun sur son propre échantillon aléatoire des données, et faire la moyenne de ce qu’ils prédisent.',
    },
  ],
};
