import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderToStaticMarkup } from 'react-dom/server';
import { StillPicture } from '../charts/still.tsx';
import { problemWithRun } from '../contract/check.ts';
import type { Run } from '../contract/run.ts';
import { readJson } from './read-json.ts';
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
  for (const spec of inOrder) {
    const { id } = spec;
    const { still } = await loadView(id);
    if (!still) continue;
    const [{ name }] = (await loadRecordings(id)).list;
    const run = readJson(pathToFileURL(join(folder, `${name}.json`)));
    const problem = problemWithRun(spec, run);
    if (problem !== null) throw new Error(`${name}.json is damaged: ${problem}`);
    const { drawing, ...frame } = still(run as Run);
    return { name: `${name}.svg`, text: renderToStaticMarkup(<StillPicture {...frame}>{drawing}</StillPicture>) };
  }
  throw new Error('no view of the laboratory has a still picture');
}
