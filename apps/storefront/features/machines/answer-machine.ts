export const xml = (body: string): Response =>
  new Response(body, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=900' },
  });

/** Nobody answers just now: whoever reads for machines comes again. */
export const comeAgain = (): Response =>
  new Response(null, { status: 503, headers: { 'retry-after': '60' } });

export const nothingHere = (): Response => new Response(null, { status: 404 });
