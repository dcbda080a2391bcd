type Place = { city: string; region: string; postcode: string; country: string };

/** City, region and postcode in a line, as the country writes them: `Seattle, WA 98101`, `10115 Berlin`, `Dubai`. */
export const placeText = ({ city, region, postcode, country }: Place): string => {
  if (country === 'DE') return [postcode, city].filter(Boolean).join(' ');
  if (country === 'AE') return city;
  return `${city}, ${[region, postcode].filter(Boolean).join(' ')}`;
};
