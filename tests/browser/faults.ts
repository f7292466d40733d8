/** Faults put into the page's own worker: code that runs in it before its script. */
import type { Page } from '@playwright/test';

/** Does something as soon as a job has its backend. */
const onceOpened = (what: string): string => `
  const post = self.postMessage.bind(self);
  self.postMessage = (message, ...more) => {
    post(message, ...more);
    if (message.type === 'backend') { ${what} }
  };
`;

export const faults = {
  /** The browser takes the GPU away at a draw. */
  contextLost: (draws: number) =>
    onceOpened(`
      let left = ${draws};
      const { drawElements } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.drawElements = function (...given) {
        left -= 1;
        if (left === 0) this.getExtension('WEBGL_lose_context').loseContext();
        return drawElements.apply(this, given);
      };
    `),
  throws: (afterMs: number) => onceOpened(`setTimeout(() => { throw new Error('a fault on purpose'); }, ${afterMs});`),
  hangs: (afterMs: number) => onceOpened(`setTimeout(() => { for (;;); }, ${afterMs});`),
  none: '',
};

/** Gives the first worker the first fault, the next the second, and so on; those after the last have none. */
export async function putFaults(page: Page, all: readonly string[]): Promise<void> {
  let made = 0;
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${all[made++] ?? faults.none}\n${await response.text()}` });
  });
}
