import { childrenOf, type Node, nodesIn } from './syntax.ts';

/** A name that is used as a value and declared nowhere around its use, i.e. a global. */
export interface FreeName {
  readonly name: string;
  readonly node: Node;
  /** The nodes around it, the closest first. */
  readonly around: readonly Node[];
}

/** The globals that a file uses as values. Names in types don't count: they are gone at run time. */
export function freeNames(program: Node): FreeName[] {
  const found: FreeName[] = [];

  const visit = (node: Node, around: readonly Node[], scopes: readonly ReadonlySet<string>[]) => {
    if (isTypeOnly(node)) return;
    if (isReference(node, around[0])) {
      const name = node.name as string;
      if (!scopes.some((names) => names.has(name))) found.push({ name, node, around });
      return;
    }
    const names = declaredIn(node);
    const inner = names.size > 0 ? [...scopes, names] : scopes;
    for (const child of childrenOf(node)) visit(child, [node, ...around], inner);
  };

  visit(program, [], []);
  return found;
}

/** Nodes of TypeScript that hold a value; all others are types. */
const valueWrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
]);

const isTypeOnly = (node: Node) =>
  (node.type.startsWith('TS') && !valueWrappers.has(node.type)) ||
  node.declare === true ||
  node.type === 'ImportDeclaration' ||
  (node.type.startsWith('Export') && node.source != null) ||
  node.exportKind === 'type';

/** Whether the identifier stands for a variable, and not for a property, a label or a declaration. */
function isReference(node: Node, parent: Node | undefined): boolean {
  if (node.type === 'JSXIdentifier') {
    const isElement =
      parent?.type === 'JSXOpeningElement' || parent?.type === 'JSXMemberExpression';
    return isElement && /^[A-Z]/.test(String(node.name)) && parent.property !== node;
  }
  if (node.type !== 'Identifier') return false;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property !== node || parent.computed === true;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.key !== node || parent.computed === true;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return false;
    case 'ExportSpecifier':
      return parent.local === node;
    default:
      return true;
  }
}

/** The names that a node declares for everything below it. */
function declaredIn(node: Node): Set<string> {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      return new Set(nodesIn(node, 'body').flatMap(declaredBy));
    case 'SwitchCase':
      return new Set(nodesIn(node, 'consequent').flatMap(declaredBy));
    case 'ForStatement':
      return new Set(nodesIn(node, 'init').flatMap(declaredBy));
    case 'ForInStatement':
    case 'ForOfStatement':
      return new Set(nodesIn(node, 'left').flatMap(declaredBy));
    case 'CatchClause':
      return new Set(nodesIn(node, 'param').flatMap(namesIn));
    case 'ArrowFunctionExpression':
      return new Set(nodesIn(node, 'params').flatMap(namesIn));
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return new Set([
        'arguments',
        ...['id', 'params'].flatMap((field) => nodesIn(node, field)).flatMap(namesIn),
      ]);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return new Set(nodesIn(node, 'id').flatMap(namesIn));
    default:
      return new Set();
  }
}

/** The names that a statement adds to its block. */
function declaredBy(statement: Node): string[] {
  // nb. `declare const x` declares nothing at run time.
  if (statement.declare === true) return [];
  switch (statement.type) {
    case 'VariableDeclaration':
      return nodesIn(statement, 'declarations')
        .flatMap((each) => nodesIn(each, 'id'))
        .flatMap(namesIn);
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return nodesIn(statement, 'id').flatMap(namesIn);
    case 'ImportDeclaration':
      return nodesIn(statement, 'specifiers')
        .flatMap((each) => nodesIn(each, 'local'))
        .flatMap(namesIn);
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return nodesIn(statement, 'declaration').flatMap(declaredBy);
    default:
      return [];
  }
}

/** The names that a binding pattern declares. */
function namesIn(pattern: Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name as string];
    case 'ObjectPattern':
      return nodesIn(pattern, 'properties').flatMap(namesIn);
    case 'ArrayPattern':
      return nodesIn(pattern, 'elements').flatMap(namesIn);
    case 'Property':
      return nodesIn(pattern, 'value').flatMap(namesIn);
    case 'AssignmentPattern':
      return nodesIn(pattern, 'left').flatMap(namesIn);
    case 'RestElement':
      return nodesIn(pattern, 'argument').flatMap(namesIn);
    default:
      return [];
  }
}
