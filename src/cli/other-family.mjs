import { createServer } from 'node:http';

/**
 * "localhost" is 127.0.0.1 to one program and ::1 to another, and a server listens on one of them: answers on the other
 * too. Where there is no such address, or something else listens there, one of the two has to do.
 * @param {import('node:http').Server} server one that listens
 * @param {import('node:http').RequestListener} listener what answers
 * @returns {Promise<import('node:http').Server | null>} null where `server` listens on no loopback address alone
 */
export function serveOtherFamily(server, listener) {
  const { address, port } = server.address();
  const other = { '::1': '127.0.0.1', '127.0.0.1': '::1' }[address];
  if (other === undefined) return Promise.resolve(null);
  const second = createServer(listener);
  return new Promise((resolve) => second.on('error', () => resolve(null)).listen(port, other, () => resolve(second)));
}
