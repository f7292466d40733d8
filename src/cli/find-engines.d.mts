export type FoundEngine =
  | { readonly by: 'playwright' }
  | { readonly by: 'puppeteer'; readonly program: string }
  | { readonly by: 'webdriver'; readonly program: string; readonly driver: string };
export function findEngine(name: 'firefox' | 'webkit'): FoundEngine | undefined;
