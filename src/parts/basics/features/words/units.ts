/** What stands behind a difference. */
export const units = { correlation: 'in correlation', squaredError: 'in squared error' };
