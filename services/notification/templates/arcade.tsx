import type { Picture } from '../src/emails/picture.ts';
import { day, onFloor } from './palette.ts';
import { table } from './table.ts';

// The three bays of the hall's front, full-strength by day and by night.
const bays = [
  { wall: '#10716c', floor: '#0c5d59', heightPx: 168, objectPx: 84, width: '30%', padding: '0 8px 0 0' },
  { wall: '#eda71f', floor: '#d68f10', heightPx: 232, objectPx: 124, width: '40%', padding: '0 8px' },
  { wall: '#bf5233', floor: '#a64226', heightPx: 168, objectPx: 84, width: '30%', padding: '0 0 0 8px' },
];

const BAY_FLOOR_PX = 24;

/** The hall's arches with the first bought things in them, ready to stand on the pavement. One thing stands in the middle. */
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
            const size = bay.objectPx;
            return (
              <td key={bay.wall} width={bay.width} valign="bottom" style={{ padding: bay.padding }}>
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
                          borderRadius: '50% 50% 0 0 / 46% 46% 0 0',
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
      </tbody>
    </table>
  );
};

/** The ground before the arches, from edge to edge. */
export const Pavement = () => (
  <table {...table} width="100%">
    <tbody>
      <tr>
        <td
          className="on-sunk"
          style={{ height: 24, lineHeight: '24px', fontSize: 1, backgroundColor: day.sunk }}
        >
          &nbsp;
        </td>
      </tr>
    </tbody>
  </table>
);
