/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Incertitude';
export const question = 'La moyenne sait-elle quand elle ne sait pas ?';
export const about = {
  title: 'À quoi sert la moyenne',
  description:
    'Certitude de cinq manières de prédire sur des chiffres droits ou tournés et sur du bruit, et part de réponses justes.',
  picture:
    'Diagramme de fiabilité, confiance selon l’angle des chiffres tournés, et exactitude selon la part de réponses.',
  asked: 'On montre du bruit à un réseau. Quelle manière de prédire remarque que ce n’est aucun des dix chiffres ?',
};

export const labels = { members: 'Réseaux', angleImages: 'Images tournées' };
export const units = { networks: 'réseaux', images: 'images' };
export const controls = {
  prediction: 'Prédiction au premier plan',
  signal: 'Certitude',
  angle: 'Tourné de',
  threshold: 'Confiance minimale',
};
