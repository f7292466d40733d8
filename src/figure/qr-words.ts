export const qrWords = {
  title: 'Open this on your own device',
  of: (link: string): string => `QR code of ${link}`,
  waits: 'The code is being drawn …',
  fails:
    'The code could not be drawn: a file of this page did not come. The link is below; to try again, close this and open it anew.',
};
