// nb. Without the mark, a bundle counts each call as a side effect, and the popup loads 11 kB early.

/** Returns a function that reads a value from an object only once, for as long as the object lives. */
/* @__NO_SIDE_EFFECTS__ */
export function oncePer<Key extends object, Value extends string | object>(
  read: (key: Key) => Value,
): (key: Key) => Value {
  const values = new WeakMap<Key, Value>();
  return (key) => {
    const value = values.get(key) ?? read(key);
    values.set(key, value);
    return value;
  };
}
