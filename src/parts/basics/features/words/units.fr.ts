export const units = { correlation: 'de corrélation', squaredError: 'd’erreur quadratique' };
