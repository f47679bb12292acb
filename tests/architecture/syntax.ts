import { parseSync } from 'oxc-parser';

/** A node of an ESTree syntax tree. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** The syntax tree of a TypeScript file. Throws if the text has a syntax error. */
export function parse(path: string, text: string): Node {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return program as unknown as Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The nodes in one field of a node: one, several or none. */
export const nodesIn = (node: Node, field: string): readonly Node[] =>
  [node[field]].flat().filter(isNode);

/** The nodes directly below a node, in source order. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

/** The node and every node below it, in no particular order. */
export function nodesBelow(node: Node): Node[] {
  const found = [node];
  // nb. The list grows while it is read.
  for (const each of found) found.push(...childrenOf(each));
  return found;
}

/** The value of a string literal or of a template without holes; `undefined` for anything else. */
export function stringOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const [only, ...more] = nodesIn(node, 'quasis');
  return more.length === 0 ? (only?.value as { cooked?: string } | undefined)?.cooked : undefined;
}
