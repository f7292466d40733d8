/** Words of the experiment itself and of its settings. */
export const title = 'Cluster der Gewichte';
export const question = 'Entstehen durch Dropout Einheiten, die dasselbe tun?';
export const about = {
  title,
  description:
    'Werden Einheiten unter Dropout zu Kopien voneinander? Heatmaps der Gewichte einer Schicht, nach Clustern geordnet.',
  picture:
    'Heatmaps der eingehenden und ausgehenden Gewichte, nach Clustern geordnet, und der Rand-Index gegen die Dropout-Rate.',
  asked: 'Werden die verdeckten Einheiten eines mit Dropout trainierten Netzes zu Kopien voneinander?',
};
export const layer = 'Schicht';
export const clusters = 'Cluster';
export const restarts = 'Neustarts';
export const orderChoice = { label: 'Zeilen nach', options: { incoming: 'Eingang', outgoing: 'Ausgang' } };
