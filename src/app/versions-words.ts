export const words = {
  ready: 'A newer version is ready.',
  take: 'Take it',
  gone: 'A newer version has taken the place of this page, and files of this one are gone.',
  reload: 'Reload',
  underWay: 'Taking the newer version now ends the current run.',
  giveUp: 'Take it now',
} as const;
