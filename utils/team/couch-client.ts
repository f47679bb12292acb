import * as z from 'zod/mini';
import type {
  CouchAnswer,
  CouchChanges,
  CouchDb,
  CouchDocument,
  OpenLogin,
  TeamFailureCode,
  Written,
} from '../engine/ports/team.ts';
import { type CouchOptions, type CouchRequest, couchCall } from './couch-call.ts';

const rev = z.string().check(z.minLength(1), z.maxLength(200));
const id = z.string().check(z.minLength(1), z.maxLength(2_000));
const seq = z.union([z.string(), z.number()]);
const rows = z.array(z.unknown());

const infoSchema = z.object({ db_name: z.string() });
const errorSchema = z.object({ error: z.string() });
const changesSchema = z.object({ results: rows, last_seq: seq, pending: z.optional(z.number()) });
const changeSchema = z.object({
  id,
  changes: z.tuple([z.object({ rev })], z.unknown()),
  deleted: z.optional(z.boolean()),
  doc: z.unknown(),
});
const conflictsSchema = z.object({ _conflicts: z.array(rev).check(z.maxLength(1_000)) });
const readSchema = z.object({ rows });
const foundSchema = z.object({
  id,
  value: z.object({ rev, deleted: z.optional(z.boolean()) }),
  doc: z.unknown(),
});
const writtenSchema = z.union([z.object({ id, rev }), z.object({ id, error: z.string() })]);

/** The client of CouchDB databases, and of what has their API: IBM Cloudant, PouchDB Server. */
export function createCouchClient(options: CouchOptions): CouchDb {
  const call = (login: OpenLogin, request: CouchRequest) => couchCall(options, login, request);

  /** Sends a request whose answer must have this shape. */
  async function ask<Value>(
    login: OpenLogin,
    request: CouchRequest,
    schema: z.ZodMiniType<Value>,
  ): Promise<CouchAnswer<Value> | 'too-long'> {
    const result = await call(login, request);
    if (result.kind === 'failed') return result;
    if (result.kind === 'too-long') return 'too-long';
    const parsed = schema.safeParse(result.json);
    const { serverTime } = result;
    const time = serverTime === undefined ? {} : { serverTime };
    if (result.status < 300 && parsed.success) {
      return { kind: 'answered', value: parsed.data, ...time };
    }
    return { kind: 'failed', code: codeOf(result.status, result.json), ...time };
  }

  async function changes(
    login: OpenLogin,
    since: string | number | undefined,
    limit: number,
  ): Promise<CouchAnswer<CouchChanges>> {
    const query = new URLSearchParams({
      limit: String(limit),
      ...(since !== undefined && { since: String(since) }),
    });
    const withDocuments = await ask(
      login,
      { method: 'GET', path: `/_changes?${query}&include_docs=true&conflicts=true` },
      changesSchema,
    );
    if (withDocuments !== 'too-long') return mapAnswer(withDocuments, (v) => changesIn(v, limit));
    if (limit > 1) return changes(login, since, Math.ceil(limit / 8));
    // nb. One document that nobody can have meant: it is passed over.
    const path = `/_changes?${query}`;
    const bare = await ask(login, { method: 'GET', path }, changesSchema);
    return bare === 'too-long' ? notCouchDb : mapAnswer(bare, (v) => changesIn(v, limit));
  }

  const readRevision: CouchDb['readRevision'] = async (login, id, rev) => {
    const query = new URLSearchParams({ rev });
    const path = `/${encodeURIComponent(id)}?${query}`;
    const result = await call(login, { method: 'GET', path });
    if (result.kind === 'failed') return result;
    const isFound = result.kind === 'answered' && result.status === 200;
    return { kind: 'answered', value: isFound ? result.json : undefined };
  };

  /** nb. `_all_docs` leaves out the content of a deleted document. */
  async function withContent(
    login: OpenLogin,
    { id, value, doc }: z.output<typeof foundSchema>,
  ): Promise<CouchDocument | { readonly kind: 'failed'; readonly code: TeamFailureCode }> {
    const { rev, deleted = false } = value;
    if (!deleted) return documentOf(id, rev, false, doc);
    const body = await readRevision(login, id, rev);
    return body.kind === 'failed' ? body : documentOf(id, rev, true, body.value);
  }

  async function read(
    login: OpenLogin,
    ids: readonly string[],
  ): Promise<CouchAnswer<readonly CouchDocument[]>> {
    const path = '/_all_docs?include_docs=true&conflicts=true';
    const answer = await ask(login, { method: 'POST', path, json: { keys: ids } }, readSchema);
    if (answer === 'too-long') return notCouchDb;
    if (answer.kind === 'failed') return answer;
    const documents: CouchDocument[] = [];
    for (const row of answer.value.rows) {
      const { data } = foundSchema.safeParse(row);
      const document = data && (await withContent(login, data));
      if (document && 'code' in document) return document;
      if (document) documents.push(document);
    }
    return { ...answer, value: documents };
  }

  /** Writes fewer at once: they are too long together. */
  async function writeHalves(
    login: OpenLogin,
    documents: readonly Readonly<Record<string, unknown>>[],
  ): Promise<CouchAnswer<readonly Written[]>> {
    if (documents.length === 1) return { kind: 'answered', value: [{ refused: 'other' }] };
    const half = Math.ceil(documents.length / 2);
    const first = await write(login, documents.slice(0, half));
    if (first.kind === 'failed') return first;
    const second = await write(login, documents.slice(half));
    return mapAnswer(second, (value) => [...first.value, ...value]);
  }

  async function write(
    login: OpenLogin,
    documents: readonly Readonly<Record<string, unknown>>[],
  ): Promise<CouchAnswer<readonly Written[]>> {
    const request = { method: 'POST', path: '/_bulk_docs', json: { docs: documents } } as const;
    const result = await call(login, request);
    if (result.kind === 'failed') return result;
    if (result.kind === 'answered' && result.status === 413) return writeHalves(login, documents);
    const parsed = result.kind === 'answered' ? rows.safeParse(result.json) : undefined;
    if (result.kind === 'too-long' || !parsed?.success) return notCouchDb;
    return { ...result, kind: 'answered', value: outcomes(documents, parsed.data) };
  }

  return {
    async info(login) {
      const answer = await ask(login, { method: 'GET', path: '' }, infoSchema);
      return answer === 'too-long' ? notCouchDb : mapAnswer(answer, () => 'ready');
    },
    async createDatabase(login) {
      const result = await call(login, { method: 'PUT', path: '' });
      if (result.kind === 'failed') return result;
      // nb. 412: it exists, because a colleague was faster.
      const isThere = result.kind === 'answered' && (result.status < 300 || result.status === 412);
      return isThere ? { kind: 'answered', value: 'created' } : notCouchDb;
    },
    changes,
    read,
    readRevision,
    write,
  };
}

