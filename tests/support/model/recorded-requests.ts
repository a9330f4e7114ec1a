import type { MockEyeson } from '../../../sandbox/eyeson/mock-eyeson.ts';
import { routes } from '../../../sandbox/eyeson/endpoints.ts';
import { matches } from '../../../sandbox/eyeson/match.ts';
import type { LoggedRequest } from '../../../sandbox/eyeson/requests.ts';
import type { ChangeRequest } from './action.ts';

/** Header that marks a test's own requests, to distinguish them from the extension's. */
export const TEST_HEADER = 'x-of-the-test';

/** All changing requests that the extension has sent, in order of arrival. */
export const recordedChanges = ({ requests }: MockEyeson): ChangeRequest[] =>
  requests
    .all()
    .filter(isChangeOfExtension)
    .map(({ body, ...request }) => ({ route: routeOf(request), body }));

/** Requests of Eyeson's own pages in a meeting are ignored. */
const isChangeOfExtension = ({ method, headers }: LoggedRequest) =>
  !['GET', 'OPTIONS'].includes(method) &&
  headers.origin !== 'https://app.eyeson.team' &&
  headers[TEST_HEADER] === undefined;

const routeOf = (request: Pick<LoggedRequest, 'method' | 'path'>) =>
  routes.find(({ match }) => matches(match, request))?.match ?? `${request.method} ${request.path}`;
