import { many } from '../../../../charts/numbers.ts';

export const words = {
  properties: 'Folie „Properties“',
  example: 'Folie „Example“',
  independence: 'Einheiten werden unabhängiger',
  distributed: 'Mehr Einheiten je Bild',
  local: 'Merkmale werden lokal',
  steps: (steps: number): string => many(steps, 'Schritt', 'Schritte'),
  with: (found: string): string => `${found} mit Dropout`,
  difference: (found: string): string => `mit Dropout minus ohne: ${found}`,
  control: (without: string, untrained: string | null): string =>
    `ohne Dropout ${without}${untrained === null ? '' : `, untrainiert ${untrained}`}`,
};
