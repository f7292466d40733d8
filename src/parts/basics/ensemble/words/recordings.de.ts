export const recordings = { ensemble: '1.000 Trainingsbilder' };
