const STILL_EVERY_SECONDS = 10;

const seconds = (since) => (performance.now() - since) / 1000;

/**
 * Tells what is going on, always: on a terminal one ticking line with every step under way, elsewhere a line when a
 * step begins to take long. Finished steps become lines with their time.
 */
export const createProgress = ({ out = process.stdout, startedAt = performance.now() } = {}) => {
  const ticking = Boolean(out.isTTY);
  const steps = new Map();
  const clear = () => ticking && out.write('\r\u001b[2K');
  const draw = () => {
    if (!ticking || steps.size === 0) return;
    const parts = [...steps].map(([name, { since }]) => `${name} ${seconds(since).toFixed(0)} s`);
    const line = `  ${seconds(startedAt).toFixed(0)} s · ${parts.join(' · ')}`;
    out.write(`\r\u001b[2K${line.slice(0, (out.columns ?? 100) - 1)}`);
  };
  const still = () => {
    for (const [name, step] of steps) {
      const elapsed = seconds(step.since);
      if (elapsed < step.nextNote) continue;
      step.nextNote += STILL_EVERY_SECONDS;
      out.write(`  … ${name} (${elapsed.toFixed(0)} s so far)\n`);
    }
  };
  const timer = setInterval(ticking ? draw : still, ticking ? 200 : 1_000);
  timer.unref();

  const line = (text) => {
    clear();
    out.write(`${text}\n`);
    draw();
  };
  return {
    line,
    /** Runs one step; its name is shown while it lasts and its time when it is done. Failing, it is shown as such. */
    step: async (name, work, { done = name } = {}) => {
      const since = performance.now();
      steps.set(name, { since, nextNote: STILL_EVERY_SECONDS });
      draw();
      try {
        const result = await work();
        steps.delete(name);
        const said = typeof done === 'function' ? done(result) : done;
        if (said) line(`  ✓ ${said} · ${seconds(since).toFixed(1)} s`);
        return result;
      } catch (error) {
        steps.delete(name);
        line(`  ✗ ${name} · ${seconds(since).toFixed(1)} s`);
        throw error;
      }
    },
    elapsed: () => seconds(startedAt),
    end: () => {
      clearInterval(timer);
      steps.clear();
      clear();
    },
  };
};
