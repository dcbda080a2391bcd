type Entry = { at: string; kind: string; label: string };

/** What has happened to an order, the newest last. */
export function OrderTimeline({ entries, locale }: { entries: readonly Entry[]; locale: string }) {
  const when = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (
    <ol className="border-l-[1.5px] border-line pl-6">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.kind}`} className="relative pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[30.75px] size-3 rounded-pill bg-glaze"
          />
          <p className="font-semibold">{entry.label}</p>
          <time dateTime={entry.at} className="text-small text-ink-muted">
            {when.format(new Date(entry.at))}
          </time>
        </li>
      ))}
    </ol>
  );
}
