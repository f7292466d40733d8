/** Whether the visitor asked for little to be loaded (Chromium tells). */
export const savesData = (): boolean =>
  (navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
