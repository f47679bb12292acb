import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Joins the modules that pages load at once into a few files: each file takes longer than 50 kB of script that isn't needed.
 * What no page loads at once stays apart.
 */
export const pageChunks: Plugin = {
  name: 'page-chunks',
  apply: 'build',
  transform: { filter: { code: ' from "lucide-preact"' }, handler: importIconsAlone },
  outputOptions(options) {
    if (options.format !== 'es') return options;
    const name = (id: string, modules: Modules) => chunkOf(pagesOf(id, modules));
    return {
      ...options,
      codeSplitting: { includeDependenciesRecursively: false, groups: [{ name }] },
    };
  },
};

/** What the bundler knows of its modules. */
interface Modules {
  getModuleInfo(id: string): ModuleInfo | null;
}

interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}

/** The names of the pages that load a module at once, and of all that ever do. */
interface PagesOf {
  readonly atOnce: ReadonlySet<string>;
  readonly ever: ReadonlySet<string>;
}

/** The name of a module's chunk; `null` if the bundler is to decide. nb. What one page alone uses, no other one loads. */
function chunkOf({ atOnce, ever }: PagesOf): string | null {
  const [first] = atOnce;
  if (first === undefined) return null;
  if (ever.size === 1) return first;
  if (atOnce.has('popup')) return 'base';
  if (atOnce.has('sidepanel')) return 'panel';
  return atOnce.has('options') || atOnce.has('welcome') ? 'pages' : 'person';
}

function pagesOf(id: string, modules: Modules): PagesOf {
  const at = (importersOf: (info: ModuleInfo) => readonly string[]) => {
    const seen = new Set([id]);
    const pages = new Set<string>();
    for (const each of seen) {
      const info = modules.getModuleInfo(each);
      if (info?.isEntry) pages.add(each.split('/').at(-2) ?? '');
      for (const importer of info ? importersOf(info) : []) seen.add(importer);
    }
    return pages;
  };
  return {
    atOnce: at(({ importers }) => importers),
    ever: at(({ importers, dynamicImporters }) => [...importers, ...dynamicImporters]),
  };
}

/** Imports each icon from its own module. nb. Otherwise, every page seems to need all icons that any page has. */
function importIconsAlone(code: string): string {
  return code.replace(/import \{([^}]+)\} from "lucide-preact"/g, (_, names: string) =>
    names
      .split(',')
      .map((name) => {
        const [icon = '', local = icon] = name.trim().split(' as ');
        return `import ${local} from ${JSON.stringify(iconFiles.get(icon))}`;
      })
      .join(';'),
  );
}

/** The file of each icon by its names, as the library's own index has them. */
const iconFiles = iconFilesIn(fileURLToPath(import.meta.resolve('lucide-preact')));

function iconFilesIn(index: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const exports = readFileSync(index, 'utf8').matchAll(/^export \{(.+)\} from '(.+)';$/gm);
  for (const [, names = '', path = ''] of exports) {
    for (const [, name = ''] of names.matchAll(/default as (\w+)/g))
      files.set(name, join(dirname(index), path));
  }
  return files;
}
