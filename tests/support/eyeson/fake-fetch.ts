/** What the next request gets: a reply, a failure of the network, or whatever a function makes of the request. */
export type Answer = Response | Error | ((init: RequestInit) => Promise<Response>);

export interface Seen {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Parsed; undefined without one. */
  body: unknown;
  init: RequestInit;
}

/** A `fetch` that gives one answer after the other, the last one for ever, and remembers what was asked. */
export function fakeFetch(...answers: [Answer, ...Answer[]]): { fetch: typeof fetch; seen: Seen[] } {
  const seen: Seen[] = [];
  let [answer] = answers;
  return {
    seen,
    fetch: async (input, init = {}) => {
      answer = answers.shift() ?? answer;
      seen.push({
        method: init.method ?? 'GET',
        url: input instanceof Request ? input.url : String(input),
        headers: Object.fromEntries(new Headers(init.headers)),
        body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
        init,
      });
      init.signal?.throwIfAborted();
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer.clone() : answer(init);
    },
  };
}

export const json = (value: unknown, init: ResponseInit = {}): Response => Response.json(value, init);
export const html = (status = 200): Response =>
  new Response('<!doctype html><title>Oops</title>', { status });

/** Answers nothing until it is given up. */
export const silence = ({ signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** Gives its headers at once, and then never the rest of its body. */
export const hangingBody =
  (start: string, status = 200) =>
  ({ signal }: RequestInit): Promise<Response> => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(start));
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return Promise.resolve(new Response(body, { status }));
  };
