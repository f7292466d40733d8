/** Why there is no picture. */
export const words = {
  hidden: 'dieser Browser verbirgt, was auf Zeichenflächen steht (resist fingerprinting)',
  /** What can be had all the same. */
  take: 'SVG geht',
  forbidden: 'die Website oder der Browser erlaubt keine Bilder, die die Seite selbst macht (blob: in img-src)',
  noCanvas: 'dieser Browser zeichnet nicht auf Zeichenflächen (canvas)',
  tooLarge: (width: number, height: number): string => `ein Bild mit ${width} × ${height} Pixeln ist hier zu groß`,
  none: 'es gibt noch kein Bild',
} as const;
