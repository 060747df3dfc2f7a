import { type LookupAddress, lookup as lookUp } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { UserError } from '../errors.ts';
import { type AddressPolicy, refuseAddress } from './public-address.ts';

/** Finds the addresses of a host. Rejects with the system's error where it has none. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The system's resolver. */
export const resolveHost: Resolve = (host) =>
  new Promise((resolve, reject) => {
    lookUp(host, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    );
  });

/**
 * The lookup of a connection: resolves the name once, checks every address that came of it, and hands the very
 * same addresses to the socket, so that a second answer of the name server cannot take their place. One address
 * that may not be called refuses the host: an honest one has none.
 */
export function createCheckedLookup(policy: AddressPolicy, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host)
      .then((addresses) => {
        for (const { address } of addresses) {
          const problem = refuseAddress(address, policy);
          if (problem !== null) {
            throw new UserError(
              'bad-request',
              `${host} is not fetched: its address ${address} is ${problem}.`,
            );
          }
        }
        const [first] = addresses;
        if (first === undefined) throw Object.assign(new Error(host), { code: 'ENOTFOUND' });
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      })
      .catch((error: NodeJS.ErrnoException) => callback(error, '', 0));
  };
}
