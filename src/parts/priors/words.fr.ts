export const partWords = {
  title: 'Le bruit est une loi a priori',
  short: 'Le bruit, loi a priori',
  lead: 'Le dropout multiplie des unités par des nombres aléatoires. Donnez à un poids une loi a priori normale, faites-y entrer le nombre aléatoire, et le bruit est devenu une autre loi a priori\u00a0: une loi qui dit à quel point les grands et les petits poids sont probables, et quels poids sont grands ou petits ensemble. Cette page trace ces lois a priori exactement, pour de nombreux types de bruit, et entraîne des réseaux avec certaines d’entre elles.',
  description:
    'Voyez à quelle loi a priori sur les poids reviennent le dropout et d’autres bruits multiplicatifs, tracée exactement dans votre navigateur.',
  authors: 'Nalisnick, Hernández-Lobato et Smyth',
  scope:
    'Sont jugées ici les affirmations de l’article sur les lois a priori avant tout entraînement, une lecture bayésienne du dropout sur de petites courbes, et ses affirmations sur les réseaux entraînés. Ses expériences de régression sont répétées sur certains de ses jeux de données, dans un autre programme et avec d’autres réglages là où l’article les laisse ouverts.',
};

export const notesWords = {
  methods: [
    'Un poids de la loi a priori est w = λz\u00a0: z suit une loi normale de moyenne 0 et de variance 1, λ est le bruit. Les densités de λ, λ² et w ont une forme close là où il en existe une (normale, Laplace, t de Student, variance-gamma et d’autres), sinon des sommes ou des intégrales sur λ par quadrature numérique, exactes à cinq chiffres. Les tirages sont faits par un hachage de la graine, de sorte qu’un lien montre les mêmes.',
    'Un bruit qui garde ou désactive laisse une part des poids à exactement 0\u00a0: ce pic est donné comme une part, et non tracé comme une densité. L’attraction d’une loi a priori est −d ln p/dw, ce qu’elle ajoute au gradient de la perte.',
    'Les poids sortants d’une unité partagent son λ. La corrélation de leurs carrés est calculée à partir des moments d’ordre deux et quatre de λ, et mesurée sur des tirages avec un intervalle à 95\u00a0%.',
    'Les courbes de régression sont faites par des réseaux à une entrée et deux couches cachées de 50 unités, entraînés sur tous les points à la fois par Adam à 0,005\u00a0; le bruit des cibles est connu, 0,1. La loi a priori à champ moyen est entraînée par reparamétrisation locale, avec une échelle en forme close pour chaque ligne.',
    'Les réseaux résiduels de la figure sur le rétrécissement ont des blocs avec une connexion résiduelle, avec des biais sur les jeux UCI et sans biais sur le jeu jouet. Leurs poids sont des normales indépendantes (champ moyen), entraînées par reparamétrisation locale sur la borne inférieure de l’évidence, dont la partie de Kullback–Leibler croît à partir de 0 sur le premier cinquième des étapes\u00a0; sans loi a priori, et avec dropout, ce sont des nombres avec la faible pénalité d’une loi a priori normale de variance 1. Les échelles des lignes et des couches ont des formes closes sous des lois a priori gamma inverse (3, 3) ou demi-Cauchy (1). Un bloc est dit désactivé s’il ajoute moins d’un vingtième de ce qui passe à côté de lui. Les jeux du dépôt UCI sont divisés comme Hernández-Lobato et Adams l’ont publié, et standardisés par leurs cas d’entraînement.',
    'Les bruits sont comparés sur un perceptron\u00a0: les réseaux d’une graine commencent avec les mêmes poids et voient les mêmes mini-lots, sont entraînés par Adam à 0,001, et testés avec chaque facteur à sa moyenne. Les différences d’exactitude sont appariées par graine.',
  ],
  terms: [
    {
      name: 'loi a priori',
      text: 'Ce que l’on suppose des poids avant de voir des données\u00a0: quelles valeurs sont probables, sous forme de densité.',
    },
    {
      name: 'bruit multiplicatif',
      text: 'λ, un nombre aléatoire par lequel la sortie d’une unité, ou un poids, est multiplié. Le dropout en est un type\u00a0: 0 ou une constante.',
    },
    {
      name: 'mélange d’échelles gaussien',
      text: 'Une variable normale dont l’écart-type est lui-même aléatoire. Multiplier des poids normaux par un bruit en donne un.',
    },
    {
      name: 'rétrécissement (shrinkage)',
      text: 'Attirer les poids vers 0. Une loi a priori avec un pic en 0 et des queues lourdes attire fortement les petits poids et laisse les grands tranquilles.',
    },
    {
      name: 'kurtosis',
      text: 'Le moment d’ordre quatre divisé par le carré de celui d’ordre deux\u00a0: 3 pour une loi normale, davantage si les queues sont lourdes.',
    },
    {
      name: 'ARD',
      text: 'Automatic relevance determination\u00a0: les poids d’une ligne partagent une échelle, de sorte qu’une unité entière peut être désactivée.',
    },
    {
      name: 'ADD',
      text: 'Automatic depth determination\u00a0: tous les poids d’une couche partagent une échelle, de sorte qu’un bloc résiduel entier peut être désactivé.',
    },
  ],
};
