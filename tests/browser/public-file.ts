import { readFileSync } from 'node:fs';

/** A file of the site as it lies in `public/`; among the built files its folder has another name in each version. */
export const publicFile = (path: string): Buffer => readFileSync(new URL(`../../public/${path}`, import.meta.url));
export const publicJson = <T>(path: string): T => JSON.parse(publicFile(path).toString()) as T;
