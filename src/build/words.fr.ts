export const words = {
  title: 'The Dropout Cloud',
  description:
    'Entraînez de vrais réseaux avec dropout sur de vrais chiffres manuscrits dans votre navigateur, et voyez si un seul réseau peut en remplacer tout un nuage.',
  noStyles:
    'Les styles de la page ne sont pas arrivés : elle paraît nue et en désordre. Vérifiez la connexion, puis rechargez la page.',
  reload: 'Recharger la page',
  lead: 'Le dropout entraîne un réseau tout en désactivant au hasard certaines de ses parties. Il n’en sort pas un réseau, mais un nuage de réseaux qui vivent tous dans les mêmes poids. Cette page entraîne de tels nuages sur des chiffres manuscrits, dans votre navigateur, et demande qui doit prédire : le nuage entier, ou un seul réseau à sa place ?',
  stillTitle: 'Échantillonner ou mettre à l’échelle',
  still:
    'Après un entraînement avec dropout, on peut prédire avec un masque tiré au hasard, avec les poids mis à l’échelle (aucune unité n’est désactivée, et chaque sortie est multipliée par 1 − p), ou avec la moyenne sur beaucoup de masques. L’image montre une exécution enregistrée : l’exactitude sur les images de test de MNIST selon le taux de dropout p pour les trois manières, et au-dessous la différence entre échantillonnage et mise à l’échelle avec son intervalle à 95 %.',
  stillPicture:
    'Exactitude de test selon le taux de dropout pour un masque au hasard, les poids mis à l’échelle et la moyenne de nombreux masques ; au-dessous, la différence appariée entre échantillonnage et mise à l’échelle.',
  off: 'L’entraînement a besoin de JavaScript, qui ne tourne pas ici : il est désactivé ou bloqué. Avec JavaScript, vous pouvez entraîner vos propres réseaux.',
  coming: 'Le programme qui entraîne les réseaux arrive.',
  lost: 'Le programme de la page n’a pas pu être chargé, ou ne tourne pas dans ce navigateur. Rechargez la page ; si cela n’aide pas, essayez un navigateur plus récent.',
  frame:
    'Cette page est dans un cadre qui bloque son programme. <a href="./fr/">Ouvrez la page seule</a> pour entraîner vos propres réseaux.',
  file: 'Cette page a été ouverte comme un fichier, et les navigateurs ne lancent le programme d’une page que si un serveur la fournit. Exécutez <code>python3 -m http.server</code> dans le dossier de la page, et ouvrez <code>http://localhost:8000/fr/</code>.',
  recordedPicture: 'L’image montre une exécution enregistrée.',
  subject: 'Le dropout dans les réseaux de neurones',
} as const;

export const openingWords = {
  title: 'Le nuage des réseaux amincis',
  description:
    'Dessinez un chiffre et voyez ce qu’en font quelques centaines de réseaux amincis au hasard, et ce qu’en fait le réseau mis à l’échelle.',
  picture: 'Un chiffre manuscrit, et une étoile à dix sommets avec un nuage de points entre eux.',
};

export const classroomWords = {
  title: 'Pour enseigner',
  lead: 'Préparez un cours, donnez un devoir et voyez ce que rend une classe, ou mettez des exécutions côte à côte. Rien ne quitte ce navigateur.',
};
