import type { Picture } from '../src/emails/picture.ts';
import { day, onFloor } from './palette.ts';
import { table } from './table.ts';

// The three bays of the hall's front, full-strength by day and by night.
const bays = [
  { wall: '#10716c', floor: '#0c5d59', heightPx: 150 },
  { wall: '#eda71f', floor: '#d68f10', heightPx: 200 },
  { wall: '#bf5233', floor: '#a64226', heightPx: 150 },
];

const BAY_FLOOR_PX = 24;

/** The hall's arches with the first bought things in them, standing on the pavement. One thing stands in the middle. */
export const Arcade = ({ pictures }: { pictures: readonly Picture[] }) => {
  const shown = pictures.filter(({ src, art }) => src !== null && art);
  const [middle, left, right] = shown;
  const places = [left, middle, right];
  return (
    <table {...table} width="100%">
      <tbody>
        <tr>
          {bays.map((bay, at) => {
            const picture = places[at];
            const size = at === 1 ? 112 : 84;
            return (
              <td
                key={bay.wall}
                width={at === 1 ? '38%' : '31%'}
                valign="bottom"
                style={{ padding: '0 6px' }}
              >
                <table {...table} width="100%">
                  <tbody>
                    <tr>
                      <td
                        align="center"
                        valign="bottom"
                        height={bay.heightPx}
                        style={{
                          height: bay.heightPx,
                          backgroundColor: bay.wall,
                          backgroundImage: onFloor(bay.wall, bay.floor, BAY_FLOOR_PX),
                          borderRadius: '50% 50% 0 0 / 40% 40% 0 0',
                          paddingBottom: picture ? 12 : 0,
                          fontSize: 1,
                          lineHeight: '1px',
                        }}
                      >
                        {picture ? (
                          <img
                            src={picture.src ?? ''}
                            alt=""
                            width={size}
                            height={size}
                            style={{
                              display: 'block',
                              width: size,
                              height: size,
                              maxWidth: '84%',
                              objectFit: 'contain',
                            }}
                          />
                        ) : (
                          ' '
                        )}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            );
          })}
        </tr>
        <tr>
          <td
            colSpan={3}
            className="on-sunk"
            style={{ height: 20, lineHeight: '20px', fontSize: 1, backgroundColor: day.sunk }}
          >
            &nbsp;
          </td>
        </tr>
      </tbody>
    </table>
  );
};
