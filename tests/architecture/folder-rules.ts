import { dirname, join, normalize } from 'node:path';

/** A module that a file imports or re-exports from. */
export interface Import {
  readonly name: string;
  /** Set if the compiler drops the import, because it is of types alone. */
  readonly isType?: true;
}

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
}

interface Folder {
  /** The other folders whose files it may import. */
  readonly folders: readonly string[];
  /** The packages that it may import. */
  readonly packages: readonly RegExp[];
}

const zod = /^zod\/mini$/;
const preact = /^preact(\/hooks)?$/;
const icons = /^lucide-preact/;

/** No clock, no randomness, no I/O, no browser: see `purity.ts`. */
export const pureFolders = [
  'utils/failure',
  'utils/profile',
  'utils/parsing',
  'utils/versions',
  'utils/task',
  'utils/rate-limit',
  'utils/queue',
  'utils/backup',
  'utils/delivery',
  'utils/http',
  'utils/search',
  'utils/export',
  'utils/import',
  'utils/sharing',
  'utils/i18n',
] as const;

/** They implement the engine's ports, and know neither the engine nor each other. */
const adapters = [
  'utils/outx',
  'utils/destinations',
  'utils/team',
  'utils/store',
  'utils/messages',
  'utils/browser',
];
const portsAndPure = [...pureFolders, 'utils/engine/ports'];

/** A view: data and callbacks in, nothing else. `below` are the component folders it builds on. */
const view = (...below: readonly string[]): Folder => ({
  folders: [...pureFolders, ...below],
  packages: [preact, icons],
});

const sharedViews = [
  'components/profile',
  'components/fetching',
  'components/annotation',
  'components/transfer',
];

/** Who may import what. A folder that isn't listed here may not exist. */
const folderRules: Readonly<Record<string, Folder>> = {
  'utils/failure': { folders: [], packages: [] },
  'utils/profile': { folders: ['utils/failure'], packages: [zod] },
  'utils/parsing': { folders: ['utils/profile'], packages: [] },
  // nb. Parsing too: a date that an older parser left as text is read again before it is compared.
  'utils/versions': { folders: ['utils/profile', 'utils/parsing'], packages: [] },
  'utils/task': { folders: ['utils/profile', 'utils/failure'], packages: [] },
  'utils/rate-limit': { folders: ['utils/task', 'utils/profile'], packages: [zod] },
  'utils/queue': {
    folders: ['utils/failure', 'utils/profile', 'utils/task', 'utils/rate-limit'],
    packages: [zod],
  },
  'utils/backup': { folders: ['utils/failure'], packages: [zod] },
  'utils/delivery': {
    folders: [
      'utils/failure',
      'utils/http',
      'utils/profile',
      'utils/queue',
      'utils/versions',
      'utils/export',
      'utils/i18n',
    ],
    packages: [zod],
  },
  // What clients of any server need.
  'utils/http': { folders: [], packages: [] },
  'utils/search': { folders: ['utils/profile'], packages: [] },
  'utils/export': { folders: ['utils/profile', 'utils/versions'], packages: [] },
  'utils/import': {
    folders: ['utils/export', 'utils/profile', 'utils/parsing', 'utils/versions'],
    packages: [zod, /^@streamparser\/json$/, /^papaparse$/],
  },
  'utils/sharing': {
    folders: [
      'utils/export',
      'utils/failure',
      'utils/http',
      'utils/import',
      'utils/profile',
      'utils/versions',
    ],
    packages: [zod],
  },
  'utils/i18n': {
    folders: [
      'utils/profile',
      'utils/task',
      'utils/failure',
      'utils/queue',
      'utils/export',
      'public',
    ],
    packages: [],
  },
  'utils/engine/ports': { folders: pureFolders, packages: [zod] },
  'utils/engine': { folders: portsAndPure, packages: [] },
  'utils/outx': { folders: portsAndPure, packages: [zod] },
  'utils/destinations': { folders: portsAndPure, packages: [zod] },
  'utils/team': { folders: portsAndPure, packages: [zod] },
  'utils/store': { folders: portsAndPure, packages: [zod, /^idb$/] },
  'utils/messages': { folders: portsAndPure, packages: [zod, /^@webext-core\/messaging$/] },
  'utils/browser': {
    folders: portsAndPure,
    packages: [/^wxt\/browser$/, /^webextension-polyfill$/],
  },
  'components/ui': view(),
  'components/profile': view('components/ui'),
  'components/fetching': view('components/ui'),
  'components/annotation': view('components/ui'),
  'components/transfer': view('components/ui'),
  'components/posts': view('components/ui', 'components/profile', 'components/fetching'),
  'components/queue': view('components/ui', ...sharedViews),
  'components/library': view('components/ui', ...sharedViews, 'components/queue'),
  // What the popup and the side panel share.
  'components/card': view('components/ui', ...sharedViews, 'components/queue'),
  'components/popup': view('components/ui', ...sharedViews, 'components/card'),
  'components/panel': view('components/ui', ...sharedViews, 'components/card'),
  'components/options': view('components/ui', ...sharedViews),
  'components/welcome': view('components/ui', ...sharedViews),
  entrypoints: {
    folders: [
      ...pureFolders,
      ...adapters,
      'utils/engine',
      'utils/engine/ports',
      'components/ui',
      ...sharedViews,
      'components/posts',
      'components/queue',
      'components/library',
      'components/card',
      'components/popup',
      'components/panel',
      'components/options',
      'components/welcome',
    ],
    packages: [preact],
  },
  sandbox: { folders: [], packages: [/./] },
  // What the stores get: see store/README.md. nb. Not `utils/store/`.
  store: { folders: ['sandbox', 'public', 'utils/i18n'], packages: [/./] },
};

