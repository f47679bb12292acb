import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSteps } from './build-steps.ts';
import { changelogSection, releaseProblems } from './changelog.ts';
import { differences, type Zips } from './differences.ts';
import { unzip } from './unzip.ts';

const root = new URL('../../', import.meta.url).pathname;
const output = join(root, '.output/release');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { name, version }: Record<'name' | 'version', string> = JSON.parse(read('package.json'));

/**
 * Builds the last commit twice, in two new folders, and writes the zips for the stores, their checksums and
 * the release notes to `.output/release/`. The second build is the one that Mozilla's reviewers make: from the sources
 * zip, with the steps of its README. Fails unless both are the same, byte for byte.
 *
 * `--tag v1.2.0` also checks that this may be released under the tag.
 */
async function main(): Promise<void> {
  const { tag } = parseArgs({ options: { tag: { type: 'string' } } }).values;
  const changelog = read('CHANGELOG.md');
  refuse(releaseProblems({ version, changelog, ...(tag !== undefined && { tag }) }));
  const changed = run('git', ['status', '--porcelain'], { cwd: root });
  refuse(changed === '' ? [] : [`Commit these changes first:\n${changed}`]);

  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'calling-card-release-')));
  try {
    const checkout = join(folder, 'checkout');
    run('git', ['clone', '--quiet', root, checkout], { cwd: folder });
    const zips = build(checkout);
    const copy = join(folder, 'a copy for review');
    extract(sourcesOf(zips), copy);
    // A build must depend neither on where nor on when it runs.
    const again = build(copy, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' });
    refuse(differences(zips, again).map((difference) => `The builds differ: ${difference}`));
    save(zips, changelogSection(changelog, version) ?? '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** Follows the steps of the README in a folder, and returns the zips that it makes. */
function build(folder: string, env: Readonly<Record<string, string>> = {}): Zips {
  const steps = buildSteps(readFileSync(join(folder, 'README.md'), 'utf8'));
  console.log(`${folder}: ${steps}`);
  const { NODE_ENV: _, ...outer } = process.env;
  run(steps, [], { cwd: folder, env: { ...outer, ...env }, shell: true });
  const names = globSync('*.zip', { cwd: join(folder, '.output') }).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, '.output', name))]));
}

function sourcesOf(zips: Zips): Buffer {
  const sources = zips.get(`${name}-${version}-sources.zip`);
  if (!sources || zips.size !== 3) {
    throw new Error(`The build made ${[...zips.keys()].join(', ') || 'no zip'}.`);
  }
  return sources;
}

function extract(zip: Buffer, folder: string): void {
  for (const [name, content] of unzip(zip)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function save(zips: Zips, notes: string): void {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const sums = [...zips].map(([name, zip]) => {
    writeFileSync(join(output, name), zip);
    return `${createHash('sha256').update(zip).digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(output, 'SHA256SUMS'), sums.join(''));
  writeFileSync(join(output, 'notes.md'), `${notes}\n`);
  console.log(`Both builds are the same. Written to .output/release/:\n${sums.join('')}`);
}

interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly shell?: boolean;
}

/** Runs a command and returns what it prints. Throws with that if it fails. */
function run(command: string, args: readonly string[], options: RunOptions): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...options,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.\n${stdout}\n${stderr}`);
  return stdout.trimEnd();
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
