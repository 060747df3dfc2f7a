/** Items that share a label, also over others, by union-find; groups and their members in the order of the items. */
export function joinBy<T>(
  items: readonly T[],
  labelsOf: (item: T) => readonly [string, ...string[]],
): readonly (readonly T[])[] {
  const parents = new Map<string, string>();
  const root = (label: string): string => {
    let at = label;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  for (const item of items) {
    const [first, ...others] = labelsOf(item);
    for (const other of others) {
      const [head = '', tail = ''] = [root(first), root(other)].toSorted();
      if (head !== tail) parents.set(tail, head);
    }
  }
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const label = root(labelsOf(item)[0]);
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
