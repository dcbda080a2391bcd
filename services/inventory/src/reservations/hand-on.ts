import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Command, ReservationCommand } from '../desk/command.ts';
import type { StockDesk } from '../desk/stock-desk.ts';
import type { Reservation } from './reservation.ts';

type Hold = Extract<ReservationCommand, { kind: 'hold' }>;
type Answer = Reservation | Refusal;
type Refused = {
  readonly hold: Hold;
  readonly refusal: Refusal;
  /** How many holds had been ended when it was asked. */
  readonly seen: number;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
};

/**
 * A desk at which holds that have run out stand in nobody's way: whoever is refused while some have is decided once more
 * behind their end, in the order of the refusals. Units go to the first who asks after the time is up, and not to the
 * first who happens to ask after the next sweep. All who wait share one look.
 */
export const handingOn = (desk: StockDesk, findDue: () => Promise<string[]>): StockDesk => {
  const waiting: Refused[] = [];
  let looking = false;
  let ended = 0;

  const end = async (key: string): Promise<Answer> => {
    const answer = await desk({ kind: 'expire', key });
    ended += 1;
    return answer;
  };

  const lookAgain = async (): Promise<void> => {
    looking = true;
    while (waiting.length > 0) {
      const due = await findDue().catch(() => []);
      // Asked in one go with those who wait: nobody who comes later gets in between.
      const ending = due.map(end);
      for (const { hold, refusal, seen, resolve } of waiting.splice(0))
        resolve(due.length === 0 && seen === ended ? refusal : desk(hold));
      await Promise.allSettled(ending);
    }
    looking = false;
  };

  const hold = async (command: Hold): Promise<Answer> => {
    const seen = ended;
    const answer = await desk(command);
    if (!isRefusal(answer) || answer.code !== 'OUT_OF_STOCK') return answer;
    return new Promise((resolve) => {
      waiting.push({ hold: command, refusal: answer, seen, resolve });
      if (!looking) void lookAgain();
    });
  };

  return ((command: Command) => {
    if (command.kind === 'hold') return hold(command);
    return command.kind === 'expire' ? end(command.key) : desk(command);
  }) as StockDesk;
};
