// Loaded before one replica (`node --import`): its clock is wrong by PROVE_CLOCK_OFF_MS, wherever it asks for the time.
const offMs = Number(process.env.PROVE_CLOCK_OFF_MS ?? 0);
const RealDate = globalThis.Date;

globalThis.Date = class WrongDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + offMs;
  }
};
