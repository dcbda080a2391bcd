import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';
import { nightStyles } from './night-styles.ts';
import { day, display, sans } from './palette.ts';
import { table } from './table.ts';

const phoneStyles = `
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
table{border-collapse:separate;border-spacing:0}
img{border:0}
a:focus{outline:3px solid ${day.glaze};outline-offset:3px}
@media (max-width:480px){
.side{padding-left:20px!important;padding-right:20px!important}
.title{font-size:32px!important;line-height:36px!important}
.panel{padding:20px!important}
.stack{display:block!important;width:100%!important;box-sizing:border-box!important;padding-left:0!important}
.gap-above{padding-top:24px!important}
}`;

type LetterProps = {
  title: string;
  /** What mailboxes show after the subject. */
  preview: string;
  storefrontUrl: string;
  market: string;
  /** What it is written in; one that is read from the right is laid out from there. */
  language?: 'en' | 'de' | 'ar';
  /** Whose colours the pictures use, for the night. */
  stallsUsed?: readonly string[];
  footer: string;
  /** Ends letters of this kind. */
  noMore?: { label: string; url: string };
  children: ReactNode;
};

/** The paper every email is written on: 600 px, the shop's name above, the plain facts below. */
export const Letter = ({
  title,
  preview,
  storefrontUrl,
  market,
  language = 'en',
  stallsUsed = [],
  footer,
  noMore,
  children,
}: LetterProps) => (
  <html lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
    <head>
      <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{`:root{color-scheme:light dark;supported-color-schemes:light dark}${phoneStyles}${nightStyles(stallsUsed)}`}</style>
    </head>
    <body
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      className="on-paper"
      style={{ margin: 0, padding: 0, backgroundColor: day.paper }}
    >
      <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden', opacity: 0 }}>{preview}</div>
      <table {...table} width="100%" className="on-paper" style={{ backgroundColor: day.paper }}>
        <tbody>
          <tr>
            <td align="center">
              <table {...table} width="100%" style={{ maxWidth: 600 }}>
                <tbody>
                  <tr>
                    <td className="side in-ink" style={{ padding: '32px 32px 24px' }}>
                      <Logo href={`${storefrontUrl}/${market}`} />
                    </td>
                  </tr>
                  {children}
                </tbody>
              </table>
            </td>
          </tr>
          <tr>
            <td style={{ height: 56, lineHeight: '56px', fontSize: 1 }}>&nbsp;</td>
          </tr>
          <tr>
            <td align="center" className="on-footer" style={{ backgroundColor: day.footer }}>
              <table {...table} width="100%" style={{ maxWidth: 600 }}>
                <tbody>
                  <tr>
                    <td
                      className="side in-onFooterMuted"
                      style={{
                        padding: '32px',
                        fontFamily: sans,
                        fontSize: 14,
                        lineHeight: '22px',
                        color: day.onFooterMuted,
                      }}
                    >
                      <span
                        className="in-onFooter"
                        style={{ fontFamily: display, fontSize: 22, lineHeight: '28px', color: day.onFooter }}
                      >
                        Souk
                      </span>
                      <br />
                      {footer}
                      {noMore ? (
                        <>
                          <br />
                          <a
                            href={noMore.url}
                            className="in-onFooter"
                            style={{ color: day.onFooter, textDecoration: 'underline' }}
                          >
                            {noMore.label}
                          </a>
                        </>
                      ) : null}
                    </td>
                  </tr>
                </tbody>
              </table>
            </td>
          </tr>
        </tbody>
      </table>
    </body>
  </html>
);
