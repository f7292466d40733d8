/** Words of the frame that the page begins with. */
import { count } from '../charts/numbers.ts';

export const budgetHelp = (steps?: number, images?: number): string =>
  steps === undefined || images === undefined
    ? 'How long to train and measure.'
    : `${count(steps)} steps on ${count(images)} images.`;

/** A notice's button. */
export const dismissing = (notice: string): string => `Dismiss: ${notice}`;

export const themeWords = {
  label: 'Theme',
  names: { auto: 'As the system', light: 'Light', dark: 'Dark', projector: 'Projector' },
} as const;

export const copyByHand = 'Copying is not allowed here. Press Ctrl+C or ⌘C:';

export const shareWords = {
  copy: { no: 'Copy link', yes: 'Link copied', refused: 'Copy link' },
  embed: 'Embed',
  /** Where it did not come. */
  embedDialog: 'The embed dialog',
  files: 'Download',
  kinds: { svg: 'SVG', png: 'PNG' },
  drawing: 'Drawing',
  notMade: (why: string): string => `This could not be made: ${why}.`,
  noPicture: (why: string): string =>
    `The picture cannot be made here: ${why}. The numbers can still be downloaded as CSV and JSON.`,
} as const;
