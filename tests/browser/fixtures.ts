/**
 * Playwright's `test`, made strict: any console error or warning, uncaught error, failed request or request to another
 * origin fails a test, unless the test says beforehand, by `expectTrouble(pattern)`, that it will provoke it.
 */
import { test as base, expect, type Request } from '@playwright/test';

export { expect };

/** Notes that a software GPU makes on its own speed, and Playwright on what playwright.config.ts tells it. */
const harmless = /GPU stall due to ReadPixels|Service Worker registration blocked by Playwright/;

interface Strict {
  /** Lets troubles pass whose text matches; one that was sure and then does not come fails the test as well. */
  expectTrouble: (pattern: RegExp, sure?: 'sure' | 'perhaps') => void;
}

export const test = base.extend<Strict>({
  expectTrouble: [
    async ({ context, baseURL }, use) => {
      const troubles: string[] = [];
      const expected: { readonly pattern: RegExp; readonly sure: 'sure' | 'perhaps' }[] = [];
      const own = new URL(baseURL ?? '').origin;
      const isForeign = (request: Request): boolean => {
        const { origin, protocol } = new URL(request.url());
        return origin !== own && protocol.startsWith('http');
      };
      context.on('console', (message) => {
        const level = message.type();
        if ((level === 'error' || level === 'warning') && !harmless.test(message.text())) {
          troubles.push(`console ${level}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().stack ?? error.error().message}`));
      context.on('request', (request) => {
        if (isForeign(request)) troubles.push(`request to another origin: ${request.url()}`);
      });
      // Chromium's console is silent about what a worker could not load.
      context.on('response', (response) => {
        if (response.status() >= 400) troubles.push(`answer ${response.status()}: ${response.url()}`);
      });
      context.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? 'unknown';
        // Leaving a page ends what it was loading.
        if (why !== 'net::ERR_ABORTED') troubles.push(`request failed: ${request.url()} (${why})`);
      });

      await use((pattern, sure = 'sure') => expected.push({ pattern, sure }));

      const unexpected = troubles.filter((trouble) => !expected.some(({ pattern }) => pattern.test(trouble)));
      const missing = expected.filter(
        ({ pattern, sure }) => sure === 'sure' && !troubles.some((trouble) => pattern.test(trouble)),
      );
      expect(unexpected, 'troubles during the test').toEqual([]);
      expect(
        missing.map(({ pattern }) => String(pattern)),
        'troubles that were expected and did not come',
      ).toEqual([]);
    },
    { auto: true },
  ],
});
