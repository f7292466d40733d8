/** The page for teachers, with the views of every part. */
import { openClassroom } from '../classroom/index.tsx';
import { loadIndex, loadRecording } from './recorded.ts';
import { type AnyFiles, loadView, ofFirst } from './views.ts';

const everyFile = async (): Promise<AnyFiles> => {
  const { files } = await import('./part-views.ts');
  return [
    { ...ofFirst[0], ...files[0] },
    { ...ofFirst[1], ...files[1] },
  ];
};

export const open = (root: HTMLElement): void =>
  openClassroom(root, {
    loadView: (id) => loadView(id, everyFile),
    async loadRecorded(view, state, params) {
      const { siteViews, viewOf } = await import('../classroom/views.ts');
      const specs = siteViews.flatMap(({ spec }) => spec ?? []);
      const entries = await loadIndex(viewOf(view.spec.id)?.folder, specs);
      const own = entries.filter(({ experiment }) => experiment === view.spec.id);
      const entry = params ? own.find((one) => JSON.stringify(one.params) === params) : view.choose(own, state);
      return entry ? loadRecording(entry, view.spec) : null;
    },
  });
