export const recordings = { ensemble: '1 000 images d’entraînement' };
