/** The logistic function and its integral, which several layers and heads are made of. */

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** ln(1 + exp(z)), without overflow; its derivative is `sigmoid`. */
export const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
