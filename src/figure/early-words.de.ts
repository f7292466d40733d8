import { count } from '../charts/numbers.ts';

export const budgetHelp = (steps?: number, images?: number): string =>
  steps === undefined || images === undefined
    ? 'Wie lange trainiert und gemessen wird.'
    : `${count(steps)} Schritte auf ${count(images)} Bildern.`;

export const dismissing = (notice: string): string => `Ausblenden: ${notice}`;

export const themeWords = {
  label: 'Design',
  names: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel', projector: 'Beamer' },
} as const;

export const copyByHand = 'Kopieren ist hier nicht erlaubt. Drücken Sie Strg+C oder ⌘C:';

export const shareWords = {
  copy: { no: 'Link kopieren', yes: 'Link kopiert', refused: 'Link kopieren' },
  embed: 'Einbetten',
  embedDialog: 'der Dialog zum Einbetten',
  files: 'Download',
  kinds: { svg: 'SVG', png: 'PNG' },
  drawing: 'Zeichnet',
  notMade: (why: string): string => `Das ließ sich nicht erstellen: ${why}.`,
  noPicture: (why: string): string =>
    `Das Bild lässt sich hier nicht erstellen: ${why}. Die Zahlen gibt es weiterhin als CSV und JSON.`,
} as const;
