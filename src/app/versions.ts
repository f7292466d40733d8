/** Loaded once the page is at rest: has the page kept for visits without a network, and tells of a newer version. */
import { entryOf } from '../offline/entry.ts';
import { isFramed } from '../state/framed.ts';
import { keepPages } from '../state/keep-pages.ts';
import { pagesRoot } from '../state/kept.ts';
import type { LabControl } from '../state/lab.ts';
import { news } from './news.ts';
import { words } from './versions-words.ts';

/** What may come anew: the service worker never tells a page of one version that another is its own. */
const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '';
const isOwn = (entry: string): boolean => own.endsWith(entry);

type Lab = Pick<LabControl, 'getState' | 'subscribe'>;

/** Offers to load the page again; a run under way is given up only where the visitor says so. */
function offer(lab: Lab, text: string, label: string): void {
  const again = () => offer(lab, text, label);
  const reload = () => location.reload();
  const later = () => {
    news.tell(null);
    const ended = lab.subscribe(() => {
      if (lab.getState().active !== null) return;
      ended();
      again();
    });
  };
  const run = () => {
    if (lab.getState().active === null) return reload();
    news.tell({ text: words.underWay, action: { label: words.giveUp, run: reload }, dismiss: later });
  };
  news.tell({ text, action: { label, run }, dismiss: () => news.tell(null) });
}

/** Whether the host has a page with another script than this one's by now. */
async function isReplaced(): Promise<boolean> {
  const answer = await fetch(pagesRoot(), { cache: 'no-cache' });
  const entry = entryOf(await answer.text());
  return answer.ok && entry !== undefined && !isOwn(entry);
}

/** With a service worker: it says which version it answers with. */
function listen(workers: ServiceWorkerContainer, lab: Lab): void {
  workers.addEventListener('message', ({ data }) => {
    if (data?.type !== 'version') return;
    if (!isOwn(data.entry)) offer(lab, words.ready, words.take);
    else if (news.get()?.text === words.ready) news.tell(null);
  });
  workers.controller?.postMessage(own);
}

/** `whole`: this is the whole page, which is kept; in a frame, it belongs to another one, and nothing is. */
export function attend(lab: Lab, whole: boolean): void {
  // A sandbox refuses even the question.
  const workers: ServiceWorkerContainer | undefined = isFramed ? undefined : navigator.serviceWorker;
  const look = () => workers?.getRegistration(pagesRoot()).then((one) => one?.update());
  if (workers) listen(workers, lab);
  if (whole) keepPages();
  if (workers?.controller) {
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) look()?.catch(() => {});
    });
  }

  const check = () => {
    const asked = workers?.controller
      ? look()
      : isReplaced().then((replaced) => replaced && offer(lab, words.gone, words.reload));
    asked?.catch(() => {});
  };
  // Of scripts and styles; of recorded files; of what trains, with its images.
  addEventListener('vite:preloadError', check);
  addEventListener('file-lost', check);
  let failed = false;
  lab.subscribe(() => {
    const fails = Object.values(lab.getState().jobs).some(({ error }) => error !== null);
    if (fails && !failed) check();
    failed = fails;
  });
}
