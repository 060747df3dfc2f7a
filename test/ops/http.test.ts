import { describe, expect, onTestFinished, test } from 'vitest';
import { startHttpServer } from '../../src/ops/http.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { createMetrics } from '../../src/ops/metrics.ts';

const log = createLogger({ level: 'silent' });

async function serve() {
  const state = { gateway: false, index: false };
  const metrics = createMetrics();
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    metrics,
    log,
    gatewayReady: () => state.gateway,
    indexLoaded: () => state.index,
  });
  onTestFinished(() => server.close());
  const get = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, init);
  return { state, metrics, server, get };
}

describe('startHttpServer', () => {
  test('GIVEN gateway and index in all four states THEN only both together are healthy', async () => {
    const { state, get } = await serve();
    for (const [gateway, index] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ] as const) {
      Object.assign(state, { gateway, index });
      const response = await get('/healthz');
      expect(response.status).toBe(gateway && index ? 200 : 503);
      expect(await response.json()).toEqual({ ready: gateway && index, gateway, index });
    }
  });

  test('GIVEN interactions and a connected engine THEN the metrics page shows them', async () => {
    const { metrics, get } = await serve();
    metrics.countInteraction('ask', 'answered');
    metrics.countInteraction('ask', 'gap');
    metrics.observeStage('total', 0.15);
    metrics.connect({
      articles: () => 5,
      paragraphs: () => 90,
      indexAgeSeconds: () => 12,
      queueRunning: () => 1,
      queueWaiting: () => 2,
      gatewayReady: () => true,
      cachedUsers: () => 3,
      cachedMembers: () => 4,
      cachedChannels: () => 6,
    });
    const page = await (await get('/metrics')).text();
    for (const line of [
      'byline_interactions_total{command="ask",outcome="gap"} 1',
      'byline_stage_seconds_count{stage="total"} 1',
      'byline_index_articles 5',
      'byline_index_paragraphs 90',
      'byline_index_age_seconds 12',
      'byline_queue_waiting 2',
      'byline_cached_users 3',
      'byline_gateway_ready 1',
      'nodejs_heap_size_used_bytes',
    ]) {
      expect(page).toContain(line);
    }
  });

  test('GIVEN a gauge that fails THEN the page says so without a stack and the server lives on', async () => {
    const { metrics, get } = await serve();
    metrics.connect({
      articles: () => {
        throw new Error('secret detail');
      },
      paragraphs: () => 0,
      indexAgeSeconds: () => 0,
      queueRunning: () => 0,
      queueWaiting: () => 0,
      gatewayReady: () => false,
      cachedUsers: () => 0,
      cachedMembers: () => 0,
      cachedChannels: () => 0,
    });
    const response = await get('/metrics');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect((await get('/healthz')).status).toBe(503);
  });

  test('GIVEN another path or method THEN a plain refusal', async () => {
    const { get } = await serve();
    expect((await get('/')).status).toBe(404);
    expect((await get('/metrics', { method: 'POST' })).status).toBe(405);
  });

  test('GIVEN a port that is taken THEN the error names it and the variable to change', async () => {
    const { server } = await serve();
    const again = startHttpServer({
      host: '127.0.0.1',
      port: server.port,
      metrics: createMetrics(),
      log,
      gatewayReady: () => true,
      indexLoaded: () => true,
    });
    await expect(again).rejects.toMatchObject({
      code: 'config',
      message: expect.stringMatching(new RegExp(`${server.port}.*BYLINE_HTTP_PORT`)),
    });
  });
});
