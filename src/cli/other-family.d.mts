import type { RequestListener, Server } from 'node:http';

export function serveOtherFamily(server: Server, listener: RequestListener): Promise<Server | null>;
