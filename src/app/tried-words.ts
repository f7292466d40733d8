export const words = {
  bar: 'What was tried',
  changed: (changes: readonly string[]): string => `Changed: ${changes.join('; ')}.`,
  same: 'Nothing is changed: the settings are as they were before.',
  undo: 'Undo',
  back: 'Back to the text',
  close: 'Close',
};
