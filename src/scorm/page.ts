import { language } from '../core/locale.ts';
import { escaped } from '../export/xml.ts';
import script from './sco.js?raw';
import { words } from './words.ts';

/** When a platform is told that the activity is complete: a run has finished, or the view was open for a minute. */
export type Completed = 'run' | 'minute';

export interface Activity {
  /** The view's id. */
  readonly view: string;
  readonly title: string;
  /** Whole address of the view, with its settings. */
  readonly address: string;
  /** The lines of the frame that shows it. */
  readonly frame: string;
  readonly completed: Completed;
}

/** The package's one page: the view in a frame, from its site, and the script that talks to the platform. */
export const page = ({ title, address, frame, completed }: Activity): string => `<!doctype html>
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
<p role="status">${words[completed]}</p>
<noscript><p>${words.noScript}</p></noscript>
<p><a href="${escaped(address)}" target="_blank" rel="noopener">${words.own}</a></p>
<script>
const words = ${JSON.stringify(words.told, null, 2)};

${script}</script>
</body>
</html>
`;
