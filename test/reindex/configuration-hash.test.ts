import { expect, test } from 'vitest';
import { configurationHash } from '../../src/reindex/configuration-hash.ts';

test('GIVEN the same program THEN its configuration hash is the same, a SHA-256 in hex', () => {
  expect(configurationHash()).toMatch(/^[0-9a-f]{64}$/);
  expect(configurationHash()).toBe(configurationHash());
});
