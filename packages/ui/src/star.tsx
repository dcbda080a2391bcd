/** One star; its class says how large and in what colour. Whoever shows it says in words what it means. */
export function Star({ className }: { className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={className}>
      <path d="m8 .8 2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5z" />
    </svg>
  );
}
