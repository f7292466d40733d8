/** The chapters' headings. */
import { words as batchSize } from './batch-size.tsx';
import { words as clusters } from './clusters.tsx';
import { words as compression } from './compression.tsx';
import { words as conventions } from './conventions.tsx';
import { words as mstd } from './mstd.tsx';
import { reproduces } from './reproduces.tsx';
import { words as sampling } from './sampling.tsx';
import { words as variance } from './variance.tsx';

export const questions = {
  conventions: conventions.question,
  'sampling-against-scaling': sampling.question,
  'batch-sizes': batchSize.question,
  'model-variance': variance.question,
  'similar-units': clusters.question,
  'spread-and-width': mstd.question,
  folding: compression.question,
  reproduces: reproduces.question,
} as const;
