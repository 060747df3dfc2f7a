/**
 * A reading that is made once for each object: articles and statements are held against many others. What was read
 * is kept as long as the object is.
 */
export function oncePer<K extends object, V>(read: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    let held = known.get(of);
    if (held === undefined) {
      held = { value: read(of) };
      known.set(of, held);
    }
    return held.value;
  };
}
