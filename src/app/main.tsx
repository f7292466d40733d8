import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { samplingSpec } from '../experiments/sampling/spec.ts';
import { createHost } from '../protocol/host.ts';
import { createJobControl } from '../state/job.ts';
import { toSamplingParams } from '../state/page-state.ts';
import { createSavedRun } from '../state/saved-run.ts';
import { createStore } from '../state/store.ts';
import { onFirstSign, savesData } from './first-sign.ts';
import { reportHeight } from './frame.ts';
import { Page } from './page.tsx';
import './styles/index.css';

const root = document.getElementById('root');
if (root) {
  const store = createStore();
  const host = createHost(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), {
    visible: () => !document.hidden,
  });
  const control = createJobControl(host, samplingSpec.id, createSavedRun(samplingSpec as never));
  const { theme, embed, autoplay, backend } = store.getState();
  if (theme !== 'auto') document.documentElement.dataset.theme = theme;
  if (embed) reportHeight(document.body);
  createRoot(root).render(
    <StrictMode>
      <Page store={store} control={control} />
    </StrictMode>,
  );
  onFirstSign(() =>
    host.prepare({ backend: store.getState().backend, extent: savesData() ? 'first' : 'all' }, control.prepared),
  );
  if (autoplay) control.start(toSamplingParams(store.getState()), backend);
}
