import { count } from '../charts/numbers.ts';

export const budgetHelp = (steps?: number, images?: number): string =>
  steps === undefined || images === undefined
    ? 'Durée de l’entraînement et des mesures.'
    : `${count(steps)} étapes sur ${count(images)} images.`;

export const dismissing = (notice: string): string => `Fermer\u00a0: ${notice}`;

export const themeWords = {
  label: 'Thème',
  names: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre', projector: 'Projecteur' },
} as const;

export const copyByHand = 'La copie n’est pas permise ici. Appuyez sur Ctrl+C ou ⌘C\u00a0:';

export const shareWords = {
  copy: { no: 'Copier le lien', yes: 'Lien copié', refused: 'Copier le lien' },
  embed: 'Intégrer',
  embedDialog: 'la boîte d’intégration',
  files: 'Télécharger',
  kinds: { svg: 'SVG', png: 'PNG' },
  drawing: 'Dessin…',
  notMade: (why: string): string => `Échec de la création\u00a0: ${why}.`,
  noPicture: (why: string): string =>
    `L’image ne peut pas être créée ici\u00a0: ${why}. Les nombres restent disponibles en CSV et en JSON.`,
} as const;
