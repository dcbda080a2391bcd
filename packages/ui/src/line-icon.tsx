type Props = {
  /** One of `drawings.tsx`. */
  draw: string;
  className?: string;
};

/**
 * A line drawing beside words, or inside a control that has a name: unseen by screen readers. For what stands on every
 * page; lucide's own components would bring 1.7 kB of script to each of them.
 */
export function LineIcon({ draw, className }: Props) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d={draw} />
    </svg>
  );
}
