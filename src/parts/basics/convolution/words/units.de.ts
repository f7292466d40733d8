export const units = { nats: 'nat' };
