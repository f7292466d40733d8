import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['tests/{unit,laws,contract}/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
    // As many as there are cores; the default leaves one of two unused.
    maxWorkers: '100%',
    setupFiles: ['tests/quiet.ts'],
    // Numerical tests are slow on a busy machine; a hang is still told from work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    allowOnly: !process.env.CI,
  },
});
