export const titles = { ensemble: '1 000 images d’entraînement' };
