import { later } from '../view-kit/later.tsx';

/** What the page has, in its order; `id` is the hash of the address. */
export const sections = [
  {
    id: 'plans',
    title: 'Lecture plans',
    Section: later('The lecture plans', () => import('./plans/index.tsx')),
  },
  {
    id: 'assignments',
    title: 'Assignments',
    Section: later('The assignments', () => import('./assignments/index.tsx')),
  },
  {
    id: 'runs',
    title: 'Compare runs',
    Section: later('The comparison of runs', () => import('./runs/index.tsx')),
  },
] as const;
