import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createClusterer } from '../protocol/clustering.ts';
import { createPageEnd } from '../protocol/page-end.ts';
import { shownPart, specOf, viewIds } from '../state/experiments.ts';
import { createJobControl } from '../state/job.ts';
import { createLab } from '../state/lab.ts';
import { createNetworkStore } from '../state/networks.ts';
import { createSavedNetworks } from '../state/saved-networks.ts';
import { createSavedRun } from '../state/saved-run.ts';
import { savesData } from '../state/saves-data.ts';
import { browserBar, createStore } from '../state/store.ts';
import type { Boundary } from './boundary.tsx';
import { speedHere } from './budget-facts.ts';
import { onFirstSign } from './first-sign.ts';
import { beGuest } from './frame.ts';
import { noticeLetters } from './letters.ts';
import { Page } from './page.tsx';
import { paramsOf } from './params.ts';
import { loadNetwork } from './recorded.ts';
import { barOfView, viewOfPage } from './view-page.ts';
import { idsTogether, loadView } from './views.ts';
import './styles/index.css';

/** The page is at rest so long after it is loaded, ms. */
const rest = 4000;

const root = document.getElementById('root');
const { tools } = document.documentElement.dataset;
beGuest();
if (root && tools) {
  import('./classroom.ts').then(
    ({ open }) => open(root),
    () => {
      document.documentElement.dataset.program = 'lost';
    },
  );
}
// A part's page says nothing of another part where its own script did not come.
else if (root && 'part' in document.documentElement.dataset === !!shownPart) {
  const alone = viewOfPage();
  const store = createStore(alone === null ? browserBar : barOfView(browserBar, alone));
  const pageEnd = createPageEnd(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), {
    visible: () => !document.hidden,
  });
  const lab = createLab(
    Object.fromEntries(
      viewIds.map((id) => [id, createJobControl(pageEnd, id, createSavedRun(specOf(id)), createSavedNetworks(id))]),
    ),
  );
  let eager = false;
  const networks = createNetworkStore({
    load: loadNetwork,
    clusterer: createClusterer(() => new Worker(new URL('./clustering.ts', import.meta.url), { type: 'module' })),
    eager: () => eager,
  });
  const { theme, embed, autoplay, backend } = store.getState();
  addEventListener('figure-broke', (event) => {
    // Without it the broken figure stays as it is.
    import('./withhold.ts')
      .then((file) => file.withhold(lab, store.getState(), (event as CustomEvent<Boundary>).detail))
      .catch(() => {});
  });
  if (theme !== 'auto') document.documentElement.dataset.theme = theme;
  noticeLetters();
  // Translators begin when a page is there.
  import('./translated.ts').then(
    (file) => file.allowTranslation(),
    () => {},
  );
  // Without it sliders still work.
  if (matchMedia('(any-pointer: coarse)').matches)
    import('./touch.ts').then(
      (touch) => touch.keepSliders(),
      () => {},
    );
  // In slices, so that a slow phone can scroll meanwhile.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <Page store={store} control={lab} networks={networks} />
      </StrictMode>,
    ),
  );
  if (!import.meta.env.DEV) {
    const attend = () => import('./versions.ts').then((all) => all.attend(lab, !embed)).catch(() => {});
    addEventListener('load', () => setTimeout(attend, rest), { once: true });
  }
  onFirstSign(() => {
    eager = !savesData() && navigator.onLine;
    pageEnd.prepare({ backend: store.getState().backend, extent: eager ? 'all' : 'first' }, lab.prepared);
  });
  if (shownPart)
    import('./part-views.ts').then(
      ({ timeRuns }) => timeRuns(pageEnd, lab, store),
      () => {},
    );
  if (autoplay) {
    const state = store.getState();
    const ids = idsTogether(state);
    Promise.all(ids.map((id) => loadView(id))).then(
      (views) => {
        const speed = speedHere({ speed: null });
        const asked = views.map((view) => ({ id: view.spec.id, params: paramsOf(view, state) }));
        lab.start(
          asked.map((one, i) => ({ ...one, seconds: views[i].seconds(one.params, speed) })),
          backend,
        );
      },
      // The page tells of a view that did not come.
      () => {},
    );
  }
}
