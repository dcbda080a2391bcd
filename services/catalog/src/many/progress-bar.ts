const WIDTH = 30;

/** A bar on a terminal; elsewhere a line for every twentieth. */
export const createBar = (out: NodeJS.WriteStream, whole: number) => {
  const began = performance.now();
  let told = 0;
  return {
    show: (done: number): void => {
      const seconds = (performance.now() - began) / 1000;
      const share = done / whole;
      const text = `${done.toLocaleString('en')} of ${whole.toLocaleString('en')}, ${seconds.toFixed(0)} s`;
      if (out.isTTY) {
        const full = Math.round(share * WIDTH);
        out.write(`\r\u001b[2K  ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}  ${text}`);
      } else if (Math.floor(share * 20) > told) {
        told = Math.floor(share * 20);
        out.write(`  ${text}\n`);
      }
    },
    end: (words: string): void => {
      out.write(`${out.isTTY ? '\r\u001b[2K' : ''}${words}\n`);
    },
  };
};
