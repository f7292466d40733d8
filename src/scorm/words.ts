/** Words of a package's page. */
export const words = {
  /** When the activity is complete. */
  run: 'This activity is complete when a run in the view has finished.',
  minute: 'This activity is complete when the view has been open for a minute.',
  noScript: 'Scripts do not run here: nothing is recorded, and the view does not work.',
  own: 'The view in a tab of its own',
  /** By the page's script; what stands in braces is filled in there. */
  told: {
    strange:
      'The learning platform does not answer as SCORM 1.2 has it: this may not be recorded. The view works all the same.',
    failed:
      'The learning platform answered with error {code} ({why}): this may not be recorded. The view works all the same.',
    done: 'This activity is complete, and the learning platform knows.',
    alone: 'No learning platform was found: nothing is recorded. The view works all the same.',
    late: 'The view has not come yet. Its site, {site}, cannot be reached from here, is slow, or may not be shown in a frame. Try the link below, or reload this page.',
  },
} as const;
