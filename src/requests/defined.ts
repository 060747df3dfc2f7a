/** An object without the members that are undefined, as the engine's requests want them. */
export function defined<T extends object>(members: T): Given<T> {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Given<T>;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
