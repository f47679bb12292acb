/** How deep references are followed. */
const MAX_DEPTH = 24;
const PROFILE_TYPE = /\bidentity\.profile\.(?:\w+\.)*(\w+)$/;
/** Types that only lead to others, or are read by themselves. */
const NOT_A_LIST = /^(?:Profile|MiniProfile|PositionGroup|\w+View|\w*Tracking\w*)$/;

type Entity = Readonly<Record<string, unknown>>;

/**
 * Puts the objects of an answer together that LinkedIn's own API (Voyager) keeps apart: `data` has names
 * such as `*positionView` with the URN of an object, or a list of them, in `included`. Here, each
 * stands in the place of its URN. Objects that nothing leads to are listed by their type, such as
 * `positions`, under `included`. Returns an answer without `included` objects unchanged.
 */
export function resolveReferences(answer: unknown): unknown {
  const outer = isEntity(answer) ? answer : undefined;
  if (!outer) return answer;
  if (Array.isArray(outer.included)) return resolved(outer, outer.included);
  const inner = isEntity(outer.data) ? outer.data : undefined;
  if (!inner || !Array.isArray(inner.included)) return answer;
  return { ...outer, data: resolved(inner, inner.included) };
}

function resolved({ included: _, ...rest }: Entity, included: readonly unknown[]): unknown {
  const entities = new Map<unknown, Entity>();
  for (const entity of included) {
    if (isEntity(entity) && typeof entity.entityUrn === 'string') {
      entities.set(entity.entityUrn, entity);
    }
  }
  const done = new Map<Entity, unknown>();
  const open = new Set<unknown>();

  const referenced = (urn: unknown, depth: number): unknown => {
    const entity = entities.get(urn);
    return entity && resolve(entity, depth);
  };

  const resolve = (value: unknown, depth: number): unknown => {
    if (typeof value !== 'object' || value === null || depth === 0) return value;
    if (Array.isArray(value)) return value.map((entry) => resolve(entry, depth - 1));
    const entity = value as Entity;
    if (done.has(entity)) return done.get(entity);
    if (open.has(entity)) return undefined;
    open.add(entity);
    const fields = Object.entries(entity).map(([name, content]) => {
      if (!name.startsWith('*')) return [name, resolve(content, depth - 1)];
      const found = Array.isArray(content)
        ? content.map((urn) => referenced(urn, depth - 1)).filter((each) => each !== undefined)
        : referenced(content, depth - 1);
      return [name.slice(1), found];
    });
    open.delete(entity);
    const result = Object.fromEntries(fields.filter(([, content]) => content !== undefined));
    done.set(entity, result);
    return result;
  };

  const whole = resolve(rest, MAX_DEPTH) as Entity;
  const reached = [...done.keys()];
  const types = new Set(reached.map(typeOf));
  const others = included.filter(isEntity).filter((entity) => !types.has(typeOf(entity)));
  const isProfile = (entity: Entity) => /^(?:Mini)?Profile$/.test(typeOf(entity) ?? '');
  const profile =
    reached.find(isProfile) ??
    others
      .filter(isProfile)
      .sort((one, other) => Object.keys(other).length - Object.keys(one).length)[0];
  const lists: Record<string, unknown[]> = {};
  for (const entity of others) {
    const type = typeOf(entity);
    if (type === undefined || NOT_A_LIST.test(type) || !belongsTo(entity, profile)) continue;
    const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}s`;
    lists[name] = [...(lists[name] ?? []), resolve(entity, MAX_DEPTH)];
  }
  return { ...whole, included: { profile: profile && resolve(profile, MAX_DEPTH), ...lists } };
}

function typeOf(entity: Entity): string | undefined {
  const type = entity.$type;
  return typeof type === 'string' ? PROFILE_TYPE.exec(type)?.[1] : undefined;
}

/** Whether an object may be a part of the profile: its URN names the same member, or none. */
function belongsTo(entity: Entity, profile: Entity | undefined): boolean {
  const owner = /\((AC[\w-]+),/.exec(String(entity.entityUrn))?.[1];
  const urn = typeof profile?.entityUrn === 'string' ? profile.entityUrn : undefined;
  return owner === undefined || urn === undefined || urn.includes(owner);
}

function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
