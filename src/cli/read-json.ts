import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a JSON file holds. @throws Error that names the file, if it is none */
export function readJson(file: URL): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${basename(fileURLToPath(file))} is damaged: it is not JSON, or not all of it is there`);
  }
}
