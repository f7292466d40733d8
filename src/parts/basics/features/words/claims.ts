import { count } from '../../../../charts/numbers.ts';

/** The words around the numbers of claims; quotations stay as the slides have them. */
export const words = {
  properties: 'Slide “Properties”',
  example: 'Slide “Example”',
  independence: 'Units become more independent',
  distributed: 'More units share each image',
  local: 'Features become local',
  steps: (steps: number): string => `${count(steps)} steps`,
  with: (found: string): string => `${found} with dropout`,
  difference: (found: string): string => `with dropout minus without: ${found}`,
  control: (without: string, untrained: string | null): string =>
    `without dropout ${without}${untrained === null ? '' : `, untrained ${untrained}`}`,
};
