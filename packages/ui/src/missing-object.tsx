const english = 'Its picture is missing.';

/** What stands in the niche when there is no picture: a covered thing on the floor, in the stall's own ink. */
export function MissingObject({ alt, missing = english }: { alt: string; missing?: string }) {
  return (
    <svg role="img" viewBox="0 0 120 120" className="relative aspect-square w-full text-stall-ink">
      <title>{alt === '' ? missing : `${alt}. ${missing}`}</title>
      <path
        d="M18 112c3-34 12-58 24-69 5-5 11-8 18-8s13 3 18 8c12 11 21 35 24 69-7 4-11-3-17-1s-9 4-15 1-7-3-10-1-6 4-12 1-8-3-14-1-10 5-16 1Z"
        fill="var(--stall-tile)"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" opacity=".5">
        <path d="M48 50c-6 14-10 32-11 52M60 46v58M72 50c6 14 10 32 11 52" />
      </g>
      <circle cx="60" cy="32" r="4" fill="currentColor" opacity=".55" />
    </svg>
  );
}
