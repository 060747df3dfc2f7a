import { describe, expect, test } from 'vitest';
import { ownHosts } from '../../src/web/guard.ts';
import { isLoopback } from '../../src/web/place.ts';

describe('the names of a server', () => {
  test('GIVEN loopback THEN its three names with the port are its own, and no other', () => {
    expect([...ownHosts('127.0.0.1', 8480)].toSorted()).toEqual([
      '127.0.0.1:8480',
      '[::1]:8480',
      'localhost:8480',
    ]);
  });

  test('GIVEN an address of the network THEN it alone is its own', () => {
    expect([...ownHosts('192.0.2.7', 8480)]).toEqual(['192.0.2.7:8480']);
  });

  test('GIVEN every address THEN those that this machine has are its own', () => {
    const hosts = ownHosts('0.0.0.0', 8480);
    expect(hosts.has('localhost:8480')).toBe(true);
    expect(hosts.has('192.0.2.99:8480')).toBe(false);
  });

  test('GIVEN port 80 THEN the port may be left out, as browsers do', () => {
    expect(ownHosts('127.0.0.1', 80).has('localhost')).toBe(true);
  });

  test.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['127.0.0.1.evil.example', false],
    ['192.0.2.7', false],
  ])('GIVEN %s THEN whether it is this machine alone is %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
