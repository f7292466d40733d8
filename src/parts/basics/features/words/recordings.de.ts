export const titles = {
  features: 'Bilder von 28 × 28 Pixeln, 256 Einheiten',
  'features-small': 'Bilder von 14 × 14 Pixeln, 128 Einheiten',
};
