import { problemWithRun } from '../experiments/check.ts';
import { type SamplingParams, type SamplingResult, samplingSpec } from '../experiments/sampling/spec.ts';
import type { RecordedRun } from '../experiments/types.ts';
import type { PageState } from '../state/types.ts';

export type SamplingRecording = RecordedRun<SamplingParams, SamplingResult> & { readonly name: string };

/** What is known of a recording before it is loaded. */
export type RecordingEntry = Omit<SamplingRecording, 'result'> & { readonly title: string };

const folder = `${import.meta.env.BASE_URL}recorded/`;

async function fetchJson(file: string): Promise<unknown> {
  const response = await fetch(`${folder}${file}`);
  if (!response.ok) throw new Error(`${file} cannot be loaded (${response.status})`);
  return response.json();
}

/** The recordings of the sampling experiment, the default first. Those that cannot be used are left out. */
export async function loadIndex(): Promise<readonly RecordingEntry[]> {
  const entries = await fetchJson('index.json');
  if (!Array.isArray(entries)) throw new Error('index.json is not a list');
  return (entries as RecordingEntry[]).filter(({ experiment }) => experiment === samplingSpec.id);
}

export async function loadRecording(name: string): Promise<SamplingRecording> {
  const run = (await fetchJson(`${encodeURIComponent(name)}.json`)) as SamplingRecording;
  const problem = problemWithRun(samplingSpec as never, run);
  if (problem !== null) throw new Error(`${name}.json is no recorded run: ${problem}`);
  return { ...run, name };
}

type Wish = Pick<PageState, 'noise' | 'learningRate' | 'optimiser' | 'trainImages'>;

/** The recording made with the settings asked for, as far as there is one; else the default. */
export function chooseRecording(entries: readonly RecordingEntry[], wish: Wish): RecordingEntry | null {
  const fits = ({ params }: RecordingEntry) =>
    params.noise === wish.noise &&
    params.learningRate === wish.learningRate &&
    params.optimiser === wish.optimiser &&
    params.trainImages === wish.trainImages;
  return entries.find(fits) ?? entries[0] ?? null;
}
