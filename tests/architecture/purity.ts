import { type FreeName, freeNames } from './free-names.ts';
import { type Node, nodesBelow, nodesIn, parse } from './syntax.ts';

/** What a folder may use of a global: all of it, or these members. */
type Allowed = Readonly<Record<string, 'all' | readonly string[]>>;

/**
 * The globals that depend on nothing but their arguments. nb. An allowlist: a global that isn't here
 * fails, so that one that reaches the outside can't be forgotten. `Date` and `Intl` have rules below.
 */
export const pureGlobals: Allowed = {
  ...allOf(
    'AbortController Array ArrayBuffer BigInt Boolean DOMException DataView Error Float64Array Infinity Int16Array',
    'JSON Map NaN Number Object Promise RangeError RegExp Set String Symbol SyntaxError TextDecoder',
    'TextEncoder TypeError URLSearchParams Uint32Array Uint8Array WeakMap WeakSet decodeURIComponent',
    'encodeURIComponent isFinite isNaN parseFloat parseInt structuredClone undefined',
  ),
  Date: ['UTC', 'parse'],
  Math: Object.getOwnPropertyNames(Math).filter((name) => name !== 'random'),
  URL: ['canParse', 'parse'],
};

/** What views use of the page they are in, besides what is pure. */
export const viewGlobals: Allowed = {
  ...pureGlobals,
  ...allOf('Element HTMLElement Node ResizeObserver getComputedStyle'),
  document: ['activeElement', 'addEventListener', 'getElementById', 'removeEventListener'],
  window: ['innerHeight'],
};

function allOf(...names: readonly string[]): Allowed {
  return Object.fromEntries(names.flatMap((line) => line.split(' ')).map((name) => [name, 'all']));
}

/** Methods that read the user's locale unless they are given one, and where the locale comes. */
const localeArgument: ReadonlyMap<string, number> = new Map([
  ['localeCompare', 1],
  ['toLocaleDateString', 0],
  ['toLocaleLowerCase', 0],
  ['toLocaleString', 0],
  ['toLocaleTimeString', 0],
  ['toLocaleUpperCase', 0],
]);

/** What a file uses beyond the allowed globals, one short description each. */
export function impurities(path: string, text: string, allowed = pureGlobals): string[] {
  const program = parse(path, text);
  const globals = freeNames(program).filter((use) => !isAllowed(use, allowed));
  return [
    ...globals.map(({ name, around: [parent] }) => excerpt(text, name, parent)),
    ...nodesBelow(program).flatMap((node) => {
      if (node.type === 'ImportExpression') return ['import()'];
      if (node.type === 'MetaProperty' && nodesIn(node, 'meta')[0]?.name === 'import') {
        return ['import.meta'];
      }
      return readsLocale(node) ? [`${methodOf(node)}() without a locale`] : [];
    }),
  ];
}

/** The global with what is done with it, e.g. `Date.now`. */
function excerpt(text: string, name: string, parent: Node | undefined): string {
  const isTelling = parent?.type === 'MemberExpression' || parent?.type === 'NewExpression';
  return isTelling ? text.slice(parent.start, parent.end) : name;
}

function isAllowed({ name, node, around: [parent, use] }: FreeName, allowed: Allowed): boolean {
  if (parent?.type === 'NewExpression' && parent.callee === node) {
    if (name === 'Date') return hasOneArgument(parent);
    return Object.hasOwn(allowed, name);
  }
  const member = memberOf(parent);
  if (name === 'Intl') return member !== undefined && hasLocale(member, parent, use);
  const rule = Object.hasOwn(allowed, name) ? allowed[name] : [];
  // nb. Used whole, an object that is allowed in part could go by another name: `const D = Date`.
  return rule === 'all' || (member !== undefined && rule?.includes(member) === true);
}

/** The member that is accessed by name, and not by `[…]`. */
const memberOf = (access: Node | undefined) =>
  access?.type === 'MemberExpression' && access.computed === false
    ? String(nodesIn(access, 'property')[0]?.name)
    : undefined;

// nb. With more arguments, it reads the time zone of the machine.
function hasOneArgument(call: Node): boolean {
  const given = nodesIn(call, 'arguments');
  return given.length === 1 && given[0]?.type !== 'SpreadElement';
}

/** `new Intl.X(locale)`; without a locale it reads the user's. */
function hasLocale(member: string, access: Node | undefined, use: Node | undefined): boolean {
  if (!/^[A-Z]/.test(member)) return true;
  return use?.callee === access && isGiven(nodesIn(use as Node, 'arguments')[0]);
}

function readsLocale(node: Node): boolean {
  const at = node.type === 'CallExpression' ? localeArgument.get(methodOf(node)) : undefined;
  return at !== undefined && !isGiven(nodesIn(node, 'arguments')[at]);
}

const methodOf = (call: Node) =>
  String(nodesIn(call, 'callee').flatMap((callee) => nodesIn(callee, 'property'))[0]?.name);

const isGiven = (argument: Node | undefined) =>
  argument !== undefined &&
  argument.type !== 'SpreadElement' &&
  !(argument.type === 'Identifier' && argument.name === 'undefined');
