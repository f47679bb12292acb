import { dirname, join, normalize } from 'node:path';

/** A source file and the modules that it names in imports and re-exports, types included. */
export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly imports: readonly string[];
}

interface Room {
  /** The rooms whose files it may import besides its own. */
  readonly rooms: readonly string[];
  /** The packages that it may import. */
  readonly packages: readonly RegExp[];
}

const pure = ['utils/failure', 'utils/profile', 'utils/search', 'utils/task', 'utils/export'];
const edges = ['utils/outx', 'utils/store', 'utils/messages', 'utils/browser'];

/** The house: who may import what. A room that is not listed here may not exist. */
const house: Readonly<Record<string, Room>> = {
  'utils/failure': { rooms: [], packages: [] },
  'utils/profile': { rooms: ['utils/failure'], packages: [/^zod\/mini$/] },
  'utils/search': { rooms: ['utils/profile'], packages: [] },
  'utils/task': { rooms: ['utils/profile', 'utils/failure'], packages: [] },
  'utils/export': {
    rooms: ['utils/task', 'utils/profile', 'utils/failure'],
    packages: [/^papaparse$/, /^zod\/mini$/],
  },
  'utils/engine': { rooms: pure, packages: [] },
  'utils/outx': { rooms: pure, packages: [/^zod\/mini$/] },
  'utils/store': { rooms: pure, packages: [/^zod\/mini$/, /^idb$/] },
  'utils/messages': { rooms: pure, packages: [/^zod\/mini$/, /^@webext-core\/messaging$/] },
  'utils/browser': { rooms: pure, packages: [/^wxt\/browser$/, /^webextension-polyfill$/] },
  components: { rooms: [...pure, 'public'], packages: [/^preact(\/hooks)?$/, /^lucide-preact/] },
  entrypoints: {
    rooms: [...pure, ...edges, 'utils/engine', 'components'],
    packages: [/^preact(\/hooks)?$/, /^wxt\//],
  },
  sandbox: { rooms: [], packages: [/./] },
  tests: {
    rooms: [...pure, ...edges, 'utils/engine', 'components', 'entrypoints', 'sandbox', 'public'],
    packages: [/./],
  },
};

/** What a content script must not carry: their weight, or an API that it has no use for. */
const tooHeavy = /^(zod|wxt\/browser|preact|idb)\b/;
const contentScript = 'entrypoints/on-screen.ts';

/** Every breach of the house's rules among the files, one sentence each. */
export function breaches(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [...files.flatMap(breachesOf), ...weight(byPath), ...cycles(byPath)];
}

function breachesOf(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const rule = room === undefined ? undefined : house[room];
  if (!rule) return file.path.includes('/') ? [`${file.path} lies in no room of the house.`] : [];
  return file.imports.flatMap((name) => {
    if (!name.startsWith('.')) {
      const allowed = name.startsWith('node:')
        ? room === 'sandbox' || room === 'tests'
        : rule.packages.some((pattern) => pattern.test(name));
      return allowed ? [] : [`${file.path} imports the package ${name}, which ${room} may not.`];
    }
    const other = roomOf(resolve(file.path, name));
    if (other === room || (other !== undefined && rule.rooms.includes(other))) return [];
    return [
      `${file.path} imports ${name}: ${room} may not import ${other ?? 'what is in no room'}.`,
    ];
  });
}

function weight(byPath: ReadonlyMap<string, SourceFile>): string[] {
  return [...reachable(contentScript, byPath)].flatMap((path) =>
    (byPath.get(path)?.imports ?? [])
      .filter((name) => tooHeavy.test(name))
      .map((name) => `${contentScript} carries ${name} through ${path}.`),
  );
}

function cycles(byPath: ReadonlyMap<string, SourceFile>): string[] {
  return [...byPath.keys()]
    .filter((path) => next(path, byPath).some((to) => reachable(to, byPath).has(path)))
    .map((path) => `${path} imports itself in a circle.`);
}

function reachable(from: string, byPath: ReadonlyMap<string, SourceFile>): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...next(path, byPath));
  }
  return seen;
}

const next = (path: string, byPath: ReadonlyMap<string, SourceFile>) =>
  (byPath.get(path)?.imports ?? [])
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(path, name));

const resolve = (from: string, name: string) =>
  normalize(join(dirname(from), name)).replaceAll('\\', '/');

/** The room of a path: the longest that the house knows, or nothing. */
function roomOf(path: string): string | undefined {
  const [top = '', below = ''] = path.split('/');
  const room = top === 'utils' ? `${top}/${below}` : top;
  return room in house || room === 'public' ? room : undefined;
}
