import type { CSSProperties, ReactNode } from 'react';
import { day, display, sans } from './palette.ts';

/** One full-width row of the letter. */
export const Row = ({ style, children }: { style?: CSSProperties; children: ReactNode }) => (
  <tr>
    <td
      className="side in-ink"
      style={{
        padding: '0 32px',
        fontFamily: sans,
        fontSize: 16,
        lineHeight: '24px',
        color: day.ink,
        ...style,
      }}
    >
      {children}
    </td>
  </tr>
);

export const Title = ({ children }: { children: ReactNode }) => (
  <h1
    className="title in-ink"
    style={{
      margin: 0,
      fontFamily: display,
      fontSize: 40,
      lineHeight: '44px',
      fontWeight: 500,
      letterSpacing: '-0.022em',
      color: day.ink,
    }}
  >
    {children}
  </h1>
);

export const Heading = ({ children }: { children: ReactNode }) => (
  <h2
    className="in-ink"
    style={{
      margin: 0,
      fontFamily: display,
      fontSize: 22,
      lineHeight: '28px',
      fontWeight: 500,
      color: day.ink,
    }}
  >
    {children}
  </h2>
);

export const Text = ({ style, children }: { style?: CSSProperties; children: ReactNode }) => (
  <p
    className="in-muted"
    style={{ margin: 0, fontFamily: sans, fontSize: 16, lineHeight: '24px', color: day.muted, ...style }}
  >
    {children}
  </p>
);
