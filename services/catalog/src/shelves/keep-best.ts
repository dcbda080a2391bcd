/** Of all that are offered, the first few in an order, without putting the others in order. */
export const keepBest = <Thing>(most: number, before: (one: Thing, other: Thing) => number) => {
  const best: Thing[] = [];
  return {
    offer: (one: Thing): void => {
      if (best.length === most) {
        if (most === 0 || before(one, best[most - 1]!) >= 0) return;
        best.pop();
      }
      let [low, high] = [0, best.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (before(one, best[middle]!) < 0) high = middle;
        else low = middle + 1;
      }
      best.splice(low, 0, one);
    },
    best,
  };
};
