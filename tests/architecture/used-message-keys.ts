import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type Expression, type Node, SyntaxKind } from 'typescript/unstable/ast';
import { API, type Checker, type Type } from 'typescript/unstable/sync';

interface UsedKeys {
  readonly keys: Set<string>;
  /** Keys without the plural form at their end: `late_title` for `late_title_one`. */
  readonly stems: Set<string>;
}

const messagesPath = 'public/_locales/en/messages.json';
const configPath = 'tsconfig.message-keys.json';

const config = {
  extends: './tsconfig.json',
  include: ['components', 'entrypoints', 'utils'],
};

/**
 * Which of these messages shipped code uses, according to the compiler: an expression whose context
 * expects a message key uses the keys of its type. So `t(`stage_${step}`)` uses a key for each step,
 * and no other key that begins with `stage_`.
 */
export function usedMessageKeys(root: string, messages: object): UsedKeys {
  const virtual = new Map([
    [join(root, messagesPath), JSON.stringify(messages)],
    [join(root, configPath), JSON.stringify(config)],
  ]);
  const api = new API({
    cwd: root,
    fs: {
      readFile: (path) => virtual.get(path),
      fileExists: (path) => (virtual.has(path) ? true : undefined),
    },
  });
  try {
    const project = api.updateSnapshot({ openProjects: [configPath] }).getProject(configPath);
    if (!project) throw new Error('The project could not be opened.');
    const all = new Set(Object.keys(messages));
    const used: UsedKeys = { keys: new Set(), stems: new Set() };
    for (const path of globSync('{components,entrypoints,utils}/**/*.{ts,tsx}', { cwd: root })) {
      const file = project.program.getSourceFile(path);
      if (!file) throw new Error(`${path} is not in the project.`);
      addUsed(candidatesIn(file), project.checker, all, used);
    }
    return used;
  } finally {
    api.close();
  }
}

/** The expressions that may name a message: literals, and arguments of calls. */
function candidatesIn(file: Node): Expression[] {
  const found: Expression[] = [];
  const visit = (node: Node): void => {
    const isArgument =
      node.parent?.kind === SyntaxKind.CallExpression &&
      (node.parent as unknown as { arguments: readonly Node[] }).arguments.includes(node);
    if (isArgument || literalKinds.has(node.kind)) found.push(node as Expression);
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

const literalKinds = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateExpression,
]);

function addUsed(
  candidates: readonly Expression[],
  checker: Checker,
  all: ReadonlySet<string>,
  used: UsedKeys,
): void {
  const isStem = (text: string) => all.has(`${text}_other`);
  // nb. The type of keys may have plural forms that English lacks.
  const isKey = (text: string) =>
    all.has(text) || isStem(/^(.+)_(zero|one|two|few|many)$/.exec(text)?.[1] ?? '');
  const stems = [...all].flatMap((key) => /^(.+)_other$/.exec(key)?.[1] ?? []);
  /** Whether it may be any plural: what only passes on a key or a stem that it is given uses none. */
  const isAnyStem = (texts: readonly string[]) => {
    const set = new Set(texts);
    return stems.every((stem) => set.has(stem) || set.has(`${stem}_other`));
  };
  const types = checker.getTypeAtLocation(candidates);
  candidates.forEach((candidate, at) => {
    const texts = textsOf(types[at]);
    if (!texts?.every((text) => isKey(text) || isStem(text)) || isAnyStem(texts)) return;
    const expected = textsOf(checker.getContextualType(candidate));
    // nb. Any key or stem must fit: some other type may happen to have the name of a key.
    if (!expected || !isAnyStem(expected)) return;
    for (const text of texts) used[expected.every(isKey) ? 'keys' : 'stems'].add(text);
  });
}

/** The strings of a literal type or of a union of them; `undefined` for any other type. */
function textsOf(type: Type | undefined): readonly string[] | undefined {
  if (!type) return undefined;
  const parts = type.isUnionType() ? type.getTypes() : [type];
  const texts = parts.flatMap((part) => (part.isStringLiteralType() ? [part.value] : []));
  return texts.length === parts.length ? texts : undefined;
}
