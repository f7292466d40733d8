/** `npm start`: prepares, builds and serves the page. `npm start -- --port 8080 --host` to choose where. */
import { parseArgs } from 'node:util';
import { buildAll } from './build.mjs';
import { serveOtherFamily } from './other-family.mjs';
import { prepare, root } from './prepare.mjs';

const usage = 'npm start -- [--port <1 to 65535>] [--host [<address>]]';

function readOptions() {
  // `--host` alone means every address of this machine.
  const given = process.argv.slice(2);
  const args = given.flatMap((word, i) =>
    word === '--host' && (given[i + 1] ?? '--').startsWith('--') ? ['--host', ''] : [word],
  );
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } });
    const port = Number(values.port ?? 4173);
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`"${values.port}" is no port`);
    return { port, host: values.host === '' || (values.host ?? 'localhost') };
  } catch (error) {
    process.stderr.write(`${error.message}; use ${usage}\n`);
    process.exit(2);
  }
}

const { port, host } = readOptions();
prepare();

if (!(await buildAll())) process.exit(1);

const { preview } = await import('vite');
// What is served is a public page: any name by which this computer is reached is good.
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { port, host, strictPort: false, allowedHosts: true },
});
await serveOtherFamily(server.httpServer, server.middlewares);
const { local, network } = server.resolvedUrls;
process.stdout.write(
  `\n  The Dropout Cloud is at\n\n${[...local, ...network].map((url) => `    ${url}\n`).join('')}\n`,
);
process.stdout.write('  Press Ctrl+C to stop.\n');
