const search = (words: string): string => `/search?limit=24&q=${encodeURIComponent(words)}`;
const suggest = (words: string): string => `/suggest?q=${encodeURIComponent(words)}`;

/** What shoppers ask. Each read of a kind asks the next of its questions, as different people do. */
export const questions: Record<string, readonly string[]> = {
  'a stall, first page with facets': ['/categories/aisle-1/products?limit=24'],
  'a stall, narrowed down': [
    '/categories/aisle-1/products?limit=24&colour=Saffron',
    '/categories/aisle-1/products?limit=24&colour=Teal&inHall=1',
    '/categories/aisle-1/products?limit=24&kind=Lamps&colour=Rose',
    '/categories/aisle-1/products?limit=24&minRating=4&maxPriceMinor=5000',
    '/categories/aisle-1/products?limit=24&size=M&kind=Shirts',
  ],
  'a stall, by price, narrowed down': [
    '/categories/aisle-1/products?limit=24&sort=price-up&colour=Indigo',
    '/categories/aisle-1/products?limit=24&sort=price-down&kind=Clocks',
  ],
  'search for two words': ['walnut lamp', 'silk scarf', 'copper kettle', 'quiet drum'].map(search),
  'search for a word that is everywhere': ['walnut', 'kettle', 'woven'].map(search),
  'search with a typo': ['wallnut lamp', 'coper ketle', 'silk scraf', 'porcelin bowl'].map(search),
  suggestions: ['wal', 'ket', 'silk sc', 'brass la', 'bl', 'walnut l'].map(suggest),
};
