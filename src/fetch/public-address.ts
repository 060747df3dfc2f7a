import ipaddr from 'ipaddr.js';

/** Whether this machine's own addresses may be called beside public ones: for tests, and nothing else. */
export interface AddressPolicy {
  readonly allowLoopback: boolean;
}

/** What a range is called in a refusal, by the name ipaddr.js gives it. */
const RANGES: Readonly<Record<string, string>> = {
  unspecified: 'an address that names no machine',
  broadcast: 'a broadcast address',
  multicast: 'a multicast address',
  linkLocal: 'a link-local address, where cloud services keep their metadata',
  deprecatedSiteLocal: 'a site-local address',
  loopback: 'an address of this machine itself',
  carrierGradeNat: "an address of a carrier's own network",
  private: 'an address of a private network',
  uniqueLocal: 'an address of a private network',
  ipv4Mapped: 'an IPv4 address in IPv6 form',
  rfc6145: 'an IPv4 address in IPv6 form',
  rfc6052: 'an IPv4 address in IPv6 form (NAT64)',
  '6to4': 'an IPv4 address in IPv6 form (6to4)',
  teredo: 'an IPv4 address in IPv6 form (Teredo)',
};

/** Addresses in public ranges that clouds use inside: Azure's host service. */
const INSIDE_CLOUDS = new Set(['168.63.129.16']);

/** What is routed on the internet at all (RFC 4291, IANA): everything else of IPv6 is special or unassigned. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** The interface identifiers of ISATAP, which tunnel to the IPv4 address behind them. */
const ISATAP = new Set([0x0000_5efe, 0x0200_5efe]);

/**
 * Why an address may not be called, in words that follow "it is"; null where it may. Only addresses of the public
 * internet may: none of a private network, none reserved, and no IPv4 address dressed up as IPv6.
 */
export function refuseAddress(address: string, { allowLoopback }: AddressPolicy): string | null {
  const isPlain = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  if (!isPlain || address.includes('%')) return 'no plain address';
  const parsed = ipaddr.parse(address);
  const range: string = parsed.range();
  if (range === 'loopback' && allowLoopback) return null;
  if (range !== 'unicast') return RANGES[range] ?? 'a reserved address';
  if (INSIDE_CLOUDS.has(parsed.toString())) return "an address of a cloud's own services";
  if (parsed.kind() === 'ipv4') return null;
  if (!parsed.match(GLOBAL_IPV6)) return 'a reserved address';
  const bytes = parsed.toByteArray();
  const [third = 0] = [new DataView(Uint8Array.from(bytes).buffer).getUint32(8)];
  return ISATAP.has(third) ? 'an IPv4 address in IPv6 form (ISATAP)' : null;
}
