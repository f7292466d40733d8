/**
 * A view as a widget of notebooks, in the form of anywidget's front-end modules: `export default { render }`. The built
 * site has it as `widget.js`, alone in its file.
 */

/** What a notebook's widget is to its front end: named values kept in step on both sides. */
export interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

interface Render {
  readonly model: Model;
  readonly el: HTMLElement;
}

/**
 * The site that this module came from; empty where a notebook took its text alone, and made an address of its own for it
 * (a blob, or in marimo a file with another name).
 */
const home = /^https?:[^?#]*\/widget\.js(?:[?#]|$)/.test(import.meta.url) ? new URL('./', import.meta.url).href : '';

/** One setting as the address has it: a list's members with commas between, true and false as 1 and 0. */
const written = (value: unknown): string =>
  Array.isArray(value) ? value.map(written).join(',') : typeof value === 'boolean' ? String(Number(value)) : `${value}`;

/** `settings` as a query string: as it is, or made of names and values; null and undefined are left out. */
export function queryOf(settings: unknown): string {
  if (typeof settings === 'string') return settings.replace(/^\?/, '');
  const given = Object.entries(settings ?? {}).filter(([, value]) => value != null);
  return new URLSearchParams(given.map(([name, value]) => [name, written(value)])).toString();
}

/**
 * Address of the view that a model asks for.
 *
 * @throws Error that says what to set, where the site is not known or the view can have no page
 */
export function addressOf(model: Pick<Model, 'get'>, site = home): string {
  const root = String(model.get('site') || site);
  if (!/^https?:\/\/[^\s"<>?#]+$/.test(root)) {
    throw new Error(`site "${root}" must be the address of the site, such as https://your.host/dropout/`);
  }
  const view = String(model.get('view') || 'cloud');
  if (!/^[\w-]+$/.test(view)) throw new Error(`view "${view}" must be a view’s name, such as cloud`);
  const query = queryOf(model.get('settings'));
  return `${root.replace(/\/?$/, '/')}view/${view}/${query && `?${query}`}`;
}

/** The model's height in px; null where the frame follows the view's own. */
function fixedHeight(model: Model): number | null {
  const height = Number(model.get('height'));
  return height > 0 ? height : null;
}

/** px, until the view has told its own. */
const firstHeight = 540;
/** ms after which a view that has told nothing is missed: a frame does not say that its page cannot be reached. */
const patience = 20_000;

/** Shows the view that the model asks for, and tells the model (`state`) what it shows. Returns what ends that. */
function render({ model, el }: Render): () => void {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 100%; border: 0; display: block';
  const problem = document.createElement('p');
  let height = firstHeight;

  const size = () => {
    frame.height = String(fixedHeight(model) ?? height);
  };
  let missing: ReturnType<typeof setTimeout> | undefined;
  const miss = (address: string) => {
    clearTimeout(missing);
    missing = setTimeout(() => {
      problem.textContent = `The view has not come yet from ${address}: the site cannot be reached from here, is slow, has moved to another address, or may not be shown in a frame.`;
      el.append(problem);
    }, patience);
  };
  const show = () => {
    clearTimeout(missing);
    try {
      const address = addressOf(model);
      frame.title = `The Dropout Cloud: ${model.get('view') || 'cloud'}`;
      if (frame.src !== address) frame.src = address;
      el.replaceChildren(frame);
      miss(address);
    } catch (error) {
      problem.textContent = (error as Error).message;
      el.replaceChildren(problem);
    }
  };
  const hear = ({ data, source, origin }: MessageEvent) => {
    if (source !== frame.contentWindow || source === null || origin !== new URL(frame.src).origin) return;
    if (data?.type === 'dropout-cloud:height') {
      height = data.height;
      size();
    }
    if (data?.type === 'dropout-cloud:state') {
      clearTimeout(missing);
      problem.remove();
      const { view, status, settings, metrics } = data;
      model.set('state', { view, status, settings, metrics });
      model.save_changes();
    }
  };

  // Several of these change together where a notebook sets them together: one load serves them.
  let due = false;
  const showSoon = () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      show();
    });
  };
  const asked = ['change:view', 'change:settings', 'change:site'];
  for (const event of asked) model.on(event, showSoon);
  model.on('change:height', size);
  addEventListener('message', hear);
  size();
  show();
  return () => {
    clearTimeout(missing);
    removeEventListener('message', hear);
    for (const event of asked) model.off(event, showSoon);
    model.off('change:height', size);
    el.replaceChildren();
  };
}

export default { render };
