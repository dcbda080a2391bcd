import type { LucideIcon } from 'lucide-react';

type ToolButtonProps = {
  label: string;
  Icon: LucideIcon;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
};

/** A small button of a toolbar; pressed where it is a switch. */
export function ToolButton({ label, Icon, pressed, disabled, onPress }: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
      className="grid size-9 place-items-center rounded-pill text-ink-muted hover:bg-sunk hover:text-ink disabled:opacity-40 aria-pressed:bg-sunk aria-pressed:text-ink max-md:size-11"
    >
      <Icon aria-hidden="true" className="size-4" strokeWidth={2} />
    </button>
  );
}
