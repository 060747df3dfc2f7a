/** The port of the page unless another is asked for: near 8080, and taken by nothing that is well known. */
export const DEFAULT_WEB_PORT = 8480;

/** The page is for this machine unless somebody decides otherwise. */
export const DEFAULT_WEB_HOST = '127.0.0.1';

/** Where to listen. */
export interface WebPlace {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

/** Whether a server on that address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
