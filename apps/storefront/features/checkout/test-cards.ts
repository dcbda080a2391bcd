/** The sandbox's cards, shown beside the form in demo mode. Any date ahead and any code will do. */
export const testCards = [
  { number: '4242 4242 4242 4242', does: 'approved' },
  { number: '4000 0027 6000 3184', does: 'threeDSecure' },
  { number: '4000 0000 0000 0002', does: 'declined' },
  { number: '4000 0000 0000 9995', does: 'tooLittle' },
] as const;
