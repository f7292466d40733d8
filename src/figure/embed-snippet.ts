/** The lines that put a view into somebody else's page. */

import type { AnySpec } from '../contract/check.ts';
import type { PageState } from '../contract/page.ts';
import { addressNames } from '../state/codecs.ts';
import { openingId, specs } from '../state/experiments.ts';
import { embedWords } from './embed-words.ts';
import { viewAddress } from './view-address.ts';
import { buttonWords, controlWords } from './words.ts';

export interface EmbedChoice {
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  readonly theme: PageState['theme'];
  readonly autoplay: boolean;
  /** Whether the view's question is asked before it is shown. */
  readonly predict: boolean;
  /** As an iframe takes it: px, or with a percent sign. */
  readonly width: string;
  /** px */
  readonly height: number;
  /** Whether a script lets the frame follow the height of what is in it. */
  readonly grows: boolean;
  readonly sandbox: boolean;
}

/** Address of a view's own page with all that the state says, and what is chosen for the frame. */
export function embedAddress(base: string, view: string, state: PageState, choice: EmbedChoice): string {
  const { hide, lock, theme, autoplay } = choice;
  const predict = choice.predict ? 1 : 0;
  return viewAddress(base, view, { ...state, hide, lock, theme, autoplay, predict });
}

/** px at a width of 960: the opening needs more than a view. */
export const heightOf = (view: string): number => (view === openingId ? 640 : 540);

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const growing = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'dropout-cloud:height') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = data.height;
  });
</script>`;

type FrameChoice = Pick<EmbedChoice, 'width' | 'height' | 'grows' | 'sandbox'>;

export function embedSnippet(address: string, title: string, choice: FrameChoice): string {
  const { width, height, grows, sandbox } = choice;
  const frame = [
    `<iframe src="${quoted(address)}"`,
    `title="${quoted(title)}" width="${quoted(width)}" height="${height}" style="border: 0" loading="lazy"`,
    ...(sandbox
      ? ['sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"']
      : []),
  ].join('\n  ');
  return `${frame}></iframe>${grows ? `\n${growing}` : ''}`;
}

/** The lines of a frame that has its whole width, sandboxed by nothing. `height`: px. */
export const plainFrame = (address: string, title: string, height: number): string =>
  embedSnippet(address, title, { width: '100%', height, grows: false, sandbox: false });

/** Names and addresses of this computer, and those that lead somewhere in one network only. */
const own = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;
const near =
  /^((10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+|\[f[cde].*\]|[^.[]+|.*\.(local|lan|internal|home\.arpa))$/;

/** What keeps others from opening an address: `own` computer, `near` network, `plain` http; null where nothing does. */
export function reachOf(address: string): 'own' | 'near' | 'plain' | null {
  const { protocol, hostname } = new URL(address);
  if (own.test(hostname) || protocol === 'file:') return 'own';
  if (near.test(hostname)) return 'near';
  return protocol === 'https:' ? null : 'plain';
}

type Named = readonly [name: string, label: string];

const label = (name: keyof typeof controlWords): Named => [name, controlWords[name].label];

const settings: readonly Named[] = (
  ['noise', 'layers', 'networkShape', 'optimiser', 'batchSize', 'trainImages', 'seed', 'backend'] as const
).map(label);

/** What `hide` and `lock` may name in a view, and how a visitor knows it; the opening's where there is no experiment. */
export function controlsOfSpec(spec: AnySpec | null | undefined): readonly Named[] {
  if (!spec) return [label('dropout')];
  const followed = (name: keyof PageState): readonly Named[] => {
    const called = addressNames[name] ?? name;
    return Object.hasOwn(controlWords, called) ? [label(called as keyof typeof controlWords)] : [];
  };
  const all: readonly Named[] = [
    label('dropout'),
    ['train', buttonWords.train],
    ...spec.follows.flatMap(followed),
    ...Object.entries(spec.controls),
    ...(spec.follows.includes('checkpoint') ? [['checkpoint', embedWords.replay] as const] : []),
    label('budget'),
    ['more', buttonWords.more],
    ...settings,
  ];
  // Some settings of training stand also beside a view.
  return all.filter(([name], i) => all.findIndex(([one]) => one === name) === i);
}

export const controlsOf = (view: string): readonly Named[] => controlsOfSpec(specs.find(({ id }) => id === view));
