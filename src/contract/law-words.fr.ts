export const lawLabels = { law: 'Bruit', spread: 'Échelle du bruit', shape: 'Forme du bruit' };
