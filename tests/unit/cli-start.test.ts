import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refuseKept } from '../../src/cli/arguments.ts';
import { serveOtherFamily } from '../../src/cli/other-family.mjs';
import { pathProblem } from '../../src/cli/prepare.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('a server on one loopback address answers on the other', async () => {
  const answer: RequestListener = (_, response) => response.end('here');
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const second = await serveOtherFamily(server, answer);
  // A computer without IPv6 has one address alone, and that one goes on answering.
  const addresses = second ? ['127.0.0.1', '[::1]'] : ['127.0.0.1'];
  for (const address of addresses) {
    expect(await (await fetch(`http://${address}:${port}/`)).text()).toBe('here');
  }
  expect(await serveOtherFamily(server, answer), 'the address is taken now').toBe(null);
  second?.close();
  server.close();
});

test('a folder that cannot be bundled is told in a sentence', () => {
  expect(pathProblem('/home/ann/#ml course/')).toContain('"#"');
  expect(pathProblem('/home/ann/what?/')).toContain('"?"');
  expect(pathProblem('/home/ann/ml course (2)/')).toBe(null);
});

describe('options that npm kept for itself', () => {
  const names = ['seed', 'batch-size', 'backend'];
  const env = { npm_lifecycle_event: 'experiment', npm_config_cache: '/somewhere' };
  const kept = (more: NodeJS.ProcessEnv) => () => refuseKept('experiment', names, { ...env, ...more });

  test('are refused, with what to write', () => {
    expect(kept({ npm_config_seed: '5' })).toThrow(
      'npm kept "--seed 5" for itself; write npm run experiment -- … --seed 5',
    );
    expect(kept({ npm_config_batch_size: 'true' })).toThrow('npm kept "--batch-size" for itself');
  });

  test('are no matter where there are none, or where npm runs something else', () => {
    expect(kept({})).not.toThrow();
    expect(kept({ npm_config_seed: '5', npm_lifecycle_event: 'test' })).not.toThrow();
  });
});

test('a checkout has line feeds alone, whatever git is set to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  try {
    execFileSync('git', ['clone', '-q', '-c', 'core.autocrlf=true', root, folder], { stdio: 'pipe' });
    const files = execFileSync('git', ['ls-files', '--eol'], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
    expect(files.filter((line) => /w\/(crlf|mixed)/.test(line))).toEqual([]);
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).not.toContain('\r');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
