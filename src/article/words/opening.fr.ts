/** Of the first part's page and its paper. index.html carries the lead for readers without JavaScript. */
export const lead =
  'Le dropout entraîne un réseau tout en désactivant au hasard certaines de ses parties. Il n’en sort pas un réseau, mais un nuage de réseaux qui vivent tous dans les mêmes poids. Cette page entraîne de tels nuages sur des chiffres manuscrits, dans votre navigateur, et demande qui doit prédire\u00a0: le nuage entier, ou un seul réseau à sa place\u00a0?';
export const authors = 'Lin, Wang et Chen';
export const scope =
  'L’article ne dit pas quel optimiseur, quel taux d’apprentissage ni quels poids initiaux il a utilisés, et plusieurs de ses affirmations en dépendent.';
