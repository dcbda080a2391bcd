/** Of all that are offered, the first few in an order, without putting the others in order. */
export const keepBest = (most: number, before: (one: number, other: number) => number) => {
  const best: number[] = [];
  return {
    offer: (one: number): void => {
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
