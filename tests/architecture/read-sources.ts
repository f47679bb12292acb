import { globSync, readFileSync } from 'node:fs';
import type { Import, SourceFile } from './folder-rules.ts';
import { type Node, nodesBelow, nodesIn, parse, stringOf } from './syntax.ts';

/** Every TypeScript file in these folders, with what it imports. Throws on a syntax error. */
export function readSources(root: string): SourceFile[] {
  const paths = globSync('{utils,components,entrypoints,sandbox,store,tests}/**/*.{ts,tsx}', {
    cwd: root,
  });
  return paths.map((path) => ({
    path: path.replaceAll('\\', '/'),
    imports: importsIn(path, readFileSync(`${root}/${path}`, 'utf8')),
  }));
}

/** What a file names in imports, re-exports and `import()`, of values and of types. */
export function importsIn(path: string, text: string): Import[] {
  const found = new Map<string, Import>();
  for (const node of nodesBelow(parse(path, text))) {
    const [source] = nodesIn(node, 'source');
    const name = stringOf(source);
    if (name === undefined) continue;
    const isType = isTypeOnly(node);
    if (!isType || !found.has(name)) found.set(name, { name, ...(isType && { isType }) });
  }
  return [...found.values()];
}

/**
 * Whether the compiler drops the import. nb. It keeps `import { type A } from './a.ts'` as an import
 * for side effects (`verbatimModuleSyntax`), so only the whole statement counts.
 */
const isTypeOnly = ({ type, importKind, exportKind }: Node) =>
  type === 'TSImportType' || importKind === 'type' || exportKind === 'type';
