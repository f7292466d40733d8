/** A class of made-up students. */
import type { HandIn } from '../../src/classroom/assignments/code.ts';
import {
  type Assignment,
  fingerprintOf,
  newAssignment,
  newPrediction,
  newQuestion,
} from '../../src/classroom/assignments/format.ts';
import { paramsOf, readSettings } from '../../src/classroom/settings.ts';
import { viewOf } from '../../src/classroom/views.ts';

export const assignment: Assignment = {
  ...newAssignment('thinned'),
  title: 'One mask or all',
  text: 'Predict, then train.',
  settings: 'v=1&rates=0,0.5&steps=100',
  lock: ['data', 'budget'],
  ownSeed: true,
  predictions: [
    { ...newPrediction, label: 'How many test points are right?', unit: '%', metric: 'accuracy-scaled' },
    { ...newPrediction, kind: 'choice', label: 'What is better?', options: ['scaled', 'single'], right: 0 },
  ],
  questions: [{ ...newQuestion, label: 'Why?', expected: 'Averaging' }],
  metrics: ['accuracy-scaled', 'accuracy-single'],
};

export function handIn(i: number, patch: Partial<HandIn> = {}): HandIn {
  const settings = `v=1&rates=0,0.5&steps=100&seed=${i + 1}`;
  const asked = paramsOf(viewOf('thinned')!.spec!, readSettings('thinned', settings).values);
  if ('problem' in asked) throw new Error(asked.problem);
  const value = 0.9 + 0.05 * Math.sin(i);
  const told = (name: string, share: number) =>
    ({ name, source: 'run', value: share, text: `${(100 * share).toFixed(1)} %` }) as const;
  return {
    format: 1,
    assignment: fingerprintOf(assignment),
    site: 'index-abc.js',
    view: assignment.view,
    name: `Student ${i}`,
    predictions: [String(60 + ((i * 7) % 40)), String(i % 2)],
    answers: [`Because of ${i}.`],
    settings,
    seed: i + 1,
    first: true,
    run: {
      how: 'made',
      params: JSON.stringify(asked.params),
      backend: 'wasm',
      version: '1.0.0',
      seconds: 1 + i / 10,
      at: '2026-01-01T00:00:00.000Z',
      id: `run${i}`,
    },
    metrics: [told('accuracy-scaled', value), told('accuracy-single', value - 0.1)],
    ...patch,
  };
}
