import type { Outlet } from './article.ts';
import type { OutletOfUrl } from './build-article.ts';

/**
 * Names the outlet of an address: the registered one whose domain is the host or ends it, else the
 * host itself without `www.`. An address of no outlet is still told apart from another's.
 */
export function createOutletOfUrl(outlets: readonly Outlet[]): OutletOfUrl {
  const byDomain = new Map<string, string>();
  for (const outlet of outlets) {
    for (const domain of outlet.domains) byDomain.set(domain, outlet.name);
  }
  return (url) => {
    if (!URL.canParse(url)) return null;
    const host = new URL(url).hostname.replace(/^www\./, '');
    const labels = host.split('.');
    for (let at = 0; at < labels.length; at += 1) {
      const name = byDomain.get(labels.slice(at).join('.'));
      if (name !== undefined) return name;
    }
    return host === '' ? null : host;
  };
}
