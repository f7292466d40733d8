import { language } from '../core/locale.ts';
import { escaped } from '../export/xml.ts';
import script from './sco.js?raw';
import { words } from './words.ts';

/**
 * When a platform is told that the activity is complete. A view: a `run` has finished, or it was open for a `minute`. A
 * plan: all `scenes` were shown. An assignment: a `code` was made with no mark against it; `right`, the same, with the
 * share of right answers as the score.
 */
export type Completed = 'run' | 'minute' | 'scenes' | 'code' | 'right';

export interface Activity {
  /** What it is, for its identifier: the view's id, `plan` or `assignment`. */
  readonly name: string;
  readonly title: string;
  /** Whole address of what is shown, with its settings. */
  readonly address: string;
  /** What is opened in a tab of its own: the address, without what is meant for the frame alone. */
  readonly link: string;
  /** The lines of the frame that shows it. */
  readonly frame: string;
  readonly completed: Completed;
}

/** The package's one page: the site's page in a frame, from its site, and the script that talks to the platform. */
export const page = ({ title, link, frame, completed }: Activity): string => `<!doctype html>
<html lang="${language}" data-completed="${completed}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
  body { margin: 0; font: 15px/1.45 system-ui, sans-serif }
  p { margin: 8px 12px }
</style>
</head>
<body>
${frame}
<p role="status">${words.rules[completed]}</p>
<noscript><p>${words.noScript}</p></noscript>
<p><a href="${escaped(link)}" target="_blank" rel="noopener">${words.own[completed]}</a></p>
<script>
const words = ${JSON.stringify(words.told, null, 2)};

${script}</script>
</body>
</html>
`;
