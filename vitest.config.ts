import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/quiet.ts'];
/** What holds for every experiment, tried on the pages of the parts too. */
const contract = [
  ...[
    'asked',
    'diverged',
    'formats',
    'kept',
    'lost',
    'made-with',
    'markup',
    'numbers-named',
    'runner',
    'teaching',
    'telling',
    'verdicts',
  ].map((name) => `contract/${name}`),
  'laws/hostile',
  'unit/plus-minus',
].map((name) => `tests/${name}.test.{ts,tsx}`);

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    // As many as there are cores; the default leaves one of two unused.
    maxWorkers: '100%',
    // Numerical tests are slow on a busy machine; a hang is still told from work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    allowOnly: !process.env.CI,
    projects: [
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/{unit,laws,contract}/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          setupFiles,
        },
      },
      ...readdirSync('src/parts', { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => ({
          extends: true as const,
          test: { name, include: contract, setupFiles: [...setupFiles, 'tests/part.ts'], env: { PART: name } },
        })),
    ],
  },
});
