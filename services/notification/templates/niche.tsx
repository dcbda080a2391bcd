import type { Picture } from '../src/emails/picture.ts';
import { FLOOR_PX, onFloor } from './palette.ts';
import { knownStall, stalls } from './stalls.ts';
import { table } from './table.ts';

const ARCH = '50% 50% 0 0 / 38% 38% 0 0';

/** A thing in its arched niche on its stall's tile. A photograph fills the tile; nothing to show leaves the niche empty. */
export const Niche = ({ picture, widthPx }: { picture: Picture; widthPx: number }) => {
  const stall = knownStall(picture.stall);
  const { tile, niche, floor } = stalls[stall]!.light;
  const heightPx = Math.round(widthPx * 1.16);
  if (picture.src !== null && !picture.art)
    return (
      <img
        src={picture.src}
        alt={picture.alt}
        width={widthPx}
        height={heightPx}
        className={`tile-${stall}`}
        style={{ display: 'block', borderRadius: 12, objectFit: 'cover', backgroundColor: tile }}
      />
    );
  const standing = (wall: string) => ({
    backgroundColor: wall,
    backgroundImage: onFloor(wall, floor, FLOOR_PX),
  });
  const nicheWidth = Math.round(widthPx * 0.72);
  const objectWidth = Math.round(widthPx * 0.6);
  return (
    <table {...table} width={widthPx} style={{ width: widthPx }}>
      <tbody>
        <tr>
          <td
            align="center"
            valign="bottom"
            height={heightPx}
            className={`tile-${stall}`}
            style={{ ...standing(tile), borderRadius: 12, height: heightPx }}
          >
            <table {...table} align="center" width={nicheWidth} style={{ width: nicheWidth }}>
              <tbody>
                <tr>
                  <td
                    align="center"
                    valign="bottom"
                    height={Math.round(heightPx * 0.9)}
                    className={`niche-${stall}`}
                    style={{
                      ...standing(niche),
                      borderRadius: ARCH,
                      height: Math.round(heightPx * 0.9),
                      paddingBottom: 7,
                    }}
                  >
                    {picture.src === null ? (
                      ' '
                    ) : (
                      <img
                        src={picture.src}
                        alt={picture.alt}
                        width={objectWidth}
                        height={objectWidth}
                        style={{
                          display: 'block',
                          width: objectWidth,
                          height: objectWidth,
                          objectFit: 'contain',
                          fontSize: 12,
                        }}
                      />
                    )}
                  </td>
                </tr>
              </tbody>
            </table>
          </td>
        </tr>
      </tbody>
    </table>
  );
};
