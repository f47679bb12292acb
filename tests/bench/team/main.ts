import { slugOf } from '../../e2e/harness/records.ts';
import { startCouch } from '../../utils/team/couch-server.ts';
import { createDevice, world } from '../../utils/team/device.ts';
import { createFetcher, createOutx } from '../../utils/team/fetcher.ts';

/*
 * A week of a team, in virtual time, over the real stores and HTTP: everyone looks at profiles of one market, a few of
 * which many look at. Prints how many fetches the team has saved.
 */

const [members = 50, clicksPerDay = 4, people = 600] = process.argv.slice(2).map(Number);
const days = 5;
const hoursPerDay = 8;
const hourMs = 60 * 60 * 1000;

/** Reproducible numbers in [0, 1). */
function createRandom(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = createRandom(7);
/** nb. The nth of them is looked at about 1/n as often as the first: Zipf's law. */
const anyone = () => slugOf(`person-${Math.floor(people ** random())}`);

const server = await startCouch(() => world.now);
const url = await server.database();
const outx = createOutx();
const team = [];
for (let n = 0; n < members; n++) {
  const device = createDevice(url);
  await device.join();
  await device.sync();
  team.push({ ...device, ...createFetcher(device, outx), seen: new Set<string>() });
}

let [alone, held, requests] = [0, 0, 0];
const began = performance.now();
for (let day = 0; day < days; day++) {
  for (let hour = 0; hour < hoursPerDay; hour++) {
    const clicking = team.filter(() => random() < clicksPerDay / hoursPerDay);
    for (const member of clicking) {
      const slug = anyone();
      world.now += 20_000;
      if (!member.seen.has(slug)) alone += 1;
      member.seen.add(slug);
      await member.command(slug);
      await member.step();
      if ((await member.task(slug))?.state === 'queued') held += 1;
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
      requests += member.device.requests.length;
    }
    world.now += hourMs / 2;
  }
  world.now += 16 * hourMs;
}

const libraries = new Set<string>();
for (const member of team) libraries.add(JSON.stringify(await member.people()));
const saved = alone - outx.creates.length;
console.log(`${members} members, ${days} days: ${alone} profiles asked for`);
console.log(`${outx.creates.length} fetches, ${new Set(outx.creates).size} people`);
console.log(`${saved} fetches saved: ${Math.round((100 * saved) / alone)} %`);
console.log(`${held} waited for a colleague's fetch`);
console.log(`${(requests / team.length / days / hoursPerDay).toFixed(2)} requests for each sync`);
console.log(`${libraries.size} different libraries at the end`);
console.log(`${Math.round((performance.now() - began) / 1000)} s`);
