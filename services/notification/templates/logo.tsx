import { day, display, saffron } from './palette.ts';
import { table } from './table.ts';

/** The arch and the name: one table cell in the other, so that it stands in every client. */
export const Logo = ({ href }: { href: string }) => (
  <table {...table}>
    <tbody>
      <tr>
        <td
          width={20}
          height={24}
          align="center"
          valign="bottom"
          style={{
            backgroundColor: saffron,
            borderRadius: '10px 10px 0 0 / 9px 9px 0 0',
            fontSize: 1,
            lineHeight: '1px',
          }}
        >
          <table {...table} align="center">
            <tbody>
              <tr>
                <td
                  width={8}
                  height={13}
                  className="on-paper"
                  style={{
                    backgroundColor: day.paper,
                    borderRadius: '4px 4px 0 0',
                    fontSize: 1,
                    lineHeight: '1px',
                  }}
                >
                  &nbsp;
                </td>
              </tr>
            </tbody>
          </table>
        </td>
        <td style={{ padding: '0 10px' }}>
          <a
            href={href}
            className="in-ink"
            style={{
              fontFamily: display,
              fontSize: 26,
              lineHeight: '30px',
              fontWeight: 600,
              letterSpacing: '-0.01em',
              color: day.ink,
              textDecoration: 'none',
            }}
          >
            Souk
          </a>
        </td>
      </tr>
    </tbody>
  </table>
);
