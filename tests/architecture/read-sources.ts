import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import type { SourceFile } from './folder-rules.ts';

/** Every TypeScript file below the rooms, with what it imports. Throws on one that does not parse. */
export function readSources(root: string): SourceFile[] {
  const paths = globSync('{utils,components,entrypoints,sandbox,tests}/**/*.{ts,tsx}', {
    cwd: root,
  });
  return paths.map((path) => {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    const { module, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
    const named = [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...module.staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
      ),
      ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
        const literal = /^(['"`])(.*)\1$/.exec(text.slice(start, end));
        return literal?.[2] === undefined ? [] : [literal[2]];
      }),
    ];
    return { path: path.replaceAll('\\', '/'), imports: [...new Set(named)] };
  });
}
