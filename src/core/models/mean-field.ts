/** Weights as independent normals: their spread, and their divergence from normals with mean 0. */

import { sigmoid, softplus } from './logistic.ts';

/** Standard deviation of a weight with parameter rho: ln(1 + exp(rho)). */
export const sdOf = softplus;

/** The derivative of `sdOf`. */
export const sdSlope = sigmoid;

/** KL(N(mean, sd²) ‖ N(0, variance)) in nats. */
export const divergence = (mean: number, sd: number, variance: number): number =>
  0.5 * (Math.log(variance) - 2 * Math.log(sd) + (mean ** 2 + sd ** 2) / variance - 1);

/** −ln of the density of N(0, variance). */
export const negativeLogDensity = (value: number, variance: number): number =>
  0.5 * (Math.log(2 * Math.PI * variance) + value ** 2 / variance);
