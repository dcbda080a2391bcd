import type { ReactNode } from 'react';
import { day, sans } from './palette.ts';
import { table } from './table.ts';

/** The one thing to press. */
export const PillButton = ({ href, children }: { href: string; children: ReactNode }) => (
  <table {...table}>
    <tbody>
      <tr>
        <td align="center" className="on-ink" style={{ backgroundColor: day.ink, borderRadius: 999 }}>
          <a
            href={href}
            className="in-paper"
            style={{
              display: 'inline-block',
              padding: '16px 32px',
              fontFamily: sans,
              fontSize: 16,
              lineHeight: '24px',
              fontWeight: 600,
              color: day.paper,
              textDecoration: 'none',
              borderRadius: 999,
            }}
          >
            {children}
          </a>
        </td>
      </tr>
    </tbody>
  </table>
);
