export const isRoot: boolean;
export function findBrowser(): string | undefined;
export function installBrowser(root: string): string | undefined;
