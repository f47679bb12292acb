import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { documentId } from '../../../utils/sharing/document-id.ts';
import { documentJson } from '../../../utils/sharing/document-json.ts';
import { contributionOf, emptyBase } from '../../../utils/sharing/person-record.ts';
import { record, slugOf, version } from '../../e2e/harness/records.ts';

const text = 'Builds engines that weave algebraic patterns. '.repeat(30);

/** The nth person's document, of about the size of a real one. */
function documentAt(n: number) {
  const slug = slugOf(`person-${n}`);
  const positions = Array.from({ length: 6 }, (_, at) => ({
    title: `Engineer ${at}`,
    company: `Company ${(n + at) % 500}`,
    start: { year: 2010 + at },
    isCurrent: at === 0,
    description: text.slice(0, 400),
  }));
  const saved = version(slug, Date.UTC(2026, 0, 1) + n, {
    name: `Person ${n}`,
    headline: 'Engineer',
    about: text,
    positions,
  });
  const by = { by: 'Kim', editedAt: undefined, sharesNotes: false, parser: 1 };
  const document = contributionOf(record(saved), emptyBase, by);
  if (!document) throw new Error('Every person fits.');
  return { ...documentJson(document), _id: documentId(slug), _rev: '1-a' };
}

/** A database of many people that takes no memory: its documents are made when they are asked for. */
export interface GeneratedCouch {
  readonly url: string;
  /** Of each request, the method and the path. */
  readonly requests: string[];
  /** Of one document as JSON. */
  readonly bytes: number;
  close(): void;
}

/** Starts a server with a database of so many people, which answers what a first sync asks. */
export async function startGeneratedCouch(people: number): Promise<GeneratedCouch> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    requests.push(`${request.method} ${url.pathname}`);
    const body = await readJson(request);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(url, body, people)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/team`,
    requests,
    bytes: JSON.stringify(documentAt(0)).length,
    close: () => server.close(),
  };
}

interface Body {
  readonly docs?: readonly { readonly _id: string }[];
}

async function readJson(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : {};
}

function answer(url: URL, { docs = [] }: Body, people: number) {
  if (url.pathname.endsWith('/_changes')) return changes(url.searchParams, people);
  if (url.pathname.endsWith('/_bulk_docs')) {
    return docs.map(({ _id }) => ({ ok: true, id: _id, rev: '2-a' }));
  }
  if (url.pathname.endsWith('/_all_docs')) return { rows: [] };
  return { db_name: 'team' };
}

function changes(query: URLSearchParams, people: number) {
  const since = Number(query.get('since') ?? 0);
  const end = Math.min(people, since + Number(query.get('limit')));
  const results = Array.from({ length: end - since }, (_, at) => {
    const doc = documentAt(since + at);
    return { seq: since + at + 1, id: doc._id, changes: [{ rev: doc._rev }], doc };
  });
  return { results, last_seq: end, pending: people - end };
}
