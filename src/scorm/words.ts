/** Words of a package's page. */
export const words = {
  /** When the activity is complete. */
  run: 'This activity is complete when a run in the view has finished.',
  minute: 'This activity is complete when the view has been open for a minute.',
  noScript: 'Scripts do not run here: nothing is recorded, and the view does not work.',
  own: 'The view in a tab of its own',
} as const;
