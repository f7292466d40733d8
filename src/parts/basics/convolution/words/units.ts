/** What stands behind a difference. */
export const units = { nats: 'nats' };
