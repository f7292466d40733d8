/** `npm run kernels`: compiles the AssemblyScript kernels to WebAssembly, kept as text in a TypeScript module. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'src/engine/wasm/assembly');
const source = join(folder, 'kernels.ts');
const target = join(root, 'src/engine/wasm/kernels.generated.ts');
const flags = ['--runtime', 'stub', '-O3', '--noAssert', '--enable', 'simd', '--importMemory'];

const changed = (path) => statSync(path).mtimeMs;

export const kernelsAreFresh = () =>
  existsSync(target) &&
  readdirSync(folder).every((file) => changed(target) >= changed(join(folder, file))) &&
  changed(target) >= changed(fileURLToPath(import.meta.url));

export function makeKernels() {
  const scratch = mkdtempSync(join(tmpdir(), 'kernels-'));
  const binary = join(scratch, 'kernels.wasm');
  const compiler = join(root, 'node_modules/assemblyscript/bin/asc.js');
  try {
    const { status } = spawnSync(process.execPath, [compiler, source, ...flags, '--outFile', binary], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) {
      process.stderr.write('Compiling the kernels failed\n');
      process.exit(1);
    }
    const text = readFileSync(binary).toString('base64');
    writeFileSync(
      target,
      `// Made from assembly/kernels.ts by \`npm run kernels\`.\nexport const kernelsBase64 =\n  '${text}';\n`,
    );
    process.stderr.write('Compiled the kernels\n');
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeKernels();
