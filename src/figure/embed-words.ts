import { openingId } from '../state/experiments.ts';

/** Every word of the dialog that embeds a view, and the height of each at 960 px. */
export const embedWords = {
  title: (view: string): string => `Embed “${view}”`,
  lead: 'These lines show the view as it is set now, in any page that may hold a frame: a course page, a slide, a notebook.',
  frame: 'Frame',
  theme: 'Theme',
  themes: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark', projector: 'Projector' },
  width: 'Width, px or %',
  height: 'Height, px',
  grows: 'Follow the height of the view (adds a script)',
  autoplay: 'Start training at once',
  predict: 'Predict first: ask the chapter’s question before the view is shown',
  sandbox: 'Sandbox the frame',
  controls: 'Controls',
  controlsHelp: 'Hidden ones are left out; locked ones show their value and do not move.',
  hide: 'Hide',
  lock: 'Lock',
  snippet: 'Copy this into your page',
  copy: { no: 'Copy', yes: 'Copied', refused: 'Press Ctrl+C or ⌘C' },
  open: 'Open it in a new tab',
  badWidth: (given: string): string => `The width "${given}" must be a number of pixels, 1 to 9999, or a percentage.`,
  reach: {
    own: 'This address leads to your own computer: nobody else can open it. Embed from where the site is published.',
    near: 'This address is known in your network only: nobody elsewhere can open it. Embed from where the site is published.',
    plain: 'This address begins with http: a page whose own address begins with https, as most do, blocks the frame.',
  },
  sandboxNote:
    'A sandbox needs allow-scripts and allow-same-origin to train. With allow-scripts alone browsers refuse the program its own files, and the frame shows a recorded run and says so. allow-popups lets its links open; allow-popups-to-escape-sandbox and allow-downloads let files be saved there.',
  teaching: 'For a lecture plan, an assignment, or runs side by side:',
  classroom: 'For teaching',
  versionNote:
    'The address pins everything that makes the picture: seed, settings, what is shown. It does not pin the program: for a course that must never change, host a copy of this site in a folder of its own.',
  course: {
    legend: 'Learning platform',
    lead: 'A SCORM 1.2 package for Moodle, ILIAS and others: the same frame as an activity of a course, which tells the platform when it is complete. The package holds a link to this site, not the site itself.',
    completedWhen: 'Complete when',
    completed: { run: 'a run has finished', minute: 'the view was open for a minute' },
    save: 'SCORM package',
    onlyMinute: 'Nothing can be trained in this frame, so a minute is what counts.',
    notMade: (why: string): string => `The package could not be made: ${why.replace(/\.$/, '')}.`,
  },
  /** px at a width of 960: the opening needs more than a view. */
  heightOf: (view: string): number => (view === openingId ? 640 : 540),
} as const;
