export const units = { correlation: 'in der Korrelation', squaredError: 'im quadratischen Fehler' };
