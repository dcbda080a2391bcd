const FORM = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d(?::?\d\d)?)$/;

/** Microseconds since 1970 of a moment as PostgreSQL writes it; NaN of anything else. */
export const microsOf = (moment: string): number => {
  const [, day, time, fraction = '', zone = ''] = FORM.exec(moment) ?? [];
  const offset = zone.length === 3 ? `${zone}:00` : zone;
  return Date.parse(`${day}T${time}${offset}`) * 1000 + Number(fraction.padEnd(6, '0'));
};
