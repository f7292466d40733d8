import { many } from '../../../../charts/numbers.ts';

export const words = {
  properties: 'Diapositive « Properties »',
  example: 'Diapositive « Example »',
  independence: 'Unités plus indépendantes',
  distributed: 'Plus d’unités par image',
  local: 'Caractéristiques locales',
  steps: (steps: number): string => many(steps, 'étape', 'étapes'),
  with: (found: string): string => `${found} avec dropout`,
  difference: (found: string): string => `avec dropout moins sans : ${found}`,
  control: (without: string, untrained: string | null): string =>
    `sans dropout ${without}${untrained === null ? '' : `, sans entraînement ${untrained}`}`,
};
