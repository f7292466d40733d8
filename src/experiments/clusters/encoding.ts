/** What the marks of the index chart stand for; colours are in app/styles/clusters.css. */
import type { MarkShape } from '../../charts/encoding.ts';

export type IndexName = 'adjusted' | 'plain';

export const indexMarks: Record<IndexName, MarkShape> = { adjusted: 'circle', plain: 'square' };
