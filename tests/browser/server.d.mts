interface Serving {
  readonly port: number;
  readonly close: () => void;
}
export function serveFolder(
  folder: string,
  options?: { readonly port?: number; readonly compresses?: boolean },
): Promise<Serving>;
