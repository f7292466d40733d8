import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { StillPicture } from '../charts/still.tsx';
import { experimentIds, loadRecordings, loadSpec, loadView } from './registry.ts';

/**
 * The first picture of the laboratory that can be drawn by itself, of the experiment's first recording.
 *
 * @param folder with the recorded runs
 * @returns the name of its file, beside the recording's, and its text
 * @throws Error if no view of the laboratory has a `still`
 */
export async function drawStill(folder: string): Promise<{ readonly name: string; readonly text: string }> {
  const specs = await Promise.all(experimentIds().map(loadSpec));
  const inOrder = specs.filter(({ place }) => place.in === 'laboratory').sort((a, b) => a.place.order - b.place.order);
  for (const { id } of inOrder) {
    const { still } = await loadView(id);
    if (!still) continue;
    const [{ name }] = (await loadRecordings(id)).list;
    const { drawing, ...frame } = still(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    return { name: `${name}.svg`, text: renderToStaticMarkup(<StillPicture {...frame}>{drawing}</StillPicture>) };
  }
  throw new Error('no view of the laboratory has a still picture');
}
