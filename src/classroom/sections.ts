import { later } from '../view-kit/later.tsx';
import { sectionWords as words } from './words.ts';

/** What the page has, in its order; `id` is the hash of the address. */
export const sections = [
  {
    id: 'plans',
    title: words.plans.title,
    Section: later(words.plans.lost, () => import('./plans/index.tsx')),
  },
  {
    id: 'assignments',
    title: words.assignments.title,
    Section: later(words.assignments.lost, () => import('./assignments/index.tsx')),
  },
  {
    id: 'runs',
    title: words.runs.title,
    Section: later(words.runs.lost, () => import('./runs/index.tsx')),
  },
] as const;
