/** Words of the experiment itself and of its settings. */
export const title = 'Compression by clusters';
export const question = 'Can the units of a layer be merged by their clusters, and does dropout make that possible?';
export const about = {
  title: 'A layer folded into its clusters',
  description: 'Merge the units of each cluster into one: what accuracy is left, with dropout and without.',
  picture: 'Accuracy against the number of units left, and the network before and after.',
  asked: 'Can a wide layer be folded into its clusters without losing accuracy?',
};
export const units = 'Hidden units';
export const clusters = 'Clusters';
export const restarts = 'Restarts';
export const scratch = 'From scratch';
/** What clusters are compared with, as a legend calls it. */
export const rivals = {
  randomSubset: 'random subset',
  normPruning: 'largest norms',
  agreementOnly: 'agreed only',
  scratch: 'from scratch',
};
const compare = 'Compare with';
export const compareChoice = { label: compare, options: rivals };
export const pinned = 'Unit pinned in the drawing';
export const controls = { compare, network: 'Look inside' };
