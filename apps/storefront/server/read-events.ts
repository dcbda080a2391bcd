export type ServerEvent = { id: string | null; data: string | null };

/** Server-sent events of a stream, one by one as they arrive. Comments keep the line open and say nothing. */
export async function* readEvents(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split(/\r?\n/);
      const field = (name: string): string[] =>
        lines
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).trimStart());
      const data = field('data');
      yield { id: field('id').at(-1) ?? null, data: data.length > 0 ? data.join('\n') : null };
    }
  }
}
