import type { ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import type { Reply } from './reply.ts';

/** Writes a reply. @param half whether to write only half of the body and cut the connection */
export function send(response: ServerResponse, reply: Reply, clock: Clock, half = false): void {
  const body = encode(reply.body);
  const type = reply.body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' };
  response.sendDate = false;
  response.writeHead(reply.status, {
    ...type,
    ...reply.headers,
    ...(reply.status !== 204 && { 'Content-Length': body.length }),
    Date: new Date(clock.now()).toUTCString(),
  });
  if (half) {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  } else {
    response.end(body);
  }
}

const encode = (body: unknown): Buffer => {
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
};
