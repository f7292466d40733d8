/** Accuracy below which a network of ten classes is as good as guessing: it answers with one class for most images. */
export const collapseLevel = 0.15;
