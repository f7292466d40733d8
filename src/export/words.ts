/** Why there is no picture. */
export const words = {
  hidden: 'this browser hides what canvases hold (resist fingerprinting)',
  /** What can be had all the same. */
  take: 'SVG works',
  forbidden: 'the site or the browser allows no pictures made by the page (blob: in img-src)',
  noCanvas: 'this browser draws no canvas',
  tooLarge: (width: number, height: number): string => `a picture of ${width} × ${height} pixels is too large here`,
  none: 'there is no picture yet',
} as const;
