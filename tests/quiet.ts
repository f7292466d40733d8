/** A console warning or error fails the unit test during which it was written. */
import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

let written: string[] = [];

for (const level of ['warn', 'error'] as const) {
  console[level] = (...message: unknown[]) => {
    written.push(`console.${level}: ${format(...message)}`);
  };
}

beforeEach(() => {
  written = [];
});

afterEach(() => {
  if (written.length > 0) throw new Error(written.join('\n'));
});
