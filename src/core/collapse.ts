/** Networks of ten classes that have collapsed: they answer with one class for most images. */

/** Accuracy below which a network is as good as guessing. */
const collapseLevel = 0.15;

export const hasCollapsed = (accuracy: number): boolean => accuracy < collapseLevel;

/** How many of the networks at each rate have collapsed, of accuracies [rate][seed]. */
export const collapsedSeeds = (accuracy: readonly (readonly number[])[]): readonly number[] =>
  accuracy.map((bySeed) => bySeed.filter(hasCollapsed).length);
