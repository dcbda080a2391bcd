/** What the things of a large hall are made of, called and painted; enough that words repeat as they do in shops. */
export const manners =
  'Amber,Bright,Broad,Calm,Carved,Coarse,Crisp,Deep,Dusky,Early,Fine,Folded,Gentle,Glazed,Grand,Heavy,Hollow,Knotted,Late,Light,Little,Long,Mellow,Narrow,Northern,Old,Patient,Plain,Quiet,Ribbed,Round,Sharp,Slow,Smooth,Soft,Spare,Steady,Tall,Woven'.split(
    ',',
  );

export const matters =
  'Alder,Ash,Bamboo,Beech,Birch,Bone,Brass,Bronze,Canvas,Cedar,Cherry,Clay,Copper,Cork,Cotton,Elm,Enamel,Felt,Flax,Glass,Granite,Hemp,Horn,Iron,Jute,Larch,Leather,Linen,Maple,Marble,Oak,Olive,Paper,Pewter,Pine,Porcelain,Rattan,Silk,Slate,Steel,Stoneware,Teak,Tin,Walnut,Wax,Willow,Wool,Yew'.split(
    ',',
  );

/** Kinds, and what the things of each are called. */
export const kinds: readonly { title: string; nouns: readonly string[] }[] = [
  ['Lamps', 'Lamp', 'Lantern', 'Candlestick', 'Sconce', 'Torch'],
  ['Kettles', 'Kettle', 'Teapot', 'Samovar', 'Coffeepot', 'Jug'],
  ['Bowls', 'Bowl', 'Dish', 'Platter', 'Basin', 'Tureen'],
  ['Cups', 'Cup', 'Mug', 'Goblet', 'Tumbler', 'Beaker'],
  ['Knives', 'Knife', 'Cleaver', 'Peeler', 'Grater', 'Whetstone'],
  ['Blankets', 'Blanket', 'Throw', 'Quilt', 'Rug', 'Cushion'],
  ['Stools', 'Stool', 'Bench', 'Chair', 'Footrest', 'Settle'],
  ['Shelves', 'Shelf', 'Rack', 'Cabinet', 'Chest', 'Crate'],
  ['Mirrors', 'Mirror', 'Frame', 'Screen', 'Panel', 'Mosaic'],
  ['Clocks', 'Clock', 'Sundial', 'Barometer', 'Hourglass', 'Timer'],
  ['Shirts', 'Shirt', 'Blouse', 'Tunic', 'Smock', 'Vest'],
  ['Jackets', 'Jacket', 'Coat', 'Cloak', 'Parka', 'Cardigan'],
  ['Trousers', 'Trousers', 'Breeches', 'Overalls', 'Skirt', 'Shorts'],
  ['Shoes', 'Shoe', 'Boot', 'Sandal', 'Slipper', 'Clog'],
  ['Hats', 'Hat', 'Cap', 'Bonnet', 'Beret', 'Scarf'],
  ['Bags', 'Bag', 'Satchel', 'Rucksack', 'Basket', 'Purse'],
  ['Drums', 'Drum', 'Tambourine', 'Rattle', 'Gong', 'Chime'],
  ['Flutes', 'Flute', 'Whistle', 'Ocarina', 'Recorder', 'Harmonica'],
  ['Puzzles', 'Puzzle', 'Domino', 'Chessboard', 'Yoyo', 'Kite'],
  ['Tools', 'Hammer', 'Plane', 'Chisel', 'Trowel', 'Saw'],
].map(([title = '', ...nouns]) => ({ title, nouns }));

/** Kinds whose things come in sizes. */
export const worn: ReadonlySet<string> = new Set(['Shirts', 'Jackets', 'Trousers', 'Hats']);
export const sizes = ['XS', 'S', 'M', 'L', 'XL'];

export const colours = Object.entries({
  Saffron: '#e2a11f',
  Pomegranate: '#a5263c',
  Indigo: '#33408f',
  Pistachio: '#93b36b',
  Rose: '#d98a94',
  Fig: '#5d3a55',
  Bone: '#ece3d2',
  Ink: '#22242b',
  Lapis: '#2456a6',
  Clay: '#b4633f',
  Moss: '#5c6b3a',
  Smoke: '#8b8a88',
  Honey: '#d9a441',
  Brick: '#8f3f2d',
  Teal: '#1f6f78',
  Sand: '#d7c4a3',
}).map(([value, swatch]) => ({ value, swatch }));

const syllables = 'ba,den,dor,el,fen,gar,hal,in,ka,lor,mar,nim,or,pel,ris,sol,tam,ur,vel,wyn'.split(',');

/** A maker's name out of eight thousand. */
export const makerOf = (n: number): string => {
  const name = [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20]
    .map((place) => syllables[place])
    .join('');
  return name[0]!.toUpperCase() + name.slice(1);
};
