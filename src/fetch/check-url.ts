import { isIP, isIPv4 } from 'node:net';
import { echo, UserError } from '../errors.ts';
import { type AddressPolicy, refuseAddress } from './public-address.ts';

/** Longest address that is fetched, in characters: longer ones carry data, not a page's name. */
const MAX_URL_CHARS = 2048;

/** Ends of names that lead nowhere outside of a network (RFC 6761, 6762, 7686, 8375, 9476). */
const INSIDE_NAMES =
  /(?:^|\.)(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa|localdomain|onion|test|invalid|example|alt)$/;

const WEB_PORTS = new Set(['', '80', '443']);

/**
 * Reads an address that is to be fetched, before anything is looked up: a web address with a public host, without
 * user name and password. Throws `UserError('bad-request')` with what is wrong with it.
 */
export function checkUrl(text: string, policy: AddressPolicy): URL {
  const url = parse(text);
  const host = bareHost(url);
  if (url.username !== '' || url.password !== '') {
    throw refusal(text, 'it carries a user name or password. Leave these out.');
  }
  if (isIP(host) !== 0) checkLiteral(text, host, policy);
  else checkName(text, host, policy);
  if (!WEB_PORTS.has(url.port) && !(policy.allowLoopback && isLoopback(host))) {
    throw refusal(text, `only the ports of the web (80 and 443) are called, not ${url.port}.`);
  }
  return url;
}

/** The host of an address as names are looked up: without brackets and without the dot at its end. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function parse(text: string): URL {
  if (text.length > MAX_URL_CHARS) {
    throw refusal(text, `it is longer than ${MAX_URL_CHARS} characters.`);
  }
  if (!URL.canParse(text)) {
    throw refusal(text, 'it is no web address. Give one such as https://example.org/story.');
  }
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal(text, 'only http:// and https:// are fetched.');
  }
  return url;
}

/** A number may be written in many ways that all lead to one address; an honest link uses the plain one. */
function checkLiteral(text: string, host: string, policy: AddressPolicy): void {
  const problem = refuseAddress(host, policy);
  if (problem !== null) throw refusal(text, `${host} is ${problem}.`);
  const [, written = ''] = /^[a-z]+:[\\/]*([^\\/?#:]*)/i.exec(text.trim()) ?? [];
  if (isIPv4(host) && written !== host && written !== `${host}.`) {
    throw refusal(text, `its host is ${host} written in an unusual way.`);
  }
}

function checkName(text: string, host: string, { allowLoopback }: AddressPolicy): void {
  if (allowLoopback && host === 'localhost') return;
  if (INSIDE_NAMES.test(host) || !host.includes('.')) {
    throw refusal(text, `${host} is a name inside of a network, not of the internet.`);
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || /^127\./.test(host) || host === '::1';
}

function refusal(text: string, problem: string): UserError {
  return new UserError('bad-request', `${echo(text)} is not fetched: ${problem}`);
}
