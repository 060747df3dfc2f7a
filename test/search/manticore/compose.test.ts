import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatAddress, parseManticoreUrl } from '../../../src/search/manticore/address.ts';
import { agentConfig, headConfig } from '../../../src/search/manticore/config-file.ts';

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly environment?: { readonly MANTICORE_URL: string } }>
  >;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
}

/** As in the containers: all interfaces of the private network. */
const PLACE = {
  directory: '/var/lib/manticore',
  sql: { host: '0.0.0.0', port: 9306 },
  binary: { host: '0.0.0.0', port: 9312 },
};

describe('compose.scale.yaml', async () => {
  const file = new URL('../../../compose.scale.yaml', import.meta.url);
  const compose = parse(await readFile(file, 'utf8')) as Compose;
  const { head, agents } = parseManticoreUrl(
    compose.services.byline?.environment?.MANTICORE_URL ?? '',
  );

  it('THEN the bot is told of a head and of agents that are services', () => {
    for (const { host } of [head, ...agents]) expect(Object.keys(compose.services)).toContain(host);
    expect(agents.map(formatAddress)).toEqual(['search-agent-1:9306', 'search-agent-2:9306']);
  });

  it('THEN its configurations are those the builds are written for', () => {
    const binary = agents.map(({ host }) => ({ host, port: PLACE.binary.port }));
    const { 'search-head': headText, 'search-agent': agentText } = compose.configs;
    expect(headText?.content).toBe(headConfig(PLACE, 'byline', binary));
    expect(agentText?.content).toBe(agentConfig(PLACE, 'byline', 'realtime'));
  });
});
