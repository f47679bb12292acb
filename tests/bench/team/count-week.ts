import { slugOf } from '../../e2e/harness/records.ts';
import { startCouch } from '../../utils/team/couch-server.ts';
import { createDevice, world } from '../../utils/team/device.ts';
import { createFetcher, createOutx } from '../../utils/team/fetcher.ts';
import { type Figure, figure } from '../shared/figure.ts';

const members = 50;
const clicksPerDay = 4;
const people = 600;
const days = 5;
const hoursPerDay = 8;
const hourMs = 60 * 60 * 1000;

/**
 * A week of a team, in virtual time, over the real stores and HTTP: everyone looks at profiles of one market, a few of
 * which many look at. Counts the fetches, beside as many as without a team.
 */
export async function countWeek(random: () => number): Promise<Figure[]> {
  const server = await startCouch(() => world.now);
  const outx = createOutx();
  const url = await server.database();
  const team: Member[] = [];
  for (let n = 0; n < members; n++) team.push(await join(url, outx));

  const began = performance.now();
  for (let day = 0; day < days; day++) {
    for (let hour = 0; hour < hoursPerDay; hour++) await work(team, random);
    world.now += 16 * hourMs;
  }
  const seconds = (performance.now() - began) / 1000;

  const libraries = new Set<string>();
  for (const member of team) libraries.add(JSON.stringify(await member.people()));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const alone = sum(team.map(({ seen }) => seen.size));
  const { creates } = outx;
  const what = `week of ${members} members`;
  return [
    figure(`${what}: fetches`, '', [creates.length], {
      baseline: { name: 'without a team', values: [alone] },
    }),
    figure(`${what}: fetches of someone fetched before`, '', [
      creates.length - new Set(creates).size,
    ]),
    figure(`${what}: waited for a colleague`, '', [sum(team.map(({ counts }) => counts.held))]),
    figure(
      `${what}: requests of a sync`,
      '',
      team.flatMap(({ counts }) => counts.requests),
    ),
    figure(`${what}: different libraries`, '', [libraries.size], { bounds: { max: 1 } }),
    figure(what, 's', [seconds]),
  ];
}

type Member = Awaited<ReturnType<typeof join>>;

async function join(url: string, outx: ReturnType<typeof createOutx>) {
  const device = createDevice(url);
  await device.join();
  await device.sync();
  const counts = { held: 0, requests: [] as number[] };
  return { ...device, ...createFetcher(device, outx), seen: new Set<string>(), counts };
}

/** An hour of work. */
async function work(team: readonly Member[], random: () => number): Promise<void> {
  const clicking = team.filter(() => random() < clicksPerDay / hoursPerDay);
  for (const member of clicking) {
    // nb. The nth of them is looked at about 1/n as often as the first: Zipf's law.
    const slug = slugOf(`person-${Math.floor(people ** random())}`);
    world.now += 20_000;
    member.seen.add(slug);
    await member.command(slug);
    await member.step();
    if ((await member.task(slug))?.state === 'queued') member.counts.held += 1;
  }
  // nb. OutX takes some minutes, so some ask for a person who is being fetched.
  for (const member of clicking) {
    await member.step();
    await member.sync();
  }
  for (const member of clicking) {
    await member.step();
    await member.step();
  }
  for (const member of team) {
    world.now += 1_000;
    await member.sync();
    member.counts.requests.push(member.device.requests.length);
  }
  world.now += hourMs / 2;
}
