type Tab<Value extends string> = { value: Value; label: string; count?: number };
type ListTabsProps<Value extends string> = {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
};

/** Which part of a list: one at a time. */
export function ListTabs<Value extends string>({ label, tabs, value, onChoose }: ListTabsProps<Value>) {
  return (
    <nav aria-label={label} className="-mx-4 min-w-0 overflow-x-auto px-4 py-1 md:mx-0 md:px-1">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.value}>
            <button
              type="button"
              onClick={() => onChoose(tab.value)}
              aria-current={tab.value === value ? 'true' : undefined}
              className="flex h-11 items-center gap-2 rounded-pill px-4 font-medium whitespace-nowrap text-ink-muted hover:text-ink aria-[current=true]:bg-sunk aria-[current=true]:font-semibold aria-[current=true]:text-ink md:h-9"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="text-xs tabular-nums">{tab.count.toLocaleString('en-US')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
