/** `npm run kernels`: compiles the AssemblyScript kernels to WebAssembly, kept as text in a TypeScript module. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'src/engine/wasm/assembly');
/** Modules, each with the exports of its source in the folder. */
const modules = ['kernels', 'models', 'products'];
const targetOf = (name) => join(root, `src/engine/wasm/${name}.generated.ts`);
const flags = ['--runtime', 'stub', '-O3', '--noAssert', '--enable', 'simd', '--importMemory'];

const changed = (path) => statSync(path).mtimeMs;

const isFresh = (target) =>
  existsSync(target) &&
  readdirSync(folder).every((file) => changed(target) >= changed(join(folder, file))) &&
  changed(target) >= changed(fileURLToPath(import.meta.url));

export const kernelsAreFresh = () => modules.map(targetOf).every(isFresh);

/** Compiles one module to base64. */
function compiled(name, scratch) {
  const binary = join(scratch, `${name}.wasm`);
  const compiler = join(root, 'node_modules/assemblyscript/bin/asc.js');
  const { status } = spawnSync(
    process.execPath,
    [compiler, join(folder, `${name}.ts`), ...flags, '--outFile', binary],
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  if (status === 0) return readFileSync(binary).toString('base64');
  process.stderr.write('Compiling the kernels failed\n');
  process.exit(1);
}

export function makeKernels() {
  const scratch = mkdtempSync(join(tmpdir(), 'kernels-'));
  try {
    for (const name of modules) {
      const text = compiled(name, scratch);
      writeFileSync(
        targetOf(name),
        `// Made from assembly/${name}.ts by \`npm run kernels\`.\nexport const ${name}Base64 =\n  '${text}';\n`,
      );
    }
    process.stderr.write('Compiled the kernels\n');
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeKernels();
