/** What stands behind a difference. */
export const units = { correlation: 'in correlation' };
