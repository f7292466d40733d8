export const titles = {
  features: 'Images de 28 × 28 pixels, 256 unités',
  'features-small': 'Images de 14 × 14 pixels, 128 unités',
};
