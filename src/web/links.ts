/** The address of an article on the page, at one of its paragraphs (1-based) where one is given. */
export function articleAddress(id: string, paragraph: number | null = null): string {
  const at = paragraph === null ? '' : `#p${paragraph}`;
  return `/article/${encodeURIComponent(wellFormed(id))}${at}`;
}

/** A path with its query; members that are undefined or empty are left out. */
export function address(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  anchor = '',
): string {
  const given = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  const search = new URLSearchParams(given).toString();
  return `${path}${search === '' ? '' : `?${search}`}${anchor === '' ? '' : `#${anchor}`}`;
}

/** Half a surrogate pair cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
