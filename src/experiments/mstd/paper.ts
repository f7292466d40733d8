/**
 * What the paper prints below its Figure 3: the line y = −0.3541x + 0.0958 through the logarithms of MSTD (y) and of the
 * units of the first hidden layer (x), R² = 0.98, with dropout in that layer only. The base of the logarithms is not
 * stated, so the intercept fixes no height; nor are the widths, the rate and the points themselves given as numbers.
 */
export const paperFit = { figure: 'Figure 3', slope: -0.3541, r2: 0.98 } as const;
