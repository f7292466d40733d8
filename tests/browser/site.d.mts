import type { Server } from 'node:http';

interface SiteOptions {
  readonly folder?: string;
  readonly compresses?: boolean;
  readonly first?: string;
  readonly isMissing?: (path: string) => boolean;
}
export function serveSite(options?: SiteOptions): Server;
