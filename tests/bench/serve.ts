/**
 * A contender's side: a worker that opens one piece of work at a time and repeats parts of it against the clock. Calls
 * come as messages with a number; so do answers.
 */
export type Calls = { readonly [name: string]: (argument: never) => unknown };

export interface Request {
  readonly id: number;
  readonly call: string;
  readonly argument: unknown;
}
export type Reply = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly error: string };

export function serve(calls: Calls): void {
  self.onmessage = async ({ data }: MessageEvent<Request>) => {
    let reply: Reply;
    try {
      const call = calls[data.call] as (argument: unknown) => unknown;
      reply = { id: data.id, answer: await call(data.argument) };
    } catch (error) {
      reply = { id: data.id, error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) };
    }
    self.postMessage(reply);
  };
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
