export const qrWords = {
  title: 'Ouvrir ceci sur votre appareil',
  of: (link: string): string => `Code QR de ${link}`,
  waits: 'Le code est en cours de dessin…',
  fails:
    'Le code n’a pas pu être dessiné\u00a0: un fichier de cette page n’est pas arrivé. Le lien est ci-dessous\u00a0; pour réessayer, fermez ceci et ouvrez-le de nouveau.',
};
