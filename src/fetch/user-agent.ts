/** How a product names itself in its requests. */
export interface Product {
  readonly version: string;
  /** An address or a mailbox of whoever runs it; null: none was set. */
  readonly contact: string | null;
}

/** The header `user-agent`: what asks, and whom to write to about it. */
export function userAgent({ version, contact }: Product): string {
  return contact === null ? `Byline/${version}` : `Byline/${version} (+${contact})`;
}
