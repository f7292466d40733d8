/** Words of a package's page. */
const view = 'The view in a tab of its own';
const assignment = 'The assignment in a tab of its own; the learning platform is not told what is done there';
const code =
  'This activity is complete when you have made your code and nothing is missing in it. Your code, with your name as typed, predictions and answers, goes to the learning platform when you make it.';

export const words = {
  /** When the activity is complete. */
  rules: {
    run: 'This activity is complete when a run in the view has finished.',
    minute: 'This activity is complete when the view has been open for a minute.',
    scenes:
      'This activity is complete when every scene has been shown. The score is the share of scenes shown, in per cent.',
    code,
    right: `${code} The score is the share of right choices and numbers, in per cent; the first complete code counts.`,
  },
  noScript: 'Scripts do not run here: nothing is recorded, and the activity does not work.',
  own: {
    run: view,
    minute: view,
    scenes: 'The plan in a tab of its own; the learning platform is not told what is shown there',
    code: assignment,
    right: assignment,
  },
  /** By the page's script; what stands in braces is filled in there. */
  told: {
    strange:
      'The learning platform does not answer as SCORM 1.2 has it: this may not be recorded. The activity works all the same.',
    failed:
      'The learning platform answered with error {code} ({why}): this may not be recorded. The activity works all the same.',
    done: 'This activity is complete, and the learning platform knows.',
    alone: 'No learning platform was found: nothing is recorded. The activity works all the same.',
    late: 'The activity has not come yet. Its site, {site}, cannot be reached from here, is slow, or may not be shown in a frame. Try the link below, or reload this page.',
    seen: 'Shown so far: {seen} of {scenes}.',
    code: 'The learning platform has your code.',
    longCode:
      'Your code has {length} characters, and a learning platform takes {room}: it does not have your code. Copy it above, and hand it in as your teacher asked you to.',
    noCode: 'The learning platform did not take your code. Copy it above, and hand it in as your teacher asked you to.',
    marked: 'This activity is not complete yet. {why}',
    later: 'When you leave this page, the learning platform gets your code as it is, unless you make another one.',
  },
} as const;