const notCouchDb = { kind: 'failed', code: 'team-not-couchdb' } as const;

const codeOf = (status: number, json: unknown): TeamFailureCode =>
  status === 404 && errorSchema.safeParse(json).success
    ? 'team-database-missing'
    : 'team-not-couchdb';

function mapAnswer<From, To>(
  answer: CouchAnswer<From>,
  change: (value: From) => To,
): CouchAnswer<To> {
  return answer.kind === 'failed' ? answer : { ...answer, value: change(answer.value) };
}

function changesIn(
  { results, last_seq: since, pending }: z.output<typeof changesSchema>,
  limit: number,
): CouchChanges {
  const read = results.map((row) => changeSchema.safeParse(row));
  const documents = read.flatMap(({ data }) => {
    // nb. Without a document, it was too long.
    if (!data || data.doc === undefined) return [];
    return [documentOf(data.id, data.changes[0].rev, data.deleted === true, data.doc)];
  });
  const isLast = pending === 0 || results.length < limit;
  return { documents, skipped: results.length - documents.length, since, isLast };
}

function documentOf(id: string, rev: string, deleted: boolean, json: unknown): CouchDocument {
  const { data } = conflictsSchema.safeParse(json);
  return { id, rev, deleted, json, conflicts: data?._conflicts ?? [] };
}

/**
 * The outcome of each document. nb. By id and not by place: PouchDB's server leaves out some. Only the winner of a
 * conflict is looked at; a revision that wasn't deleted with it will be the next time.
 */
function outcomes(
  documents: readonly Readonly<Record<string, unknown>>[],
  answers: readonly unknown[],
): readonly Written[] {
  const byId = new Map<unknown, Written>();
  for (const answer of answers) {
    const { data } = writtenSchema.safeParse(answer);
    if (data && !byId.has(data.id)) byId.set(data.id, writtenOf(data));
  }
  return documents.map(({ _id }) => byId.get(_id) ?? { refused: 'other' });
}

function writtenOf(answer: z.output<typeof writtenSchema>): Written {
  if ('rev' in answer) return { rev: answer.rev };
  const { error } = answer;
  return { refused: error === 'conflict' || error === 'forbidden' ? error : 'other' };
}
