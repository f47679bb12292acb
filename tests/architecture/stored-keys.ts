import { childrenOf, type Node, nodesBelow, nodesIn, parse, stringOf } from './syntax.ts';

/**
 * The keys under which a file stores something in the extension's storage areas or in `localStorage`. What is
 * only known at run time is `…`: `tab:…`. Throws if a key can't be told from the file.
 */
export function storedKeys(path: string, text: string): string[] {
  if (!/[aA]rea\b|(?:local|session)Storage|browser\.storage/.test(text)) return [];
  const file = parse(path, text);
  const source = (node: Node | undefined) => (node ? text.slice(node.start, node.end) : '');
  const all = nodesBelow(file);
  const parents = new Map(all.flatMap((node) => childrenOf(node).map((child) => [child, node])));

  const initOf = (name: string): Node | undefined => {
    const declarator = all.find(
      (node) => node.type === 'VariableDeclarator' && source(nodesIn(node, 'id')[0]) === name,
    );
    return declarator && nodesIn(declarator, 'init')[0];
  };

  const isArea = (node: Node | undefined): boolean => {
    const name = source(node);
    if (/^(?:browser\.storage\.\w+|localStorage|sessionStorage|\w*[aA]rea)$/.test(name))
      return true;
    const init = node?.type === 'Identifier' ? initOf(name) : undefined;
    return /^browser\.storage\.\w+$/.test(source(init));
  };

  /** The name of the function that has this parameter, and its place among the parameters. */
  const parameterOf = (name: string, from: Node) => {
    for (let node = parents.get(from); node; node = parents.get(node)) {
      const at = nodesIn(node, 'params').findIndex((each) => source(each).split(':')[0] === name);
      if (at === -1) continue;
      const parent = parents.get(node);
      const id = nodesIn(node, 'id')[0] ?? (parent && nodesIn(parent, 'id')[0]);
      return { called: source(id), at };
    }
    return undefined;
  };

  const argumentsOf = (called: string, at: number): Node[] =>
    all.flatMap((node) => {
      const isCall =
        node.type === 'CallExpression' && source(nodesIn(node, 'callee')[0]) === called;
      return isCall ? nodesIn(node, 'arguments').slice(at, at + 1) : [];
    });

  const keysOf = (node: Node): string[] => {
    const literal = stringOf(node);
    if (literal !== undefined) return [literal];
    switch (node.type) {
      case 'ObjectExpression':
        return nodesIn(node, 'properties').flatMap((property) => {
          const [key] = nodesIn(property, 'key');
          if (!key) throw unknown(node);
          return property.computed ? keysOf(key) : [stringOf(key) ?? source(key)];
        });
      case 'TemplateLiteral':
        return [templateKey(node)];
      case 'CallExpression':
        return nodesIn(node, 'callee').flatMap(keysOf);
      case 'ArrowFunctionExpression':
        return nodesIn(node, 'body').flatMap(keysOf);
      case 'Identifier': {
        const init = initOf(source(node));
        if (init) return keysOf(init);
        const parameter = parameterOf(source(node), node);
        const given = parameter ? argumentsOf(parameter.called, parameter.at) : [];
        if (given.length > 0) return given.flatMap(keysOf);
      }
    }
    throw unknown(node);
  };

  /** A template whose places are constants of the file, or only known at run time. */
  const templateKey = (node: Node): string => {
    const places = nodesIn(node, 'expressions').map(
      (each) => stringOf(initOf(source(each))) ?? '…',
    );
    const texts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    return texts.map((part, at) => part + (places[at] ?? '')).join('');
  };

  const unknown = (node: Node) =>
    new Error(`${path} stores something under a key that can't be told: ${source(node)}`);

  const calls = all.filter((node) => node.type === 'CallExpression');
  const found = calls.flatMap((call) => {
    const [callee] = nodesIn(call, 'callee');
    if (callee?.type !== 'MemberExpression' || !isArea(nodesIn(callee, 'object')[0])) return [];
    const method = source(nodesIn(callee, 'property')[0]);
    const [key] = nodesIn(call, 'arguments');
    if (!/^(?:get|set|remove)(?:Item)?$/.test(method) || !key || source(key) === 'null') return [];
    return keysOf(key);
  });
  return [...new Set(found)].sort();
}