/** What the content script must not carry, because of its weight or because it has no use for it. */
const tooHeavy = /^(zod|wxt\/browser|webextension-polyfill|preact|idb)\b/;
const contentScript = 'entrypoints/content-script.ts';

/** Every violation of the rules, one sentence each. */
export function violations(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [...files.flatMap(violationsOf), ...weight(byPath), ...cycles(byPath)];
}

function violationsOf(file: SourceFile): string[] {
  const folder = folderOf(file.path);
  if (folder === 'tests') return [];
  const rule = folder === undefined ? undefined : folderRules[folder];
  if (!rule) return file.path.includes('/') ? [`${file.path} is in no known folder.`] : [];
  return file.imports.flatMap(({ name }) => {
    if (!name.startsWith('.')) {
      const allowed = name.startsWith('node:')
        ? folder === 'sandbox' || folder === 'store'
        : rule.packages.some((pattern) => pattern.test(name));
      return allowed ? [] : [`${file.path} imports the package ${name}, which ${folder} may not.`];
    }
    const other = folderOf(resolve(file.path, name));
    if (other === folder || (other !== undefined && rule.folders.includes(other))) return [];
    return [
      `${file.path} imports ${name}: ${folder} may not import ${other ?? 'an unknown folder'}.`,
    ];
  });
}

function weight(byPath: ReadonlyMap<string, SourceFile>): string[] {
  const valuesOf = (path: string) => importsOf(path, byPath).filter(({ isType }) => !isType);
  return [...reachable(contentScript, valuesOf)].flatMap((path) =>
    valuesOf(path)
      .filter(({ name }) => tooHeavy.test(name))
      .map(({ name }) => `${contentScript} carries ${name} through ${path}.`),
  );
}

function cycles(byPath: ReadonlyMap<string, SourceFile>): string[] {
  const follow = (path: string) => importsOf(path, byPath);
  return [...byPath.keys()]
    .filter((path) => neighbors(path, follow).some((to) => reachable(to, follow).has(path)))
    .map((path) => `${path} imports itself in a cycle.`);
}

type Follow = (path: string) => readonly Import[];

const importsOf = (path: string, byPath: ReadonlyMap<string, SourceFile>) =>
  byPath.get(path)?.imports ?? [];

function reachable(from: string, follow: Follow): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...neighbors(path, follow));
  }
  return seen;
}

const neighbors = (path: string, follow: Follow) =>
  follow(path)
    .filter(({ name }) => name.startsWith('.'))
    .map(({ name }) => resolve(path, name));

const resolve = (from: string, name: string) =>
  normalize(join(dirname(from), name)).replaceAll('\\', '/');

/** The folder of a path: the longest one that the rules know, if any. */
function folderOf(path: string): string | undefined {
  const parts = path.split('/').slice(0, -1);
  for (; parts.length > 0; parts.pop()) {
    const folder = parts.join('/');
    if (folder in folderRules || folder === 'public' || folder === 'tests') return folder;
  }
  return undefined;
}
