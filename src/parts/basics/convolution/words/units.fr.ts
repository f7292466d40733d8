export const units = { nats: 'nats' };
