import { sourceAddress } from '../../show/source-address.ts';

/**
 * A masked link to the page an article came from, at the passage (see `sourceAddress`). The address stands in
 * `<…>` so that it does not unfurl. Null when the article has no http(s) address that fits into `room`.
 */
export function sourceLink(
  url: string | null,
  passage: string,
  label: string,
  room?: number,
): string | null {
  const address = sourceAddress(url, passage, room);
  return address === null ? null : `[${label}](<${address}>)`;
}
