export const root: string;
export function pathProblem(path: string): string | null;
export function prepare(): void;
