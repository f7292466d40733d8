export const title = 'Variance de modèle';
export const question =
  'Des réseaux entraînés sur des données différentes s’accordent-ils mieux s’ils ont été entraînés avec dropout\u00a0?';
export const about = {
  title: 'À quel point les réseaux diffèrent',
  description:
    'Des réseaux entraînés de même sur des images différentes\u00a0: à quel point leurs réponses diffèrent, selon le taux de dropout.',
  picture: 'Variance de modèle selon le taux de dropout, avec l’entropie croisée et les parts de l’erreur quadratique.',
  asked: 'À quel point des réseaux qui ont appris d’images différentes diffèrent-ils\u00a0?',
};
export const controls = { outputs: 'Sorties', scale: 'Échelle', where: 'Couches' };

export const dropoutRates = 'Taux de dropout';
export const noise = 'Bruit';
export const modelsLabel = 'Modèles';
export const networks = 'réseaux';
export const samplesLabel = 'Tirages';
export const masksUnit = 'masques';
export const imagesAModel = 'Images par modèle';
export const images = 'images';

export const outputsChoice = { label: 'Sorties', options: { logits: 'logits', probabilities: 'probabilités' } };
export const scaleChoice = { label: 'Échelle', options: { absolute: 'absolue', relative: 'relative' } };
export const layersChoice = { label: 'Dropout dans', options: { '3': 'couche 3', '2,3': 'couches 2 + 3' } };
