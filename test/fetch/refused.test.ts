import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { checkUrl } from '../../src/fetch/check-url.ts';
import { createFetcher } from '../../src/fetch/fetcher.ts';
import { refuseAddress } from '../../src/fetch/public-address.ts';

const PUBLIC_ONLY = { allowLoopback: false };
const WITH_LOOPBACK = { allowLoopback: true };

/** Addresses as they may stand in a link, and what is said of each. */
const REFUSED: readonly (readonly [url: string, problem: RegExp])[] = [
  ['http://127.0.0.1/', /this machine itself/],
  ['http://127.255.255.254/', /this machine itself/],
  ['http://127.1/', /this machine itself/],
  ['http://2130706433/', /this machine itself/],
  ['http://0x7f000001/', /this machine itself/],
  ['http://017700000001/', /this machine itself/],
  ['http://0x7f.0.0.1/', /this machine itself/],
  ['http://0177.0.0.01/', /this machine itself/],
  ['http://１２７.０.０.１/', /this machine itself/],
  ['http://127。0。0。1/', /this machine itself/],
  ['http://%31%32%37.0.0.1/', /this machine itself/],
  ['http://127.0.0.1./', /this machine itself/],
  ['http://localhost/', /a name inside/],
  ['http://localhost./', /a name inside/],
  ['http://LOCALHOST/', /a name inside/],
  ['http://app.localhost/', /a name inside/],
  ['http://0.0.0.0/', /names no machine/],
  ['http://0/', /names no machine/],
  ['http://0.1.2.3/', /names no machine/],
  ['http://10.0.0.1/', /private network/],
  ['http://10.255.255.255/', /private network/],
  ['http://172.16.0.1/', /private network/],
  ['http://172.31.255.255/', /private network/],
  ['http://192.168.0.1/', /private network/],
  ['http://192.168.257/', /private network/],
  ['http://100.64.0.1/', /carrier/],
  ['http://100.100.100.200/latest/meta-data', /carrier/],
  ['http://169.254.169.254/latest/meta-data', /metadata/],
  ['http://2852039166/', /metadata/],
  ['http://0xa9fea9fe/', /metadata/],
  ['http://168.63.129.16/', /cloud's own services/],
  ['http://192.0.0.192/', /reserved/],
  ['http://192.0.2.1/', /reserved/],
  ['http://192.88.99.1/', /reserved/],
  ['http://198.18.0.1/', /reserved/],
  ['http://198.51.100.7/', /reserved/],
  ['http://203.0.113.7/', /reserved/],
  ['http://224.0.0.1/', /multicast/],
  ['http://240.0.0.1/', /reserved/],
  ['http://255.255.255.255/', /broadcast/],
  ['http://134744072/', /unusual way/],
  ['http://0x8.8.8.8/', /unusual way/],
  ['http://[::1]/', /this machine itself/],
  ['http://[0:0:0:0:0:0:0:1]/', /this machine itself/],
  ['http://[::]/', /names no machine/],
  ['http://[::ffff:127.0.0.1]/', /IPv6 form/],
  ['http://[::ffff:7f00:1]/', /IPv6 form/],
  ['http://[::ffff:8.8.8.8]/', /IPv6 form/],
  ['http://[::ffff:0:127.0.0.1]/', /IPv6 form/],
  ['http://[::127.0.0.1]/', /reserved/],
  ['http://[::a9fe:a9fe]/', /reserved/],
  ['http://[64:ff9b::169.254.169.254]/', /NAT64/],
  ['http://[64:ff9b:1::7f00:1]/', /IPv6 form/],
  ['http://[2002:7f00:1::]/', /6to4/],
  ['http://[2001:0:7f00:1::]/', /Teredo/],
  ['http://[2606:4700::5efe:7f00:1]/', /ISATAP/],
  ['http://[fe80::1]/', /link-local/],
  ['http://[fe80::1%25eth0]/', /no web address/],
  ['http://[fec0::1]/', /site-local/],
  ['http://[fc00::1]/', /private network/],
  ['http://[fd00:ec2::254]/', /private network/],
  ['http://[ff02::1]/', /multicast/],
  ['http://[100::1]/', /reserved/],
  ['http://[2001:db8::1]/', /reserved/],
  ['http://[2001:2::1]/', /reserved/],
  ['http://[3fff::1]/', /reserved/],
  ['http://[5f00::1]/', /reserved/],
  ['http://[4000::1]/', /reserved/],
  ['http://metadata.google.internal/', /a name inside/],
  ['http://printer.local/', /a name inside/],
  ['http://router/', /a name inside/],
  ['http://server.home.arpa/', /a name inside/],
  ['http://news.onion/', /a name inside/],
  ['https://user@news.org/', /user name or password/],
  ['https://user:secret@news.org/', /user name or password/],
  ['http://news.org@127.0.0.1/', /user name or password/],
  ['http://news.org:22/', /ports of the web/],
  ['https://news.org:8080/', /ports of the web/],
  ['ftp://news.org/story', /only http/],
  ['file:///etc/passwd', /only http/],
  ['data:text/html,<p>news', /only http/],
  ['javascript:alert(1)', /only http/],
  ['gopher://news.org/', /only http/],
  ['ws://news.org/', /only http/],
  ['news.org/story', /no web address/],
  ['//news.org/story', /no web address/],
  ['http://', /no web address/],
  ['http://[::1', /no web address/],
  ['http://999.1.1.1/', /no web address/],
  [`https://news.org/${'a'.repeat(2100)}`, /longer than/],
];

describe('GIVEN an address that is none of the public internet', () => {
  test('THEN there are at least forty forms of it', () => {
    expect(REFUSED.length).toBeGreaterThanOrEqual(40);
  });

  test.each(REFUSED)(
    'WHEN %s is to be fetched THEN it is refused with the reason',
    (url, problem) => {
      expect(() => checkUrl(url, PUBLIC_ONLY)).toThrow(problem);
      expect(() => checkUrl(url, PUBLIC_ONLY)).toThrow(UserError);
    },
  );

  test.each(REFUSED)('WHEN %s is fetched THEN nothing is looked up', async (url, problem) => {
    const lookedUp: string[] = [];
    const fetcher = createFetcher({
      ...PUBLIC_ONLY,
      userAgent: 'Byline/test',
      resolve: async (host) => {
        lookedUp.push(host);
        return [];
      },
    });
    const request = { url, accept: '*/*', types: null, asksRobots: true };
    await expect(fetcher.fetch(request)).rejects.toThrow(problem);
    expect(lookedUp).toEqual([]);
  });
});

describe('GIVEN an address of the public internet', () => {
  test.each([
    'https://news.org/story?id=7#part',
    'http://news.org:80/',
    'https://xn--bcher-kva.de/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://news.co.uk./',
  ])('THEN %s may be fetched', (url) => {
    expect(checkUrl(url, PUBLIC_ONLY).href).toBe(new URL(url).href);
  });
});

describe('GIVEN that loopback is allowed', () => {
  test.each([
    'http://127.0.0.1:4321/a',
    'http://127.9.9.9/',
    'http://[::1]:8080/',
    'http://localhost:9/',
  ])('THEN %s may be fetched', (url) => {
    expect(checkUrl(url, WITH_LOOPBACK).href).toBe(url);
  });

  const others = REFUSED.filter(
    ([url]) =>
      !/^http:\/\/(?:127|２|１|%31|0x7f|0177|017|21307|localhost\.?\/|LOCALHOST|\[::1\]|\[0:0)/.test(
        url,
      ),
  );

  test.each(others)('THEN %s is refused all the same', (url, problem) => {
    expect(() => checkUrl(url, WITH_LOOPBACK)).toThrow(problem);
  });

  test.each([
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '10.0.0.1',
    '169.254.169.254',
    '0.0.0.0',
  ])('THEN a name that leads to %s is refused', (address) => {
    expect(refuseAddress(address, WITH_LOOPBACK)).not.toBeNull();
  });
});
