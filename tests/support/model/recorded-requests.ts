import type { LocalEyeson } from '../../../sandbox/eyeson/mock-eyeson.ts';
import { routes } from '../../../sandbox/eyeson/endpoints.ts';
import { matches } from '../../../sandbox/eyeson/match.ts';
import type { LoggedRequest } from '../../../sandbox/eyeson/requests.ts';
import type { Sent } from './action.ts';

/** What a request of a test's own bears, to be told from those of the extension. */
export const OWN = 'x-of-the-test';

/** All that the extension has sent that changes something at Eyeson, in the order of arrival. */
export const sentTo = ({ requests }: LocalEyeson): Sent[] =>
  requests
    .all()
    .filter(isChange)
    .map(({ body, ...request }) => ({ route: routeOf(request), body }));

/** What Eyeson's own pages send in a meeting is no matter of the extension's. */
const isChange = ({ method, headers }: LoggedRequest) =>
  !['GET', 'OPTIONS'].includes(method) &&
  headers.origin !== 'https://app.eyeson.team' &&
  headers[OWN] === undefined;

const routeOf = (request: Pick<LoggedRequest, 'method' | 'path'>) =>
  routes.find(({ match }) => matches(match, request))?.match ?? `${request.method} ${request.path}`;
