import type { ReactNode } from 'react';
import { day } from './palette.ts';
import { table } from './table.ts';

/** A receipt-like sheet on the paper. */
export const Panel = ({ children }: { children: ReactNode }) => (
  <table {...table} width="100%">
    <tbody>
      <tr>
        <td
          className="panel on-raised edge-line"
          style={{
            backgroundColor: day.raised,
            border: `1px solid ${day.line}`,
            borderRadius: 20,
            padding: '24px 28px',
          }}
        >
          {children}
        </td>
      </tr>
    </tbody>
  </table>
);
