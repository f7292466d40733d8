/** Why there is no picture. */
export const words = {
  hidden: 'ce navigateur cache le contenu des surfaces de dessin (resist fingerprinting)',
  /** What can be had all the same. */
  take: 'SVG fonctionne',
  forbidden: 'le site ou le navigateur n’autorise pas les images faites par la page (blob: dans img-src)',
  noCanvas: 'ce navigateur ne dessine pas (canvas)',
  tooLarge: (width: number, height: number): string => `une image de ${width} × ${height} pixels est trop grande ici`,
  none: 'il n’y a pas encore d’image',
} as const;
