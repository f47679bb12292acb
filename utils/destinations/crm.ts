import type { DeliveryAnswer } from '../delivery/delivery.ts';
import { slugFromUrl } from '../profile/slug.ts';
import {
  type ClientOptions,
  type DestinationRequest,
  type DestinationResponse,
  failedAnswer,
  failure,
  reasonOf,
  send,
} from './request.ts';

/** An answer that was a success. */
export type Answered = Extract<DestinationResponse, { readonly status: number }>;

/** Ends what is done for a delivery, with its answer. */
export class Ended extends Error {
  override name = 'Ended';
  readonly answer: DeliveryAnswer;

  constructor(answer: DeliveryAnswer) {
    super(answer.kind);
    this.answer = answer;
  }
}

/** The requests to a CRM, each with the token. */
export interface Crm {
  /**
   * Sends a request. Throws `Ended` unless the status is one of 2xx or in `expected`.
   * `path` is the path and the query.
   */
  call(
    method: DestinationRequest['method'],
    path: string,
    json?: unknown,
    expected?: readonly number[],
  ): Promise<Answered>;
  conflict(reason: string): Ended;
}

/** Where a CRM is, and how it is asked. */
interface CrmAccess {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly token: string | undefined;
  /** How long an answer asks to wait in a way of its own, ms. */
  readonly pauseOf?: (answer: Answered) => number | undefined;
}

const crmAt = (options: ClientOptions, { baseUrl, token, pauseOf }: CrmAccess): Crm => ({
  async call(method, path, json, expected = []) {
    const response = await send(options, {
      method,
      url: baseUrl + path,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    if (!('failure' in response) && expected.includes(response.status)) return response;
    const pause = 'failure' in response ? undefined : pauseOf?.(response);
    const advised = { ...(pause !== undefined && { retryAfterMs: pause }), ...response };
    const failed = rejectedToken(options, advised) ?? failedAnswer(options, advised);
    if (failed) throw new Ended(failed);
    return response as Answered;
  },
  conflict: (reason) =>
    new Ended({ kind: 'refused', failure: failure(options, 'destination-conflict', reason) }),
});

/** nb. A token that lacks a permission is one for the user to replace, too. */
function rejectedToken(
  options: ClientOptions,
  response: DestinationResponse,
): DeliveryAnswer | undefined {
  if ('failure' in response || ![401, 403].includes(response.status)) return undefined;
  return {
    kind: 'held',
    failure: failure(options, 'destination-rejected-secret', reasonOf(response)),
  };
}

/** Does the work over a CRM. Without a token, nothing is sent. */
export async function withCrm(
  options: ClientOptions,
  access: CrmAccess,
  work: (crm: Crm) => Promise<void>,
): Promise<DeliveryAnswer> {
  if (access.token === undefined) {
    return { kind: 'held', failure: failure(options, 'destination-rejected-secret') };
  }
  try {
    await work(crmAt(options, access));
    return { kind: 'delivered' };
  } catch (error) {
    if (error instanceof Ended) return error.answer;
    throw error;
  }
}

/** The addresses that someone may be found by in a CRM's own search: the slug as it is, and percent-encoded. */
export const searchedSlugs = (addresses: readonly string[]): readonly string[] => [
  ...new Set(
    addresses.flatMap((address) => {
      const encoded = /\/in\/([^/]+)/.exec(address)?.[1] ?? '';
      return [decodeURIComponent(encoded), encoded];
    }),
  ),
];

/** Whether an address that somebody entered, in whichever form, is one of these. */
export function isOneOf(addresses: readonly string[], entered: string | null | undefined): boolean {
  const url = entered ?? '';
  const slug = slugFromUrl(/^https?:/i.test(url) ? url : `https://${url}`);
  return slug !== undefined && addresses.some((address) => slugFromUrl(address) === slug);
}

/** The one id among those that were found, if any. Two are a conflict: nobody can tell which record is meant. */
export function onlyOne(crm: Crm, ids: readonly string[]): string | undefined {
  const [first, ...others] = [...new Set(ids)];
  if (others.length > 0) throw crm.conflict([first, ...others].join(', ').slice(0, 200));
  return first;
}
