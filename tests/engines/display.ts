import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';

interface Display {
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => void;
}

/** A screen that nobody sees, where X can make one; else the one there is, if any. */
export async function openDisplay(): Promise<Display | null> {
  const given = process.env.DISPLAY;
  if (!existsSync('/usr/bin/Xvfb')) return given ? { env: { DISPLAY: given }, close: () => {} } : null;
  const server = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    (server.stdio[3] as Readable).once('data', (text) => resolve(String(text).trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { env: { DISPLAY: `:${number}` }, close: () => void server.kill() };
}
