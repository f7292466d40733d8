import type { Part, PartNotes } from '../../contract/part.ts';

export const partWords: Pick<Part, 'title' | 'short' | 'lead' | 'description' | 'authors' | 'scope'> = {
  title: 'Un seul réseau pour tout le nuage',
  short: 'Un réseau pour le nuage',
  lead: 'Faire la moyenne de nombreux réseaux amincis demande de nombreux passages. La distillation du dropout entraîne un seul réseau à dire ce que dit la moyenne. Cette page le fait avec de vrais réseaux sur de vrais chiffres, et demande d’abord à quoi sert la moyenne : fait-elle moins d’erreurs, ou sait-elle mieux à quel point elle peut être sûre ?',
  description:
    'Distillez dans votre navigateur la moyenne sur les masques du dropout en un seul réseau, et voyez ce que la moyenne répare.',
  authors: 'Bulò, Porzi et Kontschieder',
  scope:
    'Les cas les plus nets de l’article sont de grands réseaux convolutifs sur de petites photographies, entraînés bien plus longtemps qu’un navigateur ne le fait en quelques secondes. Son tableau des chiffres montre des écarts aussi petits que ceux d’ici.',
};

export const notesWords: Pick<PartNotes, 'methods' | 'terms'> = {
  methods: [
    'Les professeurs sont entraînés avec le dropout classique, par Adam avec un taux d’apprentissage de 0,001, par mini-lots de 64 ; les poids initiaux suivent une loi normale de variance 2/fan-in, les biais sont nuls. Le perceptron a trois couches cachées de 100 unités ; LeNet a des convolutions de 8 et 16 canaux avec des noyaux de 5 × 5, chacune suivie d’un max-pooling de 2, et une couche dense de 128 ; « Quick » a des convolutions de 16, 16 et 32 canaux avec des poolings de 3 au pas de 2, et une couche dense de 64. On prend les premières images d’entraînement du jeu de données, dans son propre ordre ; le budget rapide prend un échantillon où chaque classe a sa part.',
    'L’idéal est la moyenne arithmétique des probabilités de nombreux masques, tirés à part de ceux de la prédiction échantillonnée : chaque image reçoit ses propres masques, à partir d’un hachage de la graine. La moyenne géométrique est le softmax de la moyenne des logits. Une température est ajustée de façon à minimiser l’entropie croisée sur 1 000 images d’entraînement qu’aucun des deux réseaux n’a vues.',
    'Un élève a la forme du professeur, sans dropout. Chaque étape lui montre 64 images sans étiquette et les probabilités du professeur sous des masques neufs, un par image sauf mention contraire, et réduit l’entropie croisée avec elles par Adam à 0,0005, puis à un dixième de ce taux après 1 400 étapes. L’article permet de prendre comme images sans étiquette les images de test privées de leurs étiquettes ; ce qui en est appris n’est alors plus nouveau.',
    'L’erreur de calibration range les images de test dans 15 tranches égales de confiance et fait la moyenne de la distance entre la confiance et la part de réponses justes, pondérée par le nombre d’images de chaque tranche. Toutes les manières de prédire sont comparées sur les mêmes images de test et, sur les graines, par paires ; les crochets sont des intervalles de Student à 95 %, et après ± figure un écart-type sur les graines.',
  ],
  terms: [
    {
      name: 'professeur et élève',
      text: 'Le réseau que l’on interroge, ici un réseau avec dropout, et le réseau qui apprend de ses réponses.',
    },
    {
      name: 'distillation',
      text: 'Entraîner un réseau sur les probabilités données par un autre, au lieu d’étiquettes.',
    },
    {
      name: 'moyenne idéale',
      text: 'La moyenne des prédictions de tous les réseaux amincis. Ici, la moyenne d’un très grand nombre de masques aléatoires en tient lieu ou, dans un petit réseau, celle de tous les masques.',
    },
    {
      name: 'confiance',
      text: 'La plus grande des probabilités qu’un réseau donne aux classes : à quel point il est sûr de sa réponse.',
    },
    {
      name: 'erreur de calibration',
      text: 'La distance entre la confiance et la part de réponses justes, en moyenne sur des tranches de confiance. Elle est nulle là où un réseau a raison aussi souvent qu’il le dit.',
    },
    {
      name: 'score de Brier',
      text: 'Le carré de la distance entre les probabilités et la bonne réponse écrite en uns et en zéros, en moyenne sur les images : 0 au mieux, 2 au pire.',
    },
    {
      name: 'divergence de Kullback-Leibler',
      text: 'KL, la distance d’une liste de probabilités à une autre, en nats ; 0 là où elles sont égales.',
    },
    {
      name: 'information mutuelle',
      text: 'L’entropie d’une moyenne de prédictions moins la moyenne de leurs entropies : le doute qui vient du désaccord.',
    },
    {
      name: 'température',
      text: 'Un nombre par lequel tous les logits sont divisés avant le softmax. Au-dessus de 1, elle rend un réseau moins sûr, et ne change jamais la classe qui vient en tête.',
    },
  ],
};
