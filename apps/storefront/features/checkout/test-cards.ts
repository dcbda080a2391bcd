/** The sandbox's cards, shown beside the form in demo mode. Any date ahead and any code will do. */
export const testCards = [
  { number: '4242 4242 4242 4242', does: 'is approved' },
  { number: '4000 0027 6000 3184', does: 'asks for 3-D Secure' },
  { number: '4000 0000 0000 0002', does: 'is declined' },
  { number: '4000 0000 0000 9995', does: 'has too little on it' },
] as const;
