import { documentId } from '../../../utils/sharing/document-id.ts';
import { documentJson } from '../../../utils/sharing/document-json.ts';
import { contributionOf, emptyBase } from '../../../utils/sharing/person-record.ts';
import { record, slugOf, version } from '../../e2e/harness/records.ts';
import { startCouch } from '../../utils/team/couch-server.ts';
import { createDevice, world } from '../../utils/team/device.ts';

/* The first sync of a new member with a large library, over HTTP and the real stores, and an idle one after it. */

const [people = 10_000] = process.argv.slice(2).map(Number);
const sentAtOnce = 100;

const text = 'Builds engines that weave algebraic patterns. '.repeat(30);
const documents = Array.from({ length: people }, (_, n) => {
  const slug = slugOf(`person-${n}`);
  const positions = Array.from({ length: 6 }, (_, at) => ({
    title: `Engineer ${at}`,
    company: `Company ${(n + at) % 500}`,
    start: { year: 2010 + at },
    isCurrent: at === 0,
    description: text.slice(0, 400),
  }));
  const saved = version(slug, world.now - n * 1000, {
    headline: 'Engineer',
    about: text,
    positions,
  });
  const by = { by: 'Kim', editedAt: undefined, sharesNotes: false, parser: 1 };
  const document = contributionOf(record(saved), emptyBase, by);
  if (!document) throw new Error('Every person fits.');
  return { ...documentJson(document), _id: documentId(slug) };
});
// nb. Only now: a server that hears nothing for five seconds closes the connection.
const server = await startCouch(() => world.now);
const url = await server.database();
for (let from = 0; from < people; from += sentAtOnce) {
  const docs = documents.slice(from, from + sentAtOnce);
  await server.send('POST', `${url}/_bulk_docs`, { docs });
}
const bytes = JSON.stringify(documents[0]).length;

const device = createDevice(url);
await device.join();
const began = performance.now();
await device.sync();
const seconds = (performance.now() - began) / 1000;
console.log(`${await device.library.count()} people of ${bytes} bytes in ${seconds.toFixed(1)} s`);
console.log(`${device.device.requests.length} requests`);
await device.sync();
console.log(`then, idle: ${device.device.requests.join(', ')}`);
