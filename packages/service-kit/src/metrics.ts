import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { breakersOpened } from './breaker.ts';
import type { ServiceApp } from './service.ts';

/** `GET /metrics` in Prometheus' text format: the process, and each route's latency by status. */
export const openMetrics = (app: ServiceApp, name: string): void => {
  const registry = new Registry();
  registry.setDefaultLabels({ service: name });
  // Gathering the process's figures costs timers and hooks; it begins with the first look.
  let collecting = false;
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  registry.registerMetric(breakersOpened);
  app.addHook('onResponse', async (request, reply) => {
    duration.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: String(reply.statusCode),
      },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/metrics', { config: { public: true }, schema: { hide: true } }, async (_request, reply) => {
    if (!collecting) collectDefaultMetrics({ register: registry });
    collecting = true;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
