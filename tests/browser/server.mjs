/** `node tests/browser/server.mjs <port> [plain|gzip] [folder]`; with `gzip` it compresses text, as most hosts do. */
import { serveSite } from './site.mjs';

const [port, how, folder] = process.argv.slice(2);
serveSite({ folder, compresses: how === 'gzip' }).listen(Number(port), '127.0.0.1');
